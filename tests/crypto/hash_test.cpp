// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/hash.h"

#include "base/encoding.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {
const auto kAbc = asBytes("abc");
}

TEST(Hash, Blake2bGivesTheKnownAnswers) {
    EXPECT_EQ(toHex(blake2b<24>({kAbc})), "56a17e38cc371a46b12c32f18e0c61de2a84e9c2555b114e");
    EXPECT_EQ(toHex(blake2b<32>({kAbc})),
              "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    EXPECT_EQ(toHex(blake2b<64>({kAbc})),
              "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
              "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923");
}

TEST(Hash, AKeyChangesBlake2b) {
    EXPECT_EQ(toHex(blake2b<32>({kAbc}, asBytes("key"))),
              "0330531d097355a3f72e80d55c1245ccf79f1704431c6e3887938320442c23c0");
}

TEST(Hash, PartsAreHashedAsOne) {
    EXPECT_EQ(blake2b<32>({asBytes("a"), {}, asBytes("bc")}), blake2b<32>({kAbc}));
    EXPECT_EQ(sha512({asBytes("ab"), asBytes("c")}), sha512({kAbc}));
    EXPECT_EQ(sha256({asBytes("ab"), asBytes("c")}), sha256({kAbc}));
}

TEST(Hash, Sha2GivesTheKnownAnswers) {
    EXPECT_EQ(toHex(sha512({kAbc})),
              "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
              "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
    EXPECT_EQ(toHex(sha256({kAbc})),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(toHex(hmacSha256(asBytes("Jefe"), asBytes("what do ya want for nothing?"))),
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST(Hash, Crc32IsThatOfZip) {
    EXPECT_EQ(crc32(asBytes("123456789")), 0xCBF43926U);
    EXPECT_EQ(crc32({}), 0U);
}

TEST(Hash, SecretsAreEqualOnlyWhenEveryByteIs) {
    EXPECT_TRUE(equalSecrets(kAbc, toBytes("abc")));
    EXPECT_TRUE(equalSecrets({}, {}));
    EXPECT_FALSE(equalSecrets(kAbc, asBytes("abd")));
    EXPECT_FALSE(equalSecrets(kAbc, asBytes("ab")));
}

}  // namespace starling::test
