// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/onion_cipher.h"

#include "crypto/aead.h"
#include "crypto/hash.h"

namespace starling {

namespace {

constexpr std::string_view kAesGcmLabel = "LOKI";

/// `sender` and `receiver` are in this order on both sides.
LayerKey layerKey(OnionCipher cipher, const Secret<32>& shared, const X25519PublicKey& sender,
                  const X25519PublicKey& receiver) {
    auto key = cipher == OnionCipher::AesGcm
                   ? hmacSha256(asBytes(kAesGcmLabel), shared.view())
                   : blake2b<32>({shared.view(), sender.view(), receiver.view()});
    LayerKey out{cipher, Secret<32>{key}};
    wipe(key);
    return out;
}

std::size_t nonceSize(OnionCipher cipher) {
    return cipher == OnionCipher::AesGcm ? kAesGcmNonceSize : kXChaChaNonceSize;
}

}  // namespace

std::string_view onionCipherName(OnionCipher cipher) {
    return cipher == OnionCipher::AesGcm ? "aes-gcm" : "xchacha20";
}

std::optional<OnionCipher> onionCipherFrom(std::string_view encType) {
    if (encType == "aes-gcm" || encType == "gcm") return OnionCipher::AesGcm;
    if (encType == "xchacha20" || encType == "xchacha20-poly1305") return OnionCipher::XChaCha20;
    return std::nullopt;
}

std::optional<LayerKey> layerKeyForSending(OnionCipher cipher, const BoxKey& ephemeral,
                                           const X25519PublicKey& receiver) {
    const auto shared = ephemeral.sharedWith(receiver);
    if (!shared) return std::nullopt;
    return layerKey(cipher, *shared, ephemeral.publicKey(), receiver);
}

std::optional<LayerKey> layerKeyForReceiving(OnionCipher cipher, const BoxKey& own,
                                             const X25519PublicKey& ephemeral) {
    const auto shared = own.sharedWith(ephemeral);
    if (!shared) return std::nullopt;
    return layerKey(cipher, *shared, ephemeral, own.publicKey());
}

Bytes sealLayer(const LayerKey& key, ByteView plain, Random& random) {
    const auto front = nonceSize(key.cipher);
    Bytes out(front + plain.size() + kTagSize);
    const auto nonce = std::span{out}.first(front);
    const auto body = std::span{out}.subspan(front);
    random.fill(nonce);
    const bool sealed = key.cipher == OnionCipher::AesGcm
                            ? aesGcmSealInto(body, key.key.view(), nonce, plain)
                            : xchachaSealInto(body, key.key.view(), nonce, plain);
    if (!sealed) return {};
    return out;
}

std::optional<Bytes> openLayer(const LayerKey& key, ByteView sealed) {
    const auto front = nonceSize(key.cipher);
    if (sealed.size() < front + kTagSize) return std::nullopt;
    const auto nonce = sealed.first(front);
    const auto body = sealed.subspan(front);
    if (key.cipher == OnionCipher::AesGcm) return aesGcmOpen(key.key.view(), nonce, body);
    return xchachaOpen(key.key.view(), nonce, body);
}

}  // namespace starling
