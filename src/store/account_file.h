// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The one file that must never be lost: which network, the key of the database in its slots, and
/// the seed sealed by that key. Text lines, written atomically, readable by its owner only. Any
/// thread; Argon2id makes a passphrase slow, so not the core one. docs/adr/0007-key-slots.md.
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

/// Nonce, the database's key under the passphrase's, tag.
constexpr std::size_t kSealedKeySize = 24 + 32 + 16;
/// Nonce, the seed under the database's key, tag.
constexpr std::size_t kSealedSeedSize = 24 + 16 + 16;

/// One way to the database's key.
struct KeySlot {
    enum class Kind { None, Passphrase };
    Kind kind = Kind::None;
    Secret<32> key;                         ///< None: as it is, guarded by the file's mode.
    ByteArray<kPassphraseSaltSize> salt{};  ///< Passphrase.
    PassphraseCost cost;                    ///< Passphrase.
    ByteArray<kSealedKeySize> sealedKey{};  ///< Passphrase.
};

/// The file as it stands, nothing opened yet.
struct AccountFile {
    std::string networkId;  ///< 1 to 64 letters, digits and dashes.
    std::vector<KeySlot> slots;
    ByteArray<kSealedSeedSize> sealedSeed{};
};

/// Errc::Corrupt for anything but the exact form, Errc::TooNew for a later one.
Result<AccountFile> parseAccountFile(std::string_view text);

/// May hold a key: wipe it after use.
std::string formatAccountFile(const AccountFile& file);

struct OpenedAccount {
    Secret<32> databaseKey;
    Secret<16> seed;
    std::string networkId;
};

struct NewAccount {
    std::string networkId;
    Secret<16> seed;
    std::optional<std::string> passphrase;
    PassphraseCost cost = {};
};

/// What opens an account from now on.
struct NewSlot {
    const std::optional<std::string>& passphrase;  ///< None: whoever can read the file.
    PassphraseCost cost = {};
};

/// Draws a fresh database key and writes the file. Errc::Invalid when there is one already, for a
/// bad network id or an empty passphrase.
Result<OpenedAccount> createAccount(const std::filesystem::path& file, const NewAccount& account,
                                    Random& random);

/// Errc::NotFound without a file, Errc::WrongKey "needs a passphrase" or "wrong passphrase",
/// Errc::WrongNetwork when it belongs to another than `networkId`.
Result<OpenedAccount> openAccount(const std::filesystem::path& file, std::string_view networkId,
                                  const std::optional<std::string>& passphrase);

/// The same, whatever its network.
Result<OpenedAccount> openAccount(const std::filesystem::path& file,
                                  const std::optional<std::string>& passphrase);

Result<bool> hasPassphrase(const std::filesystem::path& file);

/// Writes `account` in place of the one in `file`. Errc::Invalid for an empty passphrase. After
/// Errc::Storage either may be there.
Result<void> replaceAccount(const std::filesystem::path& file, const OpenedAccount& account,
                            const NewSlot& slot, Random& random);

}  // namespace starling
