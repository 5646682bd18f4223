// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/news_table.h"

#include "sql/statement.h"
#include "sql/transaction.h"

namespace starling {

Result<void> NewsTable::add(MessageId id) {
    if (auto added = runSql(database_, "INSERT OR IGNORE INTO news(message) VALUES(?)", id); !added)
        return added;
    return runSql(database_, "DELETE FROM news WHERE message <= ?",
                  static_cast<std::int64_t>(id) - kMostNews);
}

Result<std::vector<MessageRow>> NewsTable::take(int limit) {
    std::vector<MessageId> ids;
    {
        Statement rows{database_,
                       "SELECT news.message FROM news JOIN message ON message.id = news.message "
                       "ORDER BY message.sort_key, message.tie, message.id LIMIT ?",
                       limit};
        while (true) {
            const auto more = rows.step();
            if (!more) return more.error();
            if (!*more) break;
            ids.push_back(static_cast<MessageId>(rows.int64(0)));
        }
    }
    auto transaction = Transaction::begin(database_);
    if (!transaction) return transaction.error();
    std::vector<MessageRow> out;
    MessageTable messages{database_};
    for (const auto id : ids) {
        auto row = messages.find(id);
        if (!row) return row.error();
        if (*row) out.push_back(**std::move(row));
        if (auto taken = runSql(database_, "DELETE FROM news WHERE message = ?", id); !taken)
            return taken.error();
    }
    if (auto done = transaction->commit(); !done) return done.error();
    return out;
}

}  // namespace starling
