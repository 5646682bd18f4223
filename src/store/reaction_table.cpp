// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/reaction_table.h"

#include "store/rows.h"

namespace starling {

Result<bool> ReactionTable::put(const ReactionRow& row) {
    const auto author = accountRow(database_, row.author);
    if (!author) return author.error();
    const auto renewed = renew(row, *author);
    if (!renewed) return renewed.error();
    bool changed = *renewed;
    if (!changed) {
        const auto added =
            runSql(database_,
                   "INSERT OR IGNORE INTO reaction(message, author, emoji, sent_at, removed)"
                   " SELECT ?1, ?2, ?3, ?4, ?5 WHERE (SELECT count(*) FROM reaction"
                   "  WHERE message = ?1 AND author = ?2) < ?6",
                   row.message, *author, row.emoji, row.sentAt, row.removed, kMostPerAuthor);
        if (!added) return added.error();
        changed = database_.changes() > 0;
    }
    if (!changed) return false;
    if (auto noted = noteIn(row.message); !noted) return noted.error();
    return true;
}

/// Of two words of one millisecond the one that takes back counts, on every device.
Result<bool> ReactionTable::renew(const ReactionRow& row, std::int64_t author) {
    const auto done = runSql(database_,
                             "UPDATE reaction SET sent_at = ?1, removed = ?2"
                             " WHERE message = ?3 AND author = ?4 AND emoji = ?5"
                             " AND (sent_at < ?1 OR (sent_at = ?1 AND removed < ?2))",
                             row.sentAt, row.removed, row.message, author, row.emoji);
    if (!done) return done.error();
    return database_.changes() > 0;
}

Result<void> ReactionTable::noteIn(MessageId message) {
    return changeRow(database_,
                     "UPDATE message SET reacted = EXISTS(SELECT 1 FROM reaction"
                     " WHERE message = ?1 AND removed = 0) WHERE id = ?1",
                     message);
}

}  // namespace starling
