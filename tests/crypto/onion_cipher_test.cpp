// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/onion_cipher.h"

#include "crypto/people.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {

constexpr OnionCipher kBoth[] = {OnionCipher::AesGcm, OnionCipher::XChaCha20};
const auto kPlain = asBytes("a layer");

/// The key of a layer to Alice's key, made with the ephemeral key 01 01 01 …
LayerKey sendingKey(OnionCipher cipher) {
    const BoxKey ephemeral{Secret<32>{Bytes(32, 1)}};
    return layerKeyForSending(cipher, ephemeral, alice().boxKey().publicKey()).value();
}

LayerKey receivingKey(OnionCipher cipher) {
    const BoxKey ephemeral{Secret<32>{Bytes(32, 1)}};
    return layerKeyForReceiving(cipher, alice().boxKey(), ephemeral.publicKey()).value();
}

Bytes sealedLayer(OnionCipher cipher) {
    SeededRandom random{1};
    return sealLayer(sendingKey(cipher), kPlain, random);
}

}  // namespace

TEST(OnionCipher, NamesAreThoseOfTheNetwork) {
    EXPECT_EQ(onionCipherName(OnionCipher::AesGcm), "aes-gcm");
    EXPECT_EQ(onionCipherName(OnionCipher::XChaCha20), "xchacha20");
    for (const char* name : {"aes-gcm", "gcm"})
        EXPECT_EQ(onionCipherFrom(name), OnionCipher::AesGcm);
    for (const char* name : {"xchacha20", "xchacha20-poly1305"})
        EXPECT_EQ(onionCipherFrom(name), OnionCipher::XChaCha20);
    for (const char* name : {"", "aes-cbc", "AES-GCM", "aes-gcm ", "xchacha"})
        EXPECT_FALSE(onionCipherFrom(name)) << name;
}

TEST(OnionCipher, LayerKeysAreTheKnownOnes) {
    EXPECT_EQ(hex(BoxKey{Secret<32>{Bytes(32, 1)}}.publicKey().view()),
              "a4e09292b651c278b9772c569f5fa9bb13d906b46ab68c9df9dc2b4409f8a209");
    EXPECT_EQ(hex(sendingKey(OnionCipher::AesGcm).key.view()),
              "940368bab042af8de11b15b59c2f1842addb6de1ff927413119e8d831eda5e21");
    EXPECT_EQ(hex(sendingKey(OnionCipher::XChaCha20).key.view()),
              "963b1efc6d27e064596b66607bff7b843ed4c5548c0045ea0c5d08fa87460da1");
}

TEST(OnionCipher, BothSidesHaveTheSameKey) {
    for (const auto cipher : kBoth) {
        EXPECT_EQ(hex(receivingKey(cipher).key.view()), hex(sendingKey(cipher).key.view()));
        EXPECT_EQ(receivingKey(cipher).cipher, cipher);
    }
}

TEST(OnionCipher, AnOpenedLayerGivesBackWhatWasSealed) {
    for (const auto cipher : kBoth)
        EXPECT_EQ(openLayer(receivingKey(cipher), sealedLayer(cipher)), toBytes(kPlain));
}

TEST(OnionCipher, EveryLayerHasANonceOfItsOwn) {
    SeededRandom random{1};
    for (const auto cipher : kBoth) {
        const auto key = sendingKey(cipher);
        EXPECT_NE(sealLayer(key, kPlain, random), sealLayer(key, kPlain, random));
    }
}

TEST(OnionCipher, AChangedBitAnywhereIsNoticed) {
    for (const auto cipher : kBoth) {
        const auto sealed = sealedLayer(cipher);
        const auto key = receivingKey(cipher);
        for (std::size_t at = 0; at < sealed.size(); ++at)
            EXPECT_FALSE(openLayer(key, flipped(sealed, at))) << "byte " << at;
    }
}

TEST(OnionCipher, AShortLayerIsRefused) {
    for (const auto cipher : kBoth) {
        const auto sealed = sealedLayer(cipher);
        const auto key = receivingKey(cipher);
        for (std::size_t size = 0; size < sealed.size(); ++size)
            EXPECT_FALSE(openLayer(key, ByteView{sealed}.first(size))) << size << " bytes";
    }
}

TEST(OnionCipher, TheOtherCipherDoesNotOpenIt) {
    EXPECT_FALSE(openLayer(receivingKey(OnionCipher::XChaCha20), sealedLayer(OnionCipher::AesGcm)));
    EXPECT_FALSE(openLayer(receivingKey(OnionCipher::AesGcm), sealedLayer(OnionCipher::XChaCha20)));
}

TEST(OnionCipher, AKeyOfSmallOrderGivesNoLayerKey) {
    for (const auto cipher : kBoth) {
        EXPECT_FALSE(layerKeyForSending(cipher, alice().boxKey(), smallOrderBoxKey()));
        EXPECT_FALSE(layerKeyForReceiving(cipher, alice().boxKey(), smallOrderBoxKey()));
    }
}

}  // namespace starling::test
