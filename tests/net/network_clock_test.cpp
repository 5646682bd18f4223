// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/network_clock.h"

#include <gtest/gtest.h>

namespace starling {
namespace {

constexpr Timestamp kStart = fromUnixMillis(1'700'000'000'000);

Ed25519PublicKey node(std::uint8_t number) {
    Ed25519PublicKey key;
    key.bytes[0] = number;
    return key;
}

struct ClockTest : testing::Test {
    ManualClock machine{kStart};
    NetworkClock clock{machine};

    /// Node `number` says that it is `ahead` of the machine, with no time spent on the way.
    void heard(std::uint8_t number, Millis ahead) {
        clock.sample(node(number), kStart + machine.uptime() + ahead, machine.uptime(),
                     machine.uptime());
    }
};

TEST_F(ClockTest, WithoutNodesTheMachinesClockCounts) {
    EXPECT_EQ(clock.now(), kStart);
    machine.advance(Millis{500});
    EXPECT_EQ(clock.now(), kStart + Millis{500});
}

TEST_F(ClockTest, SettingTheMachinesClockMovesNothing) {
    machine.jump(Millis{-3'600'000});
    EXPECT_EQ(clock.now(), kStart);
}

TEST_F(ClockTest, TheMedianOfThreeIsNotMovedByOneLiar) {
    heard(1, Millis{1'000});
    heard(2, Millis{1'100});
    heard(3, Millis{86'400'000});
    EXPECT_EQ(clock.now(), kStart + Millis{1'100});
}

TEST_F(ClockTest, FewerNodesGiveTheMedianOfWhatThereIs) {
    heard(1, Millis{1'000});
    EXPECT_EQ(clock.offset(), Millis{1'000});
    heard(2, Millis{2'000});
    EXPECT_EQ(clock.offset(), Millis{1'500});
}

TEST_F(ClockTest, FewerThanThreeMoveItByAMinuteAtMost) {
    heard(1, Millis{60'001});
    EXPECT_EQ(clock.offset(), Millis{0});
    heard(2, Millis{86'400'000});
    EXPECT_EQ(clock.offset(), Millis{0});
    heard(3, Millis{60'001});
    EXPECT_EQ(clock.offset(), Millis{60'001});
    clock.reanchor();
    heard(4, Millis{-60'000});
    EXPECT_EQ(clock.offset(), Millis{60'001}) << "what three said stays";
}

TEST_F(ClockTest, OnlyTheNewestWordOfANodeCounts) {
    heard(1, Millis{9'000});
    heard(1, Millis{8'000});
    heard(1, Millis{100});
    EXPECT_EQ(clock.samples(), 1U);
    EXPECT_EQ(clock.offset(), Millis{100});
}

TEST_F(ClockTest, HalfOfTheWayThereAndBackIsTheNodesMoment) {
    machine.advance(Millis{400});
    clock.sample(node(1), kStart + Millis{5'200}, Millis{0}, Millis{400});
    EXPECT_EQ(clock.offset(), Millis{5'000});
}

TEST_F(ClockTest, WhatCannotBeTrueIsIgnored) {
    clock.sample(node(1), fromUnixMillis(0), Millis{0}, Millis{0});
    clock.sample(node(1), fromUnixMillis(INT64_MAX), Millis{0}, Millis{0});
    clock.sample(node(1), fromUnixMillis(INT64_MIN), Millis{0}, Millis{0});
    clock.sample(node(1), kStart + Millis{99}, Millis{0}, Millis{31'000});
    clock.sample(node(1), kStart + Millis{99}, Millis{10}, Millis{5});
    EXPECT_EQ(clock.samples(), 0U);
    EXPECT_EQ(clock.now(), kStart);
}

TEST_F(ClockTest, OldWordsMakeRoomForNewOnes) {
    for (int i = 0; i < 100; ++i)
        heard(static_cast<std::uint8_t>(i), Millis{i < 50 ? 1'000 : 2'000});
    EXPECT_LE(clock.samples(), 31U);
    EXPECT_EQ(clock.offset(), Millis{2'000});
}

TEST_F(ClockTest, AfterANewAnchorTheOffsetStaysUntilTheNextWord) {
    heard(1, Millis{1'000});
    machine.jump(Millis{30'000});
    clock.reanchor();
    EXPECT_EQ(clock.samples(), 0U);
    EXPECT_EQ(clock.now(), kStart + Millis{31'000});

    clock.sample(node(2), kStart, Millis{0}, Millis{0});
    EXPECT_EQ(clock.now(), kStart);
}

TEST_F(ClockTest, AMinuteIsForgivenOnceEnoughNodesAreHeard) {
    heard(1, Millis{0});
    heard(2, Millis{0});
    EXPECT_FALSE(clock.isFarFrom(kStart + Millis{3'600'000})) << "two nodes do not know better";
    heard(3, Millis{0});
    EXPECT_FALSE(clock.isFarFrom(kStart + Millis{60'000}));
    EXPECT_TRUE(clock.isFarFrom(kStart + Millis{60'001}));
    EXPECT_TRUE(clock.isFarFrom(kStart - Millis{60'001}));
}

TEST_F(ClockTest, ASleepMovesTheTimeByItsLengthWhateverTheMachineSays) {
    for (std::uint8_t i = 1; i <= 3; ++i)
        heard(i, Millis{1'000});
    machine.sleep(Millis{3'600'000});
    machine.jump(Millis{-86'400'000});
    clock.afterSleep();
    EXPECT_EQ(clock.now(), kStart + Millis{3'601'000});
    EXPECT_EQ(clock.samples(), 0U) << "the nodes are heard anew";
    EXPECT_EQ(clock.offset(), Millis{86'401'000});

    heard(4, Millis{7'200'000});
    EXPECT_EQ(clock.now(), kStart + Millis{3'601'000}) << "one moves it by a minute at most";
}

TEST_F(ClockTest, AWordFromBeforeTheAnchorIsIgnored) {
    machine.advance(Millis{100});
    clock.reanchor();
    clock.sample(node(1), kStart + Millis{5'000}, Millis{50}, Millis{100});
    EXPECT_EQ(clock.samples(), 0U);
}

}  // namespace
}  // namespace starling
