// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/name_cipher.h"

#include "crypto/hash.h"

#include <algorithm>

namespace starling {

namespace {

/// Whatever the language of the machine is.
bool isNameLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

ByteArray<32> nameKey(std::string_view name) {
    return blake2b<32>({asBytes(name)}, nameHash(name));
}

}  // namespace

std::optional<std::string> registerName(std::string_view text) {
    if (text.empty() || text.size() > kMostNameLetters) return std::nullopt;
    std::string name{text};
    for (auto& c : name)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool good =
        isNameLetter(name.front()) && isNameLetter(name.back()) &&
        std::all_of(name.begin(), name.end(), [](char c) { return isNameLetter(c) || c == '-'; });
    if (!good) return std::nullopt;
    return name;
}

ByteArray<32> nameHash(std::string_view name) {
    return blake2b<32>({asBytes(name)});
}

ByteArray<kSealedIdSize> sealIdForName(std::string_view name, const NameNonce& nonce,
                                       const AccountId& account) {
    ByteArray<kSealedIdSize> out{};
    xchachaSealInto(out, nameKey(name), nonce, account.bytes);
    return out;
}

std::optional<AccountId> openIdOfName(std::string_view name, const NameNonce& nonce,
                                      ByteView sealed) {
    const auto opened = xchachaOpen(nameKey(name), nonce, sealed);
    if (!opened || opened->size() != sizeof(AccountId::bytes)) return std::nullopt;
    AccountId out{takeArray<33>(*opened)};
    if (out.prefix() != AccountId::kAccount) return std::nullopt;
    return out;
}

}  // namespace starling
