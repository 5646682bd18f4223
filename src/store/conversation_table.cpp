// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/conversation_table.h"

#include "starling/message.h"
#include "store/rows.h"

namespace starling {
namespace {

#define STARLING_SELECT_CONVERSATION                                                          \
    "SELECT a.id, c.name, c.nickname, c.approved, c.approved_me, c.blocked, c.priority,"      \
    " c.notify, c.mute_until, c.expiry_mode, c.expiry_seconds, c.profile_updated,"            \
    " c.created_at, c.last_message, c.last_sort_key, c.unread, c.last_read, c.marked_unread," \
    " c.draft, c.removed_up_to, c.archived"

Standing readStanding(const Statement& row) {
    Standing out;
    out.name = row.text(1);
    out.nickname = row.text(2);
    out.approved = row.flag(3);
    out.approvedMe = row.flag(4);
    out.blocked = row.flag(5);
    out.priority = row.int64(6);
    out.notify = static_cast<int>(row.int64(7));
    out.muteUntil = row.int64(8);
    out.expiryMode = static_cast<int>(row.int64(9));
    out.expirySeconds = row.int64(10);
    out.profileUpdated = row.int64(11);
    out.createdAt = row.time(12);
    return out;
}

ConversationRow readRow(const Statement& row) {
    ConversationRow out;
    static_cast<Standing&>(out) = readStanding(row);
    out.id = row.accountId(0);
    if (!row.isNull(13)) out.lastMessage = MessageId{row.int64(13)};
    out.lastSortKey = row.optionalTime(14);
    out.unread = row.int64(15);
    out.lastRead = row.time(16);
    out.markedUnread = row.flag(17);
    out.draft = row.text(18);
    if (row.int64(19) != 0) out.removedUpTo = MessageId{row.int64(19)};
    out.archived = row.flag(20);
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
                  STARLING_SELECT_CONVERSATION
                  " FROM account a JOIN conversation c ON c.account = a.row WHERE a.id = ?",
                  id};
    return readFirst(row, readRow);
}

Result<std::vector<ConversationRow>> ConversationTable::list(ConversationKind kind) {
    Statement rows{database_,
                   STARLING_SELECT_CONVERSATION
                   " FROM conversation c JOIN account a ON a.row = c.account"
                   " WHERE c.approved = ?1 AND (?1 OR c.blocked = ?2)"
                   " ORDER BY c.priority > 0 DESC, ifnull(c.last_sort_key, c.created_at) DESC,"
                   " c.account DESC",
                   kind == ConversationKind::Accepted, kind == ConversationKind::Blocked};
    return readAll(rows, readRow);
}

Result<void> ConversationTable::setStanding(const ConversationId& id, const Standing& standing) {
    if (const auto made = ensure(id, standing.createdAt, standing.approved); !made)
        return made.error();
    return changeRow(database_,
                     "UPDATE conversation SET name = ?, nickname = ?, approved = ?,"
                     " approved_me = ?, blocked = ?, priority = ?, notify = ?, mute_until = ?,"
                     " expiry_mode = ?, expiry_seconds = ?, profile_updated = ?, created_at = ?"
                     " WHERE account = (SELECT row FROM account WHERE id = ?)",
                     standing.name, standing.nickname, standing.approved, standing.approvedMe,
                     standing.blocked, standing.priority, standing.notify, standing.muteUntil,
                     standing.expiryMode, standing.expirySeconds, standing.profileUpdated,
                     standing.createdAt, id);
}

Result<void> ConversationTable::setDraft(const ConversationId& id, std::string_view draft) {
    if (draft.size() > kMaxDraftBytes) return Error{Errc::TooLarge, "the draft is too long"};
    return changeRow(database_,
                     "UPDATE conversation SET draft = ?"
                     " WHERE account = (SELECT row FROM account WHERE id = ?)",
                     draft, id);
}

Result<void> ConversationTable::setArchived(const ConversationId& id, bool archived) {
    return changeRow(database_,
                     "UPDATE conversation SET archived = ?"
                     " WHERE account = (SELECT row FROM account WHERE id = ?)",
                     archived, id);
}

Result<void> ConversationTable::noteMessage(const ConversationId& id, const Note& note) {
    const auto counted =
        changeRow(database_,
                  "UPDATE conversation SET unread = unread + (? AND last_read < ?),"
                  " archived = 0"
                  " WHERE account = (SELECT row FROM account WHERE id = ?)",
                  note.unread, note.sortKey, id);
    if (!counted) return counted;
    return runSql(database_,
                  "UPDATE conversation SET last_message = ?1, last_sort_key = ?2"
                  " WHERE account = (SELECT row FROM account WHERE id = ?3)"
                  " AND (last_message IS NULL OR (last_sort_key,"
                  " ifnull((SELECT tie FROM message WHERE id = last_message), ?4), last_message)"
                  " < (?2, ?4, ?1))",
                  note.message, note.sortKey, id, note.tie);
}

Result<void> ConversationTable::setRead(const ConversationId& id, Timestamp upTo,
                                        bool markedUnread) {
    const auto set = changeRow(database_,
                               "UPDATE conversation SET last_read = max(last_read, ?),"
                               " marked_unread = ?"
                               " WHERE account = (SELECT row FROM account WHERE id = ?)",
                               upTo, markedUnread, id);
    return set ? countUnread(id) : set;
}

Result<void> ConversationTable::countUnread(const ConversationId& id) {
    return changeRow(database_,
                     "UPDATE conversation SET unread = (SELECT count(*) FROM message"
                     "  WHERE conversation = account AND sort_key > last_read AND state = ?"
                     "  AND kind = 0)"
                     " WHERE account = (SELECT row FROM account WHERE id = ?)",
                     MessageState::Received, id);
}

Result<void> ConversationTable::noteRemoved(const ConversationId& id) {
    const auto noted = changeRow(database_,
                                 "UPDATE conversation SET (last_message, last_sort_key) ="
                                 " (SELECT id, sort_key FROM message WHERE conversation = account"
                                 "  ORDER BY sort_key DESC, tie DESC, id DESC LIMIT 1)"
                                 " WHERE account = (SELECT row FROM account WHERE id = ?)",
                                 id);
    return noted ? countUnread(id) : noted;
}

Result<std::vector<ConversationId>> ConversationTable::surplusRequests(int count) {
    Statement rows{database_,
                   "SELECT a.id FROM conversation c CROSS JOIN account a ON a.row = c.account"
                   " WHERE c.approved = 0 AND c.blocked = 0"
                   " ORDER BY c.last_sort_key DESC LIMIT -1 OFFSET ?",
                   count};
    return readAll(rows, [](const Statement& row) { return row.accountId(0); });
}

Result<MessageId> ConversationTable::beginRemoval(const ConversationId& id,
                                                  std::optional<Timestamp> until) {
    Statement newest{database_,
                     "SELECT ifnull("
                     " (SELECT min(id) - 1 FROM message WHERE sort_key > ?1 AND conversation ="
                     "  (SELECT row FROM account WHERE id = ?2)),"
                     " (SELECT ifnull(max(id), 0) FROM message))",
                     until, id};
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
                                 "UPDATE conversation SET removed_up_to = 0"
                                 " WHERE account = (SELECT row FROM account WHERE id = ?)",
                                 id);
    return ended ? noteRemoved(id) : ended;
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
