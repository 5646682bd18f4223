// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "starling/ids.h"

#include <gtest/gtest.h>

#include <unordered_set>

namespace starling::test {

namespace {

const std::string kId = "05" + std::string(60, 'a') + "9f3c";

}  // namespace

TEST(AccountId, IsReadInEitherCaseAndWrittenInLower) {
    const auto id = AccountId::parse("05" + std::string(60, 'A') + "9F3C");
    ASSERT_TRUE(id);
    EXPECT_EQ(id->hex(), kId);
    EXPECT_EQ(id, AccountId::parse(kId));
}

TEST(AccountId, IsAPrefixAndAKey) {
    const auto account = AccountId::parse(kId).value();
    EXPECT_EQ(account.prefix(), AccountId::kAccount);
    EXPECT_EQ(account.key()[0], 0xAA);
    EXPECT_EQ(account.key()[31], 0x3C);
    EXPECT_EQ(AccountId::parse("03" + kId.substr(2))->prefix(), AccountId::kGroup);
}

TEST(AccountId, WhatIsNotAnIdIsRefused) {
    for (const auto& text : {std::string{}, kId.substr(2), kId.substr(1), kId + "0", kId + "00",
                             "0x" + kId.substr(2), " " + kId.substr(1), kId.substr(0, 65) + "g"})
        EXPECT_FALSE(AccountId::parse(text)) << text;
}

TEST(AccountId, TheShortFormShowsBothEnds) {
    EXPECT_EQ(AccountId::parse(kId)->shortHex(), "05aaaa…9f3c");
}

TEST(AccountId, OrdersAndHashesByItsBytes) {
    const auto one = AccountId::parse(kId).value();
    auto two = one;
    two.bytes[32] += 1;
    EXPECT_LT(one, two);
    const std::unordered_set<AccountId> ids{one, two, one};
    EXPECT_EQ(ids.size(), 2U);
}

}  // namespace starling::test
