// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "starling/result.h"

#include <gtest/gtest.h>

#include <memory>
#include <set>

namespace starling::test {

TEST(Result, IsAValueOrTheReasonThereIsNone) {
    const Result<int> good = 7;
    EXPECT_TRUE(good);
    EXPECT_TRUE(good.has_value());
    EXPECT_EQ(*good, 7);

    const Result<int> bad = Error{Errc::NotFound, "nowhere"};
    EXPECT_FALSE(bad);
    EXPECT_FALSE(bad.has_value());
    EXPECT_EQ(bad.error().code, Errc::NotFound);
    EXPECT_EQ(bad.error().detail, "nowhere");
}

TEST(Result, ItsValueCanBeChangedAndTaken) {
    Result<std::string> text = std::string{"a"};
    text->append("b");
    *text += "c";
    EXPECT_EQ(*text, "abc");

    Result<std::unique_ptr<int>> owned = std::make_unique<int>(7);
    const auto taken = *std::move(owned);
    EXPECT_EQ(*taken, 7);
}

TEST(Result, WithoutAValueItIsOnlyKeptOrNot) {
    const Result<void> good;
    EXPECT_TRUE(good);
    const Result<void> bad = Error{Errc::InUse, "pid 1"};
    EXPECT_FALSE(bad);
    EXPECT_FALSE(bad.has_value());
    EXPECT_EQ(bad.error().code, Errc::InUse);
}

TEST(Errc, EveryCodeHasANameOfItsOwn) {
    std::set<std::string> names;
    for (int code = 0; code <= static_cast<int>(Errc::TooNew); ++code)
        names.insert(errcName(static_cast<Errc>(code)));
    EXPECT_EQ(names.size(), static_cast<std::size_t>(Errc::TooNew) + 1);
    EXPECT_EQ(names.count("Unknown"), 0U);
    EXPECT_STREQ(errcName(Errc::WrongSwarm), "WrongSwarm");
}

}  // namespace starling::test
