// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The one SELECT list of messages and the one reader of it. For the files of this layer.
#pragma once

#include "sql/statement.h"
#include "store/message_table.h"

namespace starling {

// A macro, for its text is joined to what follows where it is used: one literal, one prepared
// statement, nothing built at run time.
#define STARLING_MESSAGE_COLUMNS                                                                 \
    "m.id, m.conversation, m.author, m.sent_at, m.sort_key, m.stored_at, m.expires_at, m.state," \
    " m.failure, m.hash, m.body, m.kind, m.quote_author, m.quote_at, m.reacted,"                 \
    " m.expiry_mode, m.expiry_seconds, m.gone_at"
#define STARLING_SELECT_MESSAGE "SELECT " STARLING_MESSAGE_COLUMNS " FROM message m"

/// Every row. Ids are looked up once a person, not once a row: a page has few authors.
Result<std::vector<MessageRow>> readMessages(Database& database, Statement& rows);

/// The first row, if there is one.
Result<std::optional<MessageRow>> readMessage(Database& database, Statement& rows);

}  // namespace starling
