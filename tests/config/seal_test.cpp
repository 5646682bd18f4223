// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/seal.h"

#include "base/world.h"
#include "config/message.h"
#include "config/parts.h"
#include "crypto/session_protocol.h"
#include "wire/content.h"
#include "wire/envelope.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace starling::config {
namespace {

/// What no compression makes shorter, but for the first letter.
std::string noise(std::size_t size) {
    SeededRandom random{11};
    Bytes bytes(size);
    random.fill(bytes);
    bytes[0] = 'd';
    return toText(bytes);
}

constexpr std::uint8_t kSmallWindow = 7U << 3U;  ///< 2^17 bytes.
constexpr std::size_t kBlock = 128 * 1024;

/// 'z' and a frame of zstd that does not say how much comes out of it: `blocks` times kBlock.
Bytes frameOf(std::size_t blocks, std::uint8_t window = kSmallWindow) {
    Bytes out{'z', 0x28, 0xB5, 0x2F, 0xFD, 0x00, window};
    for (std::size_t i = 0; i < blocks; ++i) {
        const auto header = kBlock << 3U | 1U << 1U | (i + 1 == blocks ? 1U : 0U);
        for (const auto shift : {0U, 8U, 16U})
            out.push_back(static_cast<std::uint8_t>(header >> shift));
        out.push_back('d');
    }
    return out;
}

/// The same frame, which says that `size` bytes come out of it.
Bytes frameOf(std::size_t blocks, std::uint32_t size) {
    auto out = frameOf(blocks);
    out[5] = 0x80;
    Bytes claim;
    for (const auto shift : {0U, 8U, 16U, 24U})
        claim.push_back(static_cast<std::uint8_t>(size >> shift));
    out.insert(out.begin() + 7, claim.begin(), claim.end());
    return out;
}

class Sealing : public testing::Test {
protected:
    static void SetUpTestSuite() { initCrypto(); }

    Result<Opened> openAsContacts(ByteView stored) {
        return open(stored, Kind::Contacts, alice_.signKey());
    }
    std::vector<Bytes> sealContacts(std::string_view serialized) {
        auto sealed = seal(serialized, 3, Kind::Contacts, alice_.signKey());
        EXPECT_TRUE(sealed);
        return sealed ? std::move(*sealed) : std::vector<Bytes>{};
    }
    Bytes bare(std::string_view plain) {
        return encrypt(pad(asBytes(plain)), alice_.signKey().seed(), "Contacts");
    }
    /// In a wrapper that `writer` made for Alice.
    Bytes wrapped(const Bytes& data, const Identity& writer, SharedConfigMessage::Kind kind) {
        Content content;
        content.sharedConfig = SharedConfigMessage{kind, 3, data, {}};
        auto plain = encode(content);
        plain.push_back(0x80);
        Envelope envelope;
        envelope.timestamp = 1;
        envelope.content =
            encryptDeterministic(writer.signKey(), alice_.boxKey().publicKey(), plain);
        return wrapWebSocket(encode(envelope));
    }

    SeededRandom random_{7};
    Identity alice_ = Identity::generate(random_);
    Identity bob_ = Identity::generate(random_);
};

const std::string kSmall = "d1:#i1e1:&de1:<le1:=dee";

}  // namespace

TEST(Compression, OnlyWhatGetsShorterIsPacked) {
    EXPECT_EQ(toText(compress(kSmall)), kSmall);
    const auto repetitive = "d" + std::string(5000, 'x');
    const auto bytes = compress(repetitive);
    EXPECT_EQ(bytes[0], 'z');
    EXPECT_LT(bytes.size(), 200U);
    EXPECT_EQ(*decompress(bytes), repetitive);
    EXPECT_EQ(compress(noise(3000))[0], 'd');
}

TEST(Compression, WhatUnpacksToMoreThanTheLimitIsRefused) {
    const auto most = std::string(kMaxMessageBytes, 'd');
    EXPECT_EQ(*decompress(compress(most)), most);
    EXPECT_EQ(decompress(compress(most + "d")).error().code, Errc::TooLarge);
    EXPECT_EQ(*decompress(asBytes(most)), most);
    EXPECT_EQ(decompress(asBytes(most + "d")).error().code, Errc::TooLarge);
}

