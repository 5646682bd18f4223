// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/subaccount.h"

#include "crypto/people.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {

SignKey group() {
    return SignKey{Secret<32>{Bytes(32, 0x42)}};
}

Bytes alicesAuth(SubaccountAccess access = {}) {
    return makeSubaccountAuth(group(), alice().boxKey().publicKey(), access).value();
}

Errc refusal(ByteView authData, const Identity& member) {
    const auto opened = Subaccount::open(authData, group().publicKey(), member.signKey());
    EXPECT_FALSE(opened);
    return opened ? Errc::NotFound : opened.error().code;
}

}  // namespace

TEST(Subaccount, TheAuthDataIsTheKnownOne) {
    EXPECT_EQ(group().publicKey().hex(),
              "2152f8d19b791d24453242e15f2eab6cb7cffa7b6a5ed30097960e069881db12");
    EXPECT_EQ(hex(alicesAuth()),
              "03030000"
              "b367ea562333809d4e71f5df535f898511917d3930be182b99fabad517cd1803"
              "669b20a4500a4c83897fcdb8dfb6edea14a3ebfca3d21adca102314316e80f44"
              "fff6df8dae2fde0375e9ef5fd75a0b931abffd2c58a5e5d8473733a6361d010e");
    EXPECT_EQ(subaccountToken(group(), alice().boxKey().publicKey(), {})->hex(),
              "030300005d5e40aa8783bfbe8a4a867dd09945967355eab9c493610a2417f147a4ee0bcd");
}

TEST(Subaccount, AMemberSignsWithTheBlindedKey) {
    for (const auto& member : everybody()) {
        const auto auth = makeSubaccountAuth(group(), member.boxKey().publicKey(), {});
        ASSERT_TRUE(auth);
        const auto opened = Subaccount::open(*auth, group().publicKey(), member.signKey());
        ASSERT_TRUE(opened);
        const Ed25519PublicKey blinded{takeArray<32>(opened->token().view().last(32))};
        EXPECT_TRUE(verify(blinded, asBytes("retrieve"), opened->sign(asBytes("retrieve"))));
        EXPECT_TRUE(verify(group().publicKey(), opened->token().view(), opened->adminSignature()));
        EXPECT_NE(opened->sign(asBytes("one")), opened->sign(asBytes("two")));
    }
}

TEST(Subaccount, AccessIsWhatTheAdminSaid) {
    for (const bool write : {false, true})
        for (const bool erase : {false, true}) {
            const auto auth = alicesAuth({.write = write, .erase = erase});
            const auto opened = Subaccount::open(auth, group().publicKey(), alice().signKey());
            ASSERT_TRUE(opened);
            EXPECT_EQ(opened->mayWrite(), write);
            EXPECT_EQ(opened->mayErase(), erase);
        }
}

TEST(Subaccount, AChangedBitAnywhereIsNoticed) {
    const auto auth = alicesAuth();
    for (std::size_t at = 0; at < auth.size(); ++at)
        EXPECT_EQ(refusal(flipped(auth, at), alice()), Errc::Corrupt) << "byte " << at;
}

TEST(Subaccount, AccessOfAnotherMemberOrGroupIsRefused) {
    EXPECT_EQ(refusal(alicesAuth(), bob()), Errc::Corrupt);
    const auto other = SignKey{Secret<32>{Bytes(32, 0x43)}}.publicKey();
    EXPECT_FALSE(Subaccount::open(alicesAuth(), other, alice().signKey()));
}

TEST(Subaccount, AuthDataOfAnotherSizeIsRefused) {
    auto auth = alicesAuth();
    EXPECT_EQ(refusal({}, alice()), Errc::Corrupt);
    EXPECT_EQ(refusal(ByteView{auth}.first(99), alice()), Errc::Corrupt);
    auth.push_back(0);
    EXPECT_EQ(refusal(auth, alice()), Errc::Corrupt);
}

TEST(Subaccount, AFactorOfZeroIsRefused) {
    auto auth = alicesAuth();
    std::fill_n(auth.begin() + 4, 32, std::uint8_t{0});
    EXPECT_EQ(refusal(auth, alice()), Errc::Corrupt);
}

TEST(Subaccount, AFactorThatIsWrittenInAnotherWayIsRefused) {
    auto auth = alicesAuth();
    auth[35] |= 0x80;  // the curve ignores this bit: the admin's signature would still hold
    EXPECT_EQ(refusal(auth, alice()), Errc::Corrupt);
}

TEST(Subaccount, AKeyThatIsNoGoodPointGetsNoAccess) {
    EXPECT_FALSE(makeSubaccountAuth(group(), smallOrderBoxKey(), {}));
    EXPECT_FALSE(subaccountToken(group(), smallOrderBoxKey(), {}));
}

}  // namespace starling::test
