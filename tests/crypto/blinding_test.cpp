// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/blinding.h"

#include "crypto/hash.h"
#include "crypto/people.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {

const X25519PublicKey kServer =
    X25519PublicKey::parse("a03c383cf63c3c4efe67acc52112a6dd734b3a946b9545f488aaa93da7991238")
        .value();
constexpr Blinding kAll[] = {Blinding::None, Blinding::Blind15, Blinding::Blind25};

CommunityKey keyOf(const Identity& user, Blinding blinding,
                   Blind15Nonce nonce = Blind15Nonce::FromSeed) {
    return CommunityKey::make(blinding, user.signKey(), kServer, nonce).value();
}

CommunityRequest request(std::string_view method, std::string_view path, ByteView body) {
    return {.method = method, .path = path, .unixSeconds = 7, .nonce = {9}, .body = body};
}

}  // namespace

TEST(Blinding, IdsAreTheKnownOnes) {
    EXPECT_EQ(keyOf(alice(), Blinding::None).id().hex(),
              "004cb76fdc6d32278e3f83dbf608360ecc6b65727934b85d2fb86862ff98c46ab7");
    EXPECT_EQ(keyOf(alice(), Blinding::Blind15).id().hex(),
              "15f8a6c73cad13c246c7d7cf0d868f087ba48a87df97765604af859a212dd33422");
    EXPECT_EQ(keyOf(alice(), Blinding::Blind25).id().hex(),
              "251c728642f1e366d8ffde53e93ab3a3b4fa176ce3c84a74e1fb564b9c22d09211");
}

TEST(Blinding, SignaturesHoldForTheBlindedKey) {
    for (const auto& user : everybody())
        for (const auto blinding : kAll)
            for (const auto nonce : {Blind15Nonce::FromSeed, Blind15Nonce::FromSecretKey}) {
                const auto key = keyOf(user, blinding, nonce);
                const auto signature = key.sign(asBytes("hello"));
                EXPECT_TRUE(verify(key.publicKey(), asBytes("hello"), signature));
                EXPECT_FALSE(verify(key.publicKey(), asBytes("hallo"), signature));
            }
}

TEST(Blinding, AnotherServerGivesAnotherId) {
    const auto other = bob().boxKey().publicKey();
    for (const auto blinding : {Blinding::Blind15, Blinding::Blind25}) {
        const auto elsewhere = CommunityKey::make(blinding, alice().signKey(), other);
        ASSERT_TRUE(elsewhere);
        EXPECT_NE(elsewhere->id(), keyOf(alice(), blinding).id());
    }
}

TEST(Blinding, TheNonceDoesNotShowInTheId) {
    const auto seed = keyOf(alice(), Blinding::Blind15, Blind15Nonce::FromSeed);
    const auto secret = keyOf(alice(), Blinding::Blind15, Blind15Nonce::FromSecretKey);
    EXPECT_EQ(seed.id(), secret.id());
    EXPECT_NE(seed.sign({}), secret.sign({}));
}

TEST(Blinding, ARequestIsSignedWithAllItSays) {
    const auto bytes = communitySignedBytes(kServer, request("POST", "/a?b=1", asBytes("body")));
    EXPECT_EQ(hex(bytes), kServer.hex() + "09" + std::string(30, '0') +
                              hex(asBytes("7POST/a?b=1")) + hex(blake2b<64>({asBytes("body")})));
}

TEST(Blinding, ARequestWithoutABodyHasNoHashOfOne) {
    const auto bytes = communitySignedBytes(kServer, request("GET", "/a", {}));
    EXPECT_EQ(hex(bytes), kServer.hex() + "09" + std::string(30, '0') + hex(asBytes("7GET/a")));
}

}  // namespace starling::test
