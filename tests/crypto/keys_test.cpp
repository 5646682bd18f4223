// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/keys.h"

#include "crypto/people.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace starling::test {

namespace {

/// The whole program starts the layer, before its first test.
class Started : public testing::Environment {
    void SetUp() override { initCrypto(); }
};
const auto* const kStarted = testing::AddGlobalTestEnvironment(new Started);

/// A point of order 1: it "signs" everything for a verifier that does not look.
const Ed25519PublicKey kSmallOrderKey{{1}};

}  // namespace

TEST(Keys, AnAccountFollowsFromItsSeed) {
    const auto account = alice();
    EXPECT_EQ(account.signKey().publicKey().hex(),
              "4cb76fdc6d32278e3f83dbf608360ecc6b65727934b85d2fb86862ff98c46ab7");
    EXPECT_EQ(hex(account.boxKey().secretKey()),
              "c066ce44b14d551ee69dbcd631c061d17655b374f5d54e4f1ea9e3718638956b");
    EXPECT_EQ(account.id().hex(),
              "05d2ad010eeb72d72e561d9de7bd7b6989af77dcabffa03a5111a6c859ae5c3a72");
    EXPECT_EQ(account.id(), accountIdOf(account.boxKey().publicKey()));
    EXPECT_EQ(hex(account.seed().view()), "0123456789abcdef0123456789abcdef");
}

TEST(Keys, StartingTwiceIsHarmless) {
    EXPECT_NE(kStarted, nullptr);
    initCrypto();
    EXPECT_EQ(alice().id(), alice().id());
}

TEST(Keys, ASecretKeyIsItsSeedAndItsPublicKey) {
    const auto key = alice().signKey().clone();
    EXPECT_EQ(hex(key.seed()), "0123456789abcdef0123456789abcdef00000000000000000000000000000000");
    EXPECT_EQ(hex(key.secretKey()), hex(key.seed()) + key.publicKey().hex());
}

TEST(Keys, ANewAccountComesFromTheGivenRandomness) {
    SeededRandom one{1}, same{1}, two{2};
    EXPECT_EQ(Identity::generate(one).id(), Identity::generate(same).id());
    EXPECT_NE(Identity::generate(one).id(), Identity::generate(two).id());
    EXPECT_EQ(BoxKey::generate(one).publicKey().bytes.size(), 32U);
}

TEST(Keys, ASignatureHoldsForItsKeyAndMessageOnly) {
    const auto signer = alice();
    const auto message = asBytes("hello");
    const auto signature = signer.signKey().sign(message);
    EXPECT_TRUE(verify(signer.signKey().publicKey(), message, signature));
    EXPECT_FALSE(verify(bob().signKey().publicKey(), message, signature));
    EXPECT_FALSE(verify(signer.signKey().publicKey(), asBytes("hallo"), signature));
    for (const std::size_t at : {0U, 31U, 32U, 63U})
        EXPECT_FALSE(verify(signer.signKey().publicKey(), message,
                            Signature{takeArray<64>(flipped(signature.view(), at))}));
}

TEST(Keys, AKeyOfSmallOrderVerifiesNothing) {
    EXPECT_FALSE(verify(kSmallOrderKey, asBytes("hello"), Signature{{1}}));
    EXPECT_FALSE(verify(Ed25519PublicKey{}, asBytes("hello"), Signature{}));
}

TEST(Keys, PublicKeysConvertLikeSecretOnes) {
    const auto converted = toX25519(alice().signKey().publicKey());
    ASSERT_TRUE(converted);
    EXPECT_EQ(*converted, alice().boxKey().publicKey());
    EXPECT_EQ(*converted, alice().signKey().toBoxKey().publicKey());
}

TEST(Keys, WhatIsNoGoodPointDoesNotConvert) {
    EXPECT_FALSE(toX25519(kSmallOrderKey));
    EXPECT_FALSE(toX25519(Ed25519PublicKey{{2}}));  // not on the curve
}

TEST(Keys, BothSidesShareOneSecret) {
    const auto here = alice().boxKey().sharedWith(bob().boxKey().publicKey());
    const auto there = bob().boxKey().sharedWith(alice().boxKey().publicKey());
    const auto other = alice().boxKey().sharedWith(carol().boxKey().publicKey());
    ASSERT_TRUE(here && there && other);
    EXPECT_EQ(hex(here->view()), hex(there->view()));
    EXPECT_NE(hex(here->view()), hex(other->view()));
}

TEST(Keys, NothingIsSharedWithAKeyOfSmallOrder) {
    EXPECT_FALSE(alice().boxKey().sharedWith(smallOrderBoxKey()));
}

TEST(Keys, AClonedKeyIsTheSameKey) {
    const auto account = alice();
    const auto sign = account.signKey().clone();
    const auto box = account.boxKey().clone();
    EXPECT_EQ(sign.publicKey(), account.signKey().publicKey());
    EXPECT_EQ(hex(sign.secretKey()), hex(account.signKey().secretKey()));
    EXPECT_EQ(box.publicKey(), account.boxKey().publicKey());
    EXPECT_EQ(hex(box.secretKey()), hex(account.boxKey().secretKey()));
}

TEST(Keys, AMovedKeyLeavesNoSecretBehind) {
    auto key = alice().signKey().clone();
    const SignKey taken{std::move(key)};
    EXPECT_EQ(taken.publicKey(), alice().signKey().publicKey());
    const auto left = key.secretKey();  // NOLINT(bugprone-use-after-move): that is the point
    EXPECT_TRUE(std::all_of(left.begin(), left.end(), [](auto byte) { return byte == 0; }));
}

TEST(Keys, PublicBytesAreWrittenAsHex) {
    const auto key = alice().signKey().publicKey();
    EXPECT_EQ(Ed25519PublicKey::parse(key.hex()), key);
    EXPECT_FALSE(Ed25519PublicKey::parse(std::string(63, 'a')));
    EXPECT_FALSE(Ed25519PublicKey::parse(std::string(64, 'g')));
    EXPECT_FALSE(Signature::parse(std::string(64, 'a')));
}

}  // namespace starling::test
