// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/statement.h"

#include <gtest/gtest.h>

namespace starling {
namespace {

class StatementTest : public testing::Test {
protected:
    StatementTest() {
        EXPECT_TRUE(db.execute("CREATE TABLE t(a, b); CREATE UNIQUE INDEX u ON t(a)"));
    }
    Database db = *Database::openInMemory();
};

enum class Colour { Red = 7 };

TEST_F(StatementTest, EveryKindOfValueComesBack) {
    AccountId id;
    id.bytes.fill(0x05);
    const std::optional<std::string> text = "words";
    const std::optional<std::string> none;
    Statement row{db,  "SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?", 42,          "text", Bytes{1, 2, 3},
                  id,  fromUnixMillis(1'700'000'000'123),  Colour::Red, true,   text,
                  none};
    ASSERT_TRUE(*row.step());
    EXPECT_EQ(row.int64(0), 42);
    EXPECT_EQ(row.text(1), "text");
    EXPECT_EQ(toBytes(row.blob(2)), (Bytes{1, 2, 3}));
    EXPECT_EQ(row.accountId(3), id);
    EXPECT_EQ(row.time(4), fromUnixMillis(1'700'000'000'123));
    EXPECT_EQ(row.int64(5), 7);
    EXPECT_TRUE(row.flag(6));
    EXPECT_EQ(row.text(7), "words");
    EXPECT_TRUE(row.isNull(8));
    EXPECT_FALSE(row.optionalTime(8));
    EXPECT_EQ(row.optionalTime(0), fromUnixMillis(42));
    EXPECT_FALSE(*row.step());
}

TEST_F(StatementTest, EmptyIsNotNull) {
    Statement row{db, "SELECT ?, ?", std::string_view{}, ByteView{}};
    ASSERT_TRUE(*row.step());
    EXPECT_FALSE(row.isNull(0));
    EXPECT_FALSE(row.isNull(1));
}

TEST_F(StatementTest, TextMayHoldZeroBytes) {
    const std::string text{"a\0b", 3};
    Statement row{db, "SELECT ?", text};
    ASSERT_TRUE(*row.step());
    EXPECT_EQ(row.text(0), text);
}

TEST_F(StatementTest, ABlobOfAnotherLengthGivesZeros) {
    Statement row{db, "SELECT ?", Bytes{1, 2, 3}};
    ASSERT_TRUE(*row.step());
    EXPECT_EQ(row.array<4>(0), ByteArray<4>{});
}

TEST_F(StatementTest, AResetStatementTakesOtherValues) {
    Statement insert{db, "INSERT INTO t(a) VALUES(?)"};
    for (const int value : {1, 2, 3}) {
        insert.reset();
        insert.bind(1, value);
        ASSERT_TRUE(insert.run());
        EXPECT_EQ(db.lastInsertId(), value);
    }
    ASSERT_TRUE(runSql(db, "UPDATE t SET b = 1 WHERE a > 1"));
    EXPECT_EQ(db.changes(), 2);
}

TEST_F(StatementTest, TheSameTextCanBeUsedInsideItself) {
    ASSERT_TRUE(runSql(db, "INSERT INTO t(a) VALUES(1), (2)"));
    int pairs = 0;
    Statement outer{db, "SELECT a FROM t"};
    while (*outer.step()) {
        Statement inner{db, "SELECT a FROM t"};
        while (*inner.step())
            ++pairs;
    }
    EXPECT_EQ(pairs, 4);
}

TEST_F(StatementTest, ValuesOfTheLastUseAreGone) {
    ASSERT_TRUE(runSql(db, "SELECT ?", 42));
    Statement again{db, "SELECT ?"};
    ASSERT_TRUE(*again.step());
    EXPECT_TRUE(again.isNull(0));
}

TEST_F(StatementTest, AMistakeIsToldByTheFirstStep) {
    Statement wrongText{db, "SELECT nothing FROM nowhere"};
    const auto step = wrongText.step();
    ASSERT_FALSE(step);
    EXPECT_EQ(step.error().code, Errc::Storage);
    Statement tooMany{db, "SELECT ?", 1, 2};
    EXPECT_FALSE(tooMany.step());
}

TEST_F(StatementTest, ARowThatBreaksARuleIsInvalid) {
    ASSERT_TRUE(runSql(db, "INSERT INTO t(a) VALUES(1)"));
    const auto twice = runSql(db, "INSERT INTO t(a) VALUES(1)");
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().code, Errc::Invalid);
}

}  // namespace
}  // namespace starling
