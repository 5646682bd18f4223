// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One account on several devices: what is decided on one is so on all of them.

#include "messenger/own_name.h"
#include "scenario/household.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {

using namespace std::chrono_literals;
using Texts = std::vector<std::string>;

constexpr Millis kOnePoll =
    20s;  ///< A push waits up to 5 s for the one before, a round comes in 5.

struct OneAccount : testing::Test {
    Town town;
    std::unique_ptr<Person> alice = town.newcomer("Alice");
    std::unique_ptr<Person> bob = town.newcomer("Bob");
    std::unique_ptr<Person> carol = town.newcomer("Carol");
    std::unique_ptr<Person> laptop = town.secondDeviceOf(*alice);

    Contacts& onPhone() { return alice->engine().contacts(); }
    Contacts& onLaptop() { return laptop->engine().contacts(); }

    void meet(Person& other) {
        alice->says(other, "hi");
        town.pass(10s);
        other.says(*alice, "hello");
        town.pass(kOnePoll);
    }
    void expectSame(Millis most = kOnePoll) {
        const bool agreed = agreeWithin(town, {alice.get(), laptop.get()}, most);
        EXPECT_TRUE(agreed) << differenceOf(viewOf(*alice), viewOf(*laptop));
    }
    bool isThere(Person& device, const Person& other) {
        return device.engine().store().conversations.find(other.id())->has_value();
    }
    static std::size_t requestsOf(Person& device) {
        return device.engine().store().conversations.list(ConversationKind::Request)->size();
    }
    static std::ptrdiff_t countOf(const std::vector<MessageRow>& rows, MessageKind kind) {
        return std::count_if(rows.begin(), rows.end(),
                             [kind](const MessageRow& row) { return row.kind == kind; });
    }
    static std::size_t acceptances(Person& device, const Person& other) {
        const auto rows = device.engine().store().messages.history(other.id(), 1'000);
        return static_cast<std::size_t>(countOf(*rows, MessageKind::RequestAccepted));
    }
    /// How many messages of one kind the swarm of Alice holds.
    std::size_t heldOf(config::Kind kind) {
        const auto swarm = *alice->engine().network().swarms().swarmOf(alice->id(), StopFlag{});
        const auto replies = alice->engine().network().swarms().retrieve(
            swarm.front(), alice->id(), laptop->engine().identity().signKey(),
            {{config::namespaceOf(kind), "", -8}}, {}, StopFlag{});
        EXPECT_TRUE(replies);
        return replies ? replies->front().messages.size() : 0;
    }
};

}  // namespace

TEST_F(OneAccount, ADeviceThatComesLaterBecomesEqual) {
    meet(*bob);
    ASSERT_TRUE(onPhone().setNickname(bob->id(), "Bobby"));
    ASSERT_TRUE(onPhone().setPinned(bob->id(), true));
    ASSERT_TRUE(onPhone().setMuted(bob->id(), true));
    ASSERT_TRUE(onPhone().setBlocked(carol->id(), true));
    expectSame();
    const auto said = alice->engine().state().replica(config::Kind::UserProfile).seqno();
    const auto tablet = town.secondDeviceOf(*alice);
    town.pass(kOnePoll);
    EXPECT_EQ(differenceOf(viewOf(*alice), viewOf(*tablet)), "");
    EXPECT_EQ(alice->engine().state().replica(config::Kind::UserProfile).seqno(), said)
        << "it had nothing to say that could stand against what is said elsewhere";
    const auto row = tablet->conversationWith(*bob);
    EXPECT_EQ(row.nickname, "Bobby");
    EXPECT_EQ(row.name, "Bob");
    EXPECT_GT(row.priority, 0);
    EXPECT_TRUE(row.approved && row.approvedMe);
    EXPECT_TRUE(tablet->conversationWith(*carol).blocked);
    EXPECT_EQ(tablet->engine().state().ownName(), "Alice");
    EXPECT_EQ(tablet->chatWith(*bob), (Texts{"hi", "hello"}));
}

TEST_F(OneAccount, EachDecisionMeetsTheOtherDeviceWithinOnePoll) {
    meet(*bob);
    ASSERT_TRUE(onPhone().setNickname(bob->id(), "Bobby"));
    expectSame();
    EXPECT_EQ(laptop->conversationWith(*bob).nickname, "Bobby");
    ASSERT_TRUE(onLaptop().setPinned(bob->id(), true));
    expectSame();
    EXPECT_GT(alice->conversationWith(*bob).priority, 0);
    ASSERT_TRUE(onLaptop().setBlocked(bob->id(), true));
    expectSame();
    EXPECT_TRUE(alice->conversationWith(*bob).blocked);
    ASSERT_TRUE(onPhone().setBlocked(bob->id(), false));
    expectSame();
    EXPECT_FALSE(laptop->conversationWith(*bob).blocked);
    ASSERT_TRUE(onPhone().setNickname(bob->id(), ""));
    ASSERT_TRUE(onPhone().setPinned(bob->id(), false));
    expectSame();
    EXPECT_EQ(laptop->conversationWith(*bob).nickname, "");
    EXPECT_EQ(laptop->conversationWith(*bob).priority, 0);
}

