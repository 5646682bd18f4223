// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// When messages go.

#include "store/message_reader.h"
#include "store/rows.h"

#include <algorithm>

namespace starling {

Result<void> MessageTable::setGoneAt(MessageId id, Timestamp goneAt) {
    return changeRow(database_,
                     "UPDATE message SET gone_at = min(ifnull(gone_at, ?1), ?1) WHERE id = ?2",
                     goneAt, id);
}

Result<std::vector<MessageRow>> MessageTable::startReading(const ConversationId& conversation,
                                                           Timestamp upTo, Timestamp now) {
    Statement found{database_,
                    STARLING_SELECT_MESSAGE
                    " INDEXED BY message_unread"
                    " WHERE m.conversation = (SELECT row FROM account WHERE id = ?)"
                    " AND m.expiry_mode = 2 AND m.gone_at IS NULL AND m.state = 3"
                    " AND m.sort_key <= ? ORDER BY m.sort_key",
                    conversation, upTo};
    auto rows = readMessages(database_, found);
    if (!rows) return rows;
    for (auto& row : *rows) {
        row.goneAt = now + row.expiry.after;
        if (auto set = setGoneAt(row.id, *row.goneAt); !set) return set.error();
    }
    return rows;
}

Result<std::vector<MessageRow>> MessageTable::gone(Timestamp now, int limit) {
    Statement rows{database_,
                   STARLING_SELECT_MESSAGE
                   " INDEXED BY message_gone"
                   " WHERE m.gone_at IS NOT NULL AND m.gone_at <= ? ORDER BY m.gone_at LIMIT ?",
                   now, std::max(limit, 0)};
    return readMessages(database_, rows);
}

Result<std::optional<Timestamp>> MessageTable::nextGone() {
    Statement row{database_,
                  "SELECT gone_at FROM message INDEXED BY message_gone"
                  " WHERE gone_at IS NOT NULL ORDER BY gone_at LIMIT 1"};
    return readFirst(row, [](const Statement& found) { return found.time(0); });
}

Result<std::optional<MessageRow>> MessageTable::firstSince(const ConversationId& conversation,
                                                           Timestamp since) {
    Statement row{database_,
                  STARLING_SELECT_MESSAGE
                  " WHERE m.conversation = (SELECT row FROM account WHERE id = ?)"
                  " AND m.sort_key >= ? ORDER BY m.sort_key, m.tie, m.id LIMIT 1",
                  conversation, since};
    return readMessage(database_, row);
}

}  // namespace starling
