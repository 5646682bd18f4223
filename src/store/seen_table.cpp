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
    return database_.changes() == 1;
}

Result<bool> SeenTable::has(const Mailbox& mailbox, std::string_view hash) {
    Statement row{database_,
                  "SELECT 1 FROM seen WHERE account = (SELECT row FROM account WHERE id = ?)"
                  " AND ns = ? AND hash = ?",
                  mailbox.account, mailbox.ns, hash};
    return row.step();
}

Result<void> SeenTable::expire(Timestamp now) {
    return runSql(database_, "DELETE FROM seen WHERE expires_at < ?", now);
}

}  // namespace starling
