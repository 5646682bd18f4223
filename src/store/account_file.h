// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The one file that must never be lost: which network, the key of the database in its slots, and
/// the seed sealed by that key. Text lines, written atomically, readable by its owner only. Pure
/// but for reading and writing the file; Argon2id makes `open` with a passphrase slow, so not on
/// the core thread. docs/adr/0007-key-slots.md.
#pragma once

#include "base/secret.h"
#include "base/world.h"
#include "crypto/passphrase.h"
#include "starling/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace starling {

/// One way to the database's key.
struct KeySlot {
    enum class Kind { None, Passphrase };
    Kind kind = Kind::None;
    Bytes salt;            ///< Passphrase only.
    PassphraseCost cost;   ///< Passphrase only.
    Secret<72> sealedKey;  ///< Passphrase: nonce, sealed key. None: the key itself, then zeros.
};

/// The file as it stands, nothing opened yet.
struct AccountFile {
    std::string networkId;  ///< 1 to 64 letters and digits.
    std::vector<KeySlot> slots;
    Bytes sealedSeed;  ///< Nonce, then the seed sealed by the database's key.
};

struct OpenedAccount {
    Secret<32> databaseKey;
    Secret<16> seed;
    std::string networkId;
};

/// Errc::Corrupt for anything but the exact form, Errc::TooNew for a later format.
Result<AccountFile> parseAccountFile(std::string_view text);
std::string formatAccountFile(const AccountFile& file);  ///< Holds a key: wipe it after use.

struct NewAccount {
    std::string networkId;
    Secret<16> seed;
    std::optional<std::string> passphrase;
    PassphraseCost cost;
};

/// Draws a fresh database key and writes the file. Errc::Invalid when there is one already.
Result<OpenedAccount> createAccount(const std::filesystem::path& file, const NewAccount& account,
                                    Random& random);

/// Errc::NotFound without a file, Errc::WrongKey "needs a passphrase" or "wrong passphrase",
/// Errc::WrongNetwork when it belongs to another than `networkId`.
Result<OpenedAccount> openAccount(const std::filesystem::path& file, std::string_view networkId,
                                  const std::optional<std::string>& passphrase);

}  // namespace starling
