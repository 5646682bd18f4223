// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What people nobody has answered may fill, and what the blocked may.

#include "messenger/strangers.h"

#include "messenger/address_book.h"

namespace starling::test {

namespace {

using Texts = std::vector<std::string>;

struct Strangers : AddressBook {
    static AccountId stranger(int number) {
        AccountId id;
        id.bytes = {AccountId::kAccount, 0, static_cast<std::uint8_t>(number >> 8),
                    static_cast<std::uint8_t>(number)};
        return id;
    }
    std::vector<Received> many(const AccountId& from, int count, std::size_t length = 1) {
        std::vector<Received> out;
        for (int i = 0; i < count; ++i)
            out.push_back(text(from, std::string(length, 'x'), i));
        return out;
    }
    std::size_t requests() { return store->conversations.list(ConversationKind::Request)->size(); }
};

}  // namespace

TEST_F(Strangers, OnlyTheNewestMessagesOfOneAreKept) {
    ASSERT_TRUE(take({text(alice, "old", -5)}));
    const auto old = heard<MessageAdded>().at(0).message.id;
    events.clear();
    ASSERT_TRUE(take(many(alice, kMostPerStranger + 20)));

    EXPECT_EQ(shown().size(), static_cast<std::size_t>(kMostPerStranger));
    EXPECT_EQ(conversation(alice)->unread, kMostPerStranger);
    EXPECT_EQ(heard<MessageAdded>().size(), static_cast<std::size_t>(kMostPerStranger));
    ASSERT_EQ(heard<MessageRemoved>().size(), 1U) << "what nobody saw is not told";
    EXPECT_EQ(heard<MessageRemoved>()[0].message, old);
    EXPECT_EQ(heard<ConversationChanged>().size(), 1U);
}

TEST_F(Strangers, OnlySoManyBytesOfOneAreKept) {
    auto letters = many(alice, 90, 2'000);
    ASSERT_TRUE(take(letters));
    const auto kept = static_cast<std::size_t>(kMostBytesPerStranger) / (2'000 + 5);
    EXPECT_EQ(shown().size(), kept) << "text and the five bytes of \"plain\"";
}

TEST_F(Strangers, AllThatTodaysClientsCanWriteIsKeptAndNoMore) {
    std::string longest;
    for (int i = 0; i < 2'000; ++i)
        longest += "\xF0\x9F\x90\xA6";
    ASSERT_TRUE(take({text(alice, longest, 1), text(alice, longest + "!", 2)}));
    EXPECT_EQ(shown(), (Texts{longest, longest}));
}

TEST_F(Strangers, WhomWeAnswerInTheSameTurnIsNone) {
    auto restored = many(alice, kMostPerStranger / 2);
    restored.push_back(copy(alice, "hello"));
    for (int i = 0; i < 2 * kMostPerStranger; ++i)
        restored.push_back(text(alice, "later", 1'000 + i));
    ASSERT_TRUE(take(restored));
    EXPECT_EQ(shown().size(), restored.size());
}

TEST_F(Strangers, ALongContentIsNotKept) {
    for (const auto& [size, kept] : {std::pair{kMostContentOfStranger, kMostContentOfStranger},
                                     {kMostContentOfStranger + 1, std::size_t{0}}}) {
        auto one = text(alice, "hi", static_cast<std::int64_t>(size));
        std::get<IncomingText>(one.what).plain.assign(size, 1);
        ASSERT_TRUE(take({one}));
        const auto id = heard<MessageAdded>().back().message.id;
        EXPECT_EQ((*store->messages.content(id))->size(), kept);
    }
}

TEST_F(Strangers, NothingOfSomebodyAcceptedIsCut) {
    ASSERT_TRUE(state.approve(alice));
    auto letters = many(alice, 2 * kMostPerStranger);
    letters.push_back(text(alice, std::string(70'000, 'y'), 9'999));
    std::get<IncomingText>(letters.back().what).plain.assign(70'000, 1);
    ASSERT_TRUE(take(letters));
    EXPECT_EQ(shown().size(), letters.size());
    EXPECT_EQ(shown().back().size(), 70'000U);
    const auto id = heard<MessageAdded>().back().message.id;
    EXPECT_EQ((*store->messages.content(id))->size(), 70'000U);
}

TEST_F(Strangers, WhoeverWeAnsweredIsNoStranger) {
    ASSERT_TRUE(take({copy(alice, "hello", -1)}));
    ASSERT_TRUE(take(many(alice, kMostPerStranger + 5)));
    EXPECT_EQ(shown().size(), static_cast<std::size_t>(kMostPerStranger) + 6);
}

TEST_F(Strangers, WhenThereAreTooManyTheQuietestGo) {
    auto all = *store->transaction();
    std::vector<Received> letters;
    for (int i = 0; i < kMostRequests; ++i)
        letters.push_back(text(stranger(i), "hi", i));
    ASSERT_TRUE(take(letters));
    EXPECT_EQ(requests(), static_cast<std::size_t>(kMostRequests));
    ASSERT_TRUE(take({text(stranger(0), "still here", 5'000)}));
    events.clear();

    ASSERT_TRUE(take({text(stranger(kMostRequests), "hi", 6'000), text(alice, "hi", 1)}));
    EXPECT_EQ(requests(), static_cast<std::size_t>(kMostRequests));
    EXPECT_TRUE(conversation(stranger(0)));
    EXPECT_FALSE(conversation(stranger(1)));
    EXPECT_FALSE(conversation(alice)) << "who is quieter than all others comes too late";
    ASSERT_EQ(heard<ConversationRemoved>().size(), 1U);
    EXPECT_EQ(heard<ConversationRemoved>()[0].conversation, stranger(1));
    EXPECT_EQ(heard<MessageAdded>().size(), 1U);
    EXPECT_TRUE(shown(stranger(1)).empty());
}

TEST_F(Strangers, LoudOnesDoNotAllGoInOneTurn) {
    constexpr int kLoud = 8;
    auto all = *store->transaction();
    std::vector<Received> quiet;
    for (int i = 0; i < kLoud; ++i)
        ASSERT_TRUE(take(many(stranger(i), kMostPerStranger)));
    for (int i = kLoud; i < kMostRequests; ++i)
        quiet.push_back(text(stranger(i), "hi", 500));
    ASSERT_TRUE(take(quiet));
    ASSERT_TRUE(state.approve(bob));
    std::vector<Received> letters;
    for (int i = 0; i < kLoud; ++i)
        letters.push_back(text(stranger(kMostRequests + i), "hi", 9'999));

    auto kept = shown().size();
    ASSERT_TRUE(take(letters));
    EXPECT_EQ(kept + letters.size() - shown().size(), Inbox::kTurn + kMostPerStranger);
    for (int turns = 0; turns < 3; ++turns) {
        kept = shown().size();
        ASSERT_TRUE(take({text(bob, "hi", 10'000 + turns)}));
        EXPECT_LE(kept + 1 - shown().size(), Inbox::kTurn + kMostPerStranger);
    }
    EXPECT_EQ(requests(), static_cast<std::size_t>(kMostRequests));
}

TEST_F(Strangers, TheBlockedReachNothing) {
    ASSERT_TRUE(take({text(alice, "before", 1)}));
    const auto blocked = contacts.setBlocked(alice, true);
    ASSERT_TRUE(blocked);
    EXPECT_TRUE(blocked->isBlocked);
    EXPECT_FALSE(blocked->isRequest);
    EXPECT_EQ(blocked->unread, 0);
    EXPECT_EQ(requests(), 0U);
    EXPECT_EQ(heard<ConversationChanged>().back().conversation, *blocked);
    events.clear();

    ASSERT_TRUE(take({text(alice, "after", 2)}));
    EXPECT_EQ(shown(), Texts{"before"});
    EXPECT_TRUE(events.empty());
    EXPECT_EQ(conversation(alice)->unread, 0);

    EXPECT_TRUE(contacts.setBlocked(alice, false)->isRequest);
    ASSERT_TRUE(take({text(alice, "at last", 3)}));
    EXPECT_EQ(shown(), (Texts{"before", "at last"}));
}

TEST_F(Strangers, WhatWeWriteToTheBlockedElsewhereIsShown) {
    ASSERT_TRUE(contacts.setBlocked(alice, true));
    ASSERT_TRUE(take({copy(alice, "farewell", 1)}));
    EXPECT_EQ(shown(alice), Texts{"farewell"});
}

TEST_F(Strangers, SomebodyWhoNeverWroteCanBeBlocked) {
    ASSERT_TRUE(contacts.setBlocked(bob, true));
    ASSERT_TRUE(take({text(bob, "hi", 1)}));
    EXPECT_TRUE(shown().empty());
    EXPECT_EQ(store->conversations.list(ConversationKind::Blocked)->size(), 1U);
    EXPECT_EQ(contacts.setBlocked(alice, false).error().code, Errc::NotFound);
}

TEST_F(Strangers, NeitherWeNorAGroupCanBeBlocked) {
    auto group = bob;
    group.bytes[0] = AccountId::kGroup;
    for (const auto& id : {own, group}) {
        EXPECT_EQ(contacts.setBlocked(id, true).error().code, Errc::Invalid);
        EXPECT_FALSE(conversation(id));
    }
}

}  // namespace starling::test
