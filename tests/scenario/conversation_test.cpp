// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A whole conversation of two people, one of them with two devices: answers, reactions, what is
/// taken back, and what they let each other know.

#include "scenario/household.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {

using namespace std::chrono_literals;
using Texts = std::vector<std::string>;

constexpr Millis kOnePoll = 20s;
constexpr const char* kHeart = "\u2764\ufe0f";
constexpr const char* kLaugh = "\U0001F602";

struct Conversing : testing::Test {
    Town town;
    std::unique_ptr<Person> alice = town.newcomer("Alice");
    std::unique_ptr<Person> bob = town.newcomer("Bob");
    std::unique_ptr<Person> laptop = town.secondDeviceOf(*alice);

    Conversing() {
        alice->says(*bob, "hi");
        town.pass(kOnePoll);
        bob->says(*alice, "hello");
        town.pass(kOnePoll);
    }
    static MessageRow rowOf(Person& device, const Person& with, const std::string& text) {
        for (const auto& row : all(device, with))
            if (row.body == text) return row;
        ADD_FAILURE() << text;
        return {};
    }
    static std::vector<MessageRow> all(Person& device, const Person& with) {
        return *device.engine().store().messages.history(with.id(), 1'000);
    }
    static std::size_t countOf(Person& device, const Person& with, MessageKind kind) {
        const auto rows = all(device, with);
        return static_cast<std::size_t>(std::count_if(
            rows.begin(), rows.end(), [kind](const MessageRow& row) { return row.kind == kind; }));
    }
    Talk& talk(Person& device) { return device.engine().talk(); }
    void react(Person& device, const Person& with, const std::string& text, const char* emoji,
               bool on = true) {
        const auto done = talk(device).react(rowOf(device, with, text).id, emoji, on);
        EXPECT_TRUE(done) << done.error().detail;
    }
    void allow(Person& device) { ASSERT_TRUE(keepPrivacy(device.engine().store(), {true, true})); }
    static std::vector<bool> typingHeard(const Person& device) {
        std::vector<bool> out;
        for (const auto& event : device.events())
            if (const auto* typing = std::get_if<TypingChanged>(&event))
                out.push_back(typing->typing);
        return out;
    }
};

}  // namespace

TEST_F(Conversing, AnAnswerIsQuotedOnEveryDevice) {
    const auto answer = talk(*bob).reply(rowOf(*bob, *alice, "hi").id, "hi yourself");
    ASSERT_TRUE(answer) << answer.error().detail;
    EXPECT_EQ(answer->quote->text, "hi");
    town.pass(kOnePoll);
    for (auto* device : {alice.get(), laptop.get()}) {
        const auto row = rowOf(*device, *bob, "hi yourself");
        ASSERT_TRUE(row.quote);
        EXPECT_EQ(row.quote->author, alice->id());
        EXPECT_EQ(row.quote->text, "hi");
        EXPECT_EQ(row.quote->message, rowOf(*device, *bob, "hi").id);
    }
}

TEST_F(Conversing, ReactionsMeetOnEveryDevice) {
    react(*bob, *alice, "hi", kHeart);
    react(*alice, *bob, "hi", kHeart);
    react(*laptop, *bob, "hello", kLaugh);
    town.pass(kOnePoll);
    for (auto* device : {alice.get(), laptop.get()}) {
        const auto hi = rowOf(*device, *bob, "hi").reactions;
        ASSERT_EQ(hi.size(), 1U);
        EXPECT_EQ(hi[0].who.size(), 2U);
        EXPECT_EQ(rowOf(*device, *bob, "hello").reactions,
                  (std::vector<Reacted>{{kLaugh, {alice->id()}}}));
    }
    EXPECT_EQ(rowOf(*bob, *alice, "hello").reactions,
              (std::vector<Reacted>{{kLaugh, {alice->id()}}}));
    react(*alice, *bob, "hi", kHeart, false);
    town.pass(kOnePoll);
    for (auto* device : {alice.get(), laptop.get()})
        EXPECT_EQ(rowOf(*device, *bob, "hi").reactions,
                  (std::vector<Reacted>{{kHeart, {bob->id()}}}));
    EXPECT_EQ(rowOf(*bob, *alice, "hi").reactions, (std::vector<Reacted>{{kHeart, {bob->id()}}}));
}

