// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/proxy.h"

#include <gtest/gtest.h>

namespace starling {
namespace {

TEST(Proxy, GoodStringsAreRead) {
    using enum Proxy::Kind;
    const std::pair<const char*, Proxy> good[] = {
        {"socks5h://127.0.0.1:9050", {Socks5h, "127.0.0.1", 9050, "", ""}},
        {"socks5h://127.0.0.1:9050/", {Socks5h, "127.0.0.1", 9050, "", ""}},
        {"http://proxy.example:8080", {HttpConnect, "proxy.example", 8080, "", ""}},
        {"socks5h://alice:secret@h:1", {Socks5h, "h", 1, "alice", "secret"}},
        {"socks5h://a%40b:%3A%2f@h:65535", {Socks5h, "h", 65535, "a@b", ":/"}},
        {"http://a:x@y:z@h:1", {HttpConnect, "h", 1, "a", "x@y:z"}},
        {"http://a:@h:1", {HttpConnect, "h", 1, "a", ""}},
    };
    for (const auto& [text, expected] : good) {
        const auto read = parseProxy(text);
        ASSERT_TRUE(read) << text;
        EXPECT_EQ(*read, expected) << text;
    }
}

TEST(Proxy, BadStringsAreRefusedWithoutRepeatingThem) {
    const std::string bad[] = {
        "",
        "127.0.0.1:9050",
        "socks5://h:1",
        "socks4://h:1",
        "https://h:1",
        "SOCKS5H://h:1",
        "socks5h://",
        "socks5h://h",
        "socks5h://h:",
        "socks5h://h:0",
        "socks5h://h:65536",
        "socks5h://h:+1",
        "socks5h://h:1x",
        "socks5h://:1",
        "socks5h://h h:1",
        "socks5h://h/x:1",
        "socks5h://[::1]:1",
        "socks5h://hunter2@h:1",
        "socks5h://:hunter2@h:1",
        "socks5h://u:hunter2%@h:1",
        "socks5h://u:hunter2%0d%0a@h:1",
        "socks5h://u%3au:hunter2@h:1",
        "socks5h://u:" + std::string(256, 'x') + "@h:1",
        "socks5h://" + std::string(254, 'h') + ":1",
        std::string(2'000, 'x'),
        std::string("socks5h://h\0h:1", 15),
    };
    for (const auto& text : bad) {
        const auto read = parseProxy(text);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().code, Errc::Invalid);
        EXPECT_EQ(read.error().detail.find("hunter2"), std::string::npos);
        EXPECT_NE(read.error().detail.find("socks5h://"), std::string::npos) << "says what is good";
    }
}

}  // namespace
}  // namespace starling
