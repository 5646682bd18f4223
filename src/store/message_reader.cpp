// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/message_reader.h"

#include <algorithm>
#include <map>

namespace starling {
namespace {

class MessageReader {
public:
    explicit MessageReader(Database& database) : database_{database} {}

    Result<void> read(const Statement& row, MessageRow& out) {
        const auto conversation = idOf(row.int64(1));
        if (!conversation) return conversation.error();
        const auto author = idOf(row.int64(2));
        if (!author) return author.error();
        out.id = MessageId{row.int64(0)};
        out.conversation = *conversation;
        out.author = *author;
        out.sentAt = row.time(3);
        out.sortKey = row.time(4);
        out.storedAt = row.time(5);
        out.expiresAt = row.optionalTime(6);
        out.state = static_cast<MessageState>(row.int64(7));
        out.failure = row.text(8);
        if (!row.isNull(9)) out.hash = row.text(9);
        out.body = row.text(10);
        out.kind = static_cast<MessageKind>(row.int64(11));
        out.expiry.mode = static_cast<ExpiryMode>(row.int64(15));
        out.expiry.after = std::chrono::seconds{row.int64(16)};
        out.goneAt = row.optionalTime(17);
        if (!row.isNull(12) && !row.isNull(13)) {
            if (auto quoted = readQuote(row, out); !quoted) return quoted;
        }
        return row.flag(14) ? readReactions(out) : Result<void>{};
    }

private:
    Result<void> readQuote(const Statement& row, MessageRow& out) {
        const auto author = idOf(row.int64(12));
        if (!author) return author.error();
        auto& quote = out.quote.emplace();
        quote.author = *author;
        quote.sentAt = row.time(13);
        Statement original{database_,
                           "SELECT id, substr(body, 1, 200) FROM message"
                           " WHERE conversation = ? AND author = ? AND sent_at = ? AND kind = 0",
                           row.int64(1), row.int64(12), quote.sentAt};
        const auto found = original.step();
        if (!found) return found.error();
        if (!*found) return {};
        quote.message = MessageId{original.int64(0)};
        quote.text = original.text(1);
        return {};
    }

    Result<void> readReactions(MessageRow& out) {
        Statement rows{database_,
                       "SELECT r.emoji, a.id FROM reaction r JOIN account a ON a.row = r.author"
                       " WHERE r.message = ? AND r.removed = 0 ORDER BY r.sent_at, a.id",
                       out.id};
        while (true) {
            const auto more = rows.step();
            if (!more) return more.error();
            if (!*more) return {};
            const std::string emoji{rows.text(0)};
            auto& all = out.reactions;
            auto at = std::find_if(all.begin(), all.end(),
                                   [&](const Reacted& one) { return one.emoji == emoji; });
            if (at == all.end()) at = all.insert(at, Reacted{emoji, {}});
            at->who.push_back(rows.accountId(1));
        }
    }

    Result<AccountId> idOf(std::int64_t account) {
        const auto known = known_.find(account);
        if (known != known_.end()) return known->second;
        Statement row{database_, "SELECT id FROM account WHERE row = ?", account};
        const auto found = row.step();
        if (!found) return found.error();
        if (!*found) return database_.damaged("the database holds a message of nobody");
        return known_[account] = row.accountId(0);
    }

    Database& database_;
    std::map<std::int64_t, AccountId> known_;
};

}  // namespace

Result<std::vector<MessageRow>> readMessages(Database& database, Statement& rows) {
    MessageReader reader{database};
    std::vector<MessageRow> out;
    while (true) {
        const auto more = rows.step();
        if (!more) return more.error();
        if (!*more) return out;
        const auto done = reader.read(rows, out.emplace_back());
        if (!done) return done.error();
    }
}

Result<std::optional<MessageRow>> readMessage(Database& database, Statement& rows) {
    const auto more = rows.step();
    if (!more) return more.error();
    if (!*more) return std::optional<MessageRow>{};
    std::optional<MessageRow> row{std::in_place};
    if (const auto done = MessageReader{database}.read(rows, *row); !done) return done.error();
    return row;
}

}  // namespace starling
