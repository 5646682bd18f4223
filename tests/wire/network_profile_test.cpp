// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/network_profile.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace starling {

namespace {

using Json = nlohmann::json;

const std::string kKey(64, 'a');
constexpr const char* kPin = "sha256//mlYTXvkmIEYcpswANTpnBwlz9Cswi0py/RQKkbdQOZQ=";

Json office() {
    return {{"name", "office"},
            {"seeds", {{{"url", "https://192.0.2.1:4443/"}, {"pins", {kPin}}}}},
            {"nodes",
             {{{"public_ip", "192.0.2.7"},
               {"storage_port", 22021},
               {"pubkey_x25519", kKey},
               {"pubkey_ed25519", kKey}}}},
            {"file_servers", {{{"url", "http://192.0.2.2:80"}, {"pubkey_x25519", kKey}}}},
            {"distinct_subnets", false},
            {"name_service", false},
            {"communities", {"https://example.org/room"}}};
}

/// The office with one member at `path` changed.
Json changed(const char* path, const Json& value) {
    auto out = office();
    out[Json::json_pointer{path}] = value;
    return out;
}

std::string errorOf(const Json& json) {
    const auto parsed = parseNetworkProfile(json.dump());
    return parsed ? "none" : parsed.error().detail;
}

}  // namespace

TEST(NetworkProfile, EveryKeyIsRead) {
    const auto profile = parseNetworkProfile(office().dump());
    ASSERT_TRUE(profile) << profile.error().detail;
    EXPECT_EQ(profile->name, "office");
    EXPECT_EQ(profile->seeds, (std::vector<Seed>{{"https://192.0.2.1:4443/", {kPin}}}));
    ASSERT_EQ(profile->nodes.size(), 1U);
    EXPECT_EQ(profile->nodes[0].url("/x"), "https://192.0.2.7:22021/x");
    EXPECT_EQ(profile->nodes[0].x25519.hex(), kKey);
    ASSERT_EQ(profile->fileServers.size(), 1U);
    EXPECT_EQ(profile->fileServers[0].url, "http://192.0.2.2:80");
    EXPECT_FALSE(profile->fileServers[0].ed25519);
    EXPECT_FALSE(profile->distinctSubnets);
    EXPECT_FALSE(profile->nameService);
    EXPECT_EQ(profile->communities, std::vector<std::string>{"https://example.org/room"});
}

TEST(NetworkProfile, SeedsOrNodesAreEnough) {
    const Json onlyNodes{{"name", "n"}, {"nodes", office()["nodes"]}};
    const auto profile = parseNetworkProfile(onlyNodes.dump());
    ASSERT_TRUE(profile) << profile.error().detail;
    EXPECT_TRUE(profile->distinctSubnets);
    EXPECT_TRUE(profile->nameService);
    EXPECT_EQ(errorOf(changed("/nodes", Json::array())), "none");
    EXPECT_EQ(errorOf(Json{{"name", "n"}}),
              "The network profile needs at least one entry in \"seeds\" or \"nodes\".");
}

TEST(NetworkProfile, ASeedsUrlEndsInASlash) {
    const auto profile =
        parseNetworkProfile(changed("/seeds/0/url", "http://192.0.2.1:38157").dump());
    ASSERT_TRUE(profile);
    EXPECT_EQ(profile->seeds[0].url, "http://192.0.2.1:38157/");
}

TEST(NetworkProfile, UnknownKeysAreKept) {
    auto json = changed("/motto", "hello");
    const auto profile = parseNetworkProfile(json.dump());
    ASSERT_TRUE(profile);
    const auto written = Json::parse(encodeNetworkProfile(*profile));
    EXPECT_EQ(written, json);
}

TEST(NetworkProfile, AProfileMadeByHandIsWrittenAndReadAgain) {
    NetworkProfile profile;
    profile.name = "office";
    profile.seeds = {{"http://192.0.2.1/", {}}};
    profile.fileServers = {
        {"http://192.0.2.2", *X25519PublicKey::parse(kKey), Ed25519PublicKey::parse(kKey)}};
    const auto read = parseNetworkProfile(encodeNetworkProfile(profile));
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(read->seeds, profile.seeds);
    EXPECT_EQ(read->fileServers, profile.fileServers);
    EXPECT_EQ(read->id(), profile.id());
}

