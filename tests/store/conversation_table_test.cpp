// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/people.h"
#include "store/store.h"

#include <gtest/gtest.h>

namespace starling {
namespace {

class ConversationTableTest : public testing::Test {
protected:
    std::vector<AccountId> ids(ConversationKind kind) {
        std::vector<AccountId> out;
        const auto rows = *table.list(kind);
        for (const auto& row : rows)
            out.push_back(row.id);
        return out;
    }

    bool set(const AccountId& id, bool approved, bool blocked, std::int64_t priority = 0) {
        Standing standing = **table.find(id);
        standing.approved = approved;
        standing.blocked = blocked;
        standing.priority = priority;
        return table.setStanding(id, standing).has_value();
    }

    std::unique_ptr<Store> store = *Store::openInMemory();
    ConversationTable& table = store->conversations;
};

TEST_F(ConversationTableTest, IsMadeOnce) {
    EXPECT_FALSE(*table.find(kBob));
    EXPECT_TRUE(*table.ensure(kBob, at(1), false));
    EXPECT_FALSE(*table.ensure(kBob, at(2), true));
    const auto row = **table.find(kBob);
    EXPECT_EQ(row.id, kBob);
    EXPECT_EQ(row.createdAt, at(1));
    EXPECT_FALSE(row.approved);
    EXPECT_FALSE(row.lastMessage);
}

TEST_F(ConversationTableTest, RemembersWhatIsSet) {
    ASSERT_TRUE(table.ensure(kBob, at(1), false));
    ASSERT_TRUE(table.ensure(kCarol, at(1), false));
    Standing standing{"Bob", "Bobby", true, true, true, -1, 2, 7, 1, 60, 9, at(3)};
    ASSERT_TRUE(table.setStanding(kBob, standing));
    ASSERT_TRUE(table.setDraft(kBob, "see you at"));
    const auto row = **table.find(kBob);
    EXPECT_EQ(static_cast<const Standing&>(row), standing);
    EXPECT_EQ(row.draft, "see you at");
    EXPECT_EQ(table.list(ConversationKind::Accepted)->front(), row);
    const auto other = **table.find(kCarol);
    EXPECT_FALSE(other.approved || other.approvedMe || other.blocked);
    EXPECT_EQ(other.draft, "");
}

TEST_F(ConversationTableTest, ADraftHasABound) {
    ASSERT_TRUE(table.ensure(kBob, at(1), true));
    EXPECT_TRUE(table.setDraft(kBob, std::string(kMaxDraftBytes, 'x')));
    EXPECT_EQ(table.setDraft(kBob, std::string(kMaxDraftBytes + 1, 'x')).error().code,
              Errc::TooLarge);
    EXPECT_EQ((*table.find(kBob))->draft.size(), kMaxDraftBytes);
}

TEST_F(ConversationTableTest, AStrangerIsARequestUntilApproved) {
    ASSERT_TRUE(table.ensure(kBob, at(1), false));
    ASSERT_TRUE(table.ensure(kCarol, at(2), true));
    EXPECT_EQ(ids(ConversationKind::Request), std::vector{kBob});
    EXPECT_EQ(ids(ConversationKind::Accepted), std::vector{kCarol});
    ASSERT_TRUE(set(kBob, true, false));
    EXPECT_TRUE(ids(ConversationKind::Request).empty());
    EXPECT_EQ(ids(ConversationKind::Accepted), (std::vector{kCarol, kBob}));
}

TEST_F(ConversationTableTest, ABlockedStrangerIsNoRequestAndABlockedContactStays) {
    ASSERT_TRUE(table.ensure(kBob, at(1), false));
    ASSERT_TRUE(table.ensure(kCarol, at(2), true));
    ASSERT_TRUE(set(kBob, false, true));
    ASSERT_TRUE(set(kCarol, true, true));
    EXPECT_TRUE(ids(ConversationKind::Request).empty());
    EXPECT_EQ(ids(ConversationKind::Accepted), std::vector{kCarol});
    EXPECT_EQ(ids(ConversationKind::Blocked), std::vector{kBob});
}

TEST_F(ConversationTableTest, OfOneMillisecondTheSameMessageIsLastWhateverCameFirst) {
    ASSERT_TRUE(table.ensure(kBob, at(1), true));
    const auto bobs = **store->messages.insert(messageOf(kBob, kBob, 10), {});
    const auto alices = **store->messages.insert(messageOf(kBob, kAlice, 10), {});
    ASSERT_TRUE(table.noteMessage(kBob, {bobs, at(10), true, tieOf(kBob)}));
    ASSERT_TRUE(table.noteMessage(kBob, {alices, at(10), false, tieOf(kAlice)}));
    EXPECT_EQ((*table.find(kBob))->lastMessage, bobs);
}

TEST_F(ConversationTableTest, ARemovalIsKnownUntilItEnds) {
    ASSERT_TRUE(table.ensure(kBob, at(1), true));
    ASSERT_TRUE(table.ensure(kCarol, at(1), true));
    const auto note = [&](std::int64_t millis) {
        const auto id = **store->messages.insert(messageOf(kBob, kBob, millis), {});
        EXPECT_TRUE(table.noteMessage(kBob, {id, at(millis), true}));
        return id;
    };
    const auto gone = note(10);
    EXPECT_TRUE(table.beingRemoved()->empty());
    EXPECT_EQ(*table.beginRemoval(kBob), gone);
    EXPECT_EQ((*table.find(kBob))->removedUpTo, gone);
    EXPECT_EQ(*table.beingRemoved(), std::vector{kBob});
    const auto kept = note(5);
    ASSERT_TRUE(store->messages.remove(gone));
    ASSERT_TRUE(table.endRemoval(kBob));
    const auto row = **table.find(kBob);
    EXPECT_EQ(row.lastMessage, kept);
    EXPECT_EQ(row.unread, 1);
    EXPECT_FALSE(row.removedUpTo);
    EXPECT_TRUE(table.beingRemoved()->empty());
    EXPECT_EQ(table.beginRemoval(kAlice).error().code, Errc::NotFound);
    EXPECT_EQ(table.endRemoval(kAlice).error().code, Errc::NotFound);
}

TEST_F(ConversationTableTest, ARemovedMessageLeavesTheOneBeforeAsTheLast) {
    ASSERT_TRUE(table.ensure(kBob, at(1), true));
    std::vector<MessageId> all;
    for (const auto millis : {10, 20, 30}) {
        all.push_back(**store->messages.insert(messageOf(kBob, kBob, millis), {}));
        ASSERT_TRUE(table.noteMessage(kBob, {all.back(), at(millis), true}));
        if (millis == 10) {
            ASSERT_TRUE(table.setRead(kBob, at(10), false));
        }
    }
    for (const auto& [index, unread, last] :
         {std::tuple{2, 1, at(20)}, {0, 1, at(20)}, {1, 0, Timestamp{}}}) {
        ASSERT_TRUE(store->messages.remove(all[static_cast<std::size_t>(index)]));
        ASSERT_TRUE(table.noteRemoved(kBob));
        const auto row = **table.find(kBob);
        EXPECT_EQ(row.unread, unread);
        EXPECT_EQ(row.lastSortKey.value_or(Timestamp{}), last);
    }
    EXPECT_FALSE((*table.find(kBob))->lastMessage);
}

TEST_F(ConversationTableTest, TheRequestsWhereNothingHappenedLongestAreTooMany) {
    for (std::uint8_t i = 1; i <= 6; ++i) {
        ASSERT_TRUE(table.ensure(person(i), at(0), i == 6));
        ASSERT_TRUE(table.noteMessage(person(i), {MessageId{i}, at(i == 2 ? 99 : i), true}));
    }
    ASSERT_TRUE(set(person(5), false, true));
    EXPECT_EQ(*table.surplusRequests(2), (std::vector{person(3), person(1)}));
    EXPECT_TRUE(table.surplusRequests(4)->empty());
}

TEST_F(ConversationTableTest, GoesWithItsMessages) {
    ASSERT_TRUE(table.ensure(kBob, at(1), false));
    ASSERT_TRUE(store->messages.insert(messageOf(kBob, kBob, 1), {}));
    ASSERT_TRUE(table.remove(kBob));
    EXPECT_FALSE(*table.find(kBob));
    EXPECT_TRUE(store->messages.history(std::nullopt, 9)->empty());
    EXPECT_TRUE(store->search.search("hello", 9)->empty());
}

TEST_F(ConversationTableTest, TheLatestMessageLeadsAndALateOneDoesNot) {
    ASSERT_TRUE(table.ensure(kBob, at(1), true));
    ASSERT_TRUE(table.ensure(kCarol, at(2), true));
    ASSERT_TRUE(table.noteMessage(kBob, {MessageId{7}, at(100), true}));
    EXPECT_EQ(ids(ConversationKind::Accepted), (std::vector{kBob, kCarol}));
    ASSERT_TRUE(table.noteMessage(kBob, {MessageId{8}, at(50), true}));
    ASSERT_TRUE(table.noteMessage(kBob, {MessageId{6}, at(100), false}));
    auto row = **table.find(kBob);
    EXPECT_EQ(row.lastMessage, MessageId{7});
    EXPECT_EQ(row.lastSortKey, at(100));
    EXPECT_EQ(row.unread, 2);
    ASSERT_TRUE(table.noteMessage(kBob, {MessageId{9}, at(100), false}));
    ASSERT_TRUE(table.setRead(kBob, at(100), false));
    row = **table.find(kBob);
    EXPECT_EQ(row.lastMessage, MessageId{9});
    EXPECT_EQ(row.unread, 0);
}

TEST_F(ConversationTableTest, WhatIsNotThereCannotBeChanged) {
    const Result<void> results[] = {
        table.setDraft(kBob, "see you"), table.setRead(kBob, at(1), false), table.noteRemoved(kBob),
        table.remove(kBob), table.noteMessage(kBob, {MessageId{1}, at(1)})};
    for (const auto& result : results) {
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, Errc::NotFound);
    }
}

TEST_F(ConversationTableTest, ThePinnedStandFirst) {
    ASSERT_TRUE(table.ensure(kBob, at(1), true));
    ASSERT_TRUE(table.ensure(kCarol, at(2), true));
    EXPECT_EQ(ids(ConversationKind::Accepted), (std::vector{kCarol, kBob}));
    ASSERT_TRUE(set(kBob, true, false, 1));
    EXPECT_EQ(ids(ConversationKind::Accepted), (std::vector{kBob, kCarol}));
}

TEST_F(ConversationTableTest, WhatWasReadElsewhereArrivesAsRead) {
    ASSERT_TRUE(table.ensure(kBob, at(1), true));
    ASSERT_TRUE(table.setRead(kBob, at(20), true));
    for (const auto millis : {10, 20, 30}) {
        const auto id = **store->messages.insert(messageOf(kBob, kBob, millis), {});
        ASSERT_TRUE(table.noteMessage(kBob, {id, at(millis), true}));
    }
    EXPECT_EQ((*table.find(kBob))->unread, 1);
    EXPECT_TRUE((*table.find(kBob))->markedUnread);
    ASSERT_TRUE(table.setRead(kBob, at(5), false));
    EXPECT_EQ((*table.find(kBob))->lastRead, at(20)) << "nothing is unread again";
    EXPECT_EQ((*table.find(kBob))->unread, 1);
    EXPECT_FALSE((*table.find(kBob))->markedUnread);
    ASSERT_TRUE(table.setRead(kBob, at(30), false));
    EXPECT_EQ((*table.find(kBob))->unread, 0);
}

TEST_F(ConversationTableTest, ARemovalStopsBeforeWhatIsTooNewForIt) {
    ASSERT_TRUE(table.ensure(kBob, at(1), true));
    std::vector<MessageId> all;
    for (const auto millis : {10, 20, 30})
        all.push_back(**store->messages.insert(messageOf(kBob, kBob, millis), {}));
    EXPECT_EQ(*table.beginRemoval(kBob, at(20)), all[1]);
    EXPECT_EQ(*table.beginRemoval(kBob, at(30)), all[2]);
}

}  // namespace
}  // namespace starling
