// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/inbox.h"

#include "base/log.h"

#include <set>

namespace starling {

Result<std::vector<rpc::StoredMessage>> Inbox::unseen(std::vector<rpc::StoredMessage> messages) {
    std::vector<rpc::StoredMessage> fresh;
    for (auto& message : messages) {
        const auto known = store_.seen.has({own_, 0}, message.hash);
        if (!known) return known.error();
        if (!*known) fresh.push_back(std::move(message));
    }
    return fresh;
}

Result<void> Inbox::take(std::span<const Received> messages, const Position& position,
                         Timestamp now) {
    auto transaction = store_.transaction();
    if (!transaction) return transaction.error();
    std::vector<MessageRow> added;
    for (const auto& received : messages) {
        // Not remembered: another node may know better when it ends.
        if (received.expiration <= now) continue;
        const auto fresh = store_.seen.remember({own_, 0}, received.hash, received.expiration);
        if (!fresh) return fresh.error();
        if (!*fresh) continue;  // the other node of this round brought it a moment ago
        if (const auto* bad = std::get_if<IncomingBad>(&received.what))
            logLine(LogLevel::Info, "inbox", "dropped a message: " + bad->why);
        const auto* text = std::get_if<IncomingText>(&received.what);
        if (!text) continue;
        auto row = takeText(received, *text, now);
        if (!row) return row.error();
        if (*row) added.push_back(**std::move(row));
    }
    const auto moved = store_.cursors.remember({position.node.bytes, {own_, 0}}, position.hash,
                                               position.expiration);
    if (!moved) return moved;
    if (auto done = transaction->commit(); !done) return done;
    announce(added);
    return {};
}

Result<void> Inbox::forgetExpired(Timestamp now) {
    if (auto gone = store_.seen.expire(now); !gone) return gone;
    return store_.cursors.expire(now);
}

Result<std::optional<MessageRow>> Inbox::takeText(const Received& received,
                                                  const IncomingText& text, Timestamp now) {
    const auto admitted = admit(text, now);
    if (!admitted) return admitted.error();
    if (!*admitted) return std::optional<MessageRow>{};

    const bool own = text.author == own_;
    MessageRow row;
    row.conversation = text.conversation;
    row.author = text.author;
    row.sentAt = text.sentAt;
    row.sortKey = sortKeyOf(text.sentAt, received.storedAt);
    row.storedAt = received.storedAt;
    row.expiresAt = received.expiration;
    row.body = text.text;
    row.state = own ? MessageState::Sent : MessageState::Received;
    row.hash = received.hash;
    const auto id = store_.messages.insert(row, text.plain);
    if (!id) return id.error();
    if (!*id) return std::optional<MessageRow>{};  // the same message under another hash
    row.id = **id;
    const auto noted =
        store_.conversations.noteMessage(text.conversation, {row.id, row.sortKey, !own});
    if (!noted) return noted.error();
    if (auto fresh = store_.news.add(row.id); !fresh) return fresh.error();
    if (auto named = learnName(text); !named) return named.error();
    return std::optional{std::move(row)};
}

/// Makes the conversation when it is not there. False when its other side is blocked.
Result<bool> Inbox::admit(const IncomingText& text, Timestamp now) {
    const bool own = text.author == own_;
    auto found = store_.conversations.find(text.conversation);
    if (!found) return found.error();
    if (*found && (*found)->blocked && !own) return false;
    if (!*found) {
        // Whom we write to from another device is no stranger; who writes first is a request.
        const auto made = store_.conversations.ensure(text.conversation, now, own);
        if (!made) return made.error();
    } else if (own && !(*found)->approved) {
        if (auto set = store_.conversations.setApproved(text.conversation, true); !set)
            return set.error();
    }
    if (!own && !(*found && (*found)->approvedMe)) {
        if (auto set = store_.conversations.setApprovedMe(text.conversation, true); !set)
            return set.error();
    }
    return true;
}

Result<void> Inbox::learnName(const IncomingText& text) {
    if (!text.authorName || text.authorName->empty() || text.author == own_) return {};
    const auto row = store_.conversations.find(text.author);
    if (!row) return row.error();
    if (!*row || (*row)->name == *text.authorName) return {};
    return store_.conversations.setName(text.author, *text.authorName);
}

void Inbox::announce(const std::vector<MessageRow>& added) {
    std::set<ConversationId> touched;
    for (const auto& row : added) {
        touched.insert(row.conversation);
        emit_(MessageAdded{toMessage(row)});
    }
    for (const auto& id : touched) {
        const auto row = store_.conversations.find(id);
        if (!row || !*row) continue;
        std::optional<MessageRow> last;
        if ((*row)->lastMessage) {
            if (auto found = store_.messages.find(*(*row)->lastMessage)) last = *found;
        }
        emit_(ConversationChanged{toConversation(**row, last ? &*last : nullptr)});
    }
}

}  // namespace starling
