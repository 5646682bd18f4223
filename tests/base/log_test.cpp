// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/log.h"

#include <gtest/gtest.h>

#include <tuple>
#include <vector>

namespace starling::test {

namespace {

using Line = std::tuple<LogLevel, std::string, std::string>;

struct Log : testing::Test {
    std::vector<Line> lines;
    std::shared_ptr<void> mine =
        leaseLog([this](LogLevel level, std::string_view part, std::string_view text) {
            lines.emplace_back(level, part, text);
        });
};

}  // namespace

TEST_F(Log, ALineReachesTheSink) {
    logLine(LogLevel::Warning, "net", "a node is slow");
    EXPECT_EQ(lines, (std::vector<Line>{{LogLevel::Warning, "net", "a node is slow"}}));
}

TEST_F(Log, WithoutALeaseLinesAreDropped) {
    mine.reset();
    logLine(LogLevel::Info, "net", "nobody hears this");
    EXPECT_TRUE(lines.empty());
}

TEST_F(Log, ANewSinkTakesThePlaceOfTheOld) {
    int other = 0;
    auto its = leaseLog([&other](LogLevel, std::string_view, std::string_view) { ++other; });
    logLine(LogLevel::Info, "net", "for the other");
    its.reset();
    EXPECT_EQ(other, 1);
    EXPECT_TRUE(lines.empty());
    logLine(LogLevel::Info, "net", "again");
    EXPECT_EQ(lines.size(), 1U);
}

TEST_F(Log, TheNewestLeaseGetsTheLinesInWhateverOrderTheyEnd) {
    std::string heard;
    auto first = leaseLog([&](auto, auto, auto) { heard += '1'; });
    auto second = leaseLog([&](auto, auto, auto) { heard += '2'; });
    logLine(LogLevel::Info, "net", "for the second");
    first.reset();
    logLine(LogLevel::Info, "net", "for the second still");
    second.reset();
    EXPECT_EQ(heard, "22");
    EXPECT_TRUE(lines.empty());
    logLine(LogLevel::Info, "net", "for who was there before");
    EXPECT_EQ(lines.size(), 1U);
}

TEST_F(Log, NoSinkSeesAnAddress) {
    logLine(LogLevel::Info, "net", "nobody at https://192.0.2.7:22021");
    EXPECT_EQ(std::get<2>(lines.at(0)), "nobody at https://[address]:22021");
}

}  // namespace starling::test