TEST_F(OneAccount, WhatIsReadHereIsReadThere) {
    meet(*bob);
    bob->says(*alice, "news");
    town.pass(10s);
    EXPECT_EQ(laptop->conversationWith(*bob).unread, 2);
    ASSERT_TRUE(onPhone().markRead(bob->id()));
    expectSame();
    EXPECT_EQ(laptop->conversationWith(*bob).unread, 0);
    ASSERT_TRUE(onLaptop().markUnread(bob->id()));
    expectSame();
    EXPECT_TRUE(alice->conversationWith(*bob).markedUnread);
    ASSERT_TRUE(onPhone().markRead(bob->id()));
    expectSame();
    EXPECT_FALSE(laptop->conversationWith(*bob).markedUnread);
}

TEST_F(OneAccount, TheOwnNameAndNoteToSelfAreTheSameEverywhere) {
    town.pass(kOnePoll);
    EXPECT_FALSE(isThere(*alice, *alice)) << "nobody wrote there yet";
    ASSERT_TRUE(setOwnName(alice->engine().state(), "Ally", alice->watch().now()));
    expectSame();
    EXPECT_EQ(laptop->engine().state().ownName(), "Ally");
    alice->says(*alice, "milk");
    expectSame();
    EXPECT_EQ(laptop->chatWith(*alice), Texts{"milk"});
    EXPECT_EQ(laptop->conversationWith(*alice).priority, 0);
    ASSERT_TRUE(onLaptop().setNoteToSelfHidden(true));
    expectSame();
    EXPECT_LT(alice->conversationWith(*alice).priority, 0);
    EXPECT_EQ(alice->chatWith(*alice), Texts{"milk"}) << "hidden is not removed";
    ASSERT_TRUE(onPhone().setNoteToSelfHidden(false));
    expectSame();
    EXPECT_EQ(laptop->conversationWith(*alice).priority, 0);
}

TEST_F(OneAccount, ARequestThatIsAcceptedHereIsNoneThere) {
    bob->says(*alice, "hi");
    town.pass(10s);
    EXPECT_EQ(requestsOf(*alice), 1U);
    EXPECT_EQ(requestsOf(*laptop), 1U);
    ASSERT_TRUE(laptop->engine().outbox().accept(bob->id()));
    expectSame();
    EXPECT_EQ(requestsOf(*alice), 0U);
    EXPECT_TRUE(alice->conversationWith(*bob).approved);
    EXPECT_TRUE(bob->conversationWith(*alice).approvedMe) << "Bob is told";
    EXPECT_EQ(acceptances(*bob, *alice), 1U);
    EXPECT_EQ(acceptances(*laptop, *bob), 1U);
    EXPECT_EQ(bob->conversationWith(*alice).unread, 0);
    ASSERT_TRUE(alice->engine().outbox().accept(bob->id())) << "once more";
    town.pass(kOnePoll);
    EXPECT_EQ(acceptances(*bob, *alice), 1U);
}

TEST_F(OneAccount, AnsweringARequestAcceptsItAndTheAnswerStandsBelow) {
    bob->says(*alice, "hi");
    town.pass(10s);
    alice->says(*bob, "hello");
    town.pass(kOnePoll);
    const auto rows = bob->engine().store().messages.history(alice->id(), 10);
    ASSERT_EQ(rows->size(), 3U);
    EXPECT_EQ((*rows)[1].kind, MessageKind::RequestAccepted);
    EXPECT_EQ((*rows)[2].body, "hello");
    EXPECT_LT((*rows)[1].sentAt, (*rows)[2].sentAt);
    EXPECT_EQ(acceptances(*alice, *bob), 1U);
}

TEST_F(OneAccount, ARequestThatIsDeclinedHereIsGoneThereAndStaysAway) {
    bob->says(*alice, "hi");
    town.pass(3min);  // what is younger may have crossed the decision on its way
    expectSame();
    ASSERT_TRUE(onPhone().decline(bob->id()));
    alice->engine().removals().resume();
    expectSame();
    EXPECT_FALSE(isThere(*alice, *bob));
    EXPECT_FALSE(isThere(*laptop, *bob));
    const auto tablet = town.secondDeviceOf(*alice);
    town.pass(kOnePoll);
    EXPECT_FALSE(isThere(*alice, *bob));
    bob->says(*alice, "hi again");
    town.pass(10s);
    EXPECT_EQ(alice->chatWith(*bob), Texts{"hi again"}) << "they may ask again";
}

