// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/inbox.h"

#include "support/loaded_state.h"

#include <gtest/gtest.h>

namespace starling {

namespace {

struct InboxTest : testing::Test {
    SeededRandom random{5};
    AccountId own = Identity::generate(random).id();
    AccountId alice = Identity::generate(random).id();
    Timestamp now = fromUnixMillis(1'700'000'000'000);
    std::unique_ptr<Store> store = *Store::openInMemory();
    std::vector<Event> events;
    test::LoadedState state{*store, own, [this] { return now; }};
    Inbox inbox{state, [this](Event event) { events.push_back(std::move(event)); }};

    Inbox::Position at(const std::string& hash) const {
        return {Ed25519PublicKey{}, hash, now + std::chrono::hours{48}};
    }
    Received text(const std::string& hash, const std::string& body, Millis later = {}) const {
        return {hash, now, now + std::chrono::hours{48},
                IncomingText{alice, alice, now + later, body, SenderProfile{"Alice", 0},
                             toBytes("plain")}};
    }
    bool take(const std::vector<Received>& all) {
        return inbox.take(all, at(all.back().hash), now).has_value();
    }
    std::vector<std::string> shown() {
        std::vector<std::string> bodies;
        const auto rows = store->messages.history(std::nullopt, 100);
        for (const auto& row : *rows)
            bodies.push_back(row.body);
        return bodies;
    }
    ConversationRow conversation() { return **store->conversations.find(alice); }
};

using InboxTake = InboxTest;

}  // namespace

TEST_F(InboxTake, AMessageIsKeptAndAnnounced) {
    ASSERT_TRUE(take({text("h1", "hi")}));

    EXPECT_EQ(shown(), std::vector<std::string>{"hi"});
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(std::get<MessageAdded>(events[0]).message.text, "hi");
    EXPECT_EQ(std::get<ConversationChanged>(events[1]).conversation.lastText, "hi");
}

TEST_F(InboxTake, TheSameHashIsTakenOnce) {
    ASSERT_TRUE(take({text("h1", "hi"), text("h1", "hi")}));
    ASSERT_TRUE(take({text("h1", "hi")}));
    EXPECT_EQ(shown().size(), 1U);
}

TEST_F(InboxTake, TheSameMessageUnderAnotherHashIsShownOnce) {
    ASSERT_TRUE(take({text("h1", "hi"), text("h2", "hi")}));
    EXPECT_EQ(shown().size(), 1U);
    EXPECT_EQ(conversation().unread, 1);
}

TEST_F(InboxTake, WhatWasTakenIsNotFetchedForDecryptionAgain) {
    ASSERT_TRUE(take({text("h1", "hi")}));
    const auto fresh = inbox.unseen({{"h1", now, now, {}}, {"h2", now, now, {}}});
    ASSERT_EQ(fresh->size(), 1U);
    EXPECT_EQ(fresh->front().hash, "h2");
}

TEST_F(InboxTake, TheCursorMovesWithTheMessages) {
    ASSERT_TRUE(take({text("h1", "hi")}));
    EXPECT_EQ(store->cursors.newest({{}, {own, 0}}, now)->value(), "h1");
}

TEST_F(InboxTake, AStrangerIsAQuietRequest) {
    ASSERT_TRUE(take({text("h1", "hi")}));
    EXPECT_FALSE(conversation().approved);
    EXPECT_TRUE(conversation().approvedMe);
    EXPECT_EQ(conversation().name, "Alice");
    EXPECT_EQ(conversation().unread, 1);
}

TEST_F(InboxTake, WhomWeWroteToFromAnotherDeviceIsNoStranger) {
    Received copy{"h1", now, now + std::chrono::hours{1},
                  IncomingText{alice, own, now, "hi Alice", std::nullopt, {}}};
    ASSERT_TRUE(take({text("h0", "hi"), copy}));
    EXPECT_TRUE(conversation().approved);
    const auto row = *store->messages.find(alice, own, now);
    EXPECT_EQ(row->state, MessageState::Sent);
    EXPECT_EQ(row->hash, "h1");
}

TEST_F(InboxTake, TheBlockedReachNothing) {
    ASSERT_TRUE(state.block(alice));
    ASSERT_TRUE(take({text("h1", "hi")}));
    EXPECT_TRUE(shown().empty());
    EXPECT_TRUE(events.empty());
}

TEST_F(InboxTake, OneBadMessageDoesNotStopTheNext) {
    const Received bad{"h1", now, now + std::chrono::hours{1}, IncomingBad{"forged"}};
    ASSERT_TRUE(take({bad, text("h2", "hi")}));
    EXPECT_EQ(shown(), std::vector<std::string>{"hi"});
}

TEST_F(InboxTake, WhatHasExpiredIsNotShown) {
    auto old = text("h1", "too late");
    old.expiration = now;
    ASSERT_TRUE(take({old}));
    EXPECT_TRUE(shown().empty());
}

TEST_F(InboxTake, ANodeThatCallsAMessageExpiredDoesNotHideIt) {
    auto lie = text("h1", "hi");
    lie.expiration = fromUnixMillis(1);
    ASSERT_TRUE(take({lie}));
    EXPECT_EQ(inbox.unseen({{"h1", now, now, {}}})->size(), 1U);
    ASSERT_TRUE(take({text("h1", "hi")}));
    EXPECT_EQ(shown(), std::vector<std::string>{"hi"});
}

TEST_F(InboxTake, AFalseFutureDoesNotPinItself) {
    ASSERT_TRUE(take({text("h1", "from the future", std::chrono::hours{1000})}));
    const auto row = store->messages.history(std::nullopt, 1)->front();
    EXPECT_EQ(row.sortKey, now + Millis{10'000});
}

TEST_F(InboxTake, MessagesStandInTheOrderTheyWereSent) {
    ASSERT_TRUE(take({text("h1", "second", Millis{2}), text("h2", "first", Millis{1})}));
    EXPECT_EQ(shown(), (std::vector<std::string>{"first", "second"}));
}

TEST_F(InboxTake, TwoPeoplesMessagesOfOneMillisecondStandAlikeOnBothDevices) {
    const auto bob = Identity::generate(random).id();
    std::vector<std::vector<std::string>> seen;
    for (const auto& [self, other] : {std::pair{alice, bob}, {bob, alice}}) {
        const auto device = *Store::openInMemory();
        test::LoadedState account{*device, self, [this] { return now; }};
        Inbox here{account, [](const Event&) {}};
        // Each has its own before the other's.
        const Received both[] = {
            {"h1", now, now + Millis{9}, IncomingText{other, self, now, self.hex(), {}, {}}},
            {"h2", now, now + Millis{9}, IncomingText{other, other, now, other.hex(), {}, {}}}};
        ASSERT_TRUE(here.take(both, at("h2"), now));
        auto& bodies = seen.emplace_back();
        const auto rows = *device->messages.history(other, 9);
        for (const auto& row : rows)
            bodies.push_back(row.body);
        EXPECT_EQ(
            (*device->messages.find(*(*device->conversations.find(other))->lastMessage))->body,
            bodies.back());
    }
    EXPECT_EQ(seen[0].size(), 2U);
    EXPECT_EQ(seen[0], seen[1]);
}

TEST_F(InboxTake, NewsAreHandedOutOnceInTheOrderTheyWereSent) {
    ASSERT_TRUE(take({text("h1", "b", Millis{2}), text("h2", "a", Millis{1})}));
    const auto first = store->news.take(1);
    ASSERT_EQ(first->size(), 1U);
    EXPECT_EQ(first->front().body, "a");
    EXPECT_EQ(store->news.take(10)->front().body, "b");
    EXPECT_TRUE(store->news.take(10)->empty());
}

}  // namespace starling
