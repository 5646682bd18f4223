// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/aead.h"

#include "crypto/people.h"

#include <gtest/gtest.h>

#include <numeric>

namespace starling::test {

namespace {

struct Cipher {
    const char* name;
    std::size_t nonceSize;
    Bytes (*seal)(ByteView, ByteView, ByteView);
    bool (*sealInto)(std::span<std::uint8_t>, ByteView, ByteView, ByteView);
    std::optional<Bytes> (*open)(ByteView, ByteView, ByteView);
};

class Aead : public testing::TestWithParam<Cipher> {
protected:
    const Bytes key = counting(32);
    const Bytes nonce = counting(GetParam().nonceSize);
    const Bytes plain = toBytes("hello");

    static Bytes counting(std::size_t size) {
        Bytes out(size);
        std::iota(out.begin(), out.end(), std::uint8_t{0});
        return out;
    }
    Bytes seal() const { return GetParam().seal(key, nonce, plain); }
};

const Cipher kCiphers[] = {
    {"XChaCha", kXChaChaNonceSize, xchachaSeal, xchachaSealInto, xchachaOpen},
    {"AesGcm", kAesGcmNonceSize, aesGcmSeal, aesGcmSealInto, aesGcmOpen},
};
INSTANTIATE_TEST_SUITE_P(, Aead, testing::ValuesIn(kCiphers),
                         [](const auto& cipher) { return cipher.param.name; });

}  // namespace

TEST_P(Aead, WhatWasSealedOpens) {
    const auto sealed = seal();
    EXPECT_EQ(sealed.size(), plain.size() + kTagSize);
    EXPECT_EQ(GetParam().open(key, nonce, sealed), plain);
    EXPECT_EQ(GetParam().open(key, nonce, GetParam().seal(key, nonce, {})), Bytes{});
}

TEST_P(Aead, AChangedBitAnywhereIsNoticed) {
    const auto sealed = seal();
    for (std::size_t at = 0; at < sealed.size(); ++at)
        EXPECT_FALSE(GetParam().open(key, nonce, flipped(sealed, at))) << "byte " << at;
    EXPECT_FALSE(GetParam().open(flipped(key, 0), nonce, sealed));
    EXPECT_FALSE(GetParam().open(key, flipped(nonce, 0), sealed));
}

TEST_P(Aead, WhatIsShorterThanATagDoesNotOpen) {
    const auto sealed = seal();
    for (std::size_t size = 0; size < kTagSize; ++size)
        EXPECT_FALSE(GetParam().open(key, nonce, ByteView{sealed}.first(size)));
}

TEST_P(Aead, AKeyOrNonceOfAnotherSizeDoesNothing) {
    const auto sealed = seal();
    const auto shortKey = ByteView{key}.first(31);
    const auto shortNonce = ByteView{nonce}.first(nonce.size() - 1);
    EXPECT_TRUE(GetParam().seal(shortKey, nonce, plain).empty());
    EXPECT_TRUE(GetParam().seal(key, shortNonce, plain).empty());
    EXPECT_FALSE(GetParam().open(shortKey, nonce, sealed));
    EXPECT_FALSE(GetParam().open(key, shortNonce, sealed));
}

TEST_P(Aead, SealingIntoNeedsExactlyTheRoom) {
    Bytes out(plain.size() + kTagSize);
    EXPECT_TRUE(GetParam().sealInto(out, key, nonce, plain));
    EXPECT_EQ(out, seal());
    out.pop_back();
    EXPECT_FALSE(GetParam().sealInto(out, key, nonce, plain));
}

TEST(AeadAnswers, AesGcmIsThatOfNist) {
    const Bytes zeros(32);
    const auto nonce = ByteView{zeros}.first(kAesGcmNonceSize);
    EXPECT_EQ(hex(aesGcmSeal(zeros, nonce, {})), "530f8afbc74536b9a963b4f1c4cb738b");
    EXPECT_EQ(hex(aesGcmSeal(zeros, nonce, ByteView{zeros}.first(16))),
              "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");
}

}  // namespace starling::test
