// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/qr_drawing.h"

#include "cli/qr_lines.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace starling::cli {

namespace {

const std::string kId = "05" + std::string(64, 'c');

bool isLight(bool module) {
    return module;
}

}  // namespace

TEST(QrDrawing, IsReadFromLightLettersOnDarkGround) {
    EXPECT_EQ(test::scan(drawQr(*makeQr(kId), {}), false), kId);
}

TEST(QrDrawing, InvertedItIsReadFromDarkLettersOnLightGround) {
    EXPECT_EQ(test::scan(drawQr(*makeQr(kId), {.inverted = true}), true), kId);
}

TEST(QrDrawing, FourLightModulesStandAroundIt) {
    const auto code = *makeQr(kId);
    const auto lines = drawQr(code, {});
    ASSERT_EQ(lines.size(), static_cast<std::size_t>((code.size + 9) / 2));
    for (std::size_t y = 0; y < lines.size(); ++y) {
        const auto [upper, lower] = test::halvesOf(lines[y]);
        ASSERT_EQ(upper.size(), static_cast<std::size_t>(code.size + 8));
        const bool inside = y >= 2 && y < lines.size() - 2;
        EXPECT_TRUE(inside || std::all_of(upper.begin(), upper.end(), isLight)) << y;
        for (std::size_t x = 0; x < 4; ++x) {
            EXPECT_TRUE(upper[x] && lower[x]) << y;
            EXPECT_TRUE(upper[upper.size() - 1 - x]) << y;
        }
    }
}

TEST(QrDrawing, ColoursAreSetForEachLineAndTakenBack) {
    const auto lines = drawQr(*makeQr(kId), {.coloured = true});
    for (const auto& line : lines) {
        EXPECT_TRUE(line.starts_with("\x1b[38;5;231;48;5;16m")) << line;
        EXPECT_TRUE(line.ends_with("\x1b[0m")) << line;
    }
    EXPECT_EQ(test::scan(lines, false), kId);
}

TEST(QrDrawing, FitsIntoTheSmallestTerminal) {
    const auto lines = drawQr(*makeQr(kId), {});
    EXPECT_LE(lines.size(), 23U) << "and the prompt below it";
    EXPECT_LE(test::halvesOf(lines[0]).first.size(), 80U);
}

}  // namespace starling::cli
