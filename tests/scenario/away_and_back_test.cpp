// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Something was away and comes back: the network, what nodes kept, a node, a program, a machine.
/// Nothing is lost, nothing appears twice.

#include "scenario/talk.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace starling::test {

namespace {

using namespace std::chrono_literals;

struct AwayAndBack : testing::Test {
    Town town{5, 18, 3};
    std::unique_ptr<Person> alice = town.newcomer("Alice");
    std::unique_ptr<Person> bob = town.newcomer("Bob");
    Talk talk{town, {alice.get()}, {bob.get()}};

    void SetUp() override { talk.introduce(); }

    void expectAllArrivedWithin(Millis most) {
        talk.expectSettledWithin(most);
        talk.expectInOrderOnceEach();
    }
};

std::ptrdiff_t countAdded(const Person& device) {
    const auto& events = device.events();
    return std::count_if(events.begin(), events.end(), [](const Event& event) {
        return std::holds_alternative<MessageAdded>(event);
    });
}

}  // namespace

TEST_F(AwayAndBack, WhatBothTypedInAnHourWithoutNetworkArrivesWithinMinutes) {
    town.cut();
    talk.type(30);
    town.pass(1h);
    town.mend();
    expectAllArrivedWithin(5min);
}

TEST_F(AwayAndBack, WhoGetsThroughAsksForMessagesAtOnce) {
    town.cut();
    town.pass(10min);  // by now a minute lies between two rounds
    town.mend();
    bob->says(*alice, "are you there?");
    alice->says(*bob, "back again");
    town.pass(10s);
    EXPECT_EQ(alice->stateOf("are you there?"), MessageState::Received);
}

TEST_F(AwayAndBack, ANetworkThatComesAndGoesLosesNothing) {
    for (int i = 0; i < 12; ++i) {
        talk.type(5);
        town.cut();
        talk.type(2);
        town.mend();
    }
    expectAllArrivedWithin(10min);
}

TEST_F(AwayAndBack, HalfOfASwarmForgetsEverythingAndANewDeviceStillGetsIt) {
    talk.type(20);
    talk.expectSettledWithin(5min);
    const auto members = town.swarmOf(*bob);
    for (std::size_t i = 0; i < members.size() / 2; ++i)
        ASSERT_TRUE(town.world().forget(members[i]));
    const auto laptop = town.secondDeviceOf(*bob);
    talk.joins(*laptop, *bob);
    talk.type(20);
    expectAllArrivedWithin(10min);
}

TEST_F(AwayAndBack, ANodeThatMissedMessagesGetsThemFromItsSwarm) {
    const auto members = town.swarmOf(*bob);
    town.world().stop(members.front());
    talk.type(20);
    talk.expectSettledWithin(5min);
    town.world().start(members.front());
    town.pass(1min);

    // From now on it is the only one that can tell.
    std::for_each(members.begin() + 1, members.end(),
                  [this](auto member) { town.world().stop(member); });
    const auto laptop = town.secondDeviceOf(*bob);
    talk.joins(*laptop, *bob);
    expectAllArrivedWithin(30min);
}

TEST_F(AwayAndBack, ARestoreThatIsBrokenOffGoesOnWhereItWas) {
    talk.type(260);
    talk.expectSettledWithin(10min);
    const auto laptop = town.secondDeviceOf(*bob);
    int brokenOff = 0;
    for (int i = 0; i < 10 && laptop->shown(alice->id()).size() < talk.size(); ++i) {
        const auto before = countAdded(*laptop);
        town.passUntilMoment([&] { return countAdded(*laptop) > before; }, 1min);
        laptop->fallAsleep();
        laptop->wakeUp();
        const auto kept = laptop->shown(alice->id()).size();
        brokenOff += kept > 0 && kept < talk.size() ? 1 : 0;
    }
    EXPECT_GT(brokenOff, 0) << "the restore was never in its middle";
    talk.joins(*laptop, *bob);
    expectAllArrivedWithin(5min);
}

TEST_F(AwayAndBack, AProgramThatIsEndedAgainAndAgainLosesNothing) {
    for (int i = 0; i < 10; ++i) {
        talk.type(6);
        auto& device = *(i % 2 == 0 ? alice : bob);
        device.fallAsleep();
        town.pass(Millis{town.random().below(30'000)});
        device.wakeUp();
    }
    expectAllArrivedWithin(10min);
}

TEST_F(AwayAndBack, ThreeDevicesOfOneAccountEndEqual) {
    const auto laptop = town.secondDeviceOf(*alice);
    const auto tablet = town.secondDeviceOf(*alice);
    talk.joins(*laptop, *alice);
    talk.joins(*tablet, *alice);
    talk.type(60);
    expectAllArrivedWithin(10min);

    const auto expected = alice->chatWith(*bob);
    EXPECT_EQ(laptop->chatWith(*bob), expected);
    EXPECT_EQ(tablet->chatWith(*bob), expected);
}

TEST_F(AwayAndBack, AMachineThatSleptKnowsEverythingSoonAfterItWakes) {
    for (int i = 0; i < 3; ++i) {
        talk.type(4);
        bob->closeLid();
        alice->says(*bob, "good night " + std::to_string(i));
        talk.typed("good night " + std::to_string(i));
        town.pass(20min);
        bob->openLid();
        town.pass(15s);
        EXPECT_EQ(bob->shown(alice->id()).size(), talk.size()) << "after sleep " << i;
    }
    expectAllArrivedWithin(5min);
}

}  // namespace starling::test
