// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/inbox.h"

#include "base/log.h"
#include "messenger/strangers.h"

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
    InboxTurn turn{now, {}, {}, {}, {}, {}, {}, 0};
    for (const auto& received : messages)
        if (auto taken = takeOne(received, turn); !taken) return taken;
    if (auto bounded = boundStrangers(turn); !bounded) return bounded;
    if (auto bounded = store_.seen.bound({own_, 0}); !bounded) return bounded;
    const auto moved = store_.cursors.remember({position.node.bytes, {own_, 0}}, position.hash,
                                               std::min(position.expiration, now + kLongestLife));
    if (!moved) return moved;
    if (auto done = transaction->commit(); !done) return done;
    announce(turn);
    return {};
}

Result<void> Inbox::takeOne(const Received& received, InboxTurn& turn) {
    // Not remembered: another node may know better when it ends.
    if (received.expiration <= turn.now) return {};
    // Not remembered either, or anybody could fill our memory with nonsense. It is not looked at
    // every round for that: the cursor moves past it. Another node brings it once more, and it is
    // thrown away once more.
    if (const auto* bad = std::get_if<IncomingBad>(&received.what)) {
        if (turn.bad++ == 0) logLine(LogLevel::Info, "inbox", "dropped a message: " + bad->why);
        return {};
    }
    const auto fresh = store_.seen.remember({own_, 0}, received.hash,
                                            std::min(received.expiration, turn.now + kLongestLife));
    if (!fresh) return fresh.error();
    if (!*fresh) return {};  // the other node of this round brought it a moment ago
    if (const auto* text = std::get_if<IncomingText>(&received.what))
        return takeText(received, *text, turn);
    if (const auto* unsend = std::get_if<IncomingUnsend>(&received.what))
        return takeUnsend(received, *unsend, turn);
    return {};
}

Result<void> Inbox::forgetExpired(Timestamp now) {
    if (auto gone = store_.seen.expire(now); !gone) return gone;
    if (auto gone = store_.pending.expire(now); !gone) return gone;
    return store_.cursors.expire(now);
}

Result<void> Inbox::takeText(const Received& received, const IncomingText& text, InboxTurn& turn) {
    const auto there = store_.conversations.find(text.conversation);
    if (!there) return there.error();
    const auto unwanted = isUnwanted(text, *there);
    if (!unwanted) return unwanted.error();
    if (*unwanted) return {};
    if (auto admitted = admit(text, *there, turn); !admitted) return admitted;

    const bool own = text.author == own_;
    const bool stranger = !own && !(*there && (*there)->approved);
    MessageRow row;
    row.conversation = text.conversation;
    row.author = text.author;
    row.sentAt = text.sentAt;
    row.storedAt = std::min(received.storedAt, turn.now + kMostAhead);
    row.sortKey = sortKeyOf(text.sentAt, row.storedAt);
    row.expiresAt = received.expiration;
    row.body = stranger ? std::string{textOfStranger(text)} : text.text;
    row.state = own ? MessageState::Sent : MessageState::Received;
    row.hash = received.hash;
    const auto id =
        store_.messages.insert(row, stranger ? contentOfStranger(text) : ByteView{text.plain});
    if (!id) return id.error();
    if (!*id) return {};  // the same message under another hash
    row.id = **id;
    const auto noted = store_.conversations.noteMessage(
        text.conversation, {row.id, row.sortKey, !own, tieOf(row.author)});
    if (!noted) return noted;
    if (auto fresh = store_.news.add(row.id); !fresh) return fresh;
    turn.touched.insert(row.conversation);
    if (stranger) turn.requests.insert(row.conversation);
    if (own) turn.requests.erase(row.conversation);  // answered, on another device
    turn.added.push_back(std::move(row));
    return {};
}

/// Of somebody who is blocked, or taken back by its author before it came.
Result<bool> Inbox::isUnwanted(const IncomingText& text,
                               const std::optional<ConversationRow>& there) {
    if (there && there->blocked && text.author != own_) return true;
    const auto waiting = store_.pending.waitingFor(text.conversation, text.author, text.sentAt);
    if (!waiting) return waiting.error();
    return std::any_of(waiting->begin(), waiting->end(), [&text](const PendingRow& row) {
        return row.kind == PendingKind::Unsend && row.sender == text.author;
    });
}

