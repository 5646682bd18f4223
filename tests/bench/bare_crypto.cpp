// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/bare_crypto.h"

#include <openssl/evp.h>
#include <sodium.h>

namespace starling::bench {

namespace {

constexpr std::size_t kIv = 12;
constexpr std::size_t kTag = 16;
constexpr std::size_t kTrailer = 96;

bool deriveKey(std::uint8_t* key, ByteView secret, ByteView other) {
    std::uint8_t shared[32];
    if (crypto_scalarmult(shared, secret.data(), other.data()) != 0) return false;
    crypto_auth_hmacsha256_state state;
    const std::uint8_t label[] = {'L', 'O', 'K', 'I'};
    crypto_auth_hmacsha256_init(&state, label, sizeof label);
    crypto_auth_hmacsha256_update(&state, shared, sizeof shared);
    crypto_auth_hmacsha256_final(&state, key);
    return true;
}

}  // namespace

bool bareSealLayer(ByteView receiver, std::size_t size) {
    std::uint8_t secret[32];
    std::uint8_t ephemeral[32];
    std::uint8_t key[32];
    randombytes_buf(secret, sizeof secret);
    crypto_scalarmult_base(ephemeral, secret);
    if (!deriveKey(key, secret, receiver)) return false;
    Bytes out(kIv + size + kTag);
    randombytes_buf(out.data(), kIv);
    auto* context = EVP_CIPHER_CTX_new();
    int count = 0;
    const bool good =
        EVP_EncryptInit_ex(context, EVP_aes_256_gcm(), nullptr, key, out.data()) == 1 &&
        EVP_EncryptUpdate(context, out.data() + kIv, &count, out.data() + kIv,
                          static_cast<int>(size)) == 1 &&
        EVP_EncryptFinal_ex(context, out.data() + kIv + size, &count) == 1 &&
        EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_GET_TAG, kTag, out.data() + kIv + size) == 1;
    EVP_CIPHER_CTX_free(context);
    return good;
}

bool bareOpenLayer(ByteView secret, ByteView ephemeral, ByteView sealed) {
    std::uint8_t key[32];
    if (!deriveKey(key, secret, ephemeral)) return false;
    const auto size = sealed.size() - kIv - kTag;
    Bytes out(size);
    Bytes tag{sealed.end() - kTag, sealed.end()};
    auto* context = EVP_CIPHER_CTX_new();
    int count = 0;
    const bool good =
        EVP_DecryptInit_ex(context, EVP_aes_256_gcm(), nullptr, key, sealed.data()) == 1 &&
        EVP_DecryptUpdate(context, out.data(), &count, sealed.data() + kIv,
                          static_cast<int>(size)) == 1 &&
        EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_SET_TAG, kTag, tag.data()) == 1 &&
        EVP_DecryptFinal_ex(context, out.data() + size, &count) == 1;
    EVP_CIPHER_CTX_free(context);
    return good;
}

bool bareSealMessage(ByteView signKey, ByteView recipient, std::size_t size) {
    Bytes plain(size + kTrailer);
    std::uint8_t signature[crypto_sign_BYTES];
    crypto_sign_detached(signature, nullptr, plain.data(), size + 64, signKey.data());
    Bytes out(plain.size() + crypto_box_SEALBYTES);
    if (crypto_box_seal(out.data(), plain.data(), plain.size(), recipient.data()) != 0)
        return false;
    std::uint8_t scalar[32];
    std::uint8_t point[32];
    crypto_core_ed25519_scalar_random(scalar);
    return crypto_scalarmult_ed25519_base_noclamp(point, scalar) == 0;
}

bool bareOpenMessage(ByteView secret, ByteView publicKey, ByteView box) {
    Bytes plain(box.size() - crypto_box_SEALBYTES);
    if (crypto_box_seal_open(plain.data(), box.data(), box.size(), publicKey.data(),
                             secret.data()) != 0)
        return false;
    const auto size = plain.size() - kTrailer;
    const Bytes sender{plain.end() - kTrailer, plain.end() - crypto_sign_BYTES};
    const Bytes signature{plain.end() - crypto_sign_BYTES, plain.end()};
    std::copy(publicKey.begin(), publicKey.end(), plain.begin() + static_cast<long>(size) + 32);
    std::uint8_t converted[32];
    return crypto_sign_verify_detached(signature.data(), plain.data(), size + 64, sender.data()) ==
               0 &&
           crypto_sign_ed25519_pk_to_curve25519(converted, sender.data()) == 0;
}

}  // namespace starling::bench
