// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person does with a conversation: reads it, begins to write, throws it away.

#include "messenger/contacts.h"

#include "messenger/address_book.h"

namespace starling::test {

namespace {

struct ContactsTest : AddressBook {
    AccountId group() const {
        auto id = bob;
        id.bytes[0] = AccountId::kGroup;
        return id;
    }
    /// To Alice, three more than go in one turn.
    void writeMoreThanATurn() {
        auto all = *store->transaction();
        for (int i = 0; i < Removals::kAtOnce + 3; ++i)
            ASSERT_TRUE(take({copy(alice, std::to_string(i), i)}));
        ASSERT_TRUE(all.commit());
        events.clear();
    }
    /// In one go.
    bool remove(const AccountId& id) { return contacts.remove(id) && *removals.removeSome(id); }
    bool isHidden(const AccountId& id) { return readConversation(*store, id)->isHidden; }
    template <class T>
    static Errc codeOf(const Result<T>& result) {
        return result.error().code;
    }
};

}  // namespace

TEST_F(ContactsTest, WhatIsReadIsToldOnce) {
    ASSERT_TRUE(take({text(alice, "one", 1), text(alice, "two", 2)}));
    events.clear();
    const auto read = contacts.markRead(alice);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->unread, 0);
    EXPECT_EQ(read->lastText, "two");
    EXPECT_EQ(*readConversation(*store, alice), *read);
    ASSERT_EQ(heard<ConversationChanged>().size(), 1U);
    EXPECT_EQ(heard<ConversationChanged>()[0].conversation, *read);
    EXPECT_EQ(*contacts.markRead(alice), *read);
    EXPECT_EQ(events.size(), 1U);
    EXPECT_EQ(codeOf(contacts.markRead(bob)), Errc::NotFound);
}

TEST_F(ContactsTest, ADraftIsKeptAndToldOnce) {
    ASSERT_TRUE(take({copy(alice, "hi", 1)}));
    events.clear();
    const auto typed = contacts.setDraft(alice, "see you at");
    ASSERT_TRUE(typed);
    EXPECT_EQ(typed->draft, "see you at");
    EXPECT_EQ(typed->lastText, "hi");
    EXPECT_EQ(typed->lastState, MessageState::Sent);
    EXPECT_EQ(*readConversation(*store, alice), *typed);
    EXPECT_EQ(*contacts.setDraft(alice, "see you at"), *typed);
    EXPECT_EQ(events.size(), 1U);
    EXPECT_EQ(contacts.setDraft(alice, "")->draft, "");
    EXPECT_EQ(heard<ConversationChanged>().size(), 2U);
}

TEST_F(ContactsTest, ADraftForSomebodyNewMakesTheConversation) {
    for (const auto& id : {bob, own}) {
        const auto made = contacts.setDraft(id, "hello");
        ASSERT_TRUE(made);
        EXPECT_FALSE(made->isRequest);
        EXPECT_EQ(made->lastActivity, now);
        EXPECT_TRUE(conversation(id)->approved);
    }
}

TEST_F(ContactsTest, ADraftForAStrangerDoesNotAnswerThem) {
    ASSERT_TRUE(take({text(alice, "hi", 1)}));
    EXPECT_TRUE(contacts.setDraft(alice, "who are")->isRequest);
}

TEST_F(ContactsTest, DraftsThatCannotBeKeptAreRefused) {
    EXPECT_EQ(codeOf(contacts.setDraft(bob, "")), Errc::NotFound);
    EXPECT_EQ(codeOf(contacts.setDraft(group(), "hello")), Errc::Invalid);
    EXPECT_EQ(codeOf(contacts.setDraft(bob, "\xff")), Errc::Invalid);
    const std::string most(kMaxDraftBytes, 'x');
    EXPECT_EQ(codeOf(contacts.setDraft(bob, most + "x")), Errc::TooLarge);
    EXPECT_FALSE(conversation(bob)) << "nothing is made for what is not kept";
    EXPECT_FALSE(conversation(group()));
    EXPECT_TRUE(events.empty());
    EXPECT_TRUE(contacts.setDraft(bob, most));
}

