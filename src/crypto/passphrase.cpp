// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/passphrase.h"

#include <sodium.h>

namespace starling {

namespace {

constexpr PassphraseCost kMaxCost{.operations = 20, .memoryBytes = 1ULL << 30};
static_assert(kPassphraseSaltSize == crypto_pwhash_argon2id_SALTBYTES);

}  // namespace

Result<Secret<32>> keyFromPassphrase(std::string_view passphrase, ByteView salt,
                                     const PassphraseCost& cost) {
    if (cost.operations > kMaxCost.operations || cost.memoryBytes > kMaxCost.memoryBytes)
        return Error{Errc::TooLarge, "a passphrase slot asks for too much work"};
    if (cost.operations < crypto_pwhash_argon2id_OPSLIMIT_MIN ||
        cost.memoryBytes < crypto_pwhash_argon2id_MEMLIMIT_MIN)
        return Error{Errc::Invalid, "a passphrase slot asks for too little work"};
    if (salt.size() != kPassphraseSaltSize)
        return Error{Errc::Invalid, "the salt of a passphrase slot has the wrong size"};

    Secret<32> key;
    if (crypto_pwhash_argon2id(key.data(), key.size(), passphrase.data(), passphrase.size(),
                               salt.data(), cost.operations,
                               static_cast<std::size_t>(cost.memoryBytes),
                               crypto_pwhash_argon2id_ALG_ARGON2ID13) != 0)
        return Error{Errc::TooLarge, "not enough memory for a passphrase"};
    return key;
}

}  // namespace starling
