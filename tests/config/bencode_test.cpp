// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/bencode.h"

#include <gtest/gtest.h>

namespace starling::config::bencode {

namespace {

bool isSkipped(std::string_view text) {
    Reader in{text};
    in.skip();
    return !in.hasFailed() && in.isAtEnd();
}

}  // namespace

TEST(Bencode, NumbersComeBackToTheEndsOf64Bits) {
    for (const std::int64_t number :
         {std::int64_t{0}, std::int64_t{-1}, std::int64_t{907}, INT64_MAX, INT64_MIN}) {
        std::string text;
        writeInteger(text, number);
        Reader in{text};
        EXPECT_EQ(in.integer(), number);
        EXPECT_TRUE(!in.hasFailed() && in.isAtEnd()) << text;
    }
}

TEST(Bencode, ANumberHasOneForm) {
    for (const auto* text : {"i00e", "i01e", "i-0e", "i-01e", "i+1e", "ie", "i-e", "i1", "i1.0e",
                             "i 1e", "i1 e", "i0x1e", "i9223372036854775808e",
                             "i-9223372036854775809e", "i99999999999999999999999e", "1e", ""}) {
        Reader in{text};
        EXPECT_EQ(in.integer(), 0) << text;
        EXPECT_TRUE(in.hasFailed()) << text;
    }
}

TEST(Bencode, AStringHasOneForm) {
    for (const auto* text : {"03:abc", "4:abc", "-1:a", "+1:a", ":", "3abc", "1", "",
                             "18446744073709551615:a", "99999999999999999999:a"}) {
        Reader in{text};
        EXPECT_EQ(in.string(), "") << text;
        EXPECT_TRUE(in.hasFailed()) << text;
    }
    Reader in{"0:3:abc"};
    EXPECT_EQ(in.string(), "");
    EXPECT_EQ(in.string(), "abc");
    EXPECT_FALSE(in.hasFailed());
}

TEST(Bencode, KeysAscend) {
    for (const auto* text : {"d1:ai1e1:bi2ee", "d0:i1e1:ai1ee", "de", "d1:ai1e2:aai1ee"})
        EXPECT_TRUE(isSkipped(text)) << text;
    for (const auto* text : {"d1:bi1e1:ai2ee", "d1:ai1e1:ai2ee", "d1:ae", "d1:ai1e", "di1ei2ee",
                             "ld1:bi1e1:ai2eee", "d1:ad1:bi1e1:ai2eee"})
        EXPECT_FALSE(isSkipped(text)) << text;
}

TEST(Bencode, NestingHasABound) {
    const auto nested = [](std::size_t levels) {
        return std::string(levels, 'l') + std::string(levels, 'e');
    };
    EXPECT_TRUE(isSkipped(nested(100)));
    EXPECT_FALSE(isSkipped(nested(102)));
    EXPECT_FALSE(isSkipped(std::string(1'000'000, 'l')));
    EXPECT_FALSE(isSkipped(std::string(1'000'000, 'd')));
}

TEST(Bencode, AfterAFaultNothingIsRead) {
    Reader in{"lx"};
    in.openList();
    EXPECT_EQ(in.integer(), 0);
    std::optional<std::string_view> key;
    EXPECT_FALSE(in.hasMore());
    EXPECT_FALSE(in.nextKey(key));
    EXPECT_EQ(in.string(), "");
    EXPECT_TRUE(in.hasFailed());
}

}  // namespace starling::config::bencode
