// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/message_table.h"

#include "store/message_reader.h"
#include "store/rows.h"

#include <algorithm>
#include <limits>

namespace starling {

Result<std::optional<MessageId>> MessageTable::insert(const MessageRow& row, ByteView content) {
    if (row.body.size() > kMaxBodyBytes) return Error{Errc::TooLarge, "the message is too long"};
    const auto conversation = accountRow(database_, row.conversation);
    if (!conversation) return conversation.error();
    const auto author = accountRow(database_, row.author);
    if (!author) return author.error();
    std::optional<std::int64_t> quoteAuthor;
    std::optional<Timestamp> quoteAt;
    if (row.quote) {
        const auto quoted = accountRow(database_, row.quote->author);
        if (!quoted) return quoted.error();
        quoteAuthor = *quoted;
        quoteAt = row.quote->sentAt;
    }
    const auto added =
        runSql(database_,
               "INSERT OR IGNORE INTO message(conversation, author, sent_at, sort_key, stored_at,"
               " expires_at, state, failure, hash, body, content, tie, kind, quote_author,"
               " quote_at, expiry_mode, expiry_seconds, gone_at)"
               " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
               *conversation, *author, row.sentAt, row.sortKey, row.storedAt, row.expiresAt,
               row.state, row.failure, row.hash, row.body, content, tieOf(row.author), row.kind,
               quoteAuthor, quoteAt, row.expiry.mode, row.expiry.after.count(), row.goneAt);
    if (!added) return added.error();
    if (database_.changes() == 0) return std::optional<MessageId>{};
    return std::optional{MessageId{database_.lastInsertId()}};
}

Result<std::optional<MessageRow>> MessageTable::find(MessageId id) {
    Statement row{database_, STARLING_SELECT_MESSAGE " WHERE m.id = ?", id};
    return readMessage(database_, row);
}

Result<std::optional<MessageRow>> MessageTable::find(const ConversationId& conversation,
                                                     const AccountId& author, Timestamp sentAt) {
    Statement row{database_,
                  STARLING_SELECT_MESSAGE
                  " WHERE m.conversation = (SELECT row FROM account WHERE id = ?)"
                  " AND m.author = (SELECT row FROM account WHERE id = ?) AND m.sent_at = ?",
                  conversation, author, sentAt};
    return readMessage(database_, row);
}

Result<std::optional<Bytes>> MessageTable::content(MessageId id) {
    Statement row{database_, "SELECT content FROM message WHERE id = ?", id};
    return readFirst(row, [](const Statement& found) { return toBytes(found.blob(0)); });
}

Result<std::vector<MessageRow>> MessageTable::page(const ConversationId& conversation,
                                                   std::optional<MessageCursor> before, int limit) {
    constexpr auto kLast = std::numeric_limits<std::int64_t>::max();
    const auto from =
        before.value_or(MessageCursor{fromUnixMillis(kLast), MessageId{kLast}, kLast});
    // The first comparison is for the index, the second for messages of one millisecond.
    Statement rows{database_,
                   STARLING_SELECT_MESSAGE
                   " WHERE m.conversation = (SELECT row FROM account WHERE id = ?1)"
                   " AND m.sort_key <= ?2 AND (m.sort_key < ?2 OR (m.tie, m.id) < (?3, ?4))"
                   " ORDER BY m.sort_key DESC, m.tie DESC, m.id DESC LIMIT ?5",
                   conversation,
                   from.sortKey,
                   from.tie,
                   from.id,
                   std::max(limit, 0)};
    return readMessages(database_, rows);
}

Result<std::vector<MessageRow>> MessageTable::pageAfter(const ConversationId& conversation,
                                                        std::optional<MessageCursor> after,
                                                        int limit) {
    constexpr auto kFirst = std::numeric_limits<std::int64_t>::min();
    const auto from =
        after.value_or(MessageCursor{fromUnixMillis(kFirst), MessageId{kFirst}, kFirst});
    Statement rows{database_,
                   STARLING_SELECT_MESSAGE
                   " WHERE m.conversation = (SELECT row FROM account WHERE id = ?1)"
                   " AND m.sort_key >= ?2 AND (m.sort_key > ?2 OR (m.tie, m.id) > (?3, ?4))"
                   " ORDER BY m.sort_key, m.tie, m.id LIMIT ?5",
                   conversation,
                   from.sortKey,
                   from.tie,
                   from.id,
                   std::max(limit, 0)};
    return readMessages(database_, rows);
}

Result<std::vector<MessageRow>> MessageTable::newest(int limit) {
    Statement rows{database_,
                   STARLING_SELECT_MESSAGE
                   " ORDER BY m.sort_key DESC, m.tie DESC, m.id DESC LIMIT ?",
                   std::max(limit, 0)};
    return readMessages(database_, rows);
}

Result<std::vector<MessageRow>> MessageTable::history(
    const std::optional<ConversationId>& conversation, int limit) {
    auto rows = conversation ? page(*conversation, std::nullopt, limit) : newest(limit);
    if (rows) std::reverse(rows->begin(), rows->end());
    return rows;
}

Result<void> MessageTable::setState(MessageId id, MessageState state, std::string_view failure) {
    return changeRow(database_,
                     "UPDATE message SET failure = ?,"
                     " state = CASE WHEN state = 4 AND ?2 = 1 THEN 4 ELSE ?2 END WHERE id = ?3",
                     failure, state, id);
}

Result<void> MessageTable::setStored(MessageId id, std::string_view hash, Timestamp expiresAt) {
    return changeRow(database_, "UPDATE message SET hash = ?, expires_at = ? WHERE id = ?", hash,
                     expiresAt, id);
}

Result<int> MessageTable::removeOldest(const ConversationId& conversation, MessageId upTo,
                                       int limit) {
    const auto gone = runSql(database_,
                             "DELETE FROM message WHERE id IN (SELECT id FROM message"
                             " WHERE conversation = (SELECT row FROM account WHERE id = ?)"
                             " AND id <= ? ORDER BY sort_key, tie, id LIMIT ?)",
                             conversation, upTo, std::max(limit, 0));
    if (!gone) return gone.error();
    return static_cast<int>(database_.changes());
}

Result<int> MessageTable::removeOfRequests(int limit) {
    const auto gone =
        runSql(database_,
               "DELETE FROM message WHERE id IN (SELECT m.id"
               " FROM conversation c CROSS JOIN message m ON m.conversation = c.account"
               " WHERE c.approved = 0 AND c.blocked = 0 ORDER BY m.id LIMIT ?)",
               std::max(limit, 0));
    if (!gone) return gone.error();
    return static_cast<int>(database_.changes());
}

Result<void> MessageTable::wipe(MessageId id, MessageKind kind) {
    const auto gone = runSql(database_, "DELETE FROM reaction WHERE message = ?", id);
    if (!gone) return gone;
    return changeRow(database_,
                     "UPDATE message SET kind = ?, body = '', content = x'', failure = '',"
                     " quote_author = NULL, quote_at = NULL, reacted = 0,"
                     " state = CASE WHEN state IN (0, 2) THEN 1 ELSE state END WHERE id = ?",
                     kind, id);
}

Result<std::vector<MessageId>> MessageTable::answering(const ConversationId& conversation,
                                                       const AccountId& author, Timestamp sentAt,
                                                       int limit) {
    Statement rows{database_,
                   "SELECT id FROM message"
                   " WHERE quote_author = (SELECT row FROM account WHERE id = ?)"
                   " AND quote_at = ? AND conversation = (SELECT row FROM account WHERE id = ?)"
                   " ORDER BY id LIMIT ?",
                   author,
                   sentAt,
                   conversation,
                   limit};
    return readAll(rows, [](const Statement& row) { return MessageId{row.int64(0)}; });
}

Result<std::vector<Timestamp>> MessageTable::receivedBetween(const ConversationId& conversation,
                                                             Timestamp from, Timestamp upTo,
                                                             int limit) {
    Statement rows{database_,
                   "SELECT sent_at FROM message"
                   " WHERE conversation = (SELECT row FROM account WHERE id = ?)"
                   " AND sort_key > ? AND sort_key <= ? AND state = ? AND kind = 0"
                   " ORDER BY sort_key DESC LIMIT ?",
                   conversation,
                   from,
                   upTo,
                   MessageState::Received,
                   limit};
    return readAll(rows, [](const Statement& row) { return row.time(0); });
}

Result<void> MessageTable::remove(MessageId id) {
    return changeRow(database_, "DELETE FROM message WHERE id = ?", id);
}

Result<std::vector<MessageRow>> MessageTable::written(const AccountId& author, Timestamp sentAt) {
    // One look into the index a conversation: it begins with the conversation.
    Statement rows{database_,
                   "SELECT " STARLING_MESSAGE_COLUMNS
                   " FROM conversation c CROSS JOIN message m ON m.conversation = c.account"
                   " WHERE c.approved = 1"
                   " AND m.author = (SELECT row FROM account WHERE id = ?) AND m.sent_at = ?",
                   author, sentAt};
    return readMessages(database_, rows);
}

Result<std::vector<MessageId>> MessageTable::surplus(const ConversationId& conversation, int count,
                                                     std::int64_t bytes) {
    Statement rows{database_,
                   "SELECT id, length(CAST(body AS BLOB)) + length(content) FROM message"
                   " WHERE conversation = (SELECT row FROM account WHERE id = ?)"
                   " ORDER BY sort_key DESC, tie DESC, id DESC",
                   conversation};
    std::vector<MessageId> out;
    while (true) {
        const auto more = rows.step();
        if (!more) return more.error();
        if (!*more) return out;
        bytes -= rows.int64(1);
        if (--count < 0 || bytes < 0) out.push_back(MessageId{rows.int64(0)});
    }
}

}  // namespace starling
