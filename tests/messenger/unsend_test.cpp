// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Messages that their author takes back, before or after they came.

#include "messenger/mailroom.h"

namespace starling::test {

namespace {

using Texts = std::vector<std::string>;
using Unsend = Mailroom;

}  // namespace

TEST_F(Unsend, WhatItsAuthorTakesBackIsGoneWithItsWords) {
    ASSERT_TRUE(take({text(alice, "first", 1), text(alice, "secret", 2)}));
    events.clear();
    ASSERT_TRUE(take({unsend(alice, 2)}));

    EXPECT_EQ(shown(), Texts{"first"});
    EXPECT_TRUE(store->search.search("secret", 9)->empty());
    EXPECT_EQ(conversation(alice)->unread, 1);
    EXPECT_EQ(conversation(alice)->lastSortKey, now + Millis{1});
    EXPECT_EQ(store->news.take(9)->size(), 1U);
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(std::get<MessageRemoved>(events[0]).conversation, alice);
    EXPECT_EQ(std::get<ConversationChanged>(events[1]).conversation.lastText, "first");
}

TEST_F(Unsend, WhatIsTakenBackBeforeItComesIsNeverShown) {
    ASSERT_TRUE(take({unsend(alice, 2)}));
    ASSERT_TRUE(take({text(alice, "secret", 2), text(alice, "other", 3)}));
    EXPECT_EQ(shown(), Texts{"other"});
    EXPECT_EQ(heard<MessageAdded>().size(), 1U);
    EXPECT_EQ(conversation(alice)->unread, 1);
}

TEST_F(Unsend, WithinOneTurnNobodyHearsOfIt) {
    ASSERT_TRUE(take({text(alice, "secret", 2), unsend(alice, 2)}));
    EXPECT_TRUE(shown().empty());
    EXPECT_TRUE(events.empty());
    EXPECT_FALSE(conversation(alice));
}

TEST_F(Unsend, WhatWasTakenBackDoesNotComeAgainUnderAnotherHash) {
    ASSERT_TRUE(take({text(alice, "secret", 2), unsend(alice, 2)}));
    ASSERT_TRUE(take({text(alice, "secret", 2)}));
    EXPECT_TRUE(shown().empty());
}

TEST_F(Unsend, ARequestOfWhichNothingIsLeftIsGone) {
    ASSERT_TRUE(take({text(alice, "secret", 2)}));
    events.clear();
    ASSERT_TRUE(take({unsend(alice, 2)}));
    EXPECT_FALSE(conversation(alice));
    EXPECT_EQ(heard<ConversationRemoved>().size(), 1U);
    EXPECT_TRUE(heard<ConversationChanged>().empty());

    ASSERT_TRUE(take({text(alice, "again", 3)}));
    EXPECT_EQ(heard<ConversationChanged>().size(), 1U);
}

TEST_F(Unsend, OfAnAcceptedPersonALineIsLeftThatSaysSo) {
    ASSERT_TRUE(state.approve(alice));
    ASSERT_TRUE(take({text(alice, "secret", 2)}));
    events.clear();
    ASSERT_TRUE(take({unsend(alice, 2)}));
    EXPECT_EQ(conversation(alice)->unread, 0);
    const auto row = *store->messages.find(alice, alice, now + Millis{2});
    ASSERT_TRUE(row);
    EXPECT_EQ(row->kind, MessageKind::Deleted);
    EXPECT_EQ(row->body, "");
    EXPECT_TRUE((*store->messages.content(row->id))->empty());
    EXPECT_TRUE(store->search.search("secret", 9)->empty());
    ASSERT_EQ(heard<MessageChanged>().size(), 1U);
    EXPECT_EQ(heard<MessageChanged>()[0].message.kind, MessageKind::Deleted);
    EXPECT_EQ(heard<ConversationChanged>().back().conversation.lastKind, MessageKind::Deleted);
}

TEST_F(Unsend, TheSameIsLeftWhenItComesBeforeWhatItTakesBack) {
    ASSERT_TRUE(state.approve(alice));
    ASSERT_TRUE(take({unsend(alice, 2), text(alice, "secret", 2)}));
    const auto row = *store->messages.find(alice, alice, now + Millis{2});
    ASSERT_TRUE(row);
    EXPECT_EQ(row->kind, MessageKind::Deleted);
    EXPECT_EQ(row->body, "");
    EXPECT_EQ(conversation(alice)->unread, 0);
}

TEST_F(Unsend, OfANoteToSelfNothingIsLeft) {
    ASSERT_TRUE(take({copy(own, "milk", 2), copy(own, "bread", 3)}))
        << "though nothing is known of our profile yet";
    ASSERT_TRUE(take({unsend(own, 2), unsend(own, 4), copy(own, "late", 4)}));
    EXPECT_EQ(shown(own), Texts{"bread"});
}

TEST_F(Unsend, WhoeverQuotesItHearsThatItIsGone) {
    ASSERT_TRUE(state.approve(alice));
    auto answer = copy(alice, "indeed", 3);
    std::get<IncomingText>(answer.what).quote = Target{alice, now + Millis{2}};
    ASSERT_TRUE(take({text(alice, "secret", 2), answer}));
    EXPECT_EQ(heard<MessageAdded>()[1].message.quote->text, "secret");
    events.clear();
    ASSERT_TRUE(take({unsend(alice, 2)}));
    ASSERT_EQ(heard<MessageChanged>().size(), 2U);
    const auto told = heard<MessageChanged>()[1].message;
    EXPECT_EQ(told.text, "indeed");
    EXPECT_FALSE(told.quote->message);
    EXPECT_EQ(told.quote->text, "");
}

TEST_F(Unsend, NobodyTakesBackWhatAnotherWrote) {
    ASSERT_TRUE(take({text(alice, "hers", 2), copy(alice, "ours", 2), text(bob, "his", 2)}));
    ASSERT_TRUE(take({unsend(bob, 2)}));
    EXPECT_EQ(shown(alice).size(), 2U);
    EXPECT_TRUE(shown(bob).empty());
}

TEST_F(Unsend, AnotherDeviceOfOursTakesBackOursWhomeverItWasFor) {
    ASSERT_TRUE(take({copy(alice, "ours", 2), text(alice, "hers", 2), text(alice, "more", 3)}));
    ASSERT_TRUE(take({unsend(own, 2)}));
    EXPECT_EQ(shown(alice).size(), 3U);
    EXPECT_EQ((*store->messages.find(alice, own, now + Millis{2}))->kind, MessageKind::Deleted);
    EXPECT_EQ(conversation(alice)->unread, 2) << "ours was never unread";

    ASSERT_TRUE(take({unsend(own, 7), copy(bob, "late", 7)}));
    EXPECT_EQ(shown(bob), Texts{""});
}

TEST_F(Unsend, WhatWaitsToBeSentIsNotSentAnyMore) {
    ASSERT_TRUE(take({copy(alice, "ours", 2)}));
    OutboxRow row;
    row.message = (*store->messages.find(alice, own, now + Millis{2}))->id;
    row.recipient = alice;
    ASSERT_TRUE(store->outbox.add(row));
    ASSERT_TRUE(take({unsend(own, 2)}));
    EXPECT_EQ(*store->outbox.count(), 0);
}

TEST_F(Unsend, TheBlockedTakeNothingBack) {
    ASSERT_TRUE(take({text(alice, "hers", 2)}));
    ASSERT_TRUE(state.block(alice));
    ASSERT_TRUE(take({unsend(alice, 2), unsend(alice, 3)}));
    ASSERT_TRUE(state.block(alice, false));
    ASSERT_TRUE(take({text(alice, "more", 3)}));
    EXPECT_EQ(shown(), (Texts{"hers", "more"}));
}

TEST_F(Unsend, OneThatIsTooLargeToKeepIsDroppedAndStopsNothing) {
    ASSERT_TRUE(take({text(alice, "hers", 2), unsend(alice, 2, PendingTable::kMaxContent + 1),
                      text(alice, "more", 3)}));
    EXPECT_EQ(shown(), (Texts{"hers", "more"}));
}

TEST_F(Unsend, IsForgottenWithTheSwarm) {
    ASSERT_TRUE(take({unsend(alice, 2)}));
    ASSERT_TRUE(inbox.forgetExpired(end + Millis{1}));
    ASSERT_TRUE(take({text(alice, "late", 2)}));
    EXPECT_EQ(shown(), Texts{"late"});
}

}  // namespace starling::test
