// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/aead.h"

#include <climits>
#include <openssl/evp.h>
#include <sodium.h>

#include <memory>

namespace starling {

namespace {

constexpr std::size_t kKeySize = 32;

struct CipherContextFree {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, CipherContextFree>;

/// Looked up once: a lookup costs more than the encryption of a small message.
const EVP_CIPHER* aes256Gcm() {
    static const EVP_CIPHER* const cipher = EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr);
    return cipher;
}

bool fitsOpenSsl(std::size_t size) {
    return size <= INT_MAX - kTagSize;
}

using SealInto = bool (*)(std::span<std::uint8_t>, ByteView, ByteView, ByteView);

Bytes sealed(SealInto seal, ByteView key, ByteView nonce, ByteView plain) {
    Bytes out(plain.size() + kTagSize);
    if (!seal(out, key, nonce, plain)) return {};
    return out;
}

}  // namespace

Bytes xchachaSeal(ByteView key, ByteView nonce, ByteView plain) {
    return sealed(xchachaSealInto, key, nonce, plain);
}

bool xchachaSealInto(std::span<std::uint8_t> out, ByteView key, ByteView nonce, ByteView plain) {
    if (key.size() != kKeySize || nonce.size() != kXChaChaNonceSize) return false;
    if (out.size() != plain.size() + kTagSize) return false;
    return crypto_aead_xchacha20poly1305_ietf_encrypt(out.data(), nullptr, plain.data(),
                                                      plain.size(), nullptr, 0, nullptr,
                                                      nonce.data(), key.data()) == 0;
}

std::optional<Bytes> xchachaOpen(ByteView key, ByteView nonce, ByteView sealed) {
    if (key.size() != kKeySize || nonce.size() != kXChaChaNonceSize) return std::nullopt;
    if (sealed.size() < kTagSize) return std::nullopt;
    Bytes plain(sealed.size() - kTagSize);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr, sealed.data(),
                                                   sealed.size(), nullptr, 0, nonce.data(),
                                                   key.data()) != 0)
        return std::nullopt;
    return plain;
}

Bytes aesGcmSeal(ByteView key, ByteView nonce, ByteView plain) {
    return sealed(aesGcmSealInto, key, nonce, plain);
}

bool aesGcmSealInto(std::span<std::uint8_t> out, ByteView key, ByteView nonce, ByteView plain) {
    if (key.size() != kKeySize || nonce.size() != kAesGcmNonceSize) return false;
    if (out.size() != plain.size() + kTagSize || !fitsOpenSsl(plain.size())) return false;
    const CipherContext context{EVP_CIPHER_CTX_new()};
    const auto size = static_cast<int>(plain.size());
    auto* const tag = out.data() + plain.size();
    int written = 0;
    return context &&
           EVP_EncryptInit_ex2(context.get(), aes256Gcm(), key.data(), nonce.data(), nullptr) ==
               1 &&
           EVP_EncryptUpdate(context.get(), out.data(), &written, plain.data(), size) == 1 &&
           EVP_EncryptFinal_ex(context.get(), tag, &written) == 1 &&
           EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, kTagSize, tag) == 1;
}

std::optional<Bytes> aesGcmOpen(ByteView key, ByteView nonce, ByteView sealed) {
    if (key.size() != kKeySize || nonce.size() != kAesGcmNonceSize) return std::nullopt;
    if (sealed.size() < kTagSize || !fitsOpenSsl(sealed.size())) return std::nullopt;
    Bytes plain(sealed.size() - kTagSize);
    auto tag = takeArray<kTagSize>(sealed.last(kTagSize));  // OpenSSL wants it writable
    const CipherContext context{EVP_CIPHER_CTX_new()};
    const auto size = static_cast<int>(plain.size());
    int written = 0;
    const bool opened =
        context &&
        EVP_DecryptInit_ex2(context.get(), aes256Gcm(), key.data(), nonce.data(), nullptr) == 1 &&
        EVP_DecryptUpdate(context.get(), plain.data(), &written, sealed.data(), size) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, kTagSize, tag.data()) == 1 &&
        EVP_DecryptFinal_ex(context.get(), plain.data() + plain.size(), &written) == 1;
    if (!opened) return std::nullopt;
    return plain;
}

}  // namespace starling
