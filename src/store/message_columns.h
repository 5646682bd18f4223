// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The one SELECT list of messages and the one reader of it. For the files of this layer.
#pragma once

#include "sql/statement.h"
#include "store/message_table.h"

namespace starling {

// A macro, for its text is joined to what follows where it is used: one literal, one prepared
// statement, nothing built at run time.
#define STARLING_MESSAGE_COLUMNS                                                              \
    "m.id, c.id, a.id, m.sent_at, m.sort_key, m.stored_at, m.expires_at, m.state, m.failure," \
    " m.hash, m.body"
#define STARLING_JOIN_ACCOUNTS \
    " CROSS JOIN account c ON c.row = m.conversation CROSS JOIN account a ON a.row = m.author"
#define STARLING_SELECT_MESSAGE \
    "SELECT " STARLING_MESSAGE_COLUMNS " FROM message m" STARLING_JOIN_ACCOUNTS

inline MessageRow readMessageRow(const Statement& row) {
    MessageRow out;
    out.id = MessageId{row.int64(0)};
    out.conversation = row.accountId(1);
    out.author = row.accountId(2);
    out.sentAt = row.time(3);
    out.sortKey = row.time(4);
    out.storedAt = row.time(5);
    out.expiresAt = row.optionalTime(6);
    out.state = static_cast<MessageState>(row.int64(7));
    out.failure = row.text(8);
    if (!row.isNull(9)) out.hash = row.text(9);
    out.body = row.text(10);
    return out;
}

}  // namespace starling
