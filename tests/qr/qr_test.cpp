// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "starling/qr.h"

#include "qr/picture.h"

#include <gmock/gmock.h>

using namespace starling;
using namespace starling::test;
using ::testing::Optional;

namespace {

const std::string kId = "05c41d9b2f7e3a6058d1bb04e96f27a38d5c10e4f9827b6a3150dce8f46b7e2093";

GrayImage pictureOf(const std::string& text, int side) {
    return drawn(*makeQr(text), side);
}

TEST(MakeQr, AnIdMakesACodeOfLevelM) {
    const auto code = makeQr(kId);
    ASSERT_TRUE(code);
    EXPECT_EQ(code->size, 37);
    EXPECT_EQ(code->dark.size(), 37U * 37U);
    // The three corners, without a quiet zone.
    EXPECT_TRUE(code->isDark(0, 0));
    EXPECT_TRUE(code->isDark(36, 0));
    EXPECT_TRUE(code->isDark(0, 36));
    // The first two bits of the format are the level: 00 is M, masked with 10.
    EXPECT_TRUE(code->isDark(0, 8));
    EXPECT_FALSE(code->isDark(1, 8));
}

TEST(MakeQr, WhatIsNoTextIsRefused) {
    EXPECT_EQ(makeQr("").error().code, Errc::Invalid);
    EXPECT_EQ(makeQr("\xff\xfe").error().code, Errc::Invalid);
}

TEST(MakeQr, OneByteTooManyIsRefused) {
    EXPECT_TRUE(makeQr(std::string(2331, 'a')));
    EXPECT_TRUE(makeQr(std::string(5596, '7')));
    for (const auto& text : {std::string(2332, 'a'), std::string(2954, 'a'), std::string(5597, '7'),
                             std::string(100'000, '7'), std::string(1'000'000, 'a')})
        EXPECT_EQ(makeQr(text).error().code, Errc::TooLarge) << text.size();
}

TEST(ReadQr, AnIdComesBackFromEverySize) {
    for (const int side : {90, 91, 120, 200, 333, 500, 1024, 2048})
        EXPECT_THAT(readQr(pictureOf(kId, side)), Optional(kId)) << side;
}

TEST(ReadQr, EveryTextComesBack) {
    for (const std::string text : {"a", "7", "05",
                                   "Gr\xc3\xbc\xc3\x9f"
                                   "e",
                                   "\xe9\xb3\xa5", "\xf0\x9f\x90\xa6", "https://example.org/?a=b",
                                   "0123456789 ABC $%*+-./:"})
        EXPECT_THAT(readQr(pictureOf(text, 300)), Optional(text));
    const std::string most(2331, 'z');
    EXPECT_THAT(readQr(pictureOf(most, 1200)), Optional(most));
}

TEST(ReadQr, ACodeMayBeTurned) {
    for (const double degrees : {23.0, 45.0, 90.0, 180.0, 251.0})
        EXPECT_THAT(readQr(turned(pictureOf(kId, 300), degrees)), Optional(kId)) << degrees;
}

TEST(ReadQr, ACodeMayBeLightOnDark) {
    EXPECT_THAT(readQr(inverted(pictureOf(kId, 300))), Optional(kId));
    EXPECT_THAT(readQr(inverted(turned(pictureOf(kId, 300), 23))), Optional(kId));
}

TEST(ReadQr, ACodeMayBeNoisy) {
    EXPECT_THAT(readQr(noisy(pictureOf(kId, 400), 80, 1)), Optional(kId));
}

TEST(ReadQr, ACodeMayBeBlurred) {
    EXPECT_THAT(readQr(blurred(pictureOf(kId, 360), 3)), Optional(kId));
}

TEST(ReadQr, ACodeMayLieHalfInTheShadow) {
    auto picture = pictureOf(kId, 400);
    for (int y = 0; y < 400; ++y)
        for (int x = 0; x < 400; ++x) {
            auto& pixel = picture.pixels[static_cast<std::size_t>(y * 400 + x)];
            pixel = static_cast<std::uint8_t>((pixel / 2 + 20) * (500 - x) / 500);
        }
    EXPECT_THAT(readQr(picture), Optional(kId));
    EXPECT_THAT(readQr(inverted(picture)), Optional(kId));
}

TEST(ReadQr, ACodeMayFillThePicture) {
    const auto code = *makeQr("05");
    const int side = 20 * code.size;
    GrayImage near{side, side, {}};
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            near.pixels.push_back(code.isDark(x / 20, y / 20) ? 30 : 220);
    EXPECT_THAT(readQr(near), Optional(std::string{"05"}));
}

TEST(ReadQr, ACodeMayBePartOfAScreen) {
    GrayImage screen{1920, 1080, std::vector<std::uint8_t>(1920 * 1080, 200)};
    place(pictureOf(kId, 180), screen, 1501, 707);
    EXPECT_THAT(readQr(screen), Optional(kId));
    EXPECT_THAT(readQr(inverted(screen)), Optional(kId));
}

TEST(ReadQr, APictureWithoutACodeSaysNothing) {
    for (const int shade : {0, 128, 255}) {
        const auto value = static_cast<std::uint8_t>(shade);
        EXPECT_EQ(readQr({300, 200, std::vector<std::uint8_t>(300 * 200, value)}), std::nullopt);
    }
    const GrayImage gray{640, 480, std::vector<std::uint8_t>(640 * 480, 128)};
    EXPECT_EQ(readQr(noisy(gray, 127, 2)), std::nullopt);
}

TEST(ReadQr, ACodeOfWhichTooMuchIsMissingSaysNothing) {
    auto picture = pictureOf(kId, 410);
    for (int y = 150; y < 260; ++y)
        for (int x = 150; x < 400; ++x)
            picture.pixels[static_cast<std::size_t>(y * 410 + x)] = 0;
    EXPECT_EQ(readQr(picture), std::nullopt);
}

/// Every three corners could be a code: their number to the third power is a day's work.
TEST(ReadQr, APictureFullOfCornersIsAnsweredSoon) {
    for (const int module : {1, 2, 5}) {
        const auto full = corners(1000, module);
        EXPECT_EQ(readQr(full), std::nullopt);
        EXPECT_EQ(readQr(inverted(full)), std::nullopt);
    }
}

TEST(ReadQr, ACodeAmongOthersIsRead) {
    GrayImage sheet{900, 600, std::vector<std::uint8_t>(900 * 600, 255)};
    for (int y = 0; y < 600; y += 300)
        for (int x = 0; x < 900; x += 300)
            place(pictureOf(kId, 290), sheet, x, y);
    EXPECT_THAT(readQr(sheet), Optional(kId));
}

TEST(ReadQr, SizesThatLieAreRefused) {
    const auto good = pictureOf(kId, 300);
    const std::vector<std::pair<int, int>> lies{
        {0, 0},       {-300, -300}, {300, -300}, {300, 299},   {301, 300},
        {1, 90'000},  {90'000, 1},  {65'536, 0}, {300, 0},     {65'536, 65'536},
        {8193, 8193}, {20, 4500},   {4500, 20},  {1 << 30, 4}, {0x7fffffff, 0x7fffffff}};
    for (const auto& [width, height] : lies) {
        auto lying = good;
        lying.width = width;
        lying.height = height;
        EXPECT_EQ(readQr(lying), std::nullopt) << width << " x " << height;
    }
    EXPECT_EQ(readQr({}), std::nullopt);
    EXPECT_EQ(readQr({300, 300, {}}), std::nullopt);
}

TEST(ReadQr, TheLargestPictureIsReadAndALargerOneIsNot) {
    for (const int width : {kMaxQrImageSide, kMaxQrImageSide + 1}) {
        GrayImage wide{width, 400, {}};
        wide.pixels.assign(static_cast<std::size_t>(width) * 400, 255);
        place(pictureOf(kId, 300), wide, 7000, 50);
        EXPECT_EQ(readQr(wide).has_value(), width == kMaxQrImageSide);
    }
}

}  // namespace
