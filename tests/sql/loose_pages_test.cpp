// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/loose_pages.h"

#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>

namespace starling {
namespace {

const Bytes kKey(32, 0x11);

struct LoosePages : testing::Test {
    TempFolder folder;
    std::filesystem::path file = folder / "a.db";

    LoosePages() {
        auto db = Database::open(file, kKey);
        EXPECT_TRUE(
            db->execute("CREATE TABLE t(id INTEGER PRIMARY KEY, a TEXT);"
                        "CREATE TABLE u(name TEXT PRIMARY KEY, b BLOB) WITHOUT ROWID"));
        for (int i = 1; i <= 100; ++i)
            EXPECT_TRUE(runSql(*db, "INSERT INTO t VALUES(?, ?)", i, std::string(300, 'x')));
        EXPECT_TRUE(runSql(*db, "INSERT INTO u VALUES('n', ?)", Bytes{1, 2}));
        EXPECT_TRUE(db->checkpoint());
    }
    void overwritePage(std::streamoff page) const {
        std::fstream out{file, std::ios::binary | std::ios::in | std::ios::out};
        out.seekp((page - 1) * 4096);
        out << std::string(4096, '#');
    }
};

TEST_F(LoosePages, EveryRowIsFoundWithoutTheSchemaAndTheRoot) {
    const auto salt = *saltOf(file);
    overwritePage(1);
    overwritePage(2);
    std::set<std::int64_t> ids;
    int named = 0;
    const auto read = readLoosePages(file, kKey, salt, [&](const LooseRow& loose) -> Result<void> {
        if (!loose.indexed && loose.row.type(1) == Statement::Type::Text &&
            loose.row.text(1).size() == 300)
            ids.insert(loose.id);
        named += loose.indexed && loose.row.text(0) == "n" && loose.row.blob(1).size() == 2;
        return {};
    });
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(ids.size(), 100U);
    EXPECT_EQ(named, 1);
    EXPECT_FALSE(std::filesystem::exists(bedOf(file)));
}

TEST_F(LoosePages, AnotherKeyOrSaltFindsNothing) {
    int rows = 0;
    const auto count = [&](const LooseRow&) -> Result<void> {
        ++rows;
        return {};
    };
    EXPECT_TRUE(readLoosePages(file, Bytes(32, 0x22), *saltOf(file), count));
    EXPECT_TRUE(readLoosePages(file, kKey, DatabaseSalt{}, count));
    EXPECT_EQ(rows, 0);
}

TEST_F(LoosePages, AnErrorOfTheTakerEndsIt) {
    const auto read =
        readLoosePages(file, kKey, *saltOf(file), [](const LooseRow&) -> Result<void> {
            return Error{Errc::Storage, "the disk is full"};
        });
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().detail, "the disk is full");
}

TEST(SaltOf, AFileTooShortHasNone) {
    const TempFolder folder;
    std::ofstream{folder / "a"} << "fifteen letters";
    EXPECT_EQ(saltOf(folder / "a").error().code, Errc::NotFound);
    EXPECT_EQ(saltOf(folder / "b").error().code, Errc::NotFound);
}

}  // namespace
}  // namespace starling
