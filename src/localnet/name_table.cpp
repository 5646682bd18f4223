// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/name_table.h"

#include "base/encoding.h"
#include "crypto/aead.h"
#include "crypto/hash.h"
#include "sql/statement.h"

#include <algorithm>

namespace starling::localnet {

namespace {

constexpr std::size_t kLongestName = 64;

bool isNameLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

bool isName(std::string_view name) {
    if (name.empty() || name.size() > kLongestName) return false;
    if (!isNameLetter(name.front()) || !isNameLetter(name.back())) return false;
    return std::all_of(name.begin(), name.end(),
                       [](char c) { return isNameLetter(c) || c == '-'; });
}

std::string lowered(std::string_view text) {
    std::string out{text};
    for (auto& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

}  // namespace

Result<void> NameTable::put(std::string_view name, const AccountId& account, Random& random) {
    const auto lower = lowered(name);
    if (!isName(lower))
        return Error{Errc::Invalid, "a name has letters, digits, _ and, inside, - only"};
    const auto hash = blake2b<32>({asBytes(lower)});
    const auto key = blake2b<32>({asBytes(lower)}, hash);
    const auto nonce = random.array<kXChaChaNonceSize>();
    return runSql(database_, "INSERT OR REPLACE INTO name(hash, value, nonce) VALUES(?, ?, ?)",
                  toBase64(hash), toHex(xchachaSeal(key, nonce, account.bytes)), toHex(nonce));
}

Result<std::optional<NameTable::Entry>> NameTable::find(std::string_view nameHash) {
    Statement row{database_, "SELECT value, nonce FROM name WHERE hash = ?", nameHash};
    const auto found = row.step();
    if (!found) return found.error();
    if (!*found) return std::optional<Entry>{};
    return std::optional{Entry{std::string{row.text(0)}, std::string{row.text(1)}}};
}

}  // namespace starling::localnet
