// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the account's configs say, and that the table of conversations says the same.

#include "messenger/account_state.h"

#include "messenger/mailroom.h"

namespace starling::test {

namespace {

struct AccountStateTest : Mailroom {
    bool change(const std::function<Result<void>()>& what, bool commit = true) {
        AccountState::Turn turn{state};
        return turn.begin() && what() && (!commit || turn.commit());
    }
    LoadedState again() {
        return LoadedState{*store, own, [this] { return now; }};
    }
    AccountId stranger(int number) const {
        AccountId id = bob;
        id.bytes[1] = static_cast<std::uint8_t>(number >> 8);
        id.bytes[2] = static_cast<std::uint8_t>(number);
        return id;
    }
};

}  // namespace

TEST_F(AccountStateTest, WhatIsSaidOfAContactStandsInTheirRow) {
    ASSERT_TRUE(state.edit(alice, [](config::Contact& contact) {
        contact.name = "Alice";
        contact.nickname = "Ally";
        contact.approved = contact.approvedMe = contact.blocked = true;
        contact.priority = 3;
        contact.notify = config::Notify::Off;
        contact.expiryMode = ExpiryMode::AfterRead;
        contact.expirySeconds = 300;
    }));
    const auto row = conversation(alice);
    ASSERT_TRUE(row);
    EXPECT_EQ(row->name, "Alice");
    EXPECT_EQ(row->nickname, "Ally");
    EXPECT_TRUE(row->approved && row->approvedMe && row->blocked);
    EXPECT_EQ(row->priority, 3);
    EXPECT_EQ(row->notify, 2);
    EXPECT_EQ(row->expiryMode, 2);
    EXPECT_EQ(row->expirySeconds, 300);
}

TEST_F(AccountStateTest, NamesFromOtherDevicesAreMadeHarmless) {
    ASSERT_TRUE(state.edit(alice, [](config::Contact& contact) {
        contact.name = "Al\xe2\x80\xaeice";
        contact.nickname = "A\nlly";
    }));
    EXPECT_EQ(conversation(alice)->name, "Alice");
    EXPECT_EQ(conversation(alice)->nickname, "A lly");
    EXPECT_EQ(state.contact(alice)->name, "Al\xe2\x80\xaeice") << "what was said is kept";
    {
        // Our own writer cuts a long one; another client may not.
        AccountState::Turn turn{state};
        ASSERT_TRUE(turn.begin());
        state.change(config::Kind::Contacts).edit([this](config::Dict& data) {
            auto& people = std::get<config::Dict>(data.at("c").is);
            const std::string key{asText(alice.bytes)};
            std::get<config::Dict>(people.at(key).is)["n"].is = std::string(101, 'x');
        });
        ASSERT_TRUE(state.project(alice));
        ASSERT_TRUE(turn.commit());
    }
    EXPECT_EQ(conversation(alice)->name, std::string(100, 'x'));
}

TEST_F(AccountStateTest, WhatIsNotCommittedHasNotHappened) {
    const auto before = state.replica(config::Kind::Contacts);
    const auto approve = [this] {
        return state.editContact(alice, [](config::Contact& contact) { contact.approved = true; });
    };
    ASSERT_TRUE(change(approve, false));
    EXPECT_FALSE(state.contact(alice));
    EXPECT_FALSE(conversation(alice));
    EXPECT_EQ(state.replica(config::Kind::Contacts), before);
}

TEST_F(AccountStateTest, ATurnInsideAnotherGoesWithIt) {
    {
        AccountState::Turn outer{state};
        ASSERT_TRUE(outer.begin());
        ASSERT_TRUE(state.approve(alice));
        EXPECT_TRUE(state.contact(alice));
    }
    EXPECT_FALSE(state.contact(alice));
    EXPECT_FALSE(conversation(alice));
}

TEST_F(AccountStateTest, SaysWhenThereIsSomethingToSendAndOnlyThen) {
    int told = 0;
    state.onChange([&told] { ++told; });
    ASSERT_TRUE(state.approve(alice));
    EXPECT_EQ(told, 1);
    ASSERT_TRUE(state.approve(alice));
    auto contacts = again();
    EXPECT_TRUE(contacts.needsPush()) << "after a restart too";
}

TEST_F(AccountStateTest, SurvivesARestart) {
    ASSERT_TRUE(state.approve(alice));
    ASSERT_TRUE(change([this] { return state.setRead(alice, now, true); }));
    auto next = again();
    for (const auto kind : config::kUserKinds)
        EXPECT_EQ(next.replica(kind), state.replica(kind)) << config::domainOf(kind);
    EXPECT_TRUE(next.contact(alice)->approved);
}

TEST_F(AccountStateTest, AProfileFromBeforeBeginsWithItsRows) {
    const auto old = *Store::openInMemory();
    Standing standing;
    standing.name = "Alice";
    standing.approved = true;
    standing.createdAt = now;
    ASSERT_TRUE(old->conversations.setStanding(alice, standing));
    standing.approved = false;
    standing.blocked = true;
    ASSERT_TRUE(old->conversations.setStanding(bob, standing));
    ASSERT_TRUE(old->settings.set(setting::kDisplayName, asBytes("Carol")));
    LoadedState first{*old, own, [this] { return now; }};
    EXPECT_EQ(first.ownName(), "Carol");
    EXPECT_EQ(first.profile().notePriority, config::kHidden);
    ASSERT_TRUE(first.contact(alice));
    EXPECT_EQ(first.contact(alice)->name, "Alice");
    EXPECT_TRUE(first.contact(bob)->blocked);
    EXPECT_FALSE(*old->settings.get(setting::kDisplayName)) << "one truth";
}

TEST_F(AccountStateTest, ARestoredDeviceHasNothingToSayOfItself) {
    EXPECT_EQ(state.replica(config::Kind::UserProfile).seqno(), 0);
    EXPECT_FALSE(state.needsPush());
    EXPECT_FALSE(*store->conversations.find(own)) << "nor is there a Note to Self";
}

TEST_F(AccountStateTest, OnlySoManyStrangersAreAmongTheContacts) {
    const int many = static_cast<int>(AccountState::kMostRequests) + 20;
    for (int i = 0; i < many; ++i)
        ASSERT_TRUE(take({text(stranger(i), "hi")}));
    EXPECT_EQ(store->conversations.list(ConversationKind::Request)->size(),
              static_cast<std::size_t>(many));
    const auto& data = state.replica(config::Kind::Contacts).data();
    EXPECT_EQ(config::readContacts(data).size(), AccountState::kMostRequests);
    ASSERT_TRUE(state.approve(stranger(many - 1)));
    EXPECT_TRUE(state.contact(stranger(many - 1))) << "whom we answer always is";
}

TEST_F(AccountStateTest, WhatWasReadNeverBecomesUnread) {
    ASSERT_TRUE(state.approve(alice));
    ASSERT_TRUE(change([this] { return state.setRead(alice, now, false); }));
    ASSERT_TRUE(change([this] { return state.setRead(alice, now - Millis{5}, false); }));
    const auto& data = state.replica(config::Kind::ConvoInfoVolatile).data();
    EXPECT_EQ(config::readReadState(data, alice)->lastReadMs, toUnixMillis(now));
    EXPECT_EQ(conversation(alice)->lastRead, now);
}

TEST_F(AccountStateTest, WhatIsReadOfStrangersThatNobodyElseKnowsStaysHere) {
    ASSERT_TRUE(store->conversations.ensure(alice, now, false));
    ASSERT_TRUE(change([this] { return state.setRead(alice, now, false); }));
    EXPECT_FALSE(state.replica(config::Kind::ConvoInfoVolatile).needsPush());
    EXPECT_EQ(conversation(alice)->lastRead, now);
}

TEST_F(AccountStateTest, KeepsWhatItDoesNotKnow) {
    ASSERT_TRUE(state.approve(alice));
    {
        AccountState::Turn turn{state};
        ASSERT_TRUE(turn.begin());
        state.change(config::Kind::UserProfile).edit([](config::Dict& data) {
            data["future"].is = std::int64_t{7};
        });
        ASSERT_TRUE(turn.commit());
    }
    ASSERT_TRUE(change([this] {
        return state.editProfile([](config::UserProfile& profile) { profile.name = "Carol"; });
    }));
    const auto data = again().replica(config::Kind::UserProfile).data();
    ASSERT_TRUE(config::get<std::int64_t>(data, "future"));
    EXPECT_EQ(*config::get<std::int64_t>(data, "future"), 7);
}

}  // namespace starling::test
