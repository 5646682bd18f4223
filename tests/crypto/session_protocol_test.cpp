// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/session_protocol.h"

#include "crypto/hash.h"
#include "crypto/people.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {

const auto kHello = asBytes("hello");

Bytes aliceToBob(ByteView message, std::uint64_t seed = 1) {
    SeededRandom random{seed};
    return encryptForRecipient(alice().signKey(), bob().boxKey().publicKey(), message, random);
}

/// What `recipient` makes of `ciphertext`: the code of the refusal.
Errc refusal(const Identity& recipient, ByteView ciphertext) {
    const auto decrypted = decryptFromSender(recipient.boxKey(), ciphertext);
    EXPECT_FALSE(decrypted);
    return decrypted ? Errc::NotFound : decrypted.error().code;
}

}  // namespace

TEST(SessionProtocol, SignsMessageSenderAndRecipient) {
    const auto self = alice();
    const auto sign = signForRecipient(self.signKey(), self.boxKey().publicKey(), kHello);
    EXPECT_EQ(hex(sign), hex(kHello) + self.signKey().publicKey().hex() +
                             "b78bba0c48e074ba9e03613a0161dd04deb15c55448f4d2720ebef95464628bc"
                             "765f583c9343894ae4ef8224dd7893d7e22b322ad5fd3910eb69b533aab89503");
}

TEST(SessionProtocol, ADeterministicBoxIsTheKnownOne) {
    const auto self = alice();
    const auto box = encryptDeterministic(self.signKey(), self.boxKey().publicKey(), kHello);
    EXPECT_EQ(box.size(), kHello.size() + kSessionOverhead);
    EXPECT_EQ(hex(blake2b<32>({box})),
              "6e3900e995b2d47ca623b8701b58753e0085de9946eeb699d4ab1158c17d3561");
}

TEST(SessionProtocol, TheRecipientReadsWhatTheSenderWrote) {
    const Bytes large(100'000, 0x5A);
    for (const ByteView message : {ByteView{}, kHello, ByteView{large}}) {
        const auto decrypted = decryptFromSender(bob().boxKey(), aliceToBob(message));
        ASSERT_TRUE(decrypted);
        EXPECT_EQ(decrypted->message, toBytes(message));
        EXPECT_EQ(decrypted->sender, alice().id());
        EXPECT_EQ(decrypted->senderKey, alice().signKey().publicKey());
    }
}

TEST(SessionProtocol, TheEphemeralKeyComesFromTheGivenRandomness) {
    EXPECT_EQ(aliceToBob(kHello, 1), aliceToBob(kHello, 1));
    EXPECT_NE(aliceToBob(kHello, 1), aliceToBob(kHello, 2));
    SeededRandom random{1};
    const auto sender = alice();
    const auto to = bob().boxKey().publicKey();
    EXPECT_NE(encryptForRecipient(sender.signKey(), to, kHello, random),
              encryptForRecipient(sender.signKey(), to, kHello, random));
}

TEST(SessionProtocol, NobodyElseReadsIt) {
    EXPECT_EQ(refusal(carol(), aliceToBob(kHello)), Errc::Corrupt);
    EXPECT_EQ(refusal(alice(), aliceToBob(kHello)), Errc::Corrupt);
}

TEST(SessionProtocol, AChangedBitAnywhereIsNoticed) {
    const auto box = aliceToBob(kHello);
    for (std::size_t at = 0; at < box.size(); ++at)
        EXPECT_EQ(refusal(bob(), flipped(box, at)), Errc::Corrupt) << "byte " << at;
}

TEST(SessionProtocol, AShortenedMessageIsRefused) {
    const auto box = aliceToBob(kHello);
    for (const std::size_t size : {std::size_t{0}, std::size_t{31}, std::size_t{48},
                                   kSessionOverhead - 1, kSessionOverhead, box.size() - 1})
        EXPECT_EQ(refusal(bob(), ByteView{box}.first(size)), Errc::Corrupt) << size << " bytes";
}

TEST(SessionProtocol, NothingIsWrittenForAKeyOfSmallOrder) {
    SeededRandom random{1};
    const auto sender = alice();
    EXPECT_TRUE(encryptForRecipient(sender.signKey(), smallOrderBoxKey(), kHello, random).empty());
    EXPECT_TRUE(encryptDeterministic(sender.signKey(), smallOrderBoxKey(), kHello).empty());
}

TEST(SessionProtocol, AnEphemeralKeyOfSmallOrderIsRefused) {
    auto box = aliceToBob(kHello);
    std::fill_n(box.begin(), 32, std::uint8_t{0});
    EXPECT_EQ(refusal(bob(), box), Errc::Corrupt);
}

}  // namespace starling::test
