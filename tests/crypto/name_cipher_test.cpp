// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/name_cipher.h"

#include "base/encoding.h"
#include "crypto/people.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {

const NameNonce kNonce =
    takeArray<24>(*fromHex("9c3a46e04a2b85f1b19060f02c74d4119615c9c8b7f6bfce"));
const auto kSealed = *fromHex(
    "e2275acb536cb201533929437874c9e7bbaa2bf4ecfcff9d6ff4b014bc34ae68e8e761a1cdf8f66b8b5f25af88da36"
    "16d4");

AccountId someone(std::uint8_t prefix) {
    AccountId out;
    out.bytes.fill(7);
    out.bytes[0] = prefix;
    return out;
}

}  // namespace

TEST(NameCipher, HashAndKeyAreTheKnownOnes) {
    EXPECT_EQ(toBase64(nameHash("alice")), "4R2BSXk3LIg7UL2w/62x6vCJi/VP1PvymK8Sb7q72kw=");
    const auto key = *fromHex("5711cbc68d289da07b63bd4707fd14d264b1a04f0ea8ad7a55e86e14d259d478");
    const auto id = someone(AccountId::kAccount);
    EXPECT_EQ(hex(sealIdForName("alice", kNonce, id)), hex(xchachaSeal(key, kNonce, id.bytes)));
}

TEST(NameCipher, AnEntryAsANodeGaveItOpens) {
    EXPECT_EQ(toBase64(nameHash("alice-local")), "HmnLDyB9p9A4jIOrVXtgAO/I+WV6w8sdoQ+nQOoHQeA=");
    const auto id = openIdOfName("alice-local", kNonce, kSealed);
    ASSERT_TRUE(id);
    EXPECT_EQ(id->prefix(), AccountId::kAccount);
    EXPECT_EQ(hex(sealIdForName("alice-local", kNonce, *id)), hex(kSealed));
}

TEST(NameCipher, WhatWasSealedForAnotherNameOrIsNoPersonDoesNotOpen) {
    EXPECT_FALSE(openIdOfName("alice", kNonce, kSealed));
    EXPECT_FALSE(openIdOfName("alice-local", NameNonce{}, kSealed));
    EXPECT_FALSE(openIdOfName("alice-local", kNonce, {}));
    for (std::size_t i = 0; i < kSealed.size(); ++i) {
        auto changed = kSealed;
        changed[i] ^= 1;
        EXPECT_FALSE(openIdOfName("alice-local", kNonce, changed)) << i;
        EXPECT_FALSE(openIdOfName("alice-local", kNonce, ByteView{kSealed}.first(i))) << i;
    }
    const auto group = sealIdForName("alice", kNonce, someone(AccountId::kGroup));
    EXPECT_FALSE(openIdOfName("alice", kNonce, group));
}

TEST(NameCipher, ANameIsLettersAndDigitsInLowerCase) {
    EXPECT_EQ(registerName("a"), "a");
    EXPECT_EQ(registerName("_"), "_");
    EXPECT_EQ(registerName("Alice-Local_2"), "alice-local_2");
    EXPECT_EQ(registerName("a--b"), "a--b");
    EXPECT_EQ(registerName(std::string(64, 'Z')), std::string(64, 'z'));
    for (const auto& wrong :
         {std::string{}, std::string{"-"}, std::string{"-a"}, std::string{"a-"}, std::string{"a b"},
          std::string{" a"}, std::string{"a.b"}, std::string{"b\xc3\xb6rk"}, std::string{"a\0b", 3},
          std::string(65, 'a')})
        EXPECT_FALSE(registerName(wrong)) << wrong;
}

}  // namespace starling::test
