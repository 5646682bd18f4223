// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/name_table.h"

#include "base/encoding.h"
#include "crypto/name_cipher.h"
#include "sql/statement.h"

namespace starling::localnet {

Result<void> NameTable::put(std::string_view name, const AccountId& account, Random& random) {
    const auto lower = registerName(name);
    if (!lower) return Error{Errc::Invalid, "a name has letters, digits, _ and, inside, - only"};
    const auto nonce = random.array<kXChaChaNonceSize>();
    return runSql(database_, "INSERT OR REPLACE INTO name(hash, value, nonce) VALUES(?, ?, ?)",
                  toBase64(nameHash(*lower)), toHex(sealIdForName(*lower, nonce, account)),
                  toHex(nonce));
}

Result<std::optional<NameTable::Entry>> NameTable::find(std::string_view nameHash) {
    Statement row{database_, "SELECT value, nonce FROM name WHERE hash = ?", nameHash};
    const auto found = row.step();
    if (!found) return found.error();
    if (!*found) return std::optional<Entry>{};
    return std::optional{Entry{std::string{row.text(0)}, std::string{row.text(1)}}};
}

}  // namespace starling::localnet
