// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/sealed_content.h"

#include "base/encoding.h"
#include "crypto/decoy_signature.h"
#include "wire/padding.h"
#include "wire/proto_bytes.h"

#include <gtest/gtest.h>

namespace starling::test {
namespace {

constexpr std::int64_t kSentAt = 1'732'200'000'000;

class SealedContent : public testing::Test {
protected:
    Bytes seal(const Content& content) {
        return sealContent(content, fromUnixMillis(kSentAt), alice_.signKey(),
                           bob_.boxKey().publicKey(), random_);
    }

    /// `plain` signed by `sender` and encrypted for Bob, in an envelope nobody has spoilt yet.
    Envelope envelopeFrom(const Identity& sender, ByteView plain) {
        Envelope envelope;
        envelope.timestamp = kSentAt;
        envelope.content =
            encryptForRecipient(sender.signKey(), bob_.boxKey().publicKey(), plain, random_);
        return envelope;
    }
    Envelope envelopeOf(std::string_view plain) { return envelopeFrom(alice_, asBytes(plain)); }

    Result<OpenedContent> open(ByteView data) { return openContent(data, bob_.boxKey()); }
    Result<OpenedContent> open(const Envelope& envelope) {
        return open(wrapWebSocket(encode(envelope)));
    }

    static void SetUpTestSuite() { initCrypto(); }

    SeededRandom random_{7};
    Identity alice_ = Identity::generate(random_);
    Identity bob_ = Identity::generate(random_);
};

Content hello() {
    Content content;
    content.data.emplace().body = "hello";
    return content;
}

std::string helloAt(std::int64_t millis) {
    return str(1, str(1, "hello")) + num(15, static_cast<std::uint64_t>(millis));
}

TEST_F(SealedContent, WhatAliceSealsBobOpens) {
    const auto opened = open(seal(hello()));
    ASSERT_TRUE(opened);
    auto expected = hello();
    expected.sigTimestamp = kSentAt;
    EXPECT_EQ(opened->content, expected);
    EXPECT_EQ(opened->plain, encode(expected));
    EXPECT_EQ(opened->sender, alice_.id());
    EXPECT_EQ(toUnixMillis(opened->sentAt), kSentAt);
}

TEST_F(SealedContent, TheEnvelopeLooksLikeThoseOfTodaysClients) {
    const auto data = seal(hello());
    const auto body = unwrapWebSocket(data);
    ASSERT_TRUE(body);
    EXPECT_EQ(data, wrapWebSocket(*body, "", ""));
    const auto envelope = decodeEnvelope(*body);
    ASSERT_TRUE(envelope);
    EXPECT_EQ(envelope->type, Envelope::Type::SessionMessage);
    EXPECT_EQ(envelope->timestamp, static_cast<std::uint64_t>(kSentAt));
    EXPECT_EQ(envelope->sourceDevice, 1U);
    EXPECT_FALSE(envelope->source || envelope->serverTimestamp);
    EXPECT_EQ(envelope->content->size(), 160 + kSessionOverhead);
    EXPECT_EQ(envelope->proSig->size(), 64U);
}

TEST_F(SealedContent, TheSameMessageIsNeverSealedAlike) {
    const auto first = decodeEnvelope(*unwrapWebSocket(seal(hello())));
    const auto second = decodeEnvelope(*unwrapWebSocket(seal(hello())));
    EXPECT_NE(first->content, second->content);
    EXPECT_NE(first->proSig, second->proSig);
}

TEST_F(SealedContent, ShortMessagesCannotBeToldApartByLength) {
    auto longer = hello();
    longer.data->body = std::string(120, 'x');
    EXPECT_EQ(seal(longer).size(), seal(hello()).size());
}

TEST_F(SealedContent, NobodyElseOpensIt) {
    const auto opened = openContent(seal(hello()), alice_.boxKey());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, Errc::Corrupt);
}

TEST_F(SealedContent, TheSenderIsWhoSignedWhateverTheEnvelopeSays) {
    auto envelope = envelopeOf(helloAt(kSentAt));
    envelope.source = bob_.id().hex();
    const auto opened = open(envelope);
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->sender, alice_.id());
}

