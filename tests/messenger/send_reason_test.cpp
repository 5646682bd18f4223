// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/send_reason.h"

#include <gtest/gtest.h>

namespace starling {

namespace {

constexpr Errc kAll[] = {Errc::Offline,    Errc::TimedOut, Errc::Rejected,  Errc::Corrupt,
                         Errc::Invalid,    Errc::NotFound, Errc::TooLarge,  Errc::WrongClock,
                         Errc::WrongSwarm, Errc::Storage,  Errc::Cancelled, Errc::TooNew};

bool isAdvice(const std::string& reason) {
    return reason.find(". ") != std::string::npos && reason.ends_with('.');
}

}  // namespace

TEST(SendReason, EachSaysWhatIsWrongAndWhatToDo) {
    for (const auto code : kAll) {
        const Error error{code, "507: no room"};
        EXPECT_TRUE(isAdvice(whyItWaits(error))) << whyItWaits(error);
        EXPECT_TRUE(isAdvice(whyItFailed(error))) << whyItFailed(error);
        EXPECT_TRUE(isAdvice(whyNoOwnCopy(error))) << whyNoOwnCopy(error);
    }
}

TEST(SendReason, WordsForLogsAreLeftOutUnlessTheyAreAllThatIsKnown) {
    EXPECT_EQ(whyItWaits({Errc::Offline, "a relay failed: 0x7f"}),
              "The network cannot be reached. It is tried again by itself.");
    EXPECT_NE(whyItFailed({Errc::Rejected, "the node answers 400"}).find("400"), std::string::npos);
}

TEST(SendReason, WordsForPeopleAreKept) {
    EXPECT_EQ(whyItWaits({Errc::Offline, "No entry node can be reached: check the proxy."}),
              "No entry node can be reached: check the proxy. It is tried again by itself.");
}

TEST(SendReason, WhatNobodyRefusedWasTriedLongEnough) {
    EXPECT_NE(whyItFailed({Errc::TimedOut, ""}).find("two weeks"), std::string::npos);
    EXPECT_EQ(whyItFailed({Errc::TooLarge, ""}).find("two weeks"), std::string::npos);
}

}  // namespace starling
