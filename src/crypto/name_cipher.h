// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Names in the register of the network: a hash to ask with, and a key that only who knows the name
/// has. Pure. docs/protocol/identity.md#names.
#pragma once

#include "crypto/aead.h"
#include "starling/ids.h"

#include <optional>
#include <string>
#include <string_view>

namespace starling {

constexpr std::size_t kMostNameLetters = 64;
/// An id and the tag behind it.
constexpr std::size_t kSealedIdSize = 33 + kTagSize;

using NameNonce = ByteArray<kXChaChaNonceSize>;

/// `text` in lower case; nothing when it is no name: ASCII letters, digits and _, between them also
/// -, at most 64.
std::optional<std::string> registerName(std::string_view text);

/// What the register files a name under. `name` is in lower case, here and below.
ByteArray<32> nameHash(std::string_view name);

ByteArray<kSealedIdSize> sealIdForName(std::string_view name, const NameNonce& nonce,
                                       const AccountId& account);

/// The account `name` stands for; nothing when it was sealed under another name, or is no person.
std::optional<AccountId> openIdOfName(std::string_view name, const NameNonce& nonce,
                                      ByteView sealed);

}  // namespace starling
