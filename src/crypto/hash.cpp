// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/hash.h"

#include <sodium.h>

namespace starling {

template <std::size_t N>
ByteArray<N> blake2b(std::initializer_list<ByteView> parts, ByteView key) {
    crypto_generichash_state state;
    crypto_generichash_init(&state, key.data(), key.size(), N);
    for (const auto part : parts)
        crypto_generichash_update(&state, part.data(), part.size());
    ByteArray<N> digest;
    crypto_generichash_final(&state, digest.data(), N);
    return digest;
}

template ByteArray<24> blake2b<24>(std::initializer_list<ByteView>, ByteView);
template ByteArray<32> blake2b<32>(std::initializer_list<ByteView>, ByteView);
template ByteArray<64> blake2b<64>(std::initializer_list<ByteView>, ByteView);

ByteArray<64> sha512(std::initializer_list<ByteView> parts) {
    crypto_hash_sha512_state state;
    crypto_hash_sha512_init(&state);
    for (const auto part : parts)
        crypto_hash_sha512_update(&state, part.data(), part.size());
    ByteArray<64> digest;
    crypto_hash_sha512_final(&state, digest.data());
    return digest;
}

ByteArray<32> sha256(std::initializer_list<ByteView> parts) {
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    for (const auto part : parts)
        crypto_hash_sha256_update(&state, part.data(), part.size());
    ByteArray<32> digest;
    crypto_hash_sha256_final(&state, digest.data());
    return digest;
}

ByteArray<32> hmacSha256(ByteView key, ByteView message) {
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, key.data(), key.size());
    crypto_auth_hmacsha256_update(&state, message.data(), message.size());
    ByteArray<32> mac;
    crypto_auth_hmacsha256_final(&state, mac.data());
    return mac;
}

std::uint32_t crc32(ByteView bytes) {
    constexpr std::uint32_t kPolynomial = 0xEDB88320;
    std::uint32_t crc = 0xFFFFFFFF;
    for (const auto byte : bytes) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? kPolynomial : 0);
    }
    return ~crc;
}

bool equalSecrets(ByteView a, ByteView b) {
    if (a.size() != b.size()) return false;
    return a.empty() || sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace starling
