// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/statement.h"
#include "store/people.h"
#include "store/store.h"

#include <gtest/gtest.h>

namespace starling {
namespace {

const Mailbox kInbox{kAlice, 0};
constexpr std::int64_t kHour = 3'600'000;
constexpr std::int64_t kMinute = 60'000;

class SmallTables : public testing::Test {
protected:
    std::unique_ptr<Store> store = *Store::openInMemory();
    CursorTable& cursors = store->cursors;
    SeenTable& seen = store->seen;
    SettingTable& settings = store->settings;
    NewsTable& news = store->news;
    CursorKey node{{1}, kInbox};
};

TEST_F(SmallTables, AHashIsNewOnceInEachMailbox) {
    EXPECT_FALSE(*seen.has(kInbox, "h"));
    EXPECT_TRUE(*seen.remember(kInbox, "h", at(5)));
    EXPECT_FALSE(*seen.remember(kInbox, "h", at(6)));
    EXPECT_TRUE(*seen.has(kInbox, "h"));
    EXPECT_TRUE(*seen.remember({kAlice, -400}, "h", at(5)));
    EXPECT_TRUE(*seen.remember({kBob, 0}, "h", at(5)));
    EXPECT_FALSE(*seen.has(kInbox, "H"));
}

TEST_F(SmallTables, AHashIsForgottenWhenNoSwarmHoldsIt) {
    ASSERT_TRUE(seen.remember(kInbox, "old", at(5)));
    ASSERT_TRUE(seen.remember(kInbox, "young", at(6)));
    ASSERT_TRUE(seen.expire(at(6)));
    EXPECT_FALSE(*seen.has(kInbox, "old"));
    EXPECT_TRUE(*seen.has(kInbox, "young"));
}

TEST_F(SmallTables, TooManyHashesAreForgottenThoseFirstThatEndFirst) {
    ASSERT_TRUE(seen.remember(kInbox, "last", at(9)));
    ASSERT_TRUE(seen.remember({kBob, 0}, "other", at(1)));
    ASSERT_TRUE(runSql(store->database(),
                       "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                       " WHERE i < ?2) INSERT INTO seen SELECT 1, 0, 'h' || i, ?1 + i FROM n",
                       at(1'000), SeenTable::kMostHashes - 1));
    ASSERT_TRUE(seen.bound(kInbox));
    EXPECT_TRUE(*seen.has(kInbox, "last")) << "just enough";

    EXPECT_TRUE(*seen.remember(kInbox, "one more", at(8)));
    ASSERT_TRUE(seen.bound(kInbox));
    EXPECT_FALSE(*seen.has(kInbox, "one more"));
    EXPECT_FALSE(*seen.has(kInbox, "last"));
    EXPECT_FALSE(*seen.has(kInbox, "h" + std::to_string(SeenTable::kAtOnce - 1)));
    EXPECT_TRUE(*seen.has(kInbox, "h" + std::to_string(SeenTable::kAtOnce)));
    EXPECT_TRUE(*seen.has({kBob, 0}, "other"));
}

TEST_F(SmallTables, FindingWhatEndsFirstNeedsNoSorting) {
    Statement plan{store->database(),
                   "EXPLAIN QUERY PLAN SELECT account, ns, hash FROM seen"
                   " WHERE account = 1 AND ns = 0 ORDER BY expires_at LIMIT 9"};
    ASSERT_TRUE(*plan.step());
    EXPECT_NE(plan.text(3).find("seen_end"), std::string_view::npos) << plan.text(3);
    EXPECT_FALSE(*plan.step());
}

TEST_F(SmallTables, TheCursorIsTheNewestHashOfThatNodeAndMailbox) {
    EXPECT_FALSE(*cursors.newest(node, at(0)));
    ASSERT_TRUE(cursors.remember(node, "a", at(2 * kHour)));
    ASSERT_TRUE(cursors.remember(node, "b", at(2 * kHour)));
    EXPECT_EQ(**cursors.newest(node, at(0)), "b");
    EXPECT_FALSE(*cursors.newest({{2}, kInbox}, at(0)));
    EXPECT_FALSE(*cursors.newest({{1}, {kAlice, 5}}, at(0)));
    EXPECT_FALSE(*cursors.newest({{1}, {kBob, 0}}, at(0)));
    ASSERT_TRUE(cursors.forget(node));
    EXPECT_FALSE(*cursors.newest(node, at(0)));
}

TEST_F(SmallTables, AHashAboutToGoIsPassedOverForAnOlderOne) {
    ASSERT_TRUE(cursors.remember(node, "long", at(kHour)));
    ASSERT_TRUE(cursors.remember(node, "short", at(6 * kMinute)));
    EXPECT_EQ(**cursors.newest(node, at(kMinute)), "short");
    EXPECT_EQ(**cursors.newest(node, at(kMinute + 1)), "long");
    EXPECT_EQ(**cursors.newest(node, at(55 * kMinute)), "long");
    EXPECT_FALSE(*cursors.newest(node, at(55 * kMinute + 1)));
}

TEST_F(SmallTables, ManyShortLivedHashesDoNotDriveOutTheLongLivedOne) {
    ASSERT_TRUE(cursors.remember(node, "long", at(1'000 * kHour)));
    for (int i = 0; i < 100; ++i)
        ASSERT_TRUE(cursors.remember(node, "h" + std::to_string(i), at((500 - i) * kHour)));
    EXPECT_EQ(**cursors.newest(node, at(0)), "h99");
    EXPECT_EQ(**cursors.newest(node, at(900 * kHour)), "long");
    ASSERT_TRUE(cursors.expire(at(1'001 * kHour)));
    EXPECT_FALSE(*cursors.newest(node, at(0)));
}

TEST_F(SmallTables, ASettingIsTheLastOneWritten) {
    EXPECT_FALSE(*settings.get("a"));
    ASSERT_TRUE(settings.set("a", asBytes("one")));
    ASSERT_TRUE(settings.set("a", asBytes("two")));
    EXPECT_EQ(**settings.get("a"), toBytes("two"));
    ASSERT_TRUE(settings.set("empty", {}));
    EXPECT_TRUE((*settings.get("empty"))->empty());
    ASSERT_TRUE(settings.remove("a"));
    EXPECT_FALSE(*settings.get("a"));
    EXPECT_FALSE(*settings.getNumber("n"));
    ASSERT_TRUE(settings.setNumber("n", -5));
    EXPECT_EQ(**settings.getNumber("n"), -5);
}

TEST_F(SmallTables, OwnTimesNeverComeTwice) {
    EXPECT_EQ(*store->nextSentAt(at(10)), at(10));
    EXPECT_EQ(*store->nextSentAt(at(10)), at(11));
    EXPECT_EQ(*store->nextSentAt(at(5)), at(12));
    EXPECT_EQ(*store->nextSentAt(at(50)), at(50));
}

TEST_F(SmallTables, NewsAreHandedOutOnceInTheOrderTheyWereSent) {
    ASSERT_TRUE(store->conversations.ensure(kBob, at(0), true));
    for (const auto millis : {30, 10, 20})
        ASSERT_TRUE(news.add(**store->messages.insert(messageOf(kBob, kBob, millis), {})));
    const auto first = *news.take(2);
    ASSERT_EQ(first.size(), 2U);
    EXPECT_EQ(first[0].sentAt, at(10));
    EXPECT_EQ(first[1].sentAt, at(20));
    EXPECT_EQ(news.take(2)->size(), 1U);
    EXPECT_TRUE(news.take(2)->empty());
}

}  // namespace
}  // namespace starling