TEST_F(ContactsTest, WhatIsRemovedIsGoneAndDoesNotComeBack) {
    const auto letters = std::vector{text(alice, "hi", 1), copy(alice, "and you", 2)};
    ASSERT_TRUE(take(letters));
    ASSERT_TRUE(take({text(bob, "stays", 1)}));
    ASSERT_TRUE(contacts.setDraft(alice, "see you at"));
    events.clear();
    EXPECT_TRUE(remove(alice));
    EXPECT_EQ(shown(), std::vector<std::string>{"stays"});
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(heard<ConversationRemoved>().at(0).conversation, alice);
    const auto left = heard<ConversationChanged>().at(0).conversation;
    EXPECT_TRUE(left.isHidden && left.isContact()) << "the contact stays";
    EXPECT_EQ(left.draft, "");

    ASSERT_TRUE(take(letters));
    EXPECT_TRUE(isHidden(alice)) << "another node of our swarm brings them once more";
    EXPECT_EQ(events.size(), 2U);
    EXPECT_EQ(codeOf(contacts.remove(own)), Errc::NotFound);
}

TEST_F(ContactsTest, ALongConversationGoesInTurnsTheOldestFirst) {
    writeMoreThanATurn();
    ASSERT_TRUE(contacts.remove(alice));
    EXPECT_FALSE(*removals.removeSome(alice));
    EXPECT_EQ(shown(), (std::vector<std::string>{"500", "501", "502"}));
    EXPECT_TRUE(events.empty());
    EXPECT_TRUE(*removals.removeSome(alice));
    EXPECT_TRUE(shown().empty());
    EXPECT_EQ(heard<ConversationRemoved>().size(), 1U);
}

TEST_F(ContactsTest, ARemovalThatWasCutShortGoesOn) {
    writeMoreThanATurn();
    ASSERT_TRUE(contacts.remove(alice));
    ASSERT_FALSE(*removals.removeSome(alice));
    Removals next{core, state, sink};
    next.resume();
    core.advance(Millis{0});
    EXPECT_TRUE(shown().empty());
    EXPECT_EQ(heard<ConversationRemoved>().size(), 1U);
}

TEST_F(ContactsTest, WhatComesDuringALongRemovalStays) {
    writeMoreThanATurn();
    ASSERT_TRUE(take({text(alice, "unread before", 900)}));
    ASSERT_TRUE(contacts.remove(alice));
    EXPECT_FALSE(*removals.removeSome(alice));
    ASSERT_TRUE(take({text(alice, "one more thing", 1'000)}));
    events.clear();
    EXPECT_TRUE(*removals.removeSome(alice));
    EXPECT_EQ(shown(), std::vector<std::string>{"one more thing"});
    EXPECT_EQ(heard<ConversationRemoved>().size(), 1U);
    ASSERT_EQ(heard<ConversationChanged>().size(), 1U) << "afterwards";
    const auto left = heard<ConversationChanged>()[0].conversation;
    EXPECT_EQ(left.unread, 1);
    EXPECT_EQ(left.lastText, "one more thing");
    EXPECT_FALSE(left.isHidden);
    EXPECT_TRUE(remove(alice));
    EXPECT_TRUE(isHidden(alice));
}

TEST_F(ContactsTest, AHiddenContactIsShownAgainWhenTheyWrite) {
    ASSERT_TRUE(take({copy(alice, "hi", 1)}));
    ASSERT_TRUE(remove(alice));
    ASSERT_TRUE(take({text(alice, "hello?", 2)}));
    EXPECT_FALSE(isHidden(alice));
    EXPECT_FALSE(readConversation(*store, alice)->isRequest);
}

TEST_F(ContactsTest, SomebodyWhoWasForgottenAsksAnew) {
    ASSERT_TRUE(take({copy(alice, "hi", 1)}));
    ASSERT_TRUE(contacts.setNickname(alice, "Ally"));
    ASSERT_TRUE(contacts.removeContact(alice));
    ASSERT_TRUE(*removals.removeSome(alice));
    EXPECT_FALSE(conversation(alice));
    EXPECT_FALSE(state.contact(alice));
    ASSERT_TRUE(take({text(alice, "hello?", 2)}));
    EXPECT_TRUE(readConversation(*store, alice)->isRequest);
    EXPECT_EQ(readConversation(*store, alice)->nickname, "");
}

TEST_F(ContactsTest, RemovingDoesNotUnblock) {
    for (const bool forget : {false, true}) {
        ASSERT_TRUE(take({copy(alice, "hi", 1)}));
        ASSERT_TRUE(contacts.setBlocked(alice, true));
        events.clear();
        ASSERT_TRUE(forget ? contacts.removeContact(alice) : contacts.remove(alice));
        ASSERT_TRUE(*removals.removeSome(alice));
        EXPECT_EQ(heard<ConversationRemoved>().size(), 1U);
        EXPECT_TRUE(shown().empty());
        ASSERT_TRUE(take({text(alice, "after", 2)}));
        EXPECT_TRUE(shown().empty());
        EXPECT_TRUE(readConversation(*store, alice)->isBlocked);
    }
}

}  // namespace starling::test
