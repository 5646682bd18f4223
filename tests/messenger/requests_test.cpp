// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Strangers who ask, and what becomes of them: accepted by word or without, declined one by one or
/// all at once; and those whom we asked.

#include "messenger/address_book.h"

namespace starling::test {

namespace {

struct Requests : AddressBook {
    Received approval(const AccountId& from, const std::string& name = {},
                      std::int64_t updated = 0) {
        std::optional<SenderProfile> profile;
        if (!name.empty()) profile = SenderProfile{name, updated};
        return letter(IncomingApproval{from, now, profile, toBytes("approval")});
    }
    Received named(const AccountId& from, const std::string& name, std::int64_t updated,
                   std::int64_t later) {
        return letter(IncomingText{from, from, now + Millis{later}, "hi",
                                   SenderProfile{name, updated}, toBytes("plain")});
    }
    std::size_t requests() { return store->conversations.list(ConversationKind::Request)->size(); }
    static AccountId stranger(int number) {
        AccountId id;
        id.bytes = {AccountId::kAccount, 0, static_cast<std::uint8_t>(number >> 8),
                    static_cast<std::uint8_t>(number)};
        return id;
    }
    /// More than a turn clears.
    void manyAsk() {
        for (int i = 0; i < 150; ++i) {
            std::vector<Received> letters;
            for (int n = 0; n < 10; ++n)
                letters.push_back(text(stranger(i), "hi", n));
            ASSERT_TRUE(take(letters));
        }
    }
};

}  // namespace

TEST_F(Requests, WhoIsDeclinedIsForgottenAndMayAskAgain) {
    ASSERT_TRUE(take({text(alice, "hi")}));
    ASSERT_TRUE(state.contact(alice));
    ASSERT_TRUE(state.tellAll());
    ASSERT_TRUE(contacts.decline(alice));
    ASSERT_TRUE(*removals.removeSome(alice));
    EXPECT_FALSE(conversation(alice));
    EXPECT_FALSE(state.contact(alice));
    EXPECT_EQ(heard<ConversationRemoved>().size(), 1U);
    ASSERT_TRUE(take({text(alice, "please", 5)}));
    EXPECT_EQ(shown(alice), std::vector<std::string>{"please"});
}

TEST_F(Requests, WhoIsDeclinedBeforeAnyDeviceSaidSoIsHidden) {
    ASSERT_TRUE(take({text(alice, "hi")}));
    ASSERT_TRUE(contacts.decline(alice));
    ASSERT_TRUE(*removals.removeSome(alice));
    EXPECT_TRUE(shown(alice).empty());
    EXPECT_EQ(state.contact(alice)->priority, config::kHidden);
    ASSERT_TRUE(take({text(alice, "please", 5)}));
    EXPECT_EQ(shown(alice), std::vector<std::string>{"please"});
    EXPECT_FALSE(readConversation(*store, alice)->isHidden);
    EXPECT_TRUE(readConversation(*store, alice)->isRequest);
}

TEST_F(Requests, OnlyRequestsAreDeclined) {
    ASSERT_TRUE(state.approve(alice));
    EXPECT_EQ(contacts.decline(alice).error().code, Errc::Invalid);
    EXPECT_EQ(contacts.decline(bob).error().code, Errc::NotFound);
    ASSERT_TRUE(state.block(bob));
    EXPECT_EQ(contacts.decline(bob).error().code, Errc::Invalid);
}

TEST_F(Requests, AllGoInTurnsAndNobodyElse) {
    ASSERT_TRUE(take({copy(alice, "a friend")}));
    manyAsk();
    ASSERT_EQ(requests(), 150U);
    int turns = 0;
    std::size_t gone = 0;
    for (bool more = true; more; ++turns) {
        const auto before = store->messages.history(std::nullopt, 10'000)->size();
        const auto some = removals.clearSome();
        ASSERT_TRUE(some);
        const auto after = store->messages.history(std::nullopt, 10'000)->size();
        ASSERT_LE(before - after + some->people, 2U * Removals::kAtOnce)
            << "more would keep core from answering";
        gone += some->people;
        more = some->more;
    }
    EXPECT_EQ(gone, 150U);
    EXPECT_GT(turns, 2);
    EXPECT_EQ(requests(), 0U);
    EXPECT_EQ(heard<ConversationRemoved>().size(), 150U);
    EXPECT_EQ(shown(), std::vector<std::string>{"a friend"});
    const auto& data = state.replica(config::Kind::Contacts).data();
    EXPECT_EQ(config::readContacts(data).size(), 1U);
}

TEST_F(Requests, ClearingThatWasCutShortGoesOnAtTheNextStart) {
    ASSERT_TRUE(take({copy(alice, "a friend")}));
    manyAsk();
    ASSERT_TRUE(removals.clearSome()->more);
    ASSERT_EQ(requests(), 150U);
    Removals next{core, state, sink};
    next.resume();
    core.advance(Millis{0});
    EXPECT_EQ(requests(), 0U);
    EXPECT_EQ(shown(), std::vector<std::string>{"a friend"});
    ASSERT_TRUE(take({text(bob, "hi")}));
    next.resume();
    core.advance(Millis{0});
    EXPECT_EQ(requests(), 1U) << "it is over";
}

TEST_F(Requests, WhomWeAskedMayAcceptAndALineSaysSo) {
    ASSERT_TRUE(take({copy(alice, "hi Alice")}));
    events.clear();
    ASSERT_TRUE(take({approval(alice, "Alice", 9)}));
    EXPECT_TRUE(conversation(alice)->approvedMe);
    EXPECT_EQ(conversation(alice)->name, "Alice");
    EXPECT_EQ(conversation(alice)->unread, 0) << "nothing to read";
    ASSERT_EQ(heard<MessageAdded>().size(), 1U);
    const auto line = heard<MessageAdded>()[0].message;
    EXPECT_EQ(line.kind, MessageKind::RequestAccepted);
    EXPECT_EQ(line.author, alice);
    ASSERT_TRUE(take({approval(alice, "Alice", 9)}));
    EXPECT_EQ(heard<MessageAdded>().size(), 1U) << "once";
    const auto news = store->news.take(9);
    ASSERT_EQ(news->size(), 2U) << "for programs that print each once";
    EXPECT_TRUE(std::any_of(news->begin(), news->end(), [](const MessageRow& row) {
        return row.kind == MessageKind::RequestAccepted;
    }));
}

TEST_F(Requests, NobodyAcceptsWhatNobodyAsked) {
    ASSERT_TRUE(take({approval(alice)}));
    EXPECT_FALSE(conversation(alice));
    ASSERT_TRUE(take({text(bob, "hi")}));
    events.clear();
    ASSERT_TRUE(take({approval(bob)}));
    EXPECT_FALSE(conversation(bob)->approved) << "a stranger stays one";
    EXPECT_TRUE(events.empty());
    ASSERT_TRUE(state.approve(bob));
    ASSERT_TRUE(state.block(bob));
    ASSERT_TRUE(take({approval(bob)}));
    EXPECT_TRUE(events.empty());
}

TEST_F(Requests, TheNewestNameCountsWhateverComesLast) {
    ASSERT_TRUE(take({named(alice, "Alice", 5, 1)}));
    ASSERT_TRUE(take({named(alice, "Ally", 7, 2)}));
    ASSERT_TRUE(take({named(alice, "Al", 6, 3)}));
    EXPECT_EQ(conversation(alice)->name, "Ally");
    ASSERT_TRUE(take({named(alice, "nobody knows when", 0, 4)}));
    EXPECT_EQ(conversation(alice)->name, "Ally");
}

TEST_F(Requests, WithoutATimeTheNameOfTheNewestMessageCounts) {
    ASSERT_TRUE(take({named(bob, "Bob", 0, 10)}));
    ASSERT_TRUE(take({named(bob, "Bobby", 0, 20)}));
    ASSERT_TRUE(take({named(bob, "of old", 0, 5)}));
    EXPECT_EQ(conversation(bob)->name, "Bobby");
}

}  // namespace starling::test
