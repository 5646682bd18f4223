// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/message_reader.h"

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
        return {};
    }

private:
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
