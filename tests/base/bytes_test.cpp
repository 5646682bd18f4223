// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/bytes.h"

#include <gtest/gtest.h>

namespace starling::test {

TEST(Bytes, TextAndBytesAreSeenAsEachOther) {
    EXPECT_EQ(toBytes("ab"), (Bytes{'a', 'b'}));
    EXPECT_EQ(asText(Bytes{'a', 'b'}), "ab");
    EXPECT_EQ(toText(toBytes(std::string_view{"a\0b", 3})), (std::string{"a\0b", 3}));
    EXPECT_TRUE(asBytes("").empty());
}

TEST(Bytes, PartsAreJoinedInTheirOrder) {
    const Bytes one{1}, two{2, 3};
    EXPECT_EQ(concat({one, {}, two}), (Bytes{1, 2, 3}));
    EXPECT_EQ(concat({}), Bytes{});
    auto joined = one;
    append(joined, two);
    EXPECT_EQ(joined, (Bytes{1, 2, 3}));
}

TEST(Bytes, AnArrayTakesTheFirstBytes) {
    EXPECT_EQ(takeArray<2>(Bytes{1, 2, 3}), (ByteArray<2>{1, 2}));
}

TEST(Utf8, WellFormedTextIsAccepted) {
    for (const char* text : {"", "plain", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF",
                             "\xEE\x80\x80", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"})
        EXPECT_TRUE(isUtf8(text)) << text;
    EXPECT_TRUE(isUtf8(std::string_view{"\0", 1}));
}

TEST(Utf8, OverlongFormsAreRefused) {
    for (const char* text : {"\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xF0\x8F\xBF\xBF"})
        EXPECT_FALSE(isUtf8(text)) << text;
}

TEST(Utf8, SurrogatesAndPointsBeyondTheLastAreRefused) {
    for (const char* text : {"\xED\xA0\x80", "\xED\xBF\xBF", "\xF4\x90\x80\x80",
                             "\xF8\x88\x80\x80\x80", "\xFE", "\xFF"})
        EXPECT_FALSE(isUtf8(text)) << text;
}

TEST(Utf8, CutSequencesAreRefused) {
    for (const char* text :
         {"\x80", "\xC3", "\xE2\x82", "\xF0\x9F\x98", "\xC3(", "\xE2\x82(", "ok\xC3"})
        EXPECT_FALSE(isUtf8(text)) << text;
}

}  // namespace starling::test
