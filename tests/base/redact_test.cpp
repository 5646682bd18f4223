// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/redact.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {

struct Case {
    const char* text;
    const char* redacted;
};

const std::string kId = "05" + std::string(60, 'a') + "bcde";

}  // namespace

TEST(Redact, WhatIsNobodysBusinessIsLeftAlone) {
    for (const char* text :
         {"1234 service nodes are known", "a node goes into quarantine", "", "12:34:56", "3.4.1",
          "the answer is larger than it may be", "refresh: three nodes agree; asking the seeds",
          "SSL peer certificate or SSH remote key was not OK", "std::string and more",
          ": :: :", "HTTP/1.1 503, after 10000 ms", "schema version 2 -> 3, user_version",
          "incomprehensibilities and counterrevolutionaries", "socks5h://localhost:9050", "…"})
        EXPECT_EQ(redacted(text), text);
}

TEST(Redact, AddressesOfEitherKindAreTakenOut) {
    for (const auto& each : {
             Case{"192.0.2.7", "[address]"},
             Case{"at 192.0.2.7.", "at [address]."},
             Case{"https://192.0.2.7:22021/x", "https://[address]:22021/x"},
             Case{"from=10.0.0.1,to=10.0.0.2", "from=[address],to=[address]"},
             Case{"1.2.3.4.5 is none, and goes as well", "[address] is none, and goes as well"},
             Case{"(127.0.0.1)", "([address])"},
             Case{"ip192.0.2.7", "ip[address]"},
             Case{"[::1]:443", "[[address]]:443"},
             Case{"2001:db8::ff00:42:8329", "[address]"},
             Case{"2001:DB8:0:0:0:FF00:42:8329", "[address]"},
             Case{"fe80::1%eth0 is away", "[address] is away"},
             Case{"::ffff:192.0.2.7", "[address]"},
             Case{"2001:db8:: is near", "[address] is near"},
         })
        EXPECT_EQ(redacted(each.text), each.redacted);
}

TEST(Redact, AnIdIsShortened) {
    EXPECT_EQ(redacted("to " + kId + "."), "to 05aaaa…bcde.");
}

TEST(Redact, KeysHashesAndTokensAreTakenOutHoweverTheyAreWritten) {
    const std::string hex64(64, 'a');
    for (const auto& secret : {
             hex64,
             std::string(16, '7'),
             std::string(128, 'F'),
             kId + "00",
             std::string{"q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA="},
             std::string{"q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA"},
             std::string{"q83v+jRWeJ/rze8SNFZ4"},
             std::string{"abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"},
         })
        EXPECT_EQ(redacted("key " + secret + ", so"), "key […], so") << secret;
}

TEST(Redact, OneLineOfBoundedLength) {
    EXPECT_EQ(redacted("two\nlines\tand\x1b[31m"), "two lines and [31m");
    std::string words;
    for (int i = 0; i < 10'000; ++i)
        words += "word ";
    EXPECT_LE(redacted(words).size(), 700U);
    EXPECT_LE(redacted(std::string(1'000'000, 'x')).size(), 700U);
}

}  // namespace starling::test
