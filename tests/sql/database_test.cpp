// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/database.h"

#include "sql/statement.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <iterator>
#include <thread>

namespace starling {
namespace {

const Bytes kKey(32, 0x11);
const Bytes kOtherKey(32, 0x22);

std::string readAll(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// Writes over 16 bytes of `file`.
void damage(const std::filesystem::path& file, std::streamoff at) {
    std::fstream out{file, std::ios::binary | std::ios::in | std::ios::out};
    out.seekp(at);
    out << "0123456789abcdef";
}

/// Some pages of rows that hold `word`.
void fill(const std::filesystem::path& file, std::optional<ByteView> key, std::string_view word) {
    auto db = Database::open(file, key);
    ASSERT_TRUE(db) << db.error().detail;
    ASSERT_TRUE(db->execute("CREATE TABLE t(a TEXT)"));
    std::string text;
    for (int i = 0; i < 200; ++i)
        text += word;
    for (int i = 0; i < 50; ++i)
        ASSERT_TRUE(runSql(*db, "INSERT INTO t VALUES(?)", text));
    ASSERT_TRUE(db->checkpoint());
}

Result<std::int64_t> countRows(Database& db) {
    Statement statement{db, "SELECT sum(length(a)) FROM t"};
    const auto row = statement.step();
    if (!row) return row.error();
    return statement.int64(0);
}

TEST(Database, WhatWasWrittenIsThereAfterOpeningAgain) {
    const TempFolder folder;
    fill(folder / "a.db", kKey, "hello");
    auto db = Database::open(folder / "a.db", kKey);
    ASSERT_TRUE(db);
    EXPECT_EQ(*countRows(*db), 50 * 200 * 5);
}

TEST(Database, AFileWithAKeyHoldsNoPlainWord) {
    const TempFolder folder;
    fill(folder / "keyed.db", kKey, "secretword");
    fill(folder / "plain.db", std::nullopt, "secretword");
    EXPECT_EQ(readAll(folder / "keyed.db").find("secretword"), std::string::npos);
    EXPECT_EQ(readAll(folder / "keyed.db").find("SQLite format"), std::string::npos);
    EXPECT_NE(readAll(folder / "plain.db").find("secretword"), std::string::npos);
}

TEST(Database, AFileWithAKeyIsForItsOwnerOnly) {
    const TempFolder folder;
    fill(folder / "a.db", kKey, "x");
    const auto mode = std::filesystem::status(folder / "a.db").permissions();
    EXPECT_EQ(mode & std::filesystem::perms::mask,
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST(Database, TheRightKeyIsNeeded) {
    const TempFolder folder;
    fill(folder / "a.db", kKey, "x");
    const auto other = Database::open(folder / "a.db", kOtherKey);
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, Errc::WrongKey);
    const auto none = Database::open(folder / "a.db", std::nullopt);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, Errc::Corrupt);
    const auto shortKey = Database::open(folder / "a.db", ByteView{kKey}.first(31));
    ASSERT_FALSE(shortKey);
    EXPECT_EQ(shortKey.error().code, Errc::Invalid);
}

TEST(Database, ADamagedPageIsAnErrorAndNoCrash) {
    const TempFolder folder;
    fill(folder / "a.db", kKey, "x");
    damage(folder / "a.db", 4096 * 2 + 100);
    auto db = Database::open(folder / "a.db", kKey);
    ASSERT_TRUE(db);
    const auto counted = countRows(*db);
    ASSERT_FALSE(counted);
    EXPECT_EQ(counted.error().code, Errc::Corrupt);
}

TEST(Database, AFileThatIsNoDatabaseIsRefused) {
    const TempFolder folder;
    std::ofstream{folder / "a.db"} << std::string(10'000, 'q');
    const auto plain = Database::open(folder / "a.db", std::nullopt);
    ASSERT_FALSE(plain);
    EXPECT_EQ(plain.error().code, Errc::Corrupt);
}

TEST(Database, AFolderThatIsNotThereIsAStorageError) {
    const TempFolder folder;
    const auto db = Database::open(folder / "no/such/a.db", kKey);
    ASSERT_FALSE(db);
    EXPECT_EQ(db.error().code, Errc::Storage);
}

TEST(Database, AReadOnlyOneReadsWhileAnotherWritesAndCannotWrite) {
    const TempFolder folder;
    fill(folder / "a.db", kKey, "x");
    auto writer = Database::open(folder / "a.db", kKey);
    auto reader = Database::open(folder / "a.db", kKey, {.readOnly = true});
    ASSERT_TRUE(reader) << reader.error().detail;
    ASSERT_TRUE(runSql(*writer, "INSERT INTO t VALUES('y')"));
    EXPECT_EQ(*countRows(*reader), 50 * 200 + 1);
    const auto written = runSql(*reader, "INSERT INTO t VALUES('z')");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, Errc::Storage);
}

TEST(Database, AFullDiskIsAStorageErrorAndWhatWasThereStays) {
    const TempFolder folder;
    fill(folder / "a.db", kKey, "x");
    auto db = Database::open(folder / "a.db", kKey);
    ASSERT_TRUE(db->execute("PRAGMA max_page_count = 1"));
    const auto full = runSql(*db, "INSERT INTO t VALUES(?)", std::string(50'000, 'y'));
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error().code, Errc::Storage);
    EXPECT_EQ(full.error().detail, "the disk is full");
    EXPECT_EQ(*countRows(*db), 50 * 200);
}

TEST(Database, AnInterruptEndsWhatRuns) {
    auto db = Database::openInMemory();
    std::atomic<bool> done{false};
    std::thread interrupter{[&] {
        while (!done)
            db->interrupt();
    }};
    const auto endless = db->execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n");
    done = true;
    interrupter.join();
    ASSERT_FALSE(endless);
    EXPECT_EQ(endless.error().code, Errc::Cancelled);
}

TEST(Database, ManySmallOnesLiveBesideEachOther) {
    const TempFolder folder;
    std::vector<Database> all;
    for (int i = 0; i < 12; ++i) {
        auto db = Database::open(folder / ("node" + std::to_string(i)), std::nullopt,
                                 {.cachePages = 20, .durable = false});
        ASSERT_TRUE(db);
        all.push_back(*std::move(db));
        ASSERT_TRUE(all.back().execute("CREATE TABLE t(a); INSERT INTO t VALUES(1)"));
    }
    for (auto& db : all)
        EXPECT_EQ(*countRows(db), 1);
}

TEST(Database, WrongTextIsAnError) {
    auto db = Database::openInMemory();
    EXPECT_FALSE(db->execute("no such language"));
}

}  // namespace
}  // namespace starling
