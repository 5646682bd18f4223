// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/pair_choice.h"

#include <gtest/gtest.h>

namespace starling {

namespace {

std::vector<ServiceNode> swarmOf(std::uint8_t count) {
    std::vector<ServiceNode> swarm(count);
    for (std::uint8_t i = 0; i < count; ++i)
        swarm[i].ed25519.bytes[0] = i;
    return swarm;
}

std::set<std::uint8_t> namesOf(const std::vector<ServiceNode>& nodes) {
    std::set<std::uint8_t> names;
    for (const auto& node : nodes)
        names.insert(node.ed25519.bytes[0]);
    return names;
}

}  // namespace

TEST(PairChoice, TwoDifferentMembersAreAsked) {
    SeededRandom random{1};
    PairChoice choice;
    for (int round = 0; round < 50; ++round)
        EXPECT_EQ(namesOf(choice.next(swarmOf(5), random)).size(), 2U);
}

TEST(PairChoice, TheSamePairNeverComesTwiceRunning) {
    SeededRandom random{2};
    PairChoice choice;
    auto last = namesOf(choice.next(swarmOf(3), random));
    for (int round = 0; round < 50; ++round) {
        const auto now = namesOf(choice.next(swarmOf(3), random));
        EXPECT_NE(now, last);
        last = now;
    }
}

TEST(PairChoice, EveryMemberIsAskedSoonerOrLater) {
    SeededRandom random{3};
    PairChoice choice;
    std::set<std::uint8_t> asked;
    for (int round = 0; round < 60; ++round)
        asked.merge(namesOf(choice.next(swarmOf(7), random)));
    EXPECT_EQ(asked.size(), 7U);
}

TEST(PairChoice, ASmallSwarmIsAskedWhole) {
    SeededRandom random{4};
    PairChoice choice;
    EXPECT_EQ(choice.next(swarmOf(1), random).size(), 1U);
    EXPECT_EQ(namesOf(choice.next(swarmOf(2), random)).size(), 2U);
    EXPECT_EQ(namesOf(choice.next(swarmOf(2), random)).size(), 2U);
    EXPECT_TRUE(choice.next({}, random).empty());
}

}  // namespace starling