TEST_F(OneAccount, ARequestThatIsDeclinedAtOnceIsNoneOnAnyDevice) {
    bob->says(*alice, "hi");
    ASSERT_TRUE(town.passUntil([this] { return requestsOf(*alice) == 1; }, 20s));
    ASSERT_TRUE(onPhone().decline(bob->id()));
    alice->engine().removals().resume();
    town.pass(kOnePoll);
    expectSame();
    for (auto* device : {alice.get(), laptop.get()}) {
        EXPECT_TRUE(device->chatWith(*bob).empty());
        const auto row = device->engine().store().conversations.find(bob->id());
        EXPECT_TRUE(!*row || (*row)->priority < 0);
    }
    bob->says(*alice, "hi again");
    town.pass(kOnePoll);
    for (auto* device : {alice.get(), laptop.get()}) {
        EXPECT_EQ(device->chatWith(*bob), Texts{"hi again"});
        EXPECT_EQ(device->conversationWith(*bob).priority, 0);
    }
}

TEST_F(OneAccount, ARequestThatIsBlockedHereIsBlockedThere) {
    bob->says(*alice, "hi");
    town.pass(kOnePoll);
    ASSERT_TRUE(onPhone().setBlocked(bob->id(), true));
    expectSame();
    EXPECT_EQ(requestsOf(*laptop), 0U);
    EXPECT_TRUE(laptop->conversationWith(*bob).blocked);
    bob->says(*alice, "hello?");
    town.pass(10s);
    EXPECT_EQ(laptop->chatWith(*bob), Texts{"hi"});
}

TEST_F(OneAccount, WhatCameBeforeABlockWasHeardOfIsRead) {
    meet(*bob);
    alice->fallAsleep();
    bob->says(*alice, "are you there?");
    town.pass(10s);
    ASSERT_GT(laptop->conversationWith(*bob).unread, 0);
    alice->wakeUp();
    ASSERT_TRUE(onPhone().setBlocked(bob->id(), true));
    expectSame();
    EXPECT_EQ(laptop->conversationWith(*bob).unread, 0);
}

TEST_F(OneAccount, WhatCameDuringABlockIsReadWhereverItWasTaken) {
    meet(*bob);
    laptop->fallAsleep();
    ASSERT_TRUE(onPhone().setBlocked(bob->id(), true));
    bob->says(*alice, "are you there?");
    town.pass(10s);
    ASSERT_TRUE(onPhone().setBlocked(bob->id(), false));
    town.pass(10s);
    laptop->wakeUp();
    expectSame();
    EXPECT_EQ(laptop->chatWith(*bob).back(), "are you there?");
    EXPECT_EQ(laptop->conversationWith(*bob).unread, 0);
    bob->says(*alice, "again");
    town.pass(10s);
    EXPECT_EQ(laptop->conversationWith(*bob).unread, 1);
}

TEST_F(OneAccount, AConversationThatIsRemovedHereIsEmptyThereAndTheContactStays) {
    meet(*bob);
    ASSERT_TRUE(onPhone().remove(bob->id()));
    alice->engine().removals().resume();
    expectSame();
    EXPECT_TRUE(alice->chatWith(*bob).empty());
    EXPECT_TRUE(laptop->chatWith(*bob).empty());
    EXPECT_LT(laptop->conversationWith(*bob).priority, 0);
    EXPECT_TRUE(laptop->conversationWith(*bob).approved);
    town.pass(3min);
    const auto tablet = town.secondDeviceOf(*alice);
    town.pass(kOnePoll);
    bob->says(*alice, "still there?");
    town.pass(kOnePoll);
    for (auto* device : {alice.get(), laptop.get(), tablet.get()}) {
        EXPECT_EQ(device->chatWith(*bob).back(), "still there?");
        EXPECT_EQ(device->conversationWith(*bob).priority, 0);
    }
    EXPECT_EQ(laptop->chatWith(*bob), Texts{"still there?"});
}

TEST_F(OneAccount, DevicesThatDecidedApartEndTheSame) {
    meet(*bob);
    meet(*carol);
    laptop->fallAsleep();
    ASSERT_TRUE(onPhone().setNickname(bob->id(), "Bobby"));
    ASSERT_TRUE(onPhone().setPinned(carol->id(), true));
    ASSERT_TRUE(setOwnName(alice->engine().state(), "Alice of the phone", alice->watch().now()));
    town.pass(1min);
    alice->fallAsleep();
    laptop->wakeUp();
    town.cut();
    ASSERT_TRUE(onLaptop().setNickname(bob->id(), "Robert"));
    ASSERT_TRUE(onLaptop().setBlocked(carol->id(), true));
    ASSERT_TRUE(setOwnName(laptop->engine().state(), "Alice of the laptop", laptop->watch().now()));
    town.pass(1min);
    town.mend();
    town.pass(1min);
    alice->wakeUp();
    expectSame(2min);
    const auto row = alice->conversationWith(*carol);
    EXPECT_TRUE(row.blocked) << "what only one of them changed is kept";
    EXPECT_GT(row.priority, 0);
}

