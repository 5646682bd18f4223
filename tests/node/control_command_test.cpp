// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/control_command.h"

#include "localnet/test_world.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace starling::node {

namespace {

using localnet::test::Person;
using localnet::test::TestWorld;
using localnet::test::textsIn;

}  // namespace

TEST(ControlCommand, EveryFaultIsMadeAndHealed) {
    TestWorld world;
    struct Case {
        const char* command;
        const char* said;
    };
    for (const auto& [command, said] :
         {Case{"stop 3", "node 3: stopped\n"}, Case{"start 3", "node 3: up\n"},
          Case{"slow 3 250", "node 3: up slow=250\n"},
          Case{"skew 3 -5000", "node 3: up slow=250 skew=-5000\n"},
          Case{"corrupt 3", "node 3: up slow=250 corrupt skew=-5000\n"},
          Case{"lie 3", "node 3: up slow=250 corrupt skew=-5000 lying\n"},
          Case{"disown 3", "node 3: up slow=250 corrupt skew=-5000 lying disowning\n"},
          Case{"heal 3", "node 3: up\n"}}) {
        const auto reply = carryOut(world.world(), command);
        ASSERT_TRUE(reply) << reply.error().detail;
        EXPECT_EQ(said, *reply);
    }
}

TEST(ControlCommand, TheListHasALineForEachNode) {
    TestWorld world;
    const auto list = *carryOut(world.world(), "list");
    EXPECT_EQ(10, std::count(list.begin(), list.end(), '\n'));
    EXPECT_NE(list.npos, list.find("9\t127.0.0.1:24110\t" + world.node(9).ed25519.hex() +
                                   "\taaaaaaaaaaaaaaaa\tup\n"));
}

TEST(ControlCommand, ANameIsRegistered) {
    TestWorld world;
    const Person alice{1};
    EXPECT_TRUE(carryOut(world.world(), "name alice " + alice.id().hex()));
    EXPECT_FALSE(carryOut(world.world(), "name alice 03" + alice.id().hex().substr(2)));
    EXPECT_FALSE(carryOut(world.world(), "name alice 05"));
    EXPECT_FALSE(carryOut(world.world(), "name -alice " + alice.id().hex()));
}

TEST(ControlCommand, ANodeIsEmptied) {
    TestWorld world;
    const Person alice{1};
    const auto member = world.member(alice.id());
    world.call(member, {alice.store(world.clock, "hi")});
    const auto said = carryOut(world.world(), "forget " + std::to_string(member));
    ASSERT_TRUE(said) << said.error().detail;
    EXPECT_EQ("node " + std::to_string(member) + ": keeps nothing now\n", *said);
    EXPECT_EQ(0U, textsIn(world.call(member, {alice.retrieve(world.clock)})).size());
}

TEST(ControlCommand, WhatIsNotUnderstoodIsExplained) {
    TestWorld world;
    for (const char* command :
         {"", "list 1", "stop", "stop x", "stop 3 4", "slow 3", "slow 3 x", "stop 10", "stop -1",
          "forget", "forget 10", "forget 3 4", "disown", "explode 3", "slow 3 99999999999999999999",
          "skew 3 -99999999999999", "name alice"}) {
        const auto reply = carryOut(world.world(), command);
        ASSERT_FALSE(reply) << command;
        EXPECT_EQ(Errc::Invalid, reply.error().code);
    }
}

}  // namespace starling::node
