// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/retry.h"

#include <gtest/gtest.h>

namespace starling {

using namespace std::chrono_literals;

TEST(Retry, WhatTheOtherSideRefusedIsNotTriedAgain) {
    EXPECT_TRUE(isFinal(Errc::Rejected));
    EXPECT_TRUE(isFinal(Errc::TooLarge));
    EXPECT_FALSE(isFinal(Errc::Offline));
    EXPECT_FALSE(isFinal(Errc::TimedOut));
    EXPECT_FALSE(isFinal(Errc::WrongClock));
    EXPECT_FALSE(isFinal(Errc::WrongSwarm));
}

TEST(Retry, TheDelayGrowsToFiveMinutes) {
    EXPECT_EQ(sendDelay(1), 2s);
    EXPECT_EQ(sendDelay(2), 5s);
    EXPECT_EQ(sendDelay(7), 300s);
    EXPECT_EQ(sendDelay(1000), 300s);
}

TEST(Retry, PollingSlowsDownOnlyWhileNothingAnswers) {
    EXPECT_EQ(pollDelay(0), 5s);
    EXPECT_EQ(pollDelay(3), 20s);
    EXPECT_EQ(pollDelay(100), 60s);
}

}  // namespace starling