TEST_F(Conversing, NobodyReactsMoreThanTwentyTimesAMinute) {
    const auto id = rowOf(*alice, *bob, "hello").id;
    for (int i = 0; i < kMostReactionsAMinute; ++i)
        ASSERT_TRUE(talk(*alice).react(id, kHeart, i % 2 == 0));
    EXPECT_EQ(talk(*alice).react(id, kHeart, true).error().code, Errc::Invalid);
    town.pass(61s);
    EXPECT_TRUE(talk(*alice).react(id, kHeart, true));
}

TEST_F(Conversing, OnlyOneEmojiUnderWhatWasSaidIsAReaction) {
    const auto id = rowOf(*alice, *bob, "hello").id;
    EXPECT_EQ(talk(*alice).react(id, "words", true).error().code, Errc::Invalid);
    EXPECT_EQ(talk(*alice).react(MessageId{99'999}, kHeart, true).error().code, Errc::NotFound);
    ASSERT_TRUE(talk(*alice).erase(id, Reach::Here));
    EXPECT_EQ(talk(*alice).react(id, kHeart, true).error().code, Errc::Invalid);
    EXPECT_EQ(talk(*alice).reply(id, "what?").error().code, Errc::Invalid);
}

TEST_F(Conversing, AStrangerHearsNoReaction) {
    const auto carol = town.newcomer("Carol");
    carol->says(*alice, "who are you?");
    town.pass(kOnePoll);
    const auto id = rowOf(*alice, *carol, "who are you?").id;
    EXPECT_EQ(talk(*alice).react(id, kHeart, true).error().code, Errc::Invalid);
}

TEST_F(Conversing, WhatIsDeletedForEveryoneIsGoneEverywhere) {
    react(*bob, *alice, "hi", kHeart);
    town.pass(kOnePoll);
    ASSERT_TRUE(talk(*alice).erase(rowOf(*alice, *bob, "hi").id, Reach::Everyone));
    town.pass(kOnePoll);
    for (auto [device, other] :
         {std::pair{alice.get(), bob.get()}, std::pair{laptop.get(), bob.get()},
          std::pair{bob.get(), alice.get()}}) {
        EXPECT_EQ(countOf(*device, *other, MessageKind::Deleted), 1U);
        EXPECT_TRUE(device->engine().store().search.search("hi", 9)->empty());
        for (const auto& row : all(*device, *other))
            EXPECT_TRUE(row.reactions.empty());
    }
    EXPECT_EQ(*alice->engine().outbox().pending(), 0);
}

TEST_F(Conversing, WhatIsDeletedHereIsElsewhereStill) {
    ASSERT_TRUE(talk(*alice).erase(rowOf(*alice, *bob, "hello").id, Reach::Here));
    ASSERT_TRUE(talk(*alice).erase(rowOf(*alice, *bob, "hi").id, Reach::Here));
    town.pass(kOnePoll);
    EXPECT_EQ(countOf(*alice, *bob, MessageKind::DeletedHere), 2U);
    EXPECT_EQ(countOf(*laptop, *bob, MessageKind::DeletedHere), 0U);
    rowOf(*laptop, *bob, "hello");
    rowOf(*bob, *alice, "hello");
    alice->fallAsleep();
    alice->wakeUp();
    town.pass(kOnePoll);
    EXPECT_EQ(countOf(*alice, *bob, MessageKind::DeletedHere), 2U) << "after a restart too";
    const auto line = all(*alice, *bob).front();
    ASSERT_TRUE(talk(*alice).erase(line.id, Reach::Here)) << "and then the line goes";
    EXPECT_EQ(countOf(*alice, *bob, MessageKind::DeletedHere), 1U);
}

TEST_F(Conversing, NobodyDeletesForOthersWhatAnotherWrote) {
    const auto id = rowOf(*alice, *bob, "hello").id;
    EXPECT_EQ(talk(*alice).erase(id, Reach::Everyone).error().code, Errc::Invalid);
    EXPECT_EQ(talk(*alice).erase(id, Reach::Devices).error().code, Errc::Invalid);
    rowOf(*alice, *bob, "hello");
}

TEST_F(Conversing, ANoteGoesFromAllDevicesWithoutATrace) {
    alice->says(*alice, "milk");
    alice->says(*alice, "bread");
    town.pass(kOnePoll);
    ASSERT_TRUE(talk(*alice).erase(rowOf(*alice, *alice, "milk").id, Reach::Devices));
    town.pass(kOnePoll);
    EXPECT_EQ(alice->chatWith(*alice), Texts{"bread"});
    EXPECT_EQ(laptop->chatWith(*alice), Texts{"bread"});
    ASSERT_TRUE(talk(*laptop).erase(rowOf(*laptop, *alice, "bread").id, Reach::Here));
    town.pass(kOnePoll);
    EXPECT_TRUE(laptop->chatWith(*alice).empty());
    EXPECT_EQ(alice->chatWith(*alice), Texts{"bread"});
}

TEST_F(Conversing, WhatWaitsAndIsDeletedIsNotSent) {
    town.cut();
    alice->says(*bob, "regretted");
    ASSERT_TRUE(talk(*alice).erase(rowOf(*alice, *bob, "regretted").id, Reach::Everyone));
    town.pass(10s);
    town.mend();
    town.pass(5min);
    EXPECT_EQ(bob->chatWith(*alice), (Texts{"hi", "hello"}));
}

TEST_F(Conversing, AReadMessageIsKnownToBeWhereBothWish) {
    allow(*alice);
    allow(*laptop);
    allow(*bob);
    ASSERT_TRUE(bob->engine().contacts().markRead(alice->id()));
    town.pass(kOnePoll);
    EXPECT_EQ(rowOf(*alice, *bob, "hi").state, MessageState::Read);
    EXPECT_EQ(rowOf(*laptop, *bob, "hi").state, MessageState::Read);
    EXPECT_EQ(rowOf(*bob, *alice, "hello").state, MessageState::Sent) << "Alice has not read";
}

TEST_F(Conversing, NobodyHearsOfReadingByDefault) {
    allow(*alice);
    const auto before = *bob->engine().outbox().pending();
    ASSERT_TRUE(bob->engine().contacts().markRead(alice->id()));
    EXPECT_EQ(*bob->engine().outbox().pending(), before);
    town.pass(kOnePoll);
    EXPECT_EQ(rowOf(*alice, *bob, "hi").state, MessageState::Sent);
}

TEST_F(Conversing, WritingIsSeenUntilItEnds) {
    allow(*alice);
    allow(*bob);
    bob->engine().presence().setTyping(alice->id(), true);
    town.pass(4s);
    bob->engine().presence().setTyping(alice->id(), true);
    town.pass(4s);
    EXPECT_EQ(typingHeard(*alice), std::vector{true});
    town.pass(30s);
    EXPECT_EQ(typingHeard(*alice), (std::vector{true, false}));
    bob->engine().presence().setTyping(alice->id(), true);
    town.pass(8s);
    bob->says(*alice, "there it is");
    town.pass(8s);
    EXPECT_EQ(typingHeard(*alice), (std::vector{true, false, true, false}));
}

TEST_F(Conversing, WritingIsNotToldWhileItIsSwitchedOff) {
    allow(*alice);
    bob->engine().presence().setTyping(alice->id(), true);
    town.pass(20s);
    EXPECT_TRUE(typingHeard(*alice).empty());
}

}  // namespace starling::test