/// Makes the conversation when it is not there.
Result<void> Inbox::admit(const IncomingText& text, const std::optional<ConversationRow>& there,
                          InboxTurn& turn) {
    const bool own = text.author == own_;
    auto& table = store_.conversations;
    if (!there) {
        // Whom we write to from another device is no stranger; who writes first is a request.
        const auto made = table.ensure(text.conversation, turn.now, own);
        if (!made) return made.error();
        turn.make(text.conversation);
    } else if (own && !there->approved) {
        if (auto set = table.setApproved(text.conversation, true); !set) return set;
    }
    if (own) return {};
    if (!there || !there->approvedMe) {
        if (auto set = table.setApprovedMe(text.conversation, true); !set) return set;
    }
    const auto& name = text.authorName;
    if (!name || name->empty() || (there && there->name == *name)) return {};
    return table.setName(text.conversation, *name);
}

Result<void> Inbox::takeUnsend(const Received& received, const IncomingUnsend& unsend,
                               InboxTurn& turn) {
    if (unsend.plain.size() > PendingTable::kMaxContent) return {};
    if (unsend.conversation) {
        const auto there = store_.conversations.find(*unsend.conversation);
        if (!there) return there.error();
        if (*there && (*there)->blocked) return {};
    }
    // Kept even when its target is here: a node may bring that once more.
    const auto kept = store_.pending.add(
        {PendingKind::Unsend, unsend.author, unsend.targetAt, unsend.conversation, unsend.author,
         unsend.sentAt, std::min(received.expiration, turn.now + kLongestLife), unsend.plain});
    if (!kept) return kept;
    const auto targets = targetsOf(unsend);
    if (!targets) return targets.error();
    for (const auto& row : *targets) {
        turn.remove(row.conversation, row.id);
        const auto gone =
            removeMessages(store_, row.conversation, {&row.id, 1}, row.author != own_);
        if (!gone) return gone.error();
        if (*gone) turn.drop(row.conversation);
    }
    return {};
}

/// Once a turn, not once a message: at most what one turn brings is there too much meanwhile.
Result<void> Inbox::boundStrangers(InboxTurn& turn) {
    for (const auto& stranger : turn.requests) {
        const auto surplus =
            store_.messages.surplus(stranger, kMostPerStranger, kMostBytesPerStranger);
        if (!surplus) return surplus.error();
        if (surplus->empty()) continue;
        if (auto gone = removeMessages(store_, stranger, *surplus, true); !gone)
            return gone.error();
        for (const auto id : *surplus)
            turn.remove(stranger, id);
    }
    if (turn.made.empty() && !tooManyRequests_) return {};
    return dropQuietest(turn);
}

/// More messages go than a turn brings, but not many more: two thousand strangers with a hundred
/// each must not go in one turn.
Result<void> Inbox::dropQuietest(InboxTurn& turn) {
    const auto surplus = store_.conversations.surplusRequests(kMostRequests);
    if (!surplus) return surplus.error();
    std::size_t removed = 0;
    for (const auto& stranger : *surplus) {
        tooManyRequests_ = removed > kTurn;
        if (tooManyRequests_) return {};
        const auto messages = store_.messages.surplus(stranger, 0, 0);
        if (!messages) return messages.error();
        removed += messages->size();
        if (auto gone = store_.conversations.remove(stranger); !gone) return gone;
        turn.drop(stranger);
    }
    tooManyRequests_ = false;
    return {};
}

Result<std::vector<MessageRow>> Inbox::targetsOf(const IncomingUnsend& unsend) {
    if (!unsend.conversation) return store_.messages.written(unsend.author, unsend.targetAt);
    auto one = store_.messages.find(*unsend.conversation, unsend.author, unsend.targetAt);
    if (!one) return one.error();
    std::vector<MessageRow> out;
    if (*one) out.push_back(**std::move(one));
    return out;
}

void Inbox::announce(const InboxTurn& turn) {
    for (const auto& row : turn.added)
        emit_(MessageAdded{toMessage(row)});
    for (const auto& [conversation, id] : turn.removed)
        emit_(MessageRemoved{conversation, id});
    for (const auto& id : turn.touched)
        if (!turn.gone.contains(id)) tellConversation(store_, id, emit_);
    for (const auto& id : turn.gone)
        if (!turn.made.contains(id)) emit_(ConversationRemoved{id});
}

}  // namespace starling
