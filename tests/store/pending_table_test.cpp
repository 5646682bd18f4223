// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/pending_table.h"

#include "store/people.h"
#include "store/store.h"

#include <gtest/gtest.h>

namespace starling {
namespace {

class PendingTableTest : public testing::Test {
protected:
    /// Of `sender`, for what Bob wrote at `target`.
    static PendingRow rowOf(const AccountId& sender, std::int64_t target, std::int64_t sent = 50) {
        return {PendingKind::Unsend, kBob, at(target), kBob, sender, at(sent), at(1'000), {7, 8}};
    }
    std::size_t waiting(std::int64_t target) {
        return table.waitingFor(kBob, kBob, at(target))->size();
    }

    std::unique_ptr<Store> store = *Store::openInMemory();
    PendingTable& table = store->pending;
};

TEST_F(PendingTableTest, WaitsForItsTargetAlone) {
    const auto row = rowOf(kBob, 5);
    ASSERT_TRUE(table.add(row));
    EXPECT_EQ(*table.waitingFor(kBob, kBob, at(5)), std::vector{row});
    EXPECT_TRUE(table.waitingFor(kBob, kBob, at(6))->empty());
    EXPECT_TRUE(table.waitingFor(kBob, kAlice, at(5))->empty());
    EXPECT_TRUE(table.waitingFor(kCarol, kBob, at(5))->empty());
}

TEST_F(PendingTableTest, MayWaitForATargetInAnyConversation) {
    auto row = rowOf(kBob, 5);
    row.conversation.reset();
    ASSERT_TRUE(table.add(row));
    EXPECT_EQ(*table.waitingFor(kCarol, kBob, at(5)), std::vector{row});
}

TEST_F(PendingTableTest, TheSameIsKeptOnceAndOthersInTheOrderTheyCame) {
    for (const auto& row : {rowOf(kCarol, 5, 9), rowOf(kBob, 5, 8), rowOf(kCarol, 5, 9)})
        ASSERT_TRUE(table.add(row));
    EXPECT_EQ(*table.waitingFor(kBob, kBob, at(5)),
              (std::vector{rowOf(kCarol, 5, 9), rowOf(kBob, 5, 8)}));
}

TEST_F(PendingTableTest, ContentOverTheBoundIsRefused) {
    auto row = rowOf(kBob, 5);
    row.content.assign(PendingTable::kMaxContent, 1);
    EXPECT_TRUE(table.add(row));
    row.content.push_back(1);
    EXPECT_EQ(table.add(row).error().code, Errc::TooLarge);
}

TEST_F(PendingTableTest, OneSenderCannotFillIt) {
    ASSERT_TRUE(table.add(rowOf(kCarol, 0)));
    for (int i = 0; i <= PendingTable::kMostPerSender; ++i)
        ASSERT_TRUE(table.add(rowOf(kBob, i, i)));
    EXPECT_EQ(waiting(0), 1U) << "Carol's stays, Bob's oldest is gone";
    EXPECT_EQ(waiting(1), 1U);
    EXPECT_EQ(waiting(PendingTable::kMostPerSender), 1U);
}

TEST_F(PendingTableTest, ManySendersCannotFillItBeyondItsBound) {
    auto all = *store->transaction();
    for (std::int64_t i = 0; i <= PendingTable::kMost; ++i) {
        AccountId sender = kBob;
        sender.bytes[9] = static_cast<std::uint8_t>(i % 250);
        ASSERT_TRUE(table.add(rowOf(sender, i)));
    }
    EXPECT_EQ(waiting(0), 0U);
    EXPECT_EQ(waiting(PendingTable::kMost), 1U);
}

TEST_F(PendingTableTest, IsForgottenWhenTheSwarmForgetsIt) {
    ASSERT_TRUE(table.add(rowOf(kBob, 5)));
    ASSERT_TRUE(table.expire(at(1'000)));
    EXPECT_EQ(waiting(5), 1U);
    ASSERT_TRUE(table.expire(at(1'001)));
    EXPECT_EQ(waiting(5), 0U);
}

}  // namespace
}  // namespace starling