TEST(NetworkProfile, ErrorsNameTheKey) {
    const struct {
        const char* path;
        Json value;
        const char* named;
    } kCases[] = {
        {"/name", 7, "\"name\" must be a text"},
        {"/name", "", "\"name\" must be a text of 1 to 100 characters"},
        {"/seeds", "x", "\"seeds\" must be a list"},
        {"/seeds/0", "x", "\"seeds[0]\" must be an object"},
        {"/seeds/0/url", "ftp://x/", "\"seeds[0].url\" must be an address"},
        {"/seeds/0/url", "https://", "\"seeds[0].url\" must be an address"},
        {"/seeds/0/url", "https://a b/", "\"seeds[0].url\" must be an address"},
        {"/seeds/0/url", "https://user@host/", "\"seeds[0].url\" must be an address"},
        {"/seeds/0/pins", Json{"sha1//abc"}, "\"seeds[0].pins\" must be texts"},
        {"/seeds/0/pins", Json{7}, "\"seeds[0].pins\" must be texts"},
        {"/seeds/0/pins", Json::array(), "\"seeds[0].pins\" must be at least one pin"},
        {"/nodes/0/public_ip", "nowhere", "\"nodes[0].public_ip\" must be an IPv4 address"},
        {"/nodes/0/storage_port", 0, "\"nodes[0].storage_port\" must be a number from 1 to 65535"},
        {"/nodes/0/storage_port", 65536, "\"nodes[0].storage_port\" must be a number"},
        {"/nodes/0/storage_port", "1", "\"nodes[0].storage_port\" must be a number"},
        {"/nodes/0/pubkey_x25519", "aa", "\"nodes[0].pubkey_x25519\" must be 64 hexadecimal"},
        {"/nodes/0/pubkey_ed25519", nullptr, "\"nodes[0].pubkey_ed25519\" must be a text"},
        {"/file_servers/0/url", 1, "\"file_servers[0].url\" must be a text"},
        {"/file_servers/0/pubkey_ed25519", "zz", "\"file_servers[0].pubkey_ed25519\" must be 64"},
        {"/distinct_subnets", "yes", "\"distinct_subnets\" must be true or false"},
        {"/name_service", 1, "\"name_service\" must be true or false"},
        {"/communities", Json{1}, "\"communities\" must be a list of texts"},
    };
    for (const auto& [path, value, named] : kCases)
        EXPECT_NE(errorOf(changed(path, value)).find(named), std::string::npos)
            << path << ": " << errorOf(changed(path, value));
}

TEST(NetworkProfile, WhatIsNoProfileIsRefused) {
    const std::string bomb(1000, '[');
    for (const auto& bad : {std::string{}, std::string{"{"}, std::string{"[]"}, bomb}) {
        const auto parsed = parseNetworkProfile(bad);
        ASSERT_FALSE(parsed);
        EXPECT_EQ(parsed.error().code, Errc::Invalid);
    }
}

TEST(NetworkProfile, TheIdFollowsWhatMustNotChange) {
    const auto id = [](const Json& json) { return parseNetworkProfile(json.dump())->id(); };
    EXPECT_EQ(id(office()).size(), 16U);
    EXPECT_EQ(id(changed("/name", "other")), id(office()));
    EXPECT_NE(id(changed("/seeds/0/url", "https://192.0.2.3/")), id(office()));
    EXPECT_NE(id(changed("/nodes/0/storage_port", 1)), id(office()));
    EXPECT_NE(id(changed("/file_servers/0/pubkey_x25519", std::string(64, 'b'))), id(office()));
}

TEST(NetworkProfile, PrivateAddressesAreAllowedWhereTheProfileHasOne) {
    const auto allows = [](const Json& json) {
        return parseNetworkProfile(json.dump())->allowsPrivateAddresses();
    };
    EXPECT_FALSE(allows(office()));
    EXPECT_TRUE(allows(changed("/nodes/0/public_ip", "127.0.0.1")));
    EXPECT_TRUE(allows(changed("/seeds/0/url", "https://192.168.0.1:4443/")));
    EXPECT_TRUE(allows(changed("/seeds/0/url", "https://localhost:4443/")));
}

TEST(NetworkProfile, TwoNetworksAreBuiltIn) {
    const auto session = builtInNetwork("session");
    ASSERT_TRUE(session);
    ASSERT_EQ(session->seeds.size(), 3U);
    EXPECT_EQ(session->seeds[0].url, "https://seed1.getsession.org:4443/");
    EXPECT_EQ(session->seeds[0].pins, std::vector<std::string>{kPin});
    EXPECT_EQ(session->fileServers[0].url, "http://filev2.getsession.org");
    EXPECT_FALSE(session->allowsPrivateAddresses());
    const auto testnet = builtInNetwork("testnet");
    ASSERT_TRUE(testnet);
    EXPECT_NE(testnet->id(), session->id());
    EXPECT_FALSE(builtInNetwork("local"));
}

}  // namespace starling
