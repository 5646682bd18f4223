// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/revoked_tokens.h"

#include "sql/statement.h"
#include "sql/transaction.h"

namespace starling::localnet {

Result<void> RevokedTokens::add(const AccountId& account, const Tokens& tokens) {
    auto transaction = Transaction::begin(database_);
    if (!transaction) return transaction.error();
    for (const auto& token : tokens) {
        // A token that is revoked again becomes the newest.
        const auto added = runSql(database_,
                                  "INSERT OR REPLACE INTO revoked(node, account, token)"
                                  " SELECT ?1, ?2, ?3 WHERE EXISTS"
                                  " (SELECT 1 FROM message WHERE node = ?1 AND account = ?2)",
                                  node_, account, token.view());
        if (!added) return added.error();
    }
    const auto bounded = runSql(database_,
                                "DELETE FROM revoked WHERE node = ?1 AND account = ?2"
                                " AND seq NOT IN (SELECT seq FROM revoked WHERE node = ?1"
                                " AND account = ?2 ORDER BY seq DESC LIMIT ?3)",
                                node_, account, kMostKept);
    if (!bounded) return bounded.error();
    return transaction->commit();
}

Result<int> RevokedTokens::remove(const AccountId& account, const Tokens& tokens) {
    auto transaction = Transaction::begin(database_);
    if (!transaction) return transaction.error();
    int removed = 0;
    for (const auto& token : tokens) {
        const auto known = contains(account, token);
        if (!known) return known.error();
        if (*known) ++removed;
        const auto gone =
            runSql(database_, "DELETE FROM revoked WHERE node = ? AND account = ? AND token = ?",
                   node_, account, token.view());
        if (!gone) return gone.error();
    }
    const auto done = transaction->commit();
    if (!done) return done.error();
    return removed;
}

Result<bool> RevokedTokens::contains(const AccountId& account,
                                     const rpc::SubaccountToken& token) const {
    Statement row{database_, "SELECT 1 FROM revoked WHERE node = ? AND account = ? AND token = ?",
                  node_, account, token.view()};
    return row.step();
}

}  // namespace starling::localnet
