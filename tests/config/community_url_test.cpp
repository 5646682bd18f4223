// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/community_url.h"

#include "base/encoding.h"

#include <gtest/gtest.h>

namespace starling::config {
namespace {

const Bytes kKey(32, 0xA7);
const std::string kHex = toHex(kKey);

std::string with(const std::string& address) {
    return address + "?public_key=" + kHex;
}

bool isRefused(const std::string& url) {
    const auto parsed = parseCommunityUrl(url);
    return !parsed && parsed.error().code == Errc::Invalid;
}

}  // namespace

TEST(CommunityUrl, BothFormsOfThePathAreRead) {
    for (const char* address : {"https://open.example.org/Room", "https://open.example.org/r/Room",
                                "HTTPS://Open.Example.ORG:443/Room"}) {
        const auto url = parseCommunityUrl(with(address));
        ASSERT_TRUE(url) << address;
        EXPECT_EQ(url->baseUrl, "https://open.example.org");
        EXPECT_EQ(url->room, "Room");
        EXPECT_EQ(url->publicKey, kKey);
        EXPECT_EQ(fullUrl(*url), with("https://open.example.org/Room"));
    }
}

TEST(CommunityUrl, TheKeyMayBeHexOrBase64OrBase32z) {
    for (const auto& key : {kHex, toBase64(kKey), toBase64Unpadded(kKey), toBase32z(kKey)}) {
        const auto url = parseCommunityUrl("http://116.203.70.33/room?public_key=" + key);
        ASSERT_TRUE(url) << key;
        EXPECT_EQ(url->publicKey, kKey);
        EXPECT_EQ(url->baseUrl, "http://116.203.70.33");
    }
}

TEST(CommunityUrl, APortStaysUnlessItIsTheUsualOne) {
    EXPECT_EQ(*normalBaseUrl("http://a.b:80"), "http://a.b");
    EXPECT_EQ(*normalBaseUrl("http://a.b:443"), "http://a.b:443");
    EXPECT_EQ(*normalBaseUrl("https://a.b:443"), "https://a.b");
    EXPECT_EQ(*normalBaseUrl("https://a.b:65535"), "https://a.b:65535");
    for (const char* url : {"http://a.b:", "http://a.b:0", "http://a.b:080", "http://a.b:65536",
                            "http://a.b:1x", "http://a.b:999999999999", "http://a.b:1:2"})
        EXPECT_FALSE(normalBaseUrl(url)) << url;
}

TEST(CommunityUrl, WhatIsNoServerIsRefused) {
    for (const char* url : {"", "http://", "a.b", "://a.b", "ftp://a.b", "http://localhost",
                            "http://.a.b", "http://a.b.", "http://a..b", "http://a.b/",
                            "http://a b.c", "http://me@a.b", "http://a.b/x", "http://b\xC3\xBC.de"})
        EXPECT_FALSE(normalBaseUrl(url)) << url;
    EXPECT_TRUE(normalBaseUrl("http://" + std::string(258, 'a') + ".b"));
    EXPECT_FALSE(normalBaseUrl("http://" + std::string(259, 'a') + ".b"));
}

TEST(CommunityUrl, WhatIsNoAddressIsRefused) {
    const std::string base = "https://open.example.org";
    for (const auto& url :
         {std::string{}, base + "/room", base + "?public_key=" + kHex, with(base + "/"),
          with(base + "/a/b/c"), with(base + "/x/room"), with(base + "/ro om"),
          with(base + "/r/r/room"), with("/room"), with(base + "/room") + "0",
          with(base + "/room") + "&x=1", base + "/room?key=" + kHex,
          base + "/room?public_key=", base + "/room?public_key=" + std::string(64, 'g'),
          base + "/room?public_key=" + std::string(52, '0'),
          base + "/room?public_key=" + std::string(44, '=')})
        EXPECT_TRUE(isRefused(url)) << url;
}

TEST(CommunityUrl, RoomsAreComparedInLowerCase) {
    EXPECT_EQ(*normalRoom("SOME_room-1"), "some_room-1");
    EXPECT_TRUE(normalRoom(std::string(64, 'a')));
    for (const auto& room : {std::string{}, std::string(65, 'a'), std::string{"a b"},
                             std::string{"a.b"}, std::string{"\xC3\xBC"}})
        EXPECT_EQ(normalRoom(room).error().code, Errc::Invalid) << room;
}

}  // namespace starling::config