TEST(Compression, AFrameThatHidesItsSizeIsStoppedAtTheLimit) {
    EXPECT_EQ(*decompress(frameOf(2)), std::string(2 * kBlock, 'd'));
    EXPECT_EQ(decompress(frameOf(32))->size(), kMaxMessageBytes);
    EXPECT_EQ(decompress(frameOf(33)).error().code, Errc::TooLarge);
    EXPECT_EQ(decompress(frameOf(10'000)).error().code, Errc::TooLarge);
}

TEST(Compression, AFrameThatLiesAboutItsSizeIsRefused) {
    EXPECT_TRUE(decompress(frameOf(2, std::uint32_t{2 * kBlock})));
    EXPECT_EQ(decompress(frameOf(2, std::uint32_t{kBlock})).error().code, Errc::Corrupt);
    EXPECT_EQ(decompress(frameOf(2, std::uint32_t{3 * kBlock})).error().code, Errc::Corrupt);
    EXPECT_EQ(decompress(frameOf(2, 0xFFFFFFFFU)).error().code, Errc::TooLarge);
}

TEST(Compression, AFrameThatWantsMuchMemoryIsRefusedBeforeItGetsAny) {
    constexpr std::uint8_t twoGigabytes = 21U << 3U;
    EXPECT_EQ(decompress(frameOf(1, twoGigabytes)).error().code, Errc::TooLarge);
}

TEST(Compression, BrokenFramesAndOtherFormsAreRefused) {
    const auto good = frameOf(1);
    auto broken = good;
    broken[1] ^= 1;
    auto shortened = good;
    shortened.pop_back();
    auto twice = good;
    append(twice, ByteView{good}.subspan(1));
    for (const auto& bytes : {broken, shortened, twice, compress("x" + std::string(500, 'd')),
                              Bytes{'z'}, Bytes{'m'}, Bytes{'x'}, Bytes{}})
        EXPECT_EQ(decompress(bytes).error().code, Errc::Corrupt) << asText(bytes);
}

TEST(ConfigPadding, GrowsInStepsThatGrowThemselves) {
    EXPECT_EQ(paddedSize(0), 216U);
    EXPECT_EQ(paddedSize(216), 216U);
    EXPECT_EQ(paddedSize(217), 472U);
    EXPECT_EQ(paddedSize(5081), 6104U);
    EXPECT_EQ(paddedSize(20441), 22488U);
    EXPECT_EQ(paddedSize(76760), 76760U);
}

TEST_F(Sealing, AMessageComesBackAsItWas) {
    const auto sealed = sealContacts(kSmall);
    ASSERT_EQ(sealed.size(), 1U);
    const auto opened = openAsContacts(sealed.front());
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->serialized, kSmall);
    EXPECT_FALSE(opened->part);
}

TEST_F(Sealing, TheSameMessageIsTheSameBytesOnEveryDevice) {
    EXPECT_EQ(sealContacts(kSmall), sealContacts(kSmall));
}

TEST_F(Sealing, NeitherAnotherKindNorAnotherAccountOpensIt) {
    const auto sealed = sealContacts(kSmall);
    ASSERT_EQ(sealed.size(), 1U);
    for (const auto kind : kUserKinds)
        EXPECT_EQ(open(sealed.front(), kind, alice_.signKey()).has_value(), kind == Kind::Contacts);
    EXPECT_EQ(open(sealed.front(), Kind::Contacts, bob_.signKey()).error().code, Errc::Corrupt);
}

TEST_F(Sealing, WrappedDoublyWrappedAndBareOnesAreRead) {
    const auto kind = SharedConfigMessage::Kind::Contacts;
    const auto once = wrapped(bare(kSmall), alice_, kind);
    EXPECT_EQ(once, sealContacts(kSmall).front());
    for (const auto& stored : {bare(kSmall), once, wrapped(once, alice_, kind)}) {
        const auto opened = openAsContacts(stored);
        ASSERT_TRUE(opened);
        EXPECT_EQ(opened->serialized, kSmall);
    }
    EXPECT_FALSE(openAsContacts(wrapped(wrapped(once, alice_, kind), alice_, kind)));
}

TEST_F(Sealing, AWrapperOfSomebodyElseOrOfAnotherKindIsNotOpened) {
    const auto data = bare(kSmall);
    using Wire = SharedConfigMessage::Kind;
    EXPECT_EQ(openAsContacts(wrapped(data, bob_, Wire::Contacts)).error().code, Errc::Corrupt);
    EXPECT_EQ(openAsContacts(wrapped(data, alice_, Wire::UserGroups)).error().code, Errc::Corrupt);
}

TEST_F(Sealing, BytesThatAreNoMessageAreRefused) {
    auto spoilt = bare(kSmall);
    spoilt[5] ^= 1;
    for (const auto& stored :
         {Bytes{}, Bytes(39), Bytes(40), Bytes(256), spoilt, bare(""), bare("m"), bare("x")})
        EXPECT_EQ(openAsContacts(stored).error().code, Errc::Corrupt) << stored.size();
    EXPECT_EQ(openAsContacts(Bytes(kMaxStoredBytes + 1)).error().code, Errc::TooLarge);
}

TEST_F(Sealing, WhatFitsOnlyWithoutAWrapperIsStoredBare) {
    const auto text = noise(76'000);
    const auto sealed = sealContacts(text);
    ASSERT_EQ(sealed.size(), 1U);
    EXPECT_EQ(sealed.front().size(), kMaxStoredBytes);
    EXPECT_FALSE(unwrapWebSocket(sealed.front()));
    EXPECT_EQ(openAsContacts(sealed.front())->serialized, text);
}

TEST_F(Sealing, ALongMessageIsStoredInPartsAndPutTogetherInAnyOrder) {
    const auto text = noise(200'000);
    auto sealed = sealContacts(text);
    ASSERT_EQ(sealed.size(), 3U);
    std::reverse(sealed.begin(), sealed.end());
    sealed.push_back(sealed.front());

    std::vector<Part> parts;
    for (const auto& stored : sealed) {
        EXPECT_LE(stored.size(), kMaxStoredBytes);
        const auto opened = openAsContacts(stored);
        ASSERT_TRUE(opened && opened->part);
        EXPECT_TRUE(opened->serialized.empty());
        parts.push_back(*opened->part);
    }
    EXPECT_EQ(*assemble(parts), text);
}

TEST_F(Sealing, AMessageOverTheLimitIsNotSealed) {
    const auto code = [this](std::size_t size) {
        return seal(std::string(size, 'd'), 1, Kind::Contacts, alice_.signKey()).error().code;
    };
    EXPECT_EQ(code(kMaxMessageBytes + 1), Errc::TooLarge);
    EXPECT_EQ(cut(asBytes(noise(256 * 76'710))).error().code, Errc::TooLarge);
}

TEST(ConfigParts, PartsThatAreMissingOrForeignOrSpoiltMakeNothing) {
    const auto text = noise(200'000);
    const auto pieces = cut(asBytes(text));
    ASSERT_TRUE(pieces);
    std::vector<Part> parts;
    for (const auto& bytes : *pieces)
        parts.push_back(*parsePart(bytes));
    ASSERT_EQ(parts.size(), 3U);
    EXPECT_TRUE(assemble(parts));

    const auto codeWith = [&parts](auto change) {
        auto changed = parts;
        change(changed);
        const auto whole = assemble(changed);
        return whole ? std::optional<Errc>{} : whole.error().code;
    };
    EXPECT_EQ(codeWith([](auto& all) { all.clear(); }), Errc::Corrupt);
    EXPECT_EQ(codeWith([](auto& all) { all.erase(all.begin()); }), Errc::Corrupt);
    EXPECT_EQ(codeWith([](auto& all) { all[2].of[0] ^= 1; }), Errc::Corrupt);
    EXPECT_EQ(codeWith([](auto& all) { all[2].count = 4; }), Errc::Corrupt);
    EXPECT_EQ(codeWith([](auto& all) { all[2].index = 3; }), Errc::Corrupt);
    EXPECT_EQ(codeWith([](auto& all) { all[2].index = -1; }), Errc::Corrupt);
    EXPECT_EQ(codeWith([](auto& all) { all[1].chunk[7] ^= 1; }), Errc::Corrupt);
    EXPECT_EQ(codeWith([](auto& all) { all[1].chunk.resize(kMaxMessageBytes); }), Errc::TooLarge);
    EXPECT_EQ(codeWith([](auto& all) { all.resize(1), all[0].count = 1'000'000'000; }),
              Errc::Corrupt);
}

TEST(ConfigParts, OnlyTheOneFixedFormIsAPart) {
    const std::string hash(32, 'h');
    const auto part = [&hash](const std::string& rest) { return "ml32:" + hash + rest; };
    const auto good =
        parsePart(asBytes(part("1:\1"
                               "1:\2"
                               "3:abce")));
    ASSERT_TRUE(good);
    EXPECT_EQ(good->index, 1);
    EXPECT_EQ(good->count, 2);
    EXPECT_EQ(toText(good->chunk), "abc");
    for (const auto& bad : {part("1:\2"
                                 "1:\2"
                                 "3:abce"),
                            part("1:\1"
                                 "1:\1"
                                 "3:abce"),
                            part("1:\1"
                                 "2:\2\2"
                                 "3:abce"),
                            part("1:\1"
                                 "1:\2"
                                 "03:abce"),
                            part("1:\1"
                                 "1:\2"
                                 "3:abcee"),
                            part("1:\1"
                                 "1:\2"
                                 "3:abc"),
                            part("1:\1"
                                 "1:\2"
                                 "9:abce"),
                            part("1:\1"
                                 "1:\2"
                                 "3:abc1:xe"),
                            part("1:\1"
                                 "1:\2"
                                 "e"),
                            part("1:\1"
                                 "1:\2"
                                 "99999999999999999999:abce"),
                            part("i1e1:\2"
                                 "3:abce"),
                            part("").substr(0, 20),
                            "ml31:" + hash.substr(1) +
                                "1:\1"
                                "1:\2"
                                "3:abce",
                            std::string{"m"}, std::string{"md"}, std::string{}})
        EXPECT_EQ(parsePart(asBytes(bad)).error().code, Errc::Corrupt) << bad;
}

}  // namespace starling::config
