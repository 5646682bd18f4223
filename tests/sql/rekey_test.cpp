// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/rekey.h"

#include "sql/migration.h"
#include "sql/statement.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace starling {
namespace {

const Bytes kOld(32, 0x11);
const Bytes kNew(32, 0x22);

struct Rekey : testing::Test {
    TempFolder folder;
    std::filesystem::path original = folder / "original.db";
    std::filesystem::path file = folder / "t.db";

    /// A hundred pages, and words that can be searched.
    void SetUp() override {
        auto db = Database::open(original, kOld);
        ASSERT_TRUE(db);
        ASSERT_TRUE(
            db->execute("CREATE TABLE t(a BLOB); CREATE VIRTUAL TABLE w USING fts4(x);"
                        "PRAGMA user_version = 7"));
        for (int i = 0; i < 100; ++i)
            ASSERT_TRUE(runSql(*db, "INSERT INTO t VALUES(?)", Bytes(4'000, 1)));
        ASSERT_TRUE(db->execute("INSERT INTO w VALUES('milk and bread')"));
        ASSERT_TRUE(db->checkpoint());
        std::filesystem::copy_file(original, file);
    }
    Result<void> change(ByteView key, ByteView newKey) {
        return changeKey(original, file, key, newKey);
    }
    static void damage(const std::filesystem::path& which) {
        std::fstream out{which, std::ios::binary | std::ios::in | std::ios::out};
        out.seekp(50 * 4'096 + 100);
        out << "0123456789abcdef";
    }
    static std::int64_t number(Database& db, std::string_view sql) {
        Statement statement{db, sql};
        const auto row = statement.step();
        return row && *row ? statement.int64(0) : -1;
    }
};

TEST_F(Rekey, TheNewKeyOpensAllOfItAndTheOldOneNothing) {
    const auto changed = change(kOld, kNew);
    ASSERT_TRUE(changed) << changed.error().detail;
    EXPECT_EQ(Database::open(file, kOld).error().code, Errc::WrongKey);
    auto db = Database::open(file, kNew);
    ASSERT_TRUE(db);
    EXPECT_EQ(number(*db, "SELECT count(*) FROM t WHERE length(a) = 4000"), 100);
    EXPECT_EQ(number(*db, "SELECT count(*) FROM w WHERE w MATCH 'bread'"), 1);
    EXPECT_EQ(*schemaVersion(*db), 7);
}

TEST_F(Rekey, ItIsOneFileAfterwardsAndCanBeWritten) {
    ASSERT_TRUE(change(kOld, kNew));
    EXPECT_FALSE(std::filesystem::exists(folder / "t.db-wal"));
    EXPECT_FALSE(std::filesystem::exists(folder / "t.db-journal"));
    auto db = Database::open(file, kNew);
    EXPECT_TRUE(db->execute("INSERT INTO w VALUES('tea')"));
    EXPECT_EQ(number(*db, "SELECT count(*) FROM w"), 2);
}

TEST_F(Rekey, AWrongKeyOrOneOfAnotherSizeChangesNothing) {
    EXPECT_EQ(change(kNew, kOld).error().code, Errc::WrongKey);
    EXPECT_EQ(change(kOld, Bytes(31, 1)).error().code, Errc::Invalid);
    EXPECT_TRUE(Database::open(file, kOld));
}

TEST_F(Rekey, ADamagedPageIsNamed) {
    damage(original);
    damage(file);
    EXPECT_EQ(change(kOld, kNew).error().code, Errc::Corrupt);
}

TEST_F(Rekey, APageThatWasNotWrittenIsNoticed) {
    damage(file);  // so that the copy cannot be written, and the original is whole
    EXPECT_EQ(change(kOld, kNew).error().code, Errc::Storage);
    EXPECT_TRUE(Database::open(original, kOld));
}

}  // namespace
}  // namespace starling
