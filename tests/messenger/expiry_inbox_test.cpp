// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Messages with a timer as they come: when they go is the same on every device.

#include "messenger/mailroom.h"

namespace starling::test {

namespace {

using namespace std::chrono_literals;
using Texts = std::vector<std::string>;

struct TimedMail : Mailroom {
    TimedMail() { EXPECT_TRUE(state.approve(alice)); }

    Received timed(Received received, Expiry expiry, Timestamp ends) {
        std::get<IncomingText>(received.what).expiry = expiry;
        received.expiration = ends;
        return received;
    }
    Received change(const AccountId& author, Expiry expiry, std::int64_t later = 0) {
        return letter(IncomingExpiry{alice, author, now + Millis{later}, expiry, toBytes("plain")});
    }
    MessageRow only() {
        const auto rows = store->messages.history(alice, 9);
        EXPECT_EQ(rows->size(), 1U);
        return rows->front();
    }
};

constexpr Expiry kAfterSend{ExpiryMode::AfterSend, 3600s};
constexpr Expiry kAfterRead{ExpiryMode::AfterRead, 3600s};

}  // namespace

TEST_F(TimedMail, AfterSendingItGoesWhenItsSwarmDropsIt) {
    ASSERT_TRUE(take({timed(text(alice, "hi"), kAfterSend, now + 20min)}));
    EXPECT_EQ(only().expiry, kAfterSend);
    EXPECT_EQ(only().goneAt, now + 20min) << "it was sent forty minutes ago";
    EXPECT_EQ(heard<MessageAdded>().back().message.expiresAt, now + 20min);
}

TEST_F(TimedMail, ALongerLifeInTheSwarmKeepsItNoLonger) {
    ASSERT_TRUE(take({timed(text(alice, "hi"), kAfterSend, now + 48h)}));
    EXPECT_EQ(only().goneAt, now + 1h) << "so long after it was stored";
}

TEST_F(TimedMail, AfterReadingItGoesOnlyWhenItWasRead) {
    ASSERT_TRUE(take({timed(text(alice, "hi"), kAfterRead, now + 48h)}));
    EXPECT_EQ(only().goneAt, std::nullopt);
    now += 10min;
    std::vector<MessageRow> told;
    state.onTimed([&](std::vector<MessageRow> rows) { told = std::move(rows); });
    AccountState::Turn turn{state};
    ASSERT_TRUE(turn.begin());
    ASSERT_TRUE(state.setRead(alice, now, false));
    EXPECT_TRUE(told.empty()) << "not before it is kept";
    ASSERT_TRUE(turn.commit());
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].goneAt, now + 1h);
    EXPECT_EQ(only().goneAt, now + 1h);
}

TEST_F(TimedMail, ATurnThatFailsStartsNoTimer) {
    ASSERT_TRUE(take({timed(text(alice, "hi"), kAfterRead, now + 48h)}));
    int told = 0;
    state.onTimed([&](const std::vector<MessageRow>&) { ++told; });
    {
        AccountState::Turn turn{state};
        ASSERT_TRUE(turn.begin());
        ASSERT_TRUE(state.setRead(alice, now, false));
    }
    EXPECT_EQ(only().goneAt, std::nullopt);
    ASSERT_TRUE(state.approve(alice));
    EXPECT_EQ(told, 0);
}

TEST_F(TimedMail, WhatWasReadElsewhereBeforeItCameGoesSoonEnough) {
    ASSERT_TRUE(take({text(alice, "first")}));
    AccountState::Turn turn{state};
    ASSERT_TRUE(turn.begin() && state.setRead(alice, now + 1s, false) && turn.commit());
    ASSERT_TRUE(take({timed(text(alice, "late", 5), kAfterRead, now + 48h),
                      timed(text(alice, "later", 6), kAfterRead, now + 30min)}));
    EXPECT_EQ((*store->messages.find(alice, alice, now + 5ms))->goneAt, now + 1h);
    EXPECT_EQ((*store->messages.find(alice, alice, now + 6ms))->goneAt, now + 30min)
        << "the device that read it has told the swarm";
}

TEST_F(TimedMail, WhatWeWroteElsewhereWasReadWhenItWasSent) {
    ASSERT_TRUE(take({timed(copy(alice, "hi"), kAfterRead, now + 40min)}));
    EXPECT_EQ(only().goneAt, now + 40min);
}

TEST_F(TimedMail, WhatIsOverWhenItComesIsNeverShown) {
    auto late = timed(text(alice, "hi"), kAfterSend, now + 48h);
    late.storedAt = now - 1h;
    ASSERT_TRUE(take({late}));
    EXPECT_TRUE(shown().empty());
    EXPECT_TRUE(heard<MessageAdded>().empty());
    EXPECT_EQ(store->news.take(9)->size(), 0U);
    EXPECT_TRUE(inbox.unseen({{late.hash, now, end, {}}})->empty()) << "it is not fetched again";
}

TEST_F(TimedMail, AChangeIsALineThatObeysIt) {
    ASSERT_TRUE(take({change(alice, kAfterRead)}));
    EXPECT_EQ(only().kind, MessageKind::ExpiryChanged);
    EXPECT_EQ(only().expiry, kAfterRead);
    EXPECT_EQ(only().author, alice);
    EXPECT_EQ(conversation(alice)->unread, 0) << "a line is no message to be read";
    EXPECT_EQ(conversation(alice)->expirySeconds, 0) << "it is theirs, not ours";
    AccountState::Turn turn{state};
    ASSERT_TRUE(turn.begin() && state.setRead(alice, now, false) && turn.commit());
    EXPECT_EQ(only().goneAt, now + 1h);
}

TEST_F(TimedMail, AnotherDeviceOfOursSaysItToo) {
    ASSERT_TRUE(take({change(own, kAfterSend)}));
    EXPECT_EQ(only().author, own);
    EXPECT_EQ(only().state, MessageState::Sent);
    EXPECT_EQ(only().goneAt, now + 1h);
}

TEST_F(TimedMail, AStrangerAndTheBlockedChangeNothing) {
    ASSERT_TRUE(take({text(bob, "hi")}));
    auto strange = change(bob, kAfterSend, 5);
    std::get<IncomingExpiry>(strange.what).conversation = bob;
    ASSERT_TRUE(take({strange}));
    EXPECT_EQ(shown(bob), Texts{"hi"});
    ASSERT_TRUE(state.block(alice));
    ASSERT_TRUE(take({change(alice, kAfterSend, 6)}));
    EXPECT_TRUE(shown(alice).empty());
}

TEST_F(TimedMail, WhatIsTakenBackLeavesALineThatGoesInItsTime) {
    ASSERT_TRUE(take({timed(text(alice, "hi", 2), kAfterSend, now + 1h)}));
    ASSERT_TRUE(take({unsend(alice, 2)}));
    EXPECT_EQ(only().kind, MessageKind::Deleted);
    EXPECT_EQ(only().goneAt, now + 1h);
}

}  // namespace starling::test