TEST_F(OneAccount, TheSwarmHoldsOneOfEachKindHoweverOftenItChanged) {
    meet(*bob);
    for (const auto* nickname : {"B", "Bo", "Bob", "Bobb", "Bobby"}) {
        ASSERT_TRUE(onPhone().setNickname(bob->id(), nickname));
        town.pass(7s);
    }
    town.pass(kOnePoll);
    EXPECT_EQ(heldOf(config::Kind::Contacts), 1U);
    EXPECT_EQ(heldOf(config::Kind::UserProfile), 1U);
}

TEST_F(OneAccount, WhatTheSwarmHoldsLivesAsLongAsADeviceAsks) {
    meet(*bob);
    for (auto* other : {laptop.get(), bob.get(), carol.get()})
        other->fallAsleep();
    for (int day = 0; day < 40; ++day) {
        alice->closeLid();
        town.pass(24h);
        alice->openLid();
        town.pass(1min);
    }
    const auto tablet = town.secondDeviceOf(*alice);
    town.pass(1min);
    EXPECT_EQ(tablet->engine().state().ownName(), "Alice");
    EXPECT_TRUE(tablet->conversationWith(*bob).approved);
}

TEST_F(OneAccount, WhatDevicesShareComesInTheRequestsThatAskForMessages) {
    meet(*bob);
    for (auto* other : {laptop.get(), bob.get(), carol.get()})
        other->fallAsleep();
    alice->requests.clear();
    town.pass(10min);
    // Two members every five seconds, and now and then a look at the list of nodes.
    EXPECT_LE(alice->requests.size(), 2U * 120U + 6U);
    EXPECT_GT(alice->requests.size(), 200U);
}

TEST_F(OneAccount, AProgramThatEndsInTheMiddleOfAPushSendsItNextTime) {
    meet(*bob);
    ASSERT_TRUE(onPhone().setNickname(bob->id(), "Bobby"));
    alice->fallAsleep();
    town.pass(1min);
    alice->wakeUp();
    expectSame();
    EXPECT_EQ(laptop->conversationWith(*bob).nickname, "Bobby");
}

TEST_F(OneAccount, ARestoredDeviceSaysNothingBeforeItHeard) {
    meet(*bob);
    town.cut();
    const auto tablet = town.secondDeviceOf(*alice);
    ASSERT_TRUE(setOwnName(tablet->engine().state(), "Alice of the tablet", tablet->watch().now()));
    town.pass(1min);
    const auto& profile = tablet->engine().state().replica(config::Kind::UserProfile);
    EXPECT_EQ(profile.state(), config::Replica::State::Dirty) << "and not on its way";
    town.mend();
    EXPECT_TRUE(agreeWithin(town, {alice.get(), laptop.get(), tablet.get()}, 3min));
    EXPECT_TRUE(tablet->conversationWith(*bob).approved) << "nothing was written over";
}

TEST_F(OneAccount, WhatIsDeletedInTheSwarmDoesNotComeBackFromTheDeviceThatDeletesIt) {
    meet(*bob);
    ASSERT_TRUE(onPhone().setNickname(bob->id(), "Bobby"));
    auto& configs = alice->engine().configs();
    bool held = false;
    configs.hold([&held] { held = true; });
    ASSERT_TRUE(town.passUntil([&held] { return held; }, 1min));
    const auto& own = alice->engine().identity();
    ASSERT_TRUE(alice->engine().network().swarms().deleteAll(own.id(), own.signKey(), {}));
    ASSERT_TRUE(onPhone().setNickname(bob->id(), "Robert"));
    town.pass(1min);
    EXPECT_EQ(heldOf(config::Kind::Contacts), 0U);
    configs.release();
    town.pass(kOnePoll);
    EXPECT_EQ(heldOf(config::Kind::Contacts), 1U) << "when it could not be deleted after all";
}

TEST_F(OneAccount, NobodyBecomesAContactBySayingSo) {
    // Bob accepts a request that Alice never made: the message is well-formed and signed by him.
    auto composed = composeApproval(alice->id(), {"Bob", 0}, bob->watch().now(),
                                    bob->engine().identity(), town.random());
    StoreOrder order;
    order.account = alice->id();
    order.data = composed.forRecipient;
    order.ttl = 24h;
    ASSERT_TRUE(bob->engine().network().swarms().store(order, StopFlag{}));
    town.pass(kOnePoll);
    EXPECT_FALSE(isThere(*alice, *bob));
}

}  // namespace starling::test
