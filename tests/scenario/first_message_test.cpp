// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The first things two people do, told in virtual time over a network in memory.

#include "support/town.h"

#include <gtest/gtest.h>

#include <set>

namespace starling::test {

namespace {

using namespace std::chrono_literals;
using Texts = std::vector<std::string>;

struct FirstMessage : testing::Test {
    Town town;
    std::unique_ptr<Person> alice = town.newcomer("Alice");
    std::unique_ptr<Person> bob = town.newcomer("Bob");
};

}  // namespace

TEST_F(FirstMessage, AliceWritesAndBobReads) {
    alice->says(*bob, "hi Bob");
    town.pass(10s);

    EXPECT_EQ(alice->stateOf("hi Bob"), MessageState::Sent);
    EXPECT_EQ(bob->chatWith(*alice), Texts{"hi Bob"});
    EXPECT_EQ(bob->stateOf("hi Bob"), MessageState::Received);
}

TEST_F(FirstMessage, BothSidesSeeTheSameOrder) {
    alice->says(*bob, "one");
    town.pass(10s);
    bob->says(*alice, "two");
    town.pass(1s);
    alice->says(*bob, "three");
    town.pass(10s);

    EXPECT_EQ(alice->chatWith(*bob), (Texts{"one", "two", "three"}));
    EXPECT_EQ(bob->chatWith(*alice), (Texts{"one", "two", "three"}));
}

TEST_F(FirstMessage, NothingAppearsTwiceHoweverOftenItIsFetched) {
    alice->says(*bob, "hi");
    town.pass(5min);

    EXPECT_EQ(bob->chatWith(*alice), Texts{"hi"});
    EXPECT_EQ(alice->chatWith(*bob), Texts{"hi"});
}

TEST_F(FirstMessage, AStrangerIsAQuietRequestUntilAnswered) {
    alice->says(*bob, "hi");
    town.pass(10s);
    EXPECT_FALSE(bob->conversationWith(*alice).approved);
    EXPECT_EQ(bob->conversationWith(*alice).name, "Alice");

    bob->says(*alice, "hello");
    EXPECT_TRUE(bob->conversationWith(*alice).approved);
}

TEST_F(FirstMessage, ASecondDeviceGetsEverything) {
    alice->says(*bob, "from the first device");
    town.pass(10s);
    bob->says(*alice, "answer");
    town.pass(10s);

    const auto laptop = town.secondDeviceOf(*alice);
    town.pass(10s);
    EXPECT_EQ(laptop->chatWith(*bob), (Texts{"from the first device", "answer"}));
    EXPECT_EQ(laptop->stateOf("from the first device"), MessageState::Sent);
    EXPECT_TRUE(laptop->conversationWith(*bob).approved);
}

TEST_F(FirstMessage, ANoteToSelfReachesTheOtherDeviceOnly) {
    const auto laptop = town.secondDeviceOf(*alice);
    alice->says(*alice, "milk");
    town.pass(10s);

    EXPECT_EQ(laptop->chatWith(*alice), Texts{"milk"});
    EXPECT_EQ(alice->chatWith(*alice), Texts{"milk"});
    EXPECT_TRUE(bob->chatWith(*alice).empty());
}

TEST_F(FirstMessage, OnlyGuardsSeedsAndProbesHearFromUs) {
    alice->says(*bob, "hi");
    town.pass(1min);

    std::set<std::string> guards;
    for (const auto& path : alice->engine().network().status().paths)
        guards.insert(path.nodes.front().url("/onion_req/v2"));
    ASSERT_EQ(guards.size(), 2U);
    for (const auto& url : alice->requests) {
        const bool seed = url.ends_with("/json_rpc");
        const bool probe = url.ends_with("/storage_rpc/v1");
        EXPECT_TRUE(seed || probe || guards.contains(url)) << url;
    }
}

TEST_F(FirstMessage, AMessageIsKeptWhileTheNetworkIsAwayAndSentOnce) {
    town.cut();
    alice->says(*bob, "patience");
    town.pass(1min);
    EXPECT_EQ(alice->stateOf("patience"), MessageState::Sending);
    EXPECT_FALSE(alice->reasonOf("patience").empty());

    town.mend();
    town.pass(5min);
    EXPECT_EQ(alice->stateOf("patience"), MessageState::Sent);
    EXPECT_TRUE(alice->reasonOf("patience").empty());
    EXPECT_EQ(bob->chatWith(*alice), Texts{"patience"});
}

TEST_F(FirstMessage, AMessageSurvivesTheEndOfTheProgram) {
    town.cut();
    alice->says(*bob, "tomorrow");
    town.pass(1s);
    alice->fallAsleep();

    town.mend();
    alice->wakeUp();
    town.pass(1min);
    EXPECT_EQ(alice->stateOf("tomorrow"), MessageState::Sent);
    EXPECT_EQ(bob->chatWith(*alice), Texts{"tomorrow"});
}

TEST_F(FirstMessage, AWrongClockIsNoObstacle) {
    bob->watch().jump(-20min);
    alice->watch().jump(1h);
    bob->fallAsleep();
    alice->fallAsleep();
    bob->wakeUp();
    alice->wakeUp();

    alice->says(*bob, "what time is it?");
    town.pass(1min);
    EXPECT_EQ(bob->chatWith(*alice), Texts{"what time is it?"});
    EXPECT_EQ(alice->stateOf("what time is it?"), MessageState::Sent);
}

TEST_F(FirstMessage, TextThatCannotBeSentIsRefusedAndNothingIsKept) {
    const auto refused = alice->engine().outbox().send(bob->id(), "");
    EXPECT_EQ(refused.error().code, Errc::Invalid);
    AccountId nobody = bob->id();
    nobody.bytes[0] = 0x15;
    EXPECT_EQ(alice->engine().outbox().send(nobody, "hi").error().code, Errc::Invalid);
    EXPECT_TRUE(alice->chatWith(*bob).empty());
}

}  // namespace starling::test
