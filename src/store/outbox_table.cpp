// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/outbox_table.h"

#include "store/rows.h"

#include <algorithm>
#include <map>

namespace starling {
namespace {

#define STARLING_SELECT_OUTBOX                                                               \
    "SELECT o.id, o.message, a.id, o.sent_at, o.ttl, o.step, o.attempts, o.next_attempt_at," \
    " o.deadline, o.last_reason, o.for_recipient, o.for_self, o.held"                        \
    " FROM outbox o CROSS JOIN account a ON a.row = o.recipient"

OutboxRow readRow(const Statement& row) {
    OutboxRow out;
    out.id = OutboxId{row.int64(0)};
    if (!row.isNull(1)) out.message = MessageId{row.int64(1)};
    out.recipient = row.accountId(2);
    out.sentAt = row.time(3);
    out.ttl = Millis{row.int64(4)};
    out.step = static_cast<OutboxStep>(row.int64(5));
    out.attempts = static_cast<int>(row.int64(6));
    out.nextAttemptAt = row.time(7);
    out.deadline = row.time(8);
    out.lastReason = row.text(9);
    out.forRecipient = toBytes(row.blob(10));
    out.forSelf = toBytes(row.blob(11));
    out.held = row.flag(12);
    return out;
}

bool contains(std::span<const OutboxId> ids, OutboxId id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// Which rows `query` asks for, without their ciphertexts.
Result<std::vector<OutboxId>> dueIds(Database& database, const DueQuery& query) {
    Statement rows{database,
                   "SELECT id, recipient FROM outbox"
                   " WHERE held = 0 AND next_attempt_at <= ? ORDER BY id",
                   query.now};
    std::vector<OutboxId> ids;
    std::map<std::int64_t, int> busy;
    // First those in flight, wherever they stand in the order.
    for (const auto id : query.inFlight) {
        Statement row{database, "SELECT recipient FROM outbox WHERE id = ?", id};
        const auto found = row.step();
        if (!found) return found.error();
        if (*found) ++busy[row.int64(0)];
    }
    while (static_cast<int>(ids.size()) < query.limit) {
        const auto more = rows.step();
        if (!more) return more.error();
        if (!*more) break;
        const OutboxId id{rows.int64(0)};
        if (contains(query.inFlight, id)) continue;
        auto& count = busy[rows.int64(1)];
        if (count >= query.perRecipient) continue;
        ++count;
        ids.push_back(id);
    }
    return ids;
}

}  // namespace

Result<OutboxId> OutboxTable::add(const OutboxRow& row) {
    const auto recipient = accountRow(database_, row.recipient);
    if (!recipient) return recipient.error();
    const auto added = runSql(
        database_,
        "INSERT INTO outbox(message, recipient, sent_at, ttl, step, attempts,"
        " next_attempt_at, deadline, last_reason, for_recipient, for_self, held)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        row.message, *recipient, row.sentAt, row.ttl, row.step, row.attempts, row.nextAttemptAt,
        row.deadline, row.lastReason, row.forRecipient, row.forSelf, row.held);
    if (!added) return added.error();
    return OutboxId{database_.lastInsertId()};
}

Result<std::optional<OutboxRow>> OutboxTable::find(OutboxId id) {
    Statement row{database_, STARLING_SELECT_OUTBOX " WHERE o.id = ?", id};
    return readFirst(row, readRow);
}

Result<std::optional<OutboxRow>> OutboxTable::findByMessage(MessageId message) {
    Statement row{database_, STARLING_SELECT_OUTBOX " WHERE o.message = ?", message};
    return readFirst(row, readRow);
}

Result<std::vector<OutboxRow>> OutboxTable::due(const DueQuery& query) {
    const auto ids = dueIds(database_, query);
    if (!ids) return ids.error();
    std::vector<OutboxRow> rows;
    for (const auto id : *ids) {
        auto row = find(id);
        if (!row) return row.error();
        if (*row) rows.push_back(**std::move(row));
    }
    return rows;
}

Result<std::optional<Timestamp>> OutboxTable::nextDue(std::span<const OutboxId> inFlight) {
    Statement rows{database_,
                   "SELECT id, next_attempt_at FROM outbox WHERE held = 0"
                   " ORDER BY next_attempt_at LIMIT ?",
                   inFlight.size() + 1};
    while (true) {
        const auto more = rows.step();
        if (!more) return more.error();
        if (!*more) return std::optional<Timestamp>{};
        if (!contains(inFlight, OutboxId{rows.int64(0)})) return std::optional{rows.time(1)};
    }
}

Result<int> OutboxTable::count() {
    Statement row{database_, "SELECT count(*) FROM outbox WHERE held = 0"};
    const auto found = row.step();
    if (!found) return found.error();
    return static_cast<int>(row.int64(0));
}

Result<void> OutboxTable::advance(OutboxId id, OutboxStep step, Timestamp nextAttemptAt) {
    return changeRow(database_,
                     "UPDATE outbox SET step = ?, attempts = 0, next_attempt_at = ?,"
                     " last_reason = '', held = 0 WHERE id = ?",
                     step, nextAttemptAt, id);
}

Result<void> OutboxTable::postpone(OutboxId id, Timestamp nextAttemptAt, std::string_view reason) {
    return changeRow(database_,
                     "UPDATE outbox SET attempts = attempts + 1, next_attempt_at = ?,"
                     " last_reason = ? WHERE id = ?",
                     nextAttemptAt, reason, id);
}

Result<void> OutboxTable::hold(OutboxId id, std::string_view reason) {
    return changeRow(database_, "UPDATE outbox SET held = 1, last_reason = ? WHERE id = ?", reason,
                     id);
}

Result<void> OutboxTable::release(OutboxId id, Timestamp now, Timestamp deadline) {
    return changeRow(database_,
                     "UPDATE outbox SET held = 0, attempts = 0, last_reason = '',"
                     " next_attempt_at = ?, deadline = ? WHERE id = ?",
                     now, deadline, id);
}

Result<void> OutboxTable::hurry(Timestamp now) {
    return runSql(database_,
                  "UPDATE outbox SET next_attempt_at = ?1"
                  " WHERE held = 0 AND next_attempt_at > ?1",
                  now);
}

Result<void> OutboxTable::remove(OutboxId id) {
    return changeRow(database_, "DELETE FROM outbox WHERE id = ?", id);
}

Result<void> OutboxTable::stopFor(MessageId message, bool ownCopyToo) {
    const auto gone = runSql(database_, "DELETE FROM outbox WHERE message = ? AND (step = ? OR ?)",
                             message, OutboxStep::Deliver, ownCopyToo);
    if (!gone) return gone;
    return runSql(database_, "UPDATE outbox SET message = NULL WHERE message = ?", message);
}

Result<void> OutboxTable::removeFor(const AccountId& recipient) {
    return runSql(database_,
                  "DELETE FROM outbox WHERE recipient = (SELECT row FROM account WHERE id = ?)",
                  recipient);
}

}  // namespace starling
