// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Who put which emoji under which message. The newest word of somebody on one emoji counts, in
/// whatever order they come; what was taken back is remembered for that. Bounded. Core executor
/// only; takes part in the transaction that is open.
/// docs/protocol/messages.md#reactions.
#pragma once

#include "sql/database.h"
#include "starling/executor.h"
#include "starling/ids.h"

#include <string>

namespace starling {

struct ReactionRow {
    MessageId message{};
    AccountId author;  ///< Who reacts.
    std::string emoji;
    Timestamp sentAt{};
    bool removed = false;  ///< Taken back.
};

class ReactionTable {
public:
    explicit ReactionTable(Database& database) : database_{database} {}

    /// True when something is different now. False as well when somebody has used up what they may
    /// put under one message.
    Result<bool> put(const ReactionRow& row);

    /// Different emoji of one person under one message, those taken back included.
    static constexpr int kMostPerAuthor = 20;

private:
    Result<bool> renew(const ReactionRow& row, std::int64_t author);
    Result<void> noteIn(MessageId message);

    Database& database_;
};

}  // namespace starling
