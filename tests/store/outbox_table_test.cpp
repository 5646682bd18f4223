// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/people.h"
#include "store/store.h"

#include <gtest/gtest.h>

namespace starling {
namespace {

class OutboxTableTest : public testing::Test {
protected:
    static OutboxRow rowFor(const AccountId& recipient, std::int64_t dueAt) {
        OutboxRow row;
        row.recipient = recipient;
        row.forRecipient = {1, 2, 3};
        row.forSelf = {4, 5};
        row.sentAt = at(1);
        row.ttl = Millis{1'209'600'000};
        row.nextAttemptAt = at(dueAt);
        row.deadline = at(1'209'600'001);
        return row;
    }
    OutboxId add(const AccountId& recipient, std::int64_t dueAt) {
        return *table.add(rowFor(recipient, dueAt));
    }
    std::vector<OutboxId> due(const DueQuery& query) {
        std::vector<OutboxId> out;
        const auto rows = *table.due(query);
        for (const auto& row : rows)
            out.push_back(row.id);
        return out;
    }

    std::unique_ptr<Store> store = *Store::openInMemory();
    OutboxTable& table = store->outbox;
};

TEST_F(OutboxTableTest, EveryFieldComesBack) {
    ASSERT_TRUE(store->conversations.ensure(kBob, at(0), true));
    auto row = rowFor(kBob, 5);
    row.message = **store->messages.insert(messageOf(kBob, kAlice, 1), {});
    row.step = OutboxStep::OwnCopy;
    row.attempts = 3;
    row.lastReason = "no answer";
    row.held = true;
    row.id = *table.add(row);
    EXPECT_EQ(**table.find(row.id), row);
    EXPECT_EQ(**table.findByMessage(*row.message), row);
    EXPECT_EQ(*table.count(), 0) << "nobody waits for it";
    EXPECT_FALSE(*table.findByMessage(MessageId{99}));
}

TEST_F(OutboxTableTest, GoesWithItsMessage) {
    ASSERT_TRUE(store->conversations.ensure(kBob, at(0), true));
    auto row = rowFor(kBob, 5);
    row.message = **store->messages.insert(messageOf(kBob, kAlice, 1), {});
    row.id = *table.add(row);
    ASSERT_TRUE(store->messages.remove(*row.message));
    EXPECT_FALSE(*table.find(row.id));
}

TEST_F(OutboxTableTest, WhatIsForOnePersonGoesTogether) {
    const auto first = add(kBob, 5);
    const auto second = add(kBob, 6);
    const auto carol = add(kCarol, 5);
    ASSERT_TRUE(table.hold(second, "stopped"));
    ASSERT_TRUE(table.removeFor(kBob));
    EXPECT_FALSE(*table.find(first));
    EXPECT_FALSE(*table.find(second));
    EXPECT_TRUE(*table.find(carol));
    EXPECT_TRUE(table.removeFor(kAlice)) << "nothing to remove is no fault";
}

TEST_F(OutboxTableTest, GivesWhatIsDueOldestFirst) {
    const auto first = add(kBob, 10);
    const auto second = add(kBob, 5);
    const auto later = add(kBob, 11);
    EXPECT_EQ(due({.now = at(10), .limit = 9}), (std::vector{first, second}));
    EXPECT_EQ(due({.now = at(10), .limit = 1}), std::vector{first});
    EXPECT_TRUE(due({.now = at(4), .limit = 9}).empty());
    EXPECT_EQ(due({.now = at(11), .limit = 9}).back(), later);
}

TEST_F(OutboxTableTest, WhatIsInFlightIsNotGivenAgainButCounts) {
    const auto first = add(kBob, 1);
    const auto second = add(kBob, 1);
    const auto third = add(kBob, 1);
    const auto carol = add(kCarol, 1);
    const std::vector inFlight{second};
    EXPECT_EQ(due({.now = at(2), .limit = 9, .perRecipient = 2, .inFlight = inFlight}),
              (std::vector{first, carol}));
    EXPECT_EQ(due({.now = at(2), .limit = 9, .perRecipient = 3, .inFlight = inFlight}),
              (std::vector{first, third, carol}));
}

TEST_F(OutboxTableTest, TheNextDueTimeLeavesOutWhatIsInFlight) {
    EXPECT_FALSE(*table.nextDue({}));
    const std::vector inFlight{add(kBob, 5)};
    EXPECT_EQ(**table.nextDue({}), at(5));
    EXPECT_FALSE(*table.nextDue(inFlight));
    add(kBob, 8);
    EXPECT_EQ(**table.nextDue(inFlight), at(8));
}

TEST_F(OutboxTableTest, AFailedTryIsCountedWithItsReason) {
    const auto id = add(kBob, 5);
    ASSERT_TRUE(table.postpone(id, at(50), "no answer"));
    ASSERT_TRUE(table.postpone(id, at(90), "refused"));
    const auto row = **table.find(id);
    EXPECT_EQ(row.attempts, 2);
    EXPECT_EQ(row.nextAttemptAt, at(90));
    EXPECT_EQ(row.lastReason, "refused");
    EXPECT_EQ(row.forRecipient, (Bytes{1, 2, 3}));
}

TEST_F(OutboxTableTest, TheSecondStepBeginsAfresh) {
    const auto id = add(kBob, 5);
    ASSERT_TRUE(table.postpone(id, at(50), "no answer"));
    ASSERT_TRUE(table.advance(id, OutboxStep::OwnCopy, at(7)));
    const auto row = **table.find(id);
    EXPECT_EQ(row.step, OutboxStep::OwnCopy);
    EXPECT_EQ(row.attempts, 0);
    EXPECT_EQ(row.nextAttemptAt, at(7));
    EXPECT_EQ(row.lastReason, "");
    ASSERT_TRUE(table.remove(id));
    EXPECT_FALSE(*table.find(id));
}

TEST_F(OutboxTableTest, WhatIsHeldIsNeverDueUntilItIsReleased) {
    const auto id = add(kBob, 5);
    ASSERT_TRUE(table.postpone(id, at(7), "no answer"));
    ASSERT_TRUE(table.hold(id, "refused"));
    ASSERT_TRUE(table.hurry(at(1)));
    EXPECT_TRUE(due({.now = at(99), .limit = 9}).empty());
    EXPECT_FALSE(*table.nextDue({}));
    EXPECT_EQ((*table.find(id))->lastReason, "refused");

    ASSERT_TRUE(table.release(id, at(3), at(500)));
    EXPECT_EQ(due({.now = at(3), .limit = 9}), std::vector{id});
    const auto row = **table.find(id);
    EXPECT_EQ(row.attempts, 0);
    EXPECT_EQ(row.deadline, at(500));
    EXPECT_EQ(row.forRecipient, (Bytes{1, 2, 3}));
}

TEST_F(OutboxTableTest, WhatWasDeliveredAfterAllGoesOn) {
    const auto id = add(kBob, 5);
    ASSERT_TRUE(table.hold(id, "stopped"));
    ASSERT_TRUE(table.advance(id, OutboxStep::OwnCopy, at(7)));
    EXPECT_EQ(due({.now = at(7), .limit = 9}), std::vector{id});
}

TEST_F(OutboxTableTest, HurryMakesAllDueAndNothingLater) {
    add(kBob, 5);
    add(kBob, 500);
    ASSERT_TRUE(table.hurry(at(9)));
    EXPECT_EQ(due({.now = at(9), .limit = 9}).size(), 2U);
    EXPECT_EQ(**table.nextDue({}), at(5));
}

TEST_F(OutboxTableTest, WhatIsNotThereCannotBeChanged) {
    const Result<void> results[] = {
        table.advance(OutboxId{1}, OutboxStep::OwnCopy, at(1)),
        table.postpone(OutboxId{1}, at(1), ""), table.hold(OutboxId{1}, ""),
        table.release(OutboxId{1}, at(1), at(2)), table.remove(OutboxId{1})};
    for (const auto& result : results) {
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, Errc::NotFound);
    }
}

}  // namespace
}  // namespace starling
