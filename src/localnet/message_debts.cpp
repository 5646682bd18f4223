// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/message_store.h"
#include "sql/statement.h"
#include "sql/transaction.h"

namespace starling::localnet {

namespace {

constexpr std::size_t kDebtBytes = 2'000'000;
constexpr std::size_t kDebtMessages = 500;

}  // namespace

Result<void> MessageStore::owe(const Ed25519PublicKey& peer, const AccountId& account,
                               std::string_view hash) {
    return runSql(database_,
                  "INSERT OR IGNORE INTO debt(node, peer, seq)"
                  " SELECT node, ?, seq FROM message WHERE node = ? AND account = ? AND hash = ?",
                  peer.view(), node_, account, hash);
}

Result<std::vector<Ed25519PublicKey>> MessageStore::creditors() {
    std::vector<Ed25519PublicKey> peers;
    Statement rows{database_, "SELECT DISTINCT peer FROM debt WHERE node = ?", node_};
    while (true) {
        const auto more = rows.step();
        if (!more) return more.error();
        if (!*more) return peers;
        peers.push_back({rows.array<32>(0)});
    }
}

Result<MessageStore::Debt> MessageStore::debtTo(const Ed25519PublicKey& peer) {
    // A message that is gone by now is settled without being sent: the join leaves it out.
    Statement rows{database_,
                   "SELECT debt.seq, account, ns, hash, timestamp, expiry, data FROM debt"
                   " LEFT JOIN message ON message.seq = debt.seq"
                   " WHERE debt.node = ? AND peer = ? ORDER BY debt.seq LIMIT ?",
                   node_, peer.view(), kDebtMessages};
    Debt debt{.peer = peer, .rows = {}, .messages = {}};
    std::size_t bytes = 0;
    while (bytes < kDebtBytes) {
        const auto more = rows.step();
        if (!more) return more.error();
        if (!*more) break;
        debt.rows.push_back(rows.int64(0));
        if (rows.isNull(1)) continue;
        bytes += rows.blob(6).size();
        debt.messages.push_back({.account = rows.accountId(1),
                                 .ns = static_cast<int>(rows.int64(2)),
                                 .message = {.hash = std::string{rows.text(3)},
                                             .timestamp = rows.time(4),
                                             .expiration = rows.time(5),
                                             .data = toBytes(rows.blob(6))}});
    }
    return debt;
}

Result<void> MessageStore::settle(const Debt& debt) {
    auto transaction = Transaction::begin(database_);
    if (!transaction) return transaction.error();
    for (const auto row : debt.rows) {
        const auto gone =
            runSql(database_, "DELETE FROM debt WHERE node = ? AND peer = ? AND seq = ?", node_,
                   debt.peer.view(), row);
        if (!gone) return gone.error();
    }
    return transaction->commit();
}

Result<void> MessageStore::forgetAll(const Ed25519PublicKey& self) {
    auto transaction = Transaction::begin(database_);
    if (!transaction) return transaction.error();
    const auto lost = runSql(database_, "DELETE FROM message WHERE node = ?", node_);
    if (!lost) return lost.error();
    const auto settled =
        runSql(database_, "DELETE FROM debt WHERE node = ? OR peer = ?", node_, self.view());
    if (!settled) return settled.error();
    return transaction->commit();
}

}  // namespace starling::localnet
