// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/replica.h"

#include <gtest/gtest.h>

namespace starling::config {

namespace {

using State = Replica::State;
using Hashes = std::set<std::string>;

bool say(Replica& replica, const std::string& key, std::int64_t number) {
    return replica.edit([&](Dict& data) { data[key] = {number}; });
}

std::int64_t heard(const Replica& replica, const std::string& key) {
    const auto* number = get<std::int64_t>(replica.data(), key);
    return number ? *number : -1;
}

/// Pushes, and the swarm answers at once.
Arrived store(Replica& replica, const std::string& hash) {
    const auto push = replica.push();
    replica.confirm(push.seqno, {hash});
    replica.forget(push.obsolete);
    return {{hash}, push.serialized};
}

Replica::Outcome take(Replica& replica, const std::vector<Arrived>& arrived) {
    return replica.merge(arrived);
}

Hashes asSet(const std::vector<std::string>& hashes) {
    return {hashes.begin(), hashes.end()};
}

}  // namespace

TEST(Replica, SaysNothingAtFirst) {
    Replica replica;
    EXPECT_TRUE(replica.data().empty());
    EXPECT_EQ(replica.seqno(), 0);
    EXPECT_FALSE(replica.needsPush());
}

TEST(Replica, AnEditThatChangesNothingIsNone) {
    Replica replica;
    EXPECT_FALSE(replica.edit([](Dict&) {}));
    EXPECT_FALSE(replica.edit([](Dict& data) { data["empty"] = {Dict{{"too", {Set{}}}}}; }));
    EXPECT_TRUE(say(replica, "a", 1));
    const auto before = replica;
    EXPECT_FALSE(say(replica, "a", 1));
    EXPECT_EQ(replica, before);
}

TEST(Replica, EditsBeforeAPushShareASeqno) {
    Replica replica;
    say(replica, "a", 1);
    say(replica, "b", 1);
    EXPECT_EQ(replica.seqno(), 1);
    EXPECT_EQ(replica.state(), State::Dirty);
    const auto message = *parse(replica.push().serialized);
    EXPECT_EQ(message.diff.size(), 2U);
    EXPECT_EQ(message.lagged.size(), 1U);
}

TEST(Replica, APushIsWaitedForAndMayBeRepeated) {
    Replica replica;
    say(replica, "a", 1);
    const auto push = replica.push();
    EXPECT_EQ(replica.state(), State::Waiting);
    EXPECT_TRUE(replica.needsPush());
    EXPECT_EQ(replica.push().serialized, push.serialized);
    replica.confirm(push.seqno, {"h1", "h2"});
    EXPECT_EQ(replica.state(), State::Clean);
    EXPECT_EQ(replica.liveHashes(), (Hashes{"h1", "h2"}));
    EXPECT_EQ(replica.push().obsolete, std::vector<std::string>{});
    EXPECT_EQ(replica.state(), State::Clean);
}

TEST(Replica, APushReplacesWhatIsLive) {
    Replica replica;
    say(replica, "a", 1);
    store(replica, "h1");
    say(replica, "a", 2);
    EXPECT_EQ(replica.liveHashes(), Hashes{"h1"});
    const auto push = replica.push();
    EXPECT_EQ(push.obsolete, std::vector<std::string>{"h1"});
    replica.confirm(2, {"h2"});
    EXPECT_EQ(replica.liveHashes(), Hashes{"h2"});
    EXPECT_EQ(replica.obsoleteHashes(), Hashes{"h1"});
    replica.forget(push.obsolete);
    EXPECT_TRUE(replica.obsoleteHashes().empty());
}

TEST(Replica, AnEditWhileWaitingGoesOnTop) {
    Replica replica;
    say(replica, "a", 1);
    const auto first = replica.push();
    say(replica, "a", 2);
    EXPECT_EQ(replica.state(), State::Dirty);
    EXPECT_EQ(replica.seqno(), 2);
    replica.confirm(first.seqno, {"h1"});
    EXPECT_EQ(replica.state(), State::Dirty);
    EXPECT_EQ(replica.obsoleteHashes(), Hashes{"h1"});
    const auto second = replica.push();
    EXPECT_EQ(asSet(second.obsolete), Hashes{"h1"});
    EXPECT_EQ(parse(second.serialized)->lagged.back().hash, hashOf(first.serialized));
}

TEST(Replica, TakesOverWhatAnotherWrote) {
    Replica alice;
    Replica other;
    say(alice, "a", 1);
    const auto stored = store(alice, "h1");
    const auto outcome = take(other, {stored});
    EXPECT_TRUE(outcome.changed);
    EXPECT_EQ(outcome.accepted, std::vector<std::string>{"h1"});
    EXPECT_EQ(other.state(), State::Clean);
    EXPECT_EQ(other.liveHashes(), Hashes{"h1"});
    EXPECT_FALSE(take(other, {stored}).changed);
    EXPECT_EQ(other.push().serialized, stored.serialized);
}

TEST(Replica, NothingGoodChangesNothing) {
    Replica replica;
    say(replica, "a", 1);
    store(replica, "h1");
    const auto before = replica;
    const auto outcome = take(replica, {{{"bad"}, "d1:ae"}, {{"empty"}, ""}});
    EXPECT_FALSE(outcome.changed);
    EXPECT_TRUE(outcome.accepted.empty());
    EXPECT_TRUE(take(replica, {}).accepted.empty());
    EXPECT_EQ(replica, before);
}

TEST(Replica, TwoAtOnceComeToTheSameMessage) {
    Replica one;
    Replica two;
    say(one, "a", 1);
    say(two, "b", 2);
    const std::vector all{store(one, "h1"), store(two, "h2")};
    take(one, all);
    take(two, all);
    EXPECT_EQ(one.state(), State::Dirty);
    EXPECT_EQ(one.seqno(), 2);
    const auto push = one.push();
    EXPECT_EQ(push.serialized, two.push().serialized);
    EXPECT_EQ(asSet(push.obsolete), (Hashes{"h1", "h2"}));
    EXPECT_EQ(heard(one, "a"), 1);
    EXPECT_EQ(heard(one, "b"), 2);

    // The other one stored it first: nothing is left to push.
    take(one, {{{"h3"}, push.serialized}});
    EXPECT_EQ(one.state(), State::Clean);
    EXPECT_EQ(one.liveHashes(), Hashes{"h3"});
    one.confirm(push.seqno, {"h4"});
    EXPECT_EQ(one.liveHashes(), (Hashes{"h3", "h4"}));
    EXPECT_EQ(one.obsoleteHashes(), (Hashes{"h1", "h2"}));
}

TEST(Replica, ACopyOfThePresentStateIsNoRubbish) {
    Replica replica;
    say(replica, "a", 1);
    const auto stored = store(replica, "h1");
    take(replica, {{{"copy"}, stored.serialized}});
    EXPECT_EQ(replica.liveHashes(), (Hashes{"copy", "h1"}));
    EXPECT_TRUE(replica.obsoleteHashes().empty());
    say(replica, "a", 2);
    EXPECT_EQ(asSet(replica.push().obsolete), (Hashes{"copy", "h1"}));
}

TEST(Replica, AnAnswerThatCameTooLateIsKnownFromTheMessage) {
    Replica replica;
    say(replica, "a", 1);
    const auto push = replica.push();
    take(replica, {{{"h1"}, push.serialized}});
    EXPECT_EQ(replica.state(), State::Clean);
    replica.confirm(push.seqno, {"h1"});
    EXPECT_EQ(replica.liveHashes(), Hashes{"h1"});
    EXPECT_TRUE(replica.obsoleteHashes().empty());
}

TEST(Replica, AnOldMessageIsObsoleteWhenItComes) {
    Replica one;
    Replica two;
    say(one, "a", 1);
    const auto old = store(one, "h1");
    say(one, "a", 2);
    const auto present = store(one, "h2");
    take(two, {present});
    const auto outcome = take(two, {old});
    EXPECT_FALSE(outcome.changed);
    EXPECT_EQ(outcome.accepted, std::vector<std::string>{"h1"});
    EXPECT_EQ(two.liveHashes(), Hashes{"h2"});
    EXPECT_EQ(two.obsoleteHashes(), Hashes{"h1"});
}

TEST(Replica, WhatWasSaidAwayFromTheOthersIsSaidAgainWhenTheyAreFarAhead) {
    for (const bool isStored : {false, true}) {
        Replica away;
        Replica home;
        say(home, "both", 0);
        take(away, {store(home, "h0")});
        say(away, "mine", 7);
        say(away, "both", 5);
        if (isStored) store(away, "away");
        Arrived last;
        for (int i = 1; i < 8; ++i) {
            say(home, "both", i);
            last = store(home, "h" + std::to_string(i));
        }
        EXPECT_TRUE(take(away, {last}).changed);
        EXPECT_EQ(heard(away, "mine"), 7);
        EXPECT_EQ(heard(away, "both"), 7);
        EXPECT_EQ(away.state(), State::Dirty);
        EXPECT_EQ(away.seqno(), home.seqno() + 1);
        take(home, {store(away, "again")});
        EXPECT_EQ(home.data(), away.data());
    }
}

TEST(Replica, WhatAllHaveSeenIsNotSaidAgain) {
    Replica away;
    Replica home;
    say(away, "a", 1);
    const auto stored = store(away, "h1");
    take(away, {stored});
    take(home, {stored});
    Arrived last;
    for (int i = 0; i < 8; ++i) {
        home.edit([i](Dict& data) {
            data.erase("a");
            data["b"] = {std::int64_t{i}};
        });
        last = store(home, "h");
    }
    take(away, {last});
    EXPECT_EQ(away.state(), State::Clean);
    EXPECT_EQ(heard(away, "a"), -1);
}

TEST(Replica, ADumpThatMakesNoSenseIsRefused) {
    Replica replica;
    say(replica, "a", 1);
    store(replica, "h1");
    say(replica, "a", 2);
    const auto dump = replica.dump();
    ASSERT_TRUE(Replica::load(dump));
    EXPECT_EQ(*Replica::load(dump), replica);
    for (std::size_t size = 0; size < dump.size(); ++size)
        EXPECT_EQ(Replica::load(dump.substr(0, size)).error().code, Errc::Corrupt) << size;
    for (const auto& [right, wrong] :
         std::vector<std::pair<std::string, std::string>>{{"5:statei1e", "5:statei3e"},
                                                          {"5:statei1e", "5:statei-1e"},
                                                          {"5:statei1e", "5:statei0e"},
                                                          {"5:statei1e", "5:statei2e"},
                                                          {"5:statei1e", "5:statei1e1:xi1e"},
                                                          {"4:based1:ai1ee", "4:based1:ai2ee"},
                                                          {"4:livel2:h1e", "4:livel2:h12:h1e"},
                                                          {"8:obsoletele", "8:obsoletel2:h1e"}}) {
        auto spoiled = dump;
        ASSERT_NE(dump.find(right), std::string::npos) << right;
        spoiled.replace(dump.find(right), right.size(), wrong);
        EXPECT_FALSE(Replica::load(spoiled)) << wrong;
    }
}

TEST(Replica, ARestartWhileWaitingStillHasToPush) {
    Replica replica;
    say(replica, "a", 1);
    const auto push = replica.push();
    auto loaded = *Replica::load(replica.dump());
    EXPECT_EQ(loaded, replica);
    EXPECT_EQ(loaded.state(), State::Waiting);
    EXPECT_TRUE(loaded.needsPush());
    EXPECT_EQ(loaded.push().serialized, push.serialized);
}

}  // namespace starling::config
