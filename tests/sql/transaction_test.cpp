// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/transaction.h"

#include "sql/statement.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace starling {
namespace {

class TransactionTest : public testing::Test {
protected:
    TransactionTest() { EXPECT_TRUE(db.execute("CREATE TABLE t(a)")); }

    void add(int value) { ASSERT_TRUE(runSql(db, "INSERT INTO t VALUES(?)", value)); }
    std::int64_t sum() {
        Statement row{db, "SELECT total(a) FROM t"};
        return *row.step() ? row.int64(0) : -1;
    }

    TempFolder folder;
    Database db = *Database::open(folder / "a.db", std::nullopt);
};

TEST_F(TransactionTest, ACommittedOneStays) {
    auto transaction = Transaction::begin(db);
    add(1);
    ASSERT_TRUE(transaction->commit());
    EXPECT_EQ(sum(), 1);
    EXPECT_FALSE(transaction->commit());
}

TEST_F(TransactionTest, OneThatGoesOutOfScopeNeverHappened) {
    {
        auto transaction = Transaction::begin(db);
        add(1);
    }
    EXPECT_EQ(sum(), 0);
    add(2);
    EXPECT_EQ(sum(), 2);
}

TEST_F(TransactionTest, TheOuterOneDecidesInTheEnd) {
    {
        auto outer = Transaction::begin(db);
        auto inner = Transaction::begin(db);
        add(1);
        ASSERT_TRUE(inner->commit());
        EXPECT_EQ(sum(), 1);
    }
    EXPECT_EQ(sum(), 0);
}

TEST_F(TransactionTest, AnInnerOneCanFailAlone) {
    auto outer = Transaction::begin(db);
    add(1);
    {
        auto inner = Transaction::begin(db);
        add(2);
    }
    ASSERT_TRUE(outer->commit());
    EXPECT_EQ(sum(), 1);
}

TEST_F(TransactionTest, OneThatTheDiskUndidCannotBeCommitted) {
    auto outer = Transaction::begin(db);
    add(1);
    ASSERT_TRUE(db.execute("ROLLBACK"));
    const auto inner = Transaction::begin(db);
    ASSERT_FALSE(inner);
    EXPECT_EQ(inner.error().code, Errc::Storage);
    const auto committed = outer->commit();
    ASSERT_FALSE(committed);
    EXPECT_EQ(committed.error().code, Errc::Storage);
    EXPECT_EQ(sum(), 0);
    EXPECT_TRUE(Transaction::begin(db));
}

TEST_F(TransactionTest, AFullDiskLeavesWhatWasThere) {
    add(1);
    ASSERT_TRUE(db.execute("PRAGMA max_page_count = 1"));
    {
        auto transaction = Transaction::begin(db);
        add(2);
        EXPECT_FALSE(runSql(db, "INSERT INTO t VALUES(?)", std::string(100'000, 'x')));
    }
    EXPECT_EQ(sum(), 1);
    ASSERT_TRUE(db.execute("PRAGMA max_page_count = 1000"));
    add(3);
    EXPECT_EQ(sum(), 4);
}

TEST_F(TransactionTest, AWatcherHearsOfEveryCommitBeforeAndAfter) {
    std::string heard;
    std::size_t longest = 0;
    auto log = db.file();
    log += "-wal";
    db.watchCommits([&](CommitMoment moment) {
        heard += moment == CommitMoment::Before ? '(' : ')';
        longest = std::max<std::size_t>(longest, std::filesystem::file_size(log));
    });
    add(1);
    EXPECT_EQ(heard, "()");
    {
        auto transaction = Transaction::begin(db);
        add(2);
    }
    EXPECT_EQ(heard, "()") << "what is undone is no commit";
    auto transaction = Transaction::begin(db);
    for (int i = 0; i < 3; ++i)
        add(i);
    ASSERT_TRUE(transaction->commit());
    EXPECT_EQ(heard, "()()");
    for (int i = 0; i < 3'000; ++i)
        add(i);
    EXPECT_LT(longest, 6'000'000U) << "the log is still emptied into the file";
}

}  // namespace
}  // namespace starling
