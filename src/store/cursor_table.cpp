// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/cursor_table.h"

#include "store/rows.h"

namespace starling {
namespace {

constexpr int kMostHashes = 8;

}  // namespace

Result<void> CursorTable::remember(const CursorKey& key, std::string_view hash,
                                   Timestamp expiresAt) {
    const auto account = accountRow(database_, key.mailbox.account);
    if (!account) return account.error();
    // An older one that goes no later than this one is of no use any more.
    const auto replaced = runSql(database_,
                                 "DELETE FROM cursor WHERE node = ? AND account = ? AND ns = ?"
                                 " AND (expires_at <= ? OR hash = ?)",
                                 key.node, *account, key.mailbox.ns, expiresAt, hash);
    if (!replaced) return replaced;
    // So what is left lives longer the older it is. When there are too many the last but one goes:
    // somebody who sends ever shorter-lived messages must not drive out the long-lived hashes.
    const auto bounded =
        runSql(database_,
               "DELETE FROM cursor WHERE row = (SELECT max(row) FROM cursor"
               " WHERE node = ?1 AND account = ?2 AND ns = ?3 GROUP BY node HAVING count(*) >= ?4)",
               key.node, *account, key.mailbox.ns, kMostHashes);
    if (!bounded) return bounded;
    return runSql(database_,
                  "INSERT INTO cursor(node, account, ns, hash, expires_at) VALUES(?, ?, ?, ?, ?)",
                  key.node, *account, key.mailbox.ns, hash, expiresAt);
}

Result<std::optional<std::string>> CursorTable::newest(const CursorKey& key, Timestamp now) {
    Statement row{database_,
                  "SELECT hash FROM cursor WHERE node = ?"
                  " AND account = (SELECT row FROM account WHERE id = ?) AND ns = ?"
                  " AND expires_at >= ? ORDER BY row DESC LIMIT 1",
                  key.node,
                  key.mailbox.account,
                  key.mailbox.ns,
                  now + kCursorMustLive};
    return readFirst(row, [](const Statement& found) { return std::string{found.text(0)}; });
}

Result<void> CursorTable::forget(const CursorKey& key) {
    return runSql(database_,
                  "DELETE FROM cursor WHERE node = ?"
                  " AND account = (SELECT row FROM account WHERE id = ?) AND ns = ?",
                  key.node, key.mailbox.account, key.mailbox.ns);
}

Result<void> CursorTable::expire(Timestamp now) {
    return runSql(database_, "DELETE FROM cursor WHERE expires_at < ?", now);
}

}  // namespace starling
