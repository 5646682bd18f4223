// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/conversation_table.h"

#include "store/rows.h"

namespace starling {
namespace {

ConversationRow readRow(const Statement& row) {
    ConversationRow out;
    out.id = row.accountId(0);
    out.name = row.text(1);
    out.approved = row.flag(2);
    out.approvedMe = row.flag(3);
    out.blocked = row.flag(4);
    out.createdAt = row.time(5);
    if (!row.isNull(6)) out.lastMessage = MessageId{row.int64(6)};
    out.lastSortKey = row.optionalTime(7);
    out.unread = row.int64(8);
    return out;
}

}  // namespace

Result<bool> ConversationTable::ensure(const ConversationId& id, Timestamp now, bool approved) {
    const auto row = accountRow(database_, id);
    if (!row) return row.error();
    const auto added =
        runSql(database_,
               "INSERT OR IGNORE INTO conversation(account, approved, created_at) VALUES(?, ?, ?)",
               *row, approved, now);
    if (!added) return added.error();
    return database_.changes() == 1;
}

Result<std::optional<ConversationRow>> ConversationTable::find(const ConversationId& id) {
    Statement row{database_,
                  "SELECT a.id, c.name, c.approved, c.approved_me, c.blocked, c.created_at,"
                  " c.last_message, c.last_sort_key, c.unread"
                  " FROM account a JOIN conversation c ON c.account = a.row WHERE a.id = ?",
                  id};
    return readFirst(row, readRow);
}

Result<std::vector<ConversationRow>> ConversationTable::list(ConversationKind kind) {
    const bool accepted = kind == ConversationKind::Accepted;
    Statement rows{database_,
                   "SELECT a.id, c.name, c.approved, c.approved_me, c.blocked, c.created_at,"
                   " c.last_message, c.last_sort_key, c.unread"
                   " FROM conversation c JOIN account a ON a.row = c.account"
                   " WHERE c.approved = ?1 AND (?1 OR NOT c.blocked)"
                   " ORDER BY ifnull(c.last_sort_key, c.created_at) DESC, c.account DESC",
                   accepted};
    return readAll(rows, readRow);
}

Result<void> ConversationTable::setName(const ConversationId& id, std::string_view name) {
    return changeRow(database_,
                     "UPDATE conversation SET name = ?"
                     " WHERE account = (SELECT row FROM account WHERE id = ?)",
                     name, id);
}

Result<void> ConversationTable::setApproved(const ConversationId& id, bool approved) {
    return changeRow(database_,
                     "UPDATE conversation SET approved = ?"
                     " WHERE account = (SELECT row FROM account WHERE id = ?)",
                     approved, id);
}

Result<void> ConversationTable::setApprovedMe(const ConversationId& id, bool approvedMe) {
    return changeRow(database_,
                     "UPDATE conversation SET approved_me = ?"
                     " WHERE account = (SELECT row FROM account WHERE id = ?)",
                     approvedMe, id);
}

Result<void> ConversationTable::setBlocked(const ConversationId& id, bool blocked) {
    return changeRow(database_,
                     "UPDATE conversation SET blocked = ?"
                     " WHERE account = (SELECT row FROM account WHERE id = ?)",
                     blocked, id);
}

Result<void> ConversationTable::noteMessage(const ConversationId& id, const Note& note) {
    const auto counted = changeRow(database_,
                                   "UPDATE conversation SET unread = unread + ?"
                                   " WHERE account = (SELECT row FROM account WHERE id = ?)",
                                   note.unread, id);
    if (!counted) return counted;
    return runSql(database_,
                  "UPDATE conversation SET last_message = ?1, last_sort_key = ?2"
                  " WHERE account = (SELECT row FROM account WHERE id = ?3)"
                  " AND (last_message IS NULL OR (last_sort_key, last_message) < (?2, ?1))",
                  note.message, note.sortKey, id);
}

Result<void> ConversationTable::markRead(const ConversationId& id) {
    return changeRow(database_,
                     "UPDATE conversation SET unread = 0"
                     " WHERE account = (SELECT row FROM account WHERE id = ?)",
                     id);
}

}  // namespace starling
