// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What others let us know of themselves: that they have read, that they write, that they kept
/// something.

#include "messenger/mailroom.h"
#include "messenger/privacy.h"

namespace starling::test {

namespace {

struct Noticed : Mailroom {
    std::vector<std::pair<ConversationId, bool>> typing;
    Inbox hearing{state, [this](Event event) { events.push_back(std::move(event)); },
                  [this](const ConversationId& who, bool on) { typing.emplace_back(who, on); }};

    Noticed() {
        EXPECT_TRUE(state.approve(alice));
        EXPECT_TRUE(take({copy(alice, "ours", 2), text(alice, "hers", 3)}));
        EXPECT_TRUE(keepPrivacy(*store, {true, true}));
        events.clear();
    }
    Received receipt(const AccountId& from, std::vector<std::int64_t> of) {
        IncomingReceipt what{from, {}, now, {}};
        for (const auto at : of)
            what.readAt.push_back(now + Millis{at});
        return letter(std::move(what));
    }
    bool hear(const std::vector<Received>& all) {
        return hearing.take(all, {Ed25519PublicKey{}, all.back().hash, end}, now).has_value();
    }
    Received writes(const AccountId& who, bool on, Millis ago = {}) {
        return letter(IncomingTyping{who, on, now - ago});
    }
    MessageState stateOf(const AccountId& author, std::int64_t at) {
        return (*store->messages.find(alice, author, now + Millis{at}))->state;
    }
};

using Receipts = Noticed;
using Typing = Noticed;
using Notices = Noticed;

}  // namespace

TEST_F(Receipts, SayThatOursWasRead) {
    ASSERT_TRUE(take({receipt(alice, {2})}));
    EXPECT_EQ(stateOf(own, 2), MessageState::Read);
    ASSERT_EQ(heard<MessageChanged>().size(), 1U);
    ASSERT_TRUE(take({receipt(alice, {2})}));
    EXPECT_EQ(heard<MessageChanged>().size(), 1U) << "it was said before";
}

TEST_F(Receipts, AreOfNothingElseThanOurs) {
    ASSERT_TRUE(take({receipt(alice, {3}), text(bob, "hi", 2), receipt(bob, {2})}));
    EXPECT_EQ(stateOf(own, 2), MessageState::Sent);
    EXPECT_EQ(stateOf(alice, 3), MessageState::Received);
    EXPECT_TRUE(heard<MessageChanged>().empty());
}

TEST_F(Receipts, WaitForWhatAnotherDeviceOfOursWrote) {
    ASSERT_TRUE(take({receipt(alice, {9})}));
    ASSERT_TRUE(take({copy(alice, "from the other device", 9)}));
    EXPECT_EQ(stateOf(own, 9), MessageState::Read);
}

TEST_F(Receipts, AreNotTakenWhileTheyAreSwitchedOff) {
    ASSERT_TRUE(keepPrivacy(*store, {false, true}));
    ASSERT_TRUE(take({receipt(alice, {2, 9})}));
    EXPECT_EQ(stateOf(own, 2), MessageState::Sent);
}

TEST_F(Receipts, OfTheBlockedAreNotTaken) {
    ASSERT_TRUE(state.block(alice));
    ASSERT_TRUE(take({receipt(alice, {2})}));
    EXPECT_EQ(stateOf(own, 2), MessageState::Sent);
}

TEST_F(Receipts, WhatWasReadStaysSoWhenASwarmConfirmsIt) {
    const auto id = (*store->messages.find(alice, own, now + Millis{2}))->id;
    ASSERT_TRUE(take({receipt(alice, {2})}));
    ASSERT_TRUE(store->messages.setState(id, MessageState::Sent, ""));
    EXPECT_EQ(stateOf(own, 2), MessageState::Read);
}

TEST_F(Typing, IsHeardUntilTheirMessageComes) {
    ASSERT_TRUE(hear({writes(alice, true)}));
    ASSERT_TRUE(hear({text(alice, "more", 4)}));
    EXPECT_EQ(typing,
              (std::vector<std::pair<ConversationId, bool>>{{alice, true}, {alice, false}}));
}

TEST_F(Typing, OfLongAgoOrOfAStrangerIsNotHeard) {
    ASSERT_TRUE(hear({writes(alice, true, Inbox::kTypingLasts), writes(bob, true)}));
    ASSERT_TRUE(state.block(alice));
    ASSERT_TRUE(hear({writes(alice, true)}));
    EXPECT_TRUE(typing.empty());
}

TEST_F(Typing, IsNotHeardWhileItIsSwitchedOff) {
    ASSERT_TRUE(keepPrivacy(*store, {true, false}));
    ASSERT_TRUE(hear({writes(alice, true)}));
    EXPECT_TRUE(typing.empty());
}

TEST_F(Notices, AreLinesThatNobodyHasToRead) {
    const auto unread = conversation(alice)->unread;
    ASSERT_TRUE(take({letter(IncomingNotice{alice, MessageKind::Screenshot, now + Millis{5}, {}}),
                      letter(IncomingNotice{alice, MessageKind::MediaSaved, now + Millis{6}, {}}),
                      letter(IncomingNotice{bob, MessageKind::MediaSaved, now + Millis{7}, {}})}));
    ASSERT_EQ(heard<MessageAdded>().size(), 2U) << "none of a stranger";
    EXPECT_EQ(heard<MessageAdded>()[0].message.kind, MessageKind::Screenshot);
    EXPECT_EQ(heard<MessageAdded>()[1].message.kind, MessageKind::MediaSaved);
    EXPECT_EQ(conversation(alice)->unread, unread);
}

}  // namespace starling::test
