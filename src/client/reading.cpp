// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/reading.h"

#include "messenger/events.h"

#include <algorithm>

namespace starling {

namespace {

/// Nothing for a page at one of the ends.
Result<std::optional<MessageCursor>> placeToPageFrom(Store& store, const Page& page) {
    if (page.before.has_value() + page.after.has_value() + page.around.has_value() + page.oldest >
        1)
        return Error{Errc::Invalid, "a page begins at one place"};
    const auto from = page.before ? page.before : page.after ? page.after : page.around;
    if (!from) return std::optional<MessageCursor>{};
    const auto row = store.messages.find(*from);
    if (!row) return row.error();
    if (!*row) return Error{Errc::NotFound, "the message to page from is gone"};
    return std::optional{placeOf(**row)};
}

/// Half before, then the message, then what is left of `limit`.
Result<std::vector<Message>> readAround(Store& store, const ConversationId& with,
                                        const MessageCursor& at, int limit) {
    const auto before = store.messages.page(with, at, limit / 2);
    if (!before) return before.error();
    const auto message = store.messages.find(at.id);
    if (!message) return message.error();
    const auto left = limit - static_cast<int>(before->size()) - 1;
    const auto after = store.messages.pageAfter(with, at, left);
    if (!after) return after.error();
    std::vector<Message> out;
    for (auto row = before->rbegin(); row != before->rend(); ++row)
        out.push_back(toMessage(*row));
    if (*message && left >= 0) out.push_back(toMessage(**message));
    for (const auto& row : *after)
        out.push_back(toMessage(row));
    return out;
}

}  // namespace

int bounded(std::size_t limit) {
    return static_cast<int>(std::min<std::size_t>(limit, 100'000));
}

Result<std::vector<Message>> toMessages(const Result<std::vector<MessageRow>>& rows) {
    if (!rows) return rows.error();
    std::vector<Message> out;
    out.reserve(rows->size());
    for (const auto& row : *rows)
        out.push_back(toMessage(row));
    return out;
}

Result<std::vector<Message>> readPage(Store& store, const ConversationId& with, const Page& page) {
    const auto from = placeToPageFrom(store, page);
    if (!from) return from.error();
    const auto limit = bounded(page.limit);
    if (page.after || page.oldest) return toMessages(store.messages.pageAfter(with, *from, limit));
    if (page.around) return readAround(store, with, **from, limit);
    auto messages = toMessages(store.messages.page(with, *from, limit));
    if (messages) std::reverse(messages->begin(), messages->end());
    return messages;
}

Result<std::vector<Conversation>> listConversations(Store& store) {
    std::vector<Conversation> out;
    for (const auto kind :
         {ConversationKind::Accepted, ConversationKind::Request, ConversationKind::Blocked}) {
        const auto rows = store.conversations.list(kind);
        if (!rows) return rows.error();
        for (const auto& row : *rows) {
            std::optional<MessageRow> last;
            if (row.lastMessage) {
                auto found = store.messages.find(*row.lastMessage);
                if (!found) return found.error();
                last = *std::move(found);
            }
            out.push_back(toConversation(row, last ? &*last : nullptr));
        }
    }
    std::stable_sort(out.begin(), out.end(), [](const Conversation& a, const Conversation& b) {
        return a.isPinned != b.isPinned ? a.isPinned : a.lastActivity > b.lastActivity;
    });
    return out;
}

}  // namespace starling
