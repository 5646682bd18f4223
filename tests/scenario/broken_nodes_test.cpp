// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A message arrives although nodes on its way fail, one kind of fault after another.

#include "support/town.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {

using namespace std::chrono_literals;
using Texts = std::vector<std::string>;

struct BrokenNodes : testing::Test {
    Town town{42};
    std::unique_ptr<Person> alice = town.newcomer("Alice");
    std::unique_ptr<Person> bob = town.newcomer("Bob");

    void SetUp() override {
        alice->says(*bob, "before");
        town.pass(20s);
        ASSERT_EQ(bob->chatWith(*alice), Texts{"before"});
    }

    /// The node at `hop` (0 is the guard) of each of Alice's paths.
    std::vector<std::size_t> alicesHops(std::size_t hop) {
        std::vector<std::size_t> nodes;
        for (const auto& path : alice->engine().network().status().paths)
            nodes.push_back(town.indexOf(path.nodes[hop]));
        return nodes;
    }

    void expectDelivery(const std::string& text) {
        alice->says(*bob, text);
        town.pass(3min);
        EXPECT_EQ(alice->stateOf(text), MessageState::Sent) << alice->reasonOf(text);
        EXPECT_EQ(bob->chatWith(*alice), (Texts{"before", text}));
        EXPECT_EQ(alice->chatWith(*bob), (Texts{"before", text}));
    }
};

}  // namespace

TEST_F(BrokenNodes, AStoppedGuardIsReplaced) {
    town.world().stop(alicesHops(0).front());
    expectDelivery("around the guard");
}

TEST_F(BrokenNodes, BothGuardsStoppedAreReplaced) {
    for (const auto guard : alicesHops(0))
        town.world().stop(guard);
    expectDelivery("around both guards");
}

TEST_F(BrokenNodes, AStoppedMiddleIsAvoided) {
    for (const auto middle : alicesHops(1))
        town.world().stop(middle);
    expectDelivery("around the middle");
}

TEST_F(BrokenNodes, BadNodesOnBothPathsAtOnceAreLeftBehind) {
    const auto middles = alicesHops(1);
    town.world().corrupt(middles.front());
    town.world().slow(middles.back(), 1min);
    expectDelivery("around both middles");
}

TEST_F(BrokenNodes, AStoppedLastHopIsAvoided) {
    for (const auto last : alicesHops(2))
        town.world().stop(last);
    expectDelivery("around the last hop");
}

TEST_F(BrokenNodes, AStoppedMemberOfTheSwarmIsAvoided) {
    town.world().stop(town.swarmOf(*bob).front());
    expectDelivery("around a member");
}

TEST_F(BrokenNodes, TwoStoppedMembersOfTheSwarmAreAvoided) {
    const auto members = town.swarmOf(*bob);
    town.world().stop(members[1]);
    town.world().stop(members[2]);
    expectDelivery("around two members");
}

TEST_F(BrokenNodes, ANodeThatCorruptsIsAvoided) {
    town.world().corrupt(alicesHops(0).front());
    expectDelivery("around the corrupt");
}

TEST_F(BrokenNodes, AMemberWithAWrongClockIsOutvoted) {
    town.world().skew(town.swarmOf(*bob).front(), 10min);
    expectDelivery("around the wrong clock");
}

}  // namespace starling::test
