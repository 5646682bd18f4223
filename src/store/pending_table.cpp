// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/pending_table.h"

#include "store/rows.h"

namespace starling {
namespace {

PendingRow readRow(const Statement& row) {
    PendingRow out;
    out.kind = static_cast<PendingKind>(row.int64(0));
    out.author = row.accountId(1);
    out.targetAt = row.time(2);
    if (!row.isNull(3)) out.conversation = row.accountId(3);
    out.sender = row.accountId(4);
    out.sentAt = row.time(5);
    out.expiresAt = row.time(6);
    out.content = toBytes(row.blob(7));
    return out;
}

}  // namespace

Result<void> PendingTable::add(const PendingRow& row) {
    if (row.content.size() > kMaxContent) return Error{Errc::TooLarge, "too much to keep"};
    const auto author = accountRow(database_, row.author);
    if (!author) return author.error();
    const auto sender = accountRow(database_, row.sender);
    if (!sender) return sender.error();
    std::optional<std::int64_t> conversation;
    if (row.conversation) {
        const auto found = accountRow(database_, *row.conversation);
        if (!found) return found.error();
        conversation = *found;
    }
    const auto added =
        runSql(database_,
               "INSERT OR IGNORE INTO pending(kind, author, target_sent_at, conversation, sender,"
               " sent_at, expires_at, content) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
               row.kind, *author, row.targetAt, conversation, *sender, row.sentAt, row.expiresAt,
               row.content);
    if (!added || database_.changes() == 0) return added;
    const auto bounded = runSql(database_,
                                "DELETE FROM pending WHERE id IN (SELECT id FROM pending"
                                " WHERE sender = ? ORDER BY id DESC LIMIT -1 OFFSET ?)",
                                *sender, kMostPerSender);
    if (!bounded) return bounded;
    return runSql(database_, "DELETE FROM pending WHERE id <= (SELECT max(id) FROM pending) - ?",
                  kMost);
}

Result<std::vector<PendingRow>> PendingTable::waitingFor(const ConversationId& conversation,
                                                         const AccountId& author,
                                                         Timestamp sentAt) {
    Statement rows{database_,
                   "SELECT p.kind, a.id, p.target_sent_at, c.id, s.id, p.sent_at, p.expires_at,"
                   " p.content FROM account a CROSS JOIN pending p ON p.author = a.row"
                   " CROSS JOIN account s ON s.row = p.sender"
                   " LEFT JOIN account c ON c.row = p.conversation"
                   " WHERE a.id = ?1 AND p.target_sent_at = ?2 AND ifnull(c.id = ?3, 1)"
                   " ORDER BY p.id",
                   author, sentAt, conversation};
    return readAll(rows, readRow);
}

Result<void> PendingTable::expire(Timestamp now) {
    return runSql(database_, "DELETE FROM pending WHERE expires_at < ?", now);
}

}  // namespace starling
