// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/conversation_table.h"

#include "starling/message.h"
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
    out.draft = row.text(9);
    if (row.int64(10) != 0) out.removedUpTo = MessageId{row.int64(10)};
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
                  " c.last_message, c.last_sort_key, c.unread, c.draft, c.removed_up_to"
                  " FROM account a JOIN conversation c ON c.account = a.row WHERE a.id = ?",
                  id};
    return readFirst(row, readRow);
}

Result<std::vector<ConversationRow>> ConversationTable::list(ConversationKind kind) {
    Statement rows{database_,
                   "SELECT a.id, c.name, c.approved, c.approved_me, c.blocked, c.created_at,"
                   " c.last_message, c.last_sort_key, c.unread, c.draft, c.removed_up_to"
                   " FROM conversation c JOIN account a ON a.row = c.account"
                   " WHERE c.approved = ?1 AND (?1 OR c.blocked = ?2)"
                   " ORDER BY ifnull(c.last_sort_key, c.created_at) DESC, c.account DESC",
                   kind == ConversationKind::Accepted, kind == ConversationKind::Blocked};
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

Result<void> ConversationTable::setDraft(const ConversationId& id, std::string_view draft) {
    if (draft.size() > kMaxDraftBytes) return Error{Errc::TooLarge, "the draft is too long"};
    return changeRow(database_,
                     "UPDATE conversation SET draft = ?"
                     " WHERE account = (SELECT row FROM account WHERE id = ?)",
                     draft, id);
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
                  " AND (last_message IS NULL OR (last_sort_key,"
                  " ifnull((SELECT tie FROM message WHERE id = last_message), ?4), last_message)"
                  " < (?2, ?4, ?1))",
                  note.message, note.sortKey, id, note.tie);
}

Result<void> ConversationTable::markRead(const ConversationId& id) {
    return changeRow(database_,
                     "UPDATE conversation SET unread = 0,"
                     " read_up_to = ifnull((SELECT max(id) FROM message), 0)"
                     " WHERE account = (SELECT row FROM account WHERE id = ?)",
                     id);
}

Result<void> ConversationTable::noteRemoved(const ConversationId& id,
                                            std::span<const MessageId> received) {
    for (const auto message : received) {
        const auto counted = runSql(database_,
                                    "UPDATE conversation SET unread = unread - 1"
                                    " WHERE account = (SELECT row FROM account WHERE id = ?)"
                                    " AND unread > 0 AND read_up_to < ?",
                                    id, message);
        if (!counted) return counted;
    }
    return changeRow(database_,
                     "UPDATE conversation SET (last_message, last_sort_key) ="
                     " (SELECT id, sort_key FROM message WHERE conversation = account"
                     "  ORDER BY sort_key DESC, tie DESC, id DESC LIMIT 1)"
                     " WHERE account = (SELECT row FROM account WHERE id = ?)",
                     id);
}

Result<std::vector<ConversationId>> ConversationTable::surplusRequests(int count) {
    Statement rows{database_,
                   "SELECT a.id FROM conversation c CROSS JOIN account a ON a.row = c.account"
                   " WHERE c.approved = 0 AND c.blocked = 0"
                   " ORDER BY c.last_sort_key DESC LIMIT -1 OFFSET ?",
                   count};
    return readAll(rows, [](const Statement& row) { return row.accountId(0); });
}

Result<MessageId> ConversationTable::beginRemoval(const ConversationId& id) {
    Statement newest{database_, "SELECT ifnull(max(id), 0) FROM message"};
    const auto last = readFirst(newest, [](const Statement& row) { return row.int64(0); });
    if (!last) return last.error();
    const MessageId upTo{last->value_or(0)};
    const auto begun = changeRow(database_,
                                 "UPDATE conversation SET removed_up_to = ?"
                                 " WHERE account = (SELECT row FROM account WHERE id = ?)",
                                 upTo, id);
    if (!begun) return begun.error();
    return upTo;
}

Result<void> ConversationTable::endRemoval(const ConversationId& id) {
    const auto ended = changeRow(database_,
                                 "UPDATE conversation SET removed_up_to = 0, unread ="
                                 " (SELECT count(*) FROM message WHERE conversation = account"
                                 "  AND state = ? AND id > read_up_to)"
                                 " WHERE account = (SELECT row FROM account WHERE id = ?)",
                                 MessageState::Received, id);
    return ended ? noteRemoved(id, {}) : ended;
}

Result<std::vector<ConversationId>> ConversationTable::beingRemoved() {
    Statement rows{database_,
                   "SELECT a.id FROM conversation c CROSS JOIN account a ON a.row = c.account"
                   " WHERE c.removed_up_to > 0"};
    return readAll(rows, [](const Statement& row) { return row.accountId(0); });
}

Result<void> ConversationTable::remove(const ConversationId& id) {
    return changeRow(database_,
                     "DELETE FROM conversation"
                     " WHERE account = (SELECT row FROM account WHERE id = ?)",
                     id);
}

}  // namespace starling
