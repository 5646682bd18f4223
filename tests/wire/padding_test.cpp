// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/padding.h"

#include "base/encoding.h"

#include <gtest/gtest.h>

namespace starling {

TEST(Padding, TodaysPaddingFillsToTheNextMultipleOf160) {
    for (const std::size_t size : {0, 1, 158, 159, 160, 319, 5000}) {
        const auto padded = padMessage(Bytes(size, 7));
        EXPECT_EQ(padded.size() % 160, 0U) << size;
        EXPECT_GT(padded.size(), size + 1) << size;
        EXPECT_LE(padded.size(), size + 161) << size;
    }
}

TEST(Padding, ClassicPaddingStopsOneShortOfAMultiple) {
    EXPECT_EQ(padMessageClassic({}).size(), 159U);
    EXPECT_EQ(padMessageClassic(Bytes(158, 7)).size(), 159U);
    EXPECT_EQ(padMessageClassic(Bytes(159, 7)).size(), 319U);
}

TEST(Padding, BothPaddingsComeOffAgain) {
    for (const std::size_t size : {0, 1, 157, 158, 159, 160, 161, 320}) {
        // The hardest to tell from padding: it ends like padding does.
        Bytes message(size, 0x80);
        EXPECT_EQ(*unpadMessage(padMessage(message)), message) << size;
        EXPECT_EQ(*unpadMessage(padMessageClassic(message)), message) << size;
    }
}

TEST(Padding, AMessageWithoutPaddingStaysAsItIs) {
    EXPECT_EQ(toHex(*unpadMessage(*fromHex("68656c6c6f"))), "68656c6c6f");
    EXPECT_EQ(toHex(*unpadMessage(*fromHex("68656c0000"))), "68656c0000");
}

TEST(Padding, TheSizeOfTheMessageIsKnownWithoutACopy) {
    EXPECT_EQ(*unpaddedSize(padMessage(Bytes(200, 1))), 200U);
    EXPECT_EQ(*unpaddedSize(Bytes(200, 1)), 200U);
}

TEST(Padding, NothingButZerosIsRefused) {
    for (const std::size_t size : {0, 1, 160}) {
        EXPECT_EQ(unpadMessage(Bytes(size, 0)).error().code, Errc::Corrupt) << size;
        EXPECT_EQ(unpaddedSize(Bytes(size, 0)).error().code, Errc::Corrupt) << size;
    }
}

}  // namespace starling
