// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/curve.h"

#include "crypto/hash.h"
#include "crypto/people.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {

X25519PublicKey boxKey(std::string_view hexText) {
    return X25519PublicKey::parse(hexText).value();
}

Scalar nonce() {
    return toScalar(sha512({asBytes("nonce")}));
}

}  // namespace

TEST(Curve, ThePositivePointFollowsFromTheBoxKey) {
    for (const auto& person : everybody()) {
        const auto point = positivePoint(person.boxKey().publicKey());
        ASSERT_TRUE(point);
        EXPECT_EQ(*point, withoutSign(person.signKey().publicKey()));
    }
}

TEST(Curve, ABoxKeyWithoutAPointIsRefused) {
    // u = −1 would divide by zero; u = 0 has small order.
    EXPECT_FALSE(
        positivePoint(boxKey("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")));
    EXPECT_FALSE(positivePoint(smallOrderBoxKey()));
}

TEST(Curve, AScalarSignsLikeAKey) {
    const auto signer = alice();
    const ScalarKey key{scalarOf(signer.signKey(), false), signer.signKey().publicKey()};
    const auto signature = signWithScalar(key, nonce(), asBytes("hello"));
    EXPECT_TRUE(verify(key.publicKey, asBytes("hello"), signature));
    EXPECT_FALSE(verify(key.publicKey, asBytes("hallo"), signature));
}

TEST(Curve, ThePositiveScalarBelongsToThePositivePoint) {
    for (const auto& person : everybody()) {
        const ScalarKey key{scalarOf(person.signKey(), true),
                            withoutSign(person.signKey().publicKey())};
        EXPECT_TRUE(verify(key.publicKey, {}, signWithScalar(key, nonce(), {})));
    }
}

TEST(Curve, AFactorMultipliesSecretAndPointAlike) {
    const auto factor = toScalar(sha512({asBytes("factor")}));
    const auto person = bob();
    const auto point = multiply(factor, person.signKey().publicKey());
    ASSERT_TRUE(point);
    const ScalarKey key{multiply(factor, scalarOf(person.signKey(), false)), *point};
    EXPECT_TRUE(verify(*point, asBytes("hello"), signWithScalar(key, nonce(), asBytes("hello"))));
}

TEST(Curve, AScalarMustBeBelowTheOrder) {
    const auto order = hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    EXPECT_TRUE(parseScalar(flipped(order, 0)));  // one less
    EXPECT_FALSE(parseScalar(order));
    EXPECT_FALSE(parseScalar(Bytes(32, 0xFF)));
    EXPECT_FALSE(parseScalar(Bytes(31)));
}

TEST(Curve, APointOffTheCurveIsNotMultiplied) {
    const auto factor = toScalar(sha512({asBytes("factor")}));
    EXPECT_FALSE(multiply(factor, Ed25519PublicKey{{2}}));
    EXPECT_FALSE(multiply(factor, Ed25519PublicKey{{1}}));
}

}  // namespace starling::test
