// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/seen_table.h"

#include "store/rows.h"

namespace starling {

Result<bool> SeenTable::remember(const Mailbox& mailbox, std::string_view hash,
                                 Timestamp expiresAt) {
    const auto account = accountRow(database_, mailbox.account);
    if (!account) return account.error();
    const auto added = runSql(
        database_, "INSERT OR IGNORE INTO seen(account, ns, hash, expires_at) VALUES(?, ?, ?, ?)",
        *account, mailbox.ns, hash, expiresAt);
    if (!added) return added.error();
    const bool fresh = database_.changes() == 1;
    if (const auto most = most_.find(mailbox); fresh && most != most_.end()) ++most->second;
    return fresh;
}

Result<bool> SeenTable::has(const Mailbox& mailbox, std::string_view hash) {
    Statement row{database_,
                  "SELECT 1 FROM seen WHERE account = (SELECT row FROM account WHERE id = ?)"
                  " AND ns = ? AND hash = ?",
                  mailbox.account, mailbox.ns, hash};
    return row.step();
}

Result<std::int64_t> SeenTable::count(const Mailbox& mailbox) {
    Statement row{database_,
                  "SELECT count(*) FROM seen"
                  " WHERE account = (SELECT row FROM account WHERE id = ?) AND ns = ?",
                  mailbox.account, mailbox.ns};
    if (const auto found = row.step(); !found) return found.error();
    return row.int64(0);
}

Result<void> SeenTable::bound(const Mailbox& mailbox) {
    const auto most = most_.find(mailbox);
    if (most != most_.end() && most->second <= kMostHashes) return {};
    const auto counted = count(mailbox);
    if (!counted) return counted.error();
    most_[mailbox] = *counted;
    if (*counted <= kMostHashes) return {};
    // Counted anew next time: this may yet be rolled back.
    most_.erase(mailbox);
    return runSql(database_,
                  "DELETE FROM seen WHERE (account, ns, hash) IN (SELECT account, ns, hash"
                  " FROM seen WHERE account = (SELECT row FROM account WHERE id = ?) AND ns = ?"
                  " ORDER BY expires_at LIMIT ?)",
                  mailbox.account, mailbox.ns, *counted - kMostHashes + kAtOnce);
}

Result<void> SeenTable::expire(Timestamp now) {
    return runSql(database_, "DELETE FROM seen WHERE expires_at < ?", now);
}

}  // namespace starling
