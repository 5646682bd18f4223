// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/encoding.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {

struct Known {
    std::string_view plain, padded, unpadded;
};
constexpr Known kBase64Answers[] = {
    {"", "", ""},
    {"f", "Zg==", "Zg"},
    {"fo", "Zm8=", "Zm8"},
    {"foo", "Zm9v", "Zm9v"},
    {"foob", "Zm9vYg==", "Zm9vYg"},
    {"fooba", "Zm9vYmE=", "Zm9vYmE"},
    {"foobar", "Zm9vYmFy", "Zm9vYmFy"},
    {"\xFB\xFF\xFE", "+//+", "+//+"},
};

}  // namespace

TEST(Hex, IsWrittenInLowerCaseAndReadInEither) {
    EXPECT_EQ(toHex(Bytes{0x00, 0x1A, 0xFF}), "001aff");
    EXPECT_EQ(fromHex("001aFf"), (Bytes{0x00, 0x1A, 0xFF}));
    EXPECT_EQ(fromHex(""), Bytes{});
}

TEST(Hex, WhatIsNotHexIsRefused) {
    for (const char* text : {"0", "0g", "g0", " 00", "00 ", "0x00", "\xC3\xA4", "-1", "/0", ":0"})
        EXPECT_FALSE(fromHex(text)) << text;
}

TEST(Hex, AnArrayNeedsExactlyItsDigits) {
    EXPECT_EQ(arrayFromHex<2>("0102"), (ByteArray<2>{1, 2}));
    for (const char* text : {"", "01", "010203", "010g"})
        EXPECT_FALSE(arrayFromHex<2>(text)) << text;
}

TEST(Base64, TheKnownAnswersHoldBothWays) {
    for (const auto& [plain, padded, unpadded] : kBase64Answers) {
        EXPECT_EQ(toBase64(asBytes(plain)), padded);
        EXPECT_EQ(toBase64Unpadded(asBytes(plain)), unpadded);
        EXPECT_EQ(fromBase64(padded), toBytes(plain));
        EXPECT_EQ(fromBase64(unpadded), toBytes(plain));
    }
}

TEST(Base64, EveryByteComesBack) {
    Bytes all;
    for (int byte = 0; byte < 256; ++byte)
        all.push_back(static_cast<std::uint8_t>(byte));
    EXPECT_EQ(fromBase64(toBase64(all)), all);
}

TEST(Base64, WhatIsNotBase64IsRefused) {
    for (const char* text : {"Z", "Zm9vY", "=", "====", "Zg=", "Zg===", "Z===", "Z=g=", "Zm9v=",
                             "Zm 9v", "Zm9v\n", "Zm9-", "Zm9_", "Zm9\xC3"})
        EXPECT_FALSE(fromBase64(text)) << text;
}

TEST(Base64, BitsThatNoByteHoldsMustBeZero) {
    for (const char* text : {"Zh==", "Zh", "Zm9=", "Zm9"})
        EXPECT_FALSE(fromBase64(text)) << text;
}

TEST(Base32z, TheKnownAnswersHold) {
    EXPECT_EQ(toBase32z({}), "");
    EXPECT_EQ(toBase32z(Bytes{0x00}), "yy");
    EXPECT_EQ(toBase32z(Bytes{0xF0, 0xBF, 0xC7}), "6n9hq");
    EXPECT_EQ(toBase32z(Bytes{0xD4, 0x7A, 0x04}), "4t7ye");
}

TEST(Base32z, WhatIsWrittenIsReadBack) {
    Bytes bytes;
    for (std::uint8_t size = 0; size < 40; ++size) {
        EXPECT_EQ(fromBase32z(toBase32z(bytes)), bytes);
        bytes.push_back(static_cast<std::uint8_t>(211 * size + 17));
    }
}

TEST(Base32z, WhatIsNotBase32zIsRefused) {
    // Another alphabet, a letter that holds no whole byte, bits that no byte holds.
    for (const char* text : {"0y", "YY", "y", "yyy", "yb", "6n9h", "6n9hqy", "yy "})
        EXPECT_FALSE(fromBase32z(text)) << text;
}

}  // namespace starling::test
