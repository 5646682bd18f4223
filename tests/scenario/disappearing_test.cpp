// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Messages that go by themselves: to the millisecond, on every device, over restarts and sleep.

#include "scenario/household.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {

using namespace std::chrono_literals;
using Texts = std::vector<std::string>;

constexpr Millis kOnePoll = 20s;
constexpr Expiry kOff{};

constexpr Expiry afterSend(std::chrono::seconds time) {
    return {ExpiryMode::AfterSend, time};
}
constexpr Expiry afterRead(std::chrono::seconds time) {
    return {ExpiryMode::AfterRead, time};
}

struct Disappearing : testing::Test {
    Town town;
    std::unique_ptr<Person> alice = town.newcomer("Alice");
    std::unique_ptr<Person> bob = town.newcomer("Bob");
    std::unique_ptr<Person> laptop = town.secondDeviceOf(*alice);

    Disappearing() {
        alice->says(*bob, "hi");
        town.pass(kOnePoll);
        bob->says(*alice, "hello");
        town.pass(kOnePoll);
    }
    void set(Person& device, const Person& with, Expiry expiry) {
        const auto done = device.engine().outbox().setExpiry(with.id(), expiry);
        ASSERT_TRUE(done) << done.error().detail;
        EXPECT_EQ(done->expiry, expiry);
        town.pass(kOnePoll);
    }
    void reads(Person& device, const Person& with) {
        const auto done = device.engine().contacts().markRead(with.id());
        ASSERT_TRUE(done) << done.error().detail;
    }
    static std::optional<MessageRow> rowOf(Person& device, const Person& with,
                                           const std::string& text) {
        const auto rows = *device.engine().store().messages.history(with.id(), 1'000);
        for (const auto& row : rows)
            if (row.body == text) return row;
        return std::nullopt;
    }
    static Timestamp endOf(Person& device, const Person& with, const std::string& text) {
        const auto row = rowOf(device, with, text);
        EXPECT_TRUE(row && row->goneAt) << text;
        return row && row->goneAt ? *row->goneAt : Timestamp{};
    }
    static std::size_t linesOf(Person& device, const Person& with) {
        const auto rows = *device.engine().store().messages.history(with.id(), 1'000);
        return static_cast<std::size_t>(std::count_if(
            rows.begin(), rows.end(),
            [](const MessageRow& row) { return row.kind == MessageKind::ExpiryChanged; }));
    }
    static Timestamp now(Person& device) { return device.engine().network().clock().now(); }
    /// It is there until the very millisecond. Nobody is asked for the time towards the end, so
    /// that there is one.
    void expectGoesAt(Person& device, const Person& with, const std::string& text, Timestamp end) {
        town.pass(std::max(Millis{0}, end - now(device) - 15s));
        town.cut();
        town.pass(end - now(device) - 1ms);
        EXPECT_TRUE(rowOf(device, with, text)) << text;
        EXPECT_EQ(now(device), end - 1ms);
        town.pass(1ms);
        EXPECT_EQ(now(device), end);
        town.pass(1ms);  // who is first of what is due at one moment is nobody's business
        EXPECT_FALSE(rowOf(device, with, text)) << text;
        town.mend();
    }
};

}  // namespace

TEST_F(Disappearing, AfterSendingItGoesOnAllDevicesAtOnce) {
    set(*alice, *bob, afterSend(90s));
    alice->says(*bob, "soon gone");
    town.pass(kOnePoll);
    const auto end = endOf(*alice, *bob, "soon gone");
    EXPECT_EQ(endOf(*bob, *alice, "soon gone"), end);
    EXPECT_EQ(endOf(*laptop, *bob, "soon gone"), end);
    const auto wait = end - now(*alice);
    EXPECT_GT(wait, 60s);
    EXPECT_LE(wait, 90s);
    expectGoesAt(*alice, *bob, "soon gone", end);
    town.pass(100ms);  // their clocks differ by what the network takes
    EXPECT_FALSE(rowOf(*bob, *alice, "soon gone"));
    EXPECT_FALSE(rowOf(*laptop, *bob, "soon gone"));
    EXPECT_EQ(alice->chatWith(*bob), (Texts{"hi", "hello"}));
}

TEST_F(Disappearing, TheLineThatSaysSoGoesAsWell) {
    set(*alice, *bob, afterSend(60s));
    EXPECT_EQ(linesOf(*alice, *bob), 1U);
    EXPECT_EQ(linesOf(*bob, *alice), 1U);
    EXPECT_EQ(linesOf(*laptop, *bob), 1U);
    town.pass(60s);
    EXPECT_EQ(linesOf(*alice, *bob) + linesOf(*bob, *alice) + linesOf(*laptop, *bob), 0U);
}

TEST_F(Disappearing, AfterReadingEachSideHasItsOwnTime) {
    set(*alice, *bob, afterRead(60s));
    alice->says(*bob, "read me");
    town.pass(kOnePoll);
    const auto mine = endOf(*alice, *bob, "read me");
    EXPECT_NEAR(static_cast<double>((mine - now(*alice)).count()), 40'000, 20'000);
    EXPECT_FALSE(rowOf(*bob, *alice, "read me")->goneAt) << "he has not read it";
    town.pass(2min);
    EXPECT_FALSE(rowOf(*alice, *bob, "read me"));
    EXPECT_FALSE(rowOf(*laptop, *bob, "read me"));
    ASSERT_TRUE(rowOf(*bob, *alice, "read me"));
    reads(*bob, *alice);
    const auto end = endOf(*bob, *alice, "read me");
    EXPECT_EQ(end, now(*bob) + 60s);
    expectGoesAt(*bob, *alice, "read me", end);
    EXPECT_EQ(linesOf(*bob, *alice), 0U);
}

TEST_F(Disappearing, WhatOneDeviceReadGoesOnTheOtherAtTheSameMoment) {
    set(*bob, *alice, afterRead(3min));
    bob->says(*alice, "read me");
    town.pass(kOnePoll);
    ASSERT_TRUE(rowOf(*laptop, *bob, "read me"));
    reads(*alice, *bob);
    const auto end = endOf(*alice, *bob, "read me");
    town.pass(1min);
    EXPECT_EQ(endOf(*laptop, *bob, "read me"), end) << "the swarm says when it was read first";
    const auto third = town.secondDeviceOf(*alice);
    town.pass(1min);
    EXPECT_EQ(endOf(*third, *bob, "read me"), end);
    expectGoesAt(*alice, *bob, "read me", end);
    town.pass(100ms);
    EXPECT_FALSE(rowOf(*laptop, *bob, "read me"));
    EXPECT_FALSE(rowOf(*third, *bob, "read me"));
}

TEST_F(Disappearing, EachSideSetsItsOwnAndFollowsWhenItLikes) {
    set(*alice, *bob, afterSend(2min));
    EXPECT_EQ(expiryOf(bob->conversationWith(*alice)), kOff);
    EXPECT_EQ(expiryOf(laptop->conversationWith(*bob)), afterSend(2min));
    bob->says(*alice, "this stays");
    town.pass(kOnePoll);
    EXPECT_FALSE(rowOf(*alice, *bob, "this stays")->expiry.isOn());
    set(*bob, *alice, afterSend(2min));
    bob->says(*alice, "this goes");
    town.pass(kOnePoll);
    EXPECT_EQ(rowOf(*alice, *bob, "this goes")->expiry, afterSend(2min));
    set(*alice, *bob, kOff);
    set(*bob, *alice, kOff);
    EXPECT_EQ(linesOf(*alice, *bob), 4U);
    town.pass(130s);
    EXPECT_EQ(linesOf(*alice, *bob), 2U) << "those that say it is off stay";
    EXPECT_EQ(linesOf(*bob, *alice), 2U);
    EXPECT_EQ(linesOf(*laptop, *bob), 2U);
    EXPECT_EQ(expiryOf(laptop->conversationWith(*bob)), kOff);
}

TEST_F(Disappearing, NotesToOneselfGoOnBothDevices) {
    set(*alice, *alice, afterSend(90s));
    alice->says(*alice, "milk");
    town.pass(kOnePoll);
    EXPECT_EQ(expiryOf(laptop->conversationWith(*alice)), afterSend(90s));
    const auto end = endOf(*alice, *alice, "milk");
    EXPECT_EQ(endOf(*laptop, *alice, "milk"), end);
    laptop->says(*laptop, "bread");
    town.pass(kOnePoll);
    EXPECT_EQ(endOf(*laptop, *alice, "bread"), endOf(*alice, *alice, "bread"));
    town.pass(90s);
    EXPECT_TRUE(alice->chatWith(*alice).empty());
    EXPECT_TRUE(laptop->chatWith(*alice).empty());
}

TEST_F(Disappearing, WhatEndedWhileTheProgramWasClosedIsNeverShown) {
    set(*alice, *bob, afterSend(10min));
    alice->says(*bob, "soon gone");
    town.pass(kOnePoll);
    alice->fallAsleep();
    bob->fallAsleep();
    town.pass(15min);
    town.cut();  // nobody has to tell them
    for (auto* device : {alice.get(), bob.get()}) {
        device->wakeUp();
        const auto& with = device == alice.get() ? *bob : *alice;
        EXPECT_FALSE(rowOf(*device, with, "soon gone")) << "at the first look";
        EXPECT_TRUE(device->engine().store().search.search("gone", 9)->empty());
    }
}

TEST_F(Disappearing, ATimerGoesOnOverARestartToTheMillisecond) {
    set(*alice, *bob, afterSend(10min));
    alice->says(*bob, "soon gone");
    town.pass(kOnePoll);
    const auto end = endOf(*bob, *alice, "soon gone");
    bob->fallAsleep();
    town.pass(3min);
    bob->wakeUp();
    town.pass(kOnePoll);
    EXPECT_EQ(endOf(*bob, *alice, "soon gone"), end);
    expectGoesAt(*bob, *alice, "soon gone", end);
}

TEST_F(Disappearing, AMachineThatSleptForgetsBeforeAnythingElse) {
    set(*alice, *bob, afterSend(10min));
    alice->says(*bob, "soon gone");
    town.pass(kOnePoll);
    bob->closeLid();
    town.pass(15min);
    const auto heard = bob->events().size();
    bob->openLid();
    bob->engine().wokeUp();
    EXPECT_FALSE(rowOf(*bob, *alice, "soon gone"));
    ASSERT_GT(bob->events().size(), heard);
    EXPECT_TRUE(std::holds_alternative<MessageRemoved>(bob->events()[heard]));
}

TEST_F(Disappearing, WhatIsNotSentYetDoesNotGoYet) {
    set(*alice, *bob, afterSend(10min));
    town.cut();
    alice->says(*bob, "wait for me");
    town.pass(12min);
    ASSERT_TRUE(rowOf(*alice, *bob, "wait for me"));
    EXPECT_FALSE(rowOf(*alice, *bob, "wait for me")->goneAt);
    town.mend();
    ASSERT_TRUE(
        town.passUntil([&] { return rowOf(*bob, *alice, "wait for me").has_value(); }, 5min));
    town.pass(kOnePoll);
    const auto end = endOf(*alice, *bob, "wait for me");
    EXPECT_GT(end, now(*alice) + 4min) << "its time began when their swarm had it";
    EXPECT_EQ(endOf(*bob, *alice, "wait for me"), end);
    EXPECT_EQ(endOf(*laptop, *bob, "wait for me"), end);
}

TEST_F(Disappearing, WhatEndsBeforeItIsFetchedIsNeverFetched) {
    set(*alice, *bob, afterSend(60s));
    bob->fallAsleep();
    alice->says(*bob, "too late");
    town.pass(2min);
    bob->wakeUp();
    town.pass(kOnePoll);
    EXPECT_EQ(bob->chatWith(*alice), (Texts{"hi", "hello"}));
    for (const auto& event : bob->events()) {
        const auto* added = std::get_if<MessageAdded>(&event);
        EXPECT_FALSE(added && added->message.text == "too late");
    }
}

TEST_F(Disappearing, NothingIsLeftInTheFileOrItsLog) {
    set(*alice, *bob, afterSend(90s));
    bob->says(*alice, "a wallaby stays");
    alice->says(*bob, "a quokka goes");
    town.pass(kOnePoll);
    const auto quote = rowOf(*bob, *alice, "a quokka goes");
    ASSERT_TRUE(quote);
    ASSERT_TRUE(bob->engine().talk().reply(quote->id, "what a smile"));
    ASSERT_TRUE(bob->engine().talk().react(quote->id, "\u2764", true));
    town.pass(kOnePoll);
    for (auto* device : {alice.get(), bob.get(), laptop.get()})
        ASSERT_NE(device->rawPages().find("a quokka goes"), std::string::npos);
    town.pass(100s);
    for (auto* device : {alice.get(), bob.get(), laptop.get()}) {
        const auto raw = device->rawPages();
        EXPECT_EQ(raw.find("quokka"), std::string::npos);
        EXPECT_NE(raw.find("a wallaby stays"), std::string::npos);
    }
    EXPECT_FALSE(rowOf(*alice, *bob, "what a smile")->quote->message) << "its original is gone";
}

TEST_F(Disappearing, WhatCannotBeSetIsRefused) {
    auto& outbox = alice->engine().outbox();
    const auto isRefused = [&](const AccountId& with, Expiry expiry) {
        const auto done = outbox.setExpiry(with, expiry);
        return !done && done.error().code == Errc::Invalid;
    };
    EXPECT_TRUE(isRefused(bob->id(), afterRead(9s)));
    EXPECT_TRUE(isRefused(bob->id(), afterSend(kLongestExpiry + 1s)));
    EXPECT_TRUE(isRefused(alice->id(), afterRead(1h)));
    const auto carol = town.newcomer("Carol");
    EXPECT_TRUE(isRefused(carol->id(), afterSend(1h))) << "she is nobody we wrote to";
    ASSERT_TRUE(alice->engine().contacts().setBlocked(bob->id(), true));
    EXPECT_TRUE(isRefused(bob->id(), afterSend(1h)));
    ASSERT_TRUE(alice->engine().contacts().setBlocked(bob->id(), false));
    EXPECT_TRUE(outbox.setExpiry(bob->id(), afterSend(10s)));
    const auto lines = linesOf(*alice, *bob);
    EXPECT_TRUE(outbox.setExpiry(bob->id(), afterSend(10s))) << "set before: nothing happens";
    EXPECT_EQ(linesOf(*alice, *bob), lines);
}

}  // namespace starling::test
