// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/salvage_mend.h"

#include "sql/transaction.h"
#include "store/rows.h"

#include <string>

namespace starling {
namespace {

// 3 is a message received, 0 one that is being sent, 2 one that failed
// (include/starling/message.h).

/// Whoever we wrote to is no stranger; for the others their messages say no more than that.
constexpr std::string_view kMakeConversations = R"sql(
INSERT OR IGNORE INTO conversation(account, approved, approved_me, created_at)
SELECT conversation, max(state <> 3), max(state = 3), min(sort_key) FROM message
WHERE conversation IN (SELECT row FROM account)
  AND conversation NOT IN (SELECT account FROM conversation)
GROUP BY conversation
)sql";

constexpr std::string_view kDropNobodys = R"sql(
DELETE FROM message WHERE conversation NOT IN (SELECT account FROM conversation)
    OR conversation NOT IN (SELECT row FROM account) OR author NOT IN (SELECT row FROM account)
)sql";

/// The ciphertext is all that sending needs.
constexpr std::string_view kFreeOutbox = R"sql(
UPDATE outbox SET message = NULL WHERE message NOT IN (SELECT id FROM message)
)sql";

constexpr std::string_view kGiveUp = R"sql(
UPDATE message SET state = 2,
    failure = 'what was to be sent was lost with a damaged database: send it again'
WHERE state = 0 AND id NOT IN (SELECT message FROM outbox WHERE message IS NOT NULL)
)sql";

constexpr std::string_view kCountAgain = R"sql(
UPDATE conversation SET
    last_message = (SELECT m.id FROM message m WHERE m.conversation = conversation.account
        ORDER BY m.sort_key DESC, m.tie DESC, m.id DESC LIMIT 1),
    last_sort_key = (SELECT max(m.sort_key) FROM message m
        WHERE m.conversation = conversation.account),
    unread = min(unread, (SELECT count(*) FROM message m
        WHERE m.conversation = conversation.account AND m.state = 3 AND m.kind = 0))
)sql";

/// A time that was used must not be used again, for any message of ours.
constexpr std::string_view kKeepSentAt = R"sql(
INSERT OR REPLACE INTO setting(name, value)
SELECT 'last_sent_at', max(used) FROM (
    SELECT CAST(value AS INTEGER) AS used FROM setting WHERE name = 'last_sent_at'
    UNION ALL SELECT max(sent_at) FROM message WHERE state <> 3
    UNION ALL SELECT max(sent_at) FROM outbox)
GROUP BY 1 HAVING max(used) IS NOT NULL
)sql";

struct Orphan {
    std::string table;
    std::int64_t row;
};

/// What else refers to something that is not there.
Result<std::int64_t> dropOrphans(Database& fresh) {
    Statement check{fresh, "PRAGMA foreign_key_check"};
    const auto orphans = readAll(check, [](const Statement& row) {
        return Orphan{std::string{row.text(0)}, row.isNull(1) ? -1 : row.int64(1)};
    });
    if (!orphans) return orphans.error();
    std::int64_t gone = 0;
    for (const auto& orphan : *orphans) {
        if (auto dropped =
                runSql(fresh, "DELETE FROM " + orphan.table + " WHERE rowid = ?", orphan.row);
            !dropped)
            return dropped.error();
        gone += fresh.changes();
    }
    return gone;
}

}  // namespace

Result<Mended> mendSalvaged(Database& fresh) {
    auto all = Transaction::begin(fresh);
    if (!all) return all.error();
    Mended mended;
    for (const auto sql : {kMakeConversations, kDropNobodys, kFreeOutbox}) {
        if (auto done = runSql(fresh, sql); !done) return done.error();
        if (sql == kMakeConversations) mended.made = fresh.changes();
        if (sql == kDropNobodys) mended.gone = fresh.changes();
    }
    for (std::int64_t dropped = 1; dropped > 0; mended.gone += dropped) {
        const auto orphans = dropOrphans(fresh);
        if (!orphans) return orphans.error();
        dropped = *orphans;
    }
    for (const auto sql : {kGiveUp, kCountAgain, kKeepSentAt}) {
        if (auto done = runSql(fresh, sql); !done) return done.error();
    }
    if (auto done = all->commit(); !done) return done.error();
    return mended;
}

}  // namespace starling
