// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What we write with a timer, and the timer itself.
// docs/protocol/messages.md#disappearing-messages.

#include "messenger/outbox.h"
#include "messenger/own_name.h"

namespace starling {

/// What we write we have read: our copies go so long after it was sent, whichever timer it is.
Result<void> Outbox::startTimer(MessageId id, const Stored& stored) {
    auto& store = world_.store;
    const auto row = store.messages.find(id);
    if (!row) return row.error();
    if (!*row || !(*row)->expiry.isOn() || (*row)->goneAt) return {};
    auto goneAt = world_.network.clock().now() + (*row)->expiry.after;
    // When their swarm drops it, on all devices at once.
    if ((*row)->expiry.mode == ExpiryMode::AfterSend) goneAt = std::min(goneAt, stored.expiry);
    return store.messages.setGoneAt(id, goneAt);
}

/// Our other devices get it for as long as it lives here. True when that is too short for a swarm:
/// then nothing is left to send.
Result<bool> Outbox::isOver(const OutboxRow& row, StoreOrder& order) {
    if (row.step != OutboxStep::OwnCopy || !row.message) return false;
    auto& store = world_.store;
    const auto message = store.messages.find(*row.message);
    if (!message) return message.error();
    if (!*message || !(*message)->goneAt) return false;
    order.until = (*message)->goneAt;
    if (*order.until - world_.network.clock().now() >= kShortestExpiry) return false;
    if (auto removed = store.outbox.remove(row.id); !removed) return removed.error();
    return true;
}

Result<void> Outbox::checkExpiry(const ConversationId& id, Expiry expiry) {
    if (!isReachable(id, world_.own))
        return Error{Errc::Invalid, "that is not the Session ID of a person"};
    const auto there = world_.store.conversations.find(id);
    if (!there) return there.error();
    const bool note = id == world_.own.id();
    if (!note && (!*there || !(*there)->approved))
        return Error{Errc::Invalid, "write to them, or accept their request, first"};
    if (*there && (*there)->blocked)
        return Error{Errc::Invalid, "you have blocked this person: unblock them first"};
    if (expiry.mode == ExpiryMode::Off) return {};
    if (note && expiry.mode == ExpiryMode::AfterRead)
        return Error{Errc::Invalid, "notes to yourself can disappear after sending only"};
    if (expiry.after < kShortestExpiry || expiry.after > kLongestExpiry)
        return Error{Errc::Invalid, "messages can live from 10 seconds to 2 weeks"};
    return {};
}

Result<Conversation> Outbox::setExpiry(const ConversationId& id, Expiry expiry) {
    if (expiry.mode == ExpiryMode::Off) expiry = {};
    if (auto good = checkExpiry(id, expiry); !good) return good.error();
    const auto there = world_.store.conversations.find(id);
    if (!there) return there.error();
    if (expiry == (*there ? expiryOf(**there) : Expiry{}))
        return readConversation(world_.store, id);
    auto row = keepExpiry(id, expiry);
    if (!row) return row.error();
    world_.emit(MessageAdded{toMessage(*row)});
    tellConversation(world_.store, id, world_.emit);
    pump();
    return readConversation(world_.store, id);
}

/// Our devices agree on it by the configs; the line says it to people.
Result<MessageRow> Outbox::keepExpiry(const ConversationId& id, Expiry expiry) {
    AccountState::Turn turn{state_};
    if (auto begun = turn.begin(); !begun) return begun.error();
    Result<void> set;
    if (id == world_.own.id()) {
        set = state_.editProfile([&](config::UserProfile& profile) {
            profile.noteExpirySeconds = expiry.after.count();
            profile.notePriority = std::max<std::int64_t>(profile.notePriority, 0);
        });
    } else {
        set = state_.editContact(id, [&](config::Contact& contact) {
            contact.expiryMode = expiry.mode;
            contact.expirySeconds = expiry.after.count();
        });
    }
    if (!set) return set.error();
    const auto sentAt = world_.store.nextSentAt(world_.network.clock().now());
    if (!sentAt) return sentAt.error();
    MessageRow row;
    row.conversation = id;
    row.kind = MessageKind::ExpiryChanged;
    row.expiry = expiry;
    row.sentAt = *sentAt;
    auto composed =
        composeExpiry(id, expiry, ownProfile(state_), *sentAt, world_.own, world_.random);
    auto added = add(std::move(row), std::move(composed), true);
    if (!added) return added;
    if (auto done = turn.commit(); !done) return done.error();
    return added;
}

}  // namespace starling
