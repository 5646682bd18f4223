// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/presence.h"

#include "base/log.h"
#include "messenger/inbox.h"

namespace starling {

/// Somebody we have accepted, and nobody who is blocked; oneself hears nothing.
Result<bool> Presence::mayHear(const ConversationId& id) {
    if (id == world_.own.id()) return false;
    const auto there = world_.store.conversations.find(id);
    if (!there) return there.error();
    return *there && (*there)->approved && !(*there)->blocked;
}

Result<void> Presence::tellRead(const ConversationId& id, Timestamp from, Timestamp upTo) {
    auto& store = world_.store;
    const auto privacy = readPrivacy(store);
    if (!privacy) return privacy.error();
    if (!privacy->readReceipts) return {};
    const auto may = mayHear(id);
    if (!may) return may.error();
    if (!*may) return {};
    const auto read =
        store.messages.receivedBetween(id, from, upTo, static_cast<int>(kMostReceipts));
    if (!read) return read.error();
    if (read->empty()) return {};
    const auto sentAt = store.nextSentAt(world_.network.clock().now());
    if (!sentAt) return sentAt.error();
    auto composed = composeReceipt(id, *read, *sentAt, world_.own, world_.random);
    world_.core.post([this] { outbox_.pump(); });
    return outbox_.keepUnseen(id, std::move(composed), *sentAt);
}

void Presence::setTyping(const ConversationId& id, bool typing) {
    const auto at = typing_.find(id);
    if (!typing) {
        if (at == typing_.end()) return;
        typing_.erase(at);
        return tellTyping(id, false);
    }
    const auto privacy = readPrivacy(world_.store);
    const auto may = mayHear(id);
    if (!privacy || !privacy->typing || !may || !*may) return;
    const auto now = world_.network.clock().now();
    auto& entry = *typing_.try_emplace(id).first;
    if (at == typing_.end() || entry.second.toldAt + kAgain <= now) {
        entry.second.toldAt = now;
        tellTyping(id, true);
    }
    endLater(entry);
}

void Presence::endLater(std::map<ConversationId, Typing>::value_type& entry) {
    const auto ticket = ++ticket_;
    entry.second.lastKey = ticket;
    world_.core.postAfter(kPause, [this, id = entry.first, ticket] {
        const auto at = typing_.find(id);
        if (at != typing_.end() && at->second.lastKey == ticket) setTyping(id, false);
    });
}

/// Not kept: what is not there in a moment says nothing any more.
void Presence::tellTyping(const ConversationId& id, bool typing) {
    const auto now = world_.network.clock().now();
    auto composed = composeTyping(id, typing, now, world_.own, world_.random);
    StoreOrder order;
    order.account = id;
    order.data = std::move(composed.forRecipient);
    order.ttl = kTimeToLive;
    hop(
        world_.io, world_.core,
        [&swarms = world_.network.swarms(), order = std::move(order), stop = stop_] {
            return swarms.store(order, stop);
        },
        [](const Result<Stored>&) {});
}

void Presence::heard(const ConversationId& id, bool typing) {
    if (!typing) {
        if (theirs_.erase(id) > 0) world_.emit(TypingChanged{id, false});
        return;
    }
    const auto ticket = ++ticket_;
    if (theirs_.insert_or_assign(id, ticket).second) world_.emit(TypingChanged{id, true});
    world_.core.postAfter(Inbox::kTypingLasts, [this, id, ticket] {
        const auto at = theirs_.find(id);
        if (at != theirs_.end() && at->second == ticket) heard(id, false);
    });
}

}  // namespace starling
