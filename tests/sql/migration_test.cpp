// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/migration.h"

#include "sql/statement.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

namespace starling {
namespace {

constexpr Migration kSteps[] = {
    {1, "CREATE TABLE t(a); INSERT INTO t VALUES(1)"},
    {2, "ALTER TABLE t ADD COLUMN b; UPDATE t SET b = a + 1"},
    {3, "UPDATE t SET b = b * 10; SELECT broken FROM nowhere"},
};
constexpr std::span<const Migration> kFirst{kSteps, 1};
constexpr std::span<const Migration> kSecond{kSteps, 2};
constexpr std::span<const Migration> kBroken{kSteps, 3};

class MigrationTest : public testing::Test {
protected:
    std::int64_t valueOfB() {
        Statement row{db, "SELECT b FROM t"};
        return *row.step() ? row.int64(0) : -1;
    }

    TempFolder folder;
    std::filesystem::path backup = folder / "backup";
    Bytes key = Bytes(32, 7);
    Database db = *Database::open(folder / "a.db", key);
};

TEST_F(MigrationTest, AFreshFileGetsEveryStepAndNoCopy) {
    ASSERT_TRUE(migrate(db, kSecond, backup));
    EXPECT_EQ(*schemaVersion(db), 2);
    EXPECT_EQ(valueOfB(), 2);
    EXPECT_FALSE(std::filesystem::exists(backup));
}

TEST_F(MigrationTest, AnOldFileIsCopiedAndBroughtUpToDate) {
    ASSERT_TRUE(migrate(db, kFirst, backup));
    ASSERT_TRUE(migrate(db, kSecond, backup));
    EXPECT_EQ(valueOfB(), 2);
    auto copy = Database::open(backup, key);
    ASSERT_TRUE(copy);
    EXPECT_EQ(*schemaVersion(*copy), 1);
    EXPECT_TRUE(runSql(*copy, "SELECT a FROM t"));
}

TEST_F(MigrationTest, AnUpToDateFileIsLeftAlone) {
    ASSERT_TRUE(migrate(db, kSecond, backup));
    ASSERT_TRUE(migrate(db, kSecond, backup));
    EXPECT_FALSE(std::filesystem::exists(backup));
}

TEST_F(MigrationTest, AFailedStepLeavesTheFileAsItWas) {
    ASSERT_TRUE(migrate(db, kSecond, backup));
    EXPECT_FALSE(migrate(db, kBroken, backup));
    EXPECT_EQ(*schemaVersion(db), 2);
    EXPECT_EQ(valueOfB(), 2);
}

TEST_F(MigrationTest, NothingIsChangedWithoutACopy) {
    ASSERT_TRUE(migrate(db, kFirst, backup));
    const auto migrated = migrate(db, kSecond, folder / "no/such/folder/backup");
    ASSERT_FALSE(migrated);
    EXPECT_EQ(migrated.error().code, Errc::Storage);
    EXPECT_EQ(*schemaVersion(db), 1);
}

TEST_F(MigrationTest, AFileOfALaterVersionIsRefusedWithItsNumber) {
    ASSERT_TRUE(migrate(db, kSecond, backup));
    const auto older = migrate(db, kFirst, backup);
    ASSERT_FALSE(older);
    EXPECT_EQ(older.error().code, Errc::TooNew);
    EXPECT_EQ(older.error().detail, "the database has version 2, this program knows up to 1");
}

}  // namespace
}  // namespace starling