TEST_F(SealedContent, EveryPaddingIsTaken) {
    const auto plain = toBytes(helloAt(kSentAt));
    for (const auto& padded : {plain, padMessage(plain), padMessageClassic(plain)}) {
        const auto opened = open(envelopeFrom(alice_, padded));
        ASSERT_TRUE(opened) << padded.size();
        EXPECT_EQ(opened->plain, plain) << padded.size();
    }
}

TEST_F(SealedContent, TheTimeInsideMayBeMissing) {
    EXPECT_TRUE(open(envelopeOf(str(1, str(1, "hello")))));
}

TEST_F(SealedContent, AnotherTimeInsideIsRefused) {
    const auto otherTyping = str(6, num(1, kSentAt + 1) + num(2, 0));
    for (const auto& plain :
         {helloAt(kSentAt + 1), helloAt(kSentAt - 1), helloAt(0), otherTyping}) {
        const auto opened = open(envelopeOf(plain));
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().code, Errc::Corrupt);
    }
    EXPECT_TRUE(open(envelopeOf(str(6, num(1, kSentAt) + num(2, 0)))));
}

TEST_F(SealedContent, OnlyOurselvesWriteForOurOtherDevices) {
    const auto copy = str(1, str(1, "hi") + str(105, alice_.id().hex()));
    EXPECT_TRUE(open(envelopeFrom(bob_, asBytes(copy))));
    const auto opened = open(envelopeFrom(alice_, asBytes(copy)));
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, Errc::Corrupt);
}

TEST_F(SealedContent, ASpoiltEnvelopeIsRefused) {
    using Spoil = void (*)(Envelope&);
    const std::vector<std::pair<const char*, Spoil>> cases{
        {"time 0", [](Envelope& e) { e.timestamp = 0; }},
        {"a time past all times", [](Envelope& e) { e.timestamp = std::uint64_t{1} << 63; }},
        {"for a group", [](Envelope& e) { e.type = Envelope::Type::ClosedGroupMessage; }},
        {"nothing inside", [](Envelope& e) { e.content.reset(); }},
        {"zero bytes inside", [](Envelope& e) { e.content->clear(); }},
        {"too short to be signed", [](Envelope& e) { e.content->resize(kSessionOverhead - 1); }},
        {"cut", [](Envelope& e) { e.content->pop_back(); }},
        {"longer", [](Envelope& e) { e.content->push_back(0); }},
        {"another ephemeral key", [](Envelope& e) { e.content->front() ^= 1; }},
        {"another last byte", [](Envelope& e) { e.content->back() ^= 1; }},
    };
    for (const auto& [name, spoil] : cases) {
        auto envelope = envelopeOf(str(1, str(1, "hello")));
        spoil(envelope);
        const auto opened = open(envelope);
        ASSERT_FALSE(opened) << name;
        EXPECT_EQ(opened.error().code, Errc::Corrupt) << name;
    }
}

TEST_F(SealedContent, WhatWasSignedButIsNoContentIsRefused) {
    for (const auto& plain :
         {std::string(160, '\0'), std::string{"\x0a\x7f"}, str(1, num(4, 9)), std::string{}}) {
        const auto opened = open(envelopeOf(plain));
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().code, Errc::Corrupt);
    }
}

TEST_F(SealedContent, ACutMessageIsRefusedWhereverItIsCut) {
    const auto data = seal(hello());
    for (std::size_t size = 0; size < data.size() - 2; size += 7) {
        const auto opened = open(ByteView{data}.first(size));
        ASSERT_FALSE(opened) << size;
        EXPECT_EQ(opened.error().code, Errc::Corrupt) << size;
    }
}

TEST_F(SealedContent, MoreThanNodesStoreIsRefusedUnread) {
    EXPECT_EQ(open(Bytes(kMaxStoredBytes + 1)).error().code, Errc::TooLarge);
    EXPECT_EQ(open(Bytes(kMaxStoredBytes)).error().code, Errc::Corrupt);
}

TEST_F(SealedContent, ADecoyIsNobodysSignature) {
    const auto decoy = decoySignature(random_);
    EXPECT_NE(decoy, decoySignature(random_));
    EXPECT_FALSE(verify(alice_.signKey().publicKey(), asBytes("hello"), decoy));
    // The halves are what they pretend: R opens as a point, S lies below the group's order.
    EXPECT_TRUE(toX25519(Ed25519PublicKey{takeArray<32>(decoy.view())}));
    EXPECT_LE(decoy.bytes[63], 0x10);
}

}  // namespace
}  // namespace starling::test
