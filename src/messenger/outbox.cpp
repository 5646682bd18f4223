// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/outbox.h"

#include "base/log.h"
#include "messenger/compose.h"
#include "messenger/own_name.h"
#include "messenger/send_reason.h"
#include "messenger/text_rules.h"

#include <algorithm>

namespace starling {

Result<Message> Outbox::send(const ConversationId& to, std::string text) {
    if (auto good = checkOutgoingText(text); !good) return good.error();
    if (!isReachable(to, world_.own)) {
        return Error{Errc::Invalid,
                     "that is not the Session ID of a person: check it for a mistyped digit"};
    }
    const auto there = world_.store.conversations.find(to);
    if (!there) return there.error();
    if (*there && (*there)->blocked)
        return Error{Errc::Invalid, "you have blocked this person: unblock them first"};
    auto row = keep(to, std::move(text));
    if (!row) return row.error();
    const auto message = toMessage(*row);
    world_.emit(MessageAdded{message});
    tellConversation(world_.store, to, world_.emit);
    pump();
    return message;
}

Result<MessageRow> Outbox::keep(const ConversationId& to, std::string text) {
    auto& store = world_.store;
    const auto now = world_.network.clock().now();
    auto transaction = store.transaction();
    if (!transaction) return transaction.error();
    const auto sentAt = store.nextSentAt(now);
    if (!sentAt) return sentAt.error();

    MessageRow row;
    row.conversation = to;
    row.author = world_.own.id();
    row.sentAt = *sentAt;
    row.storedAt = now;
    row.sortKey = sortKeyOf(*sentAt, now);
    row.body = std::move(text);
    row.state = MessageState::Sending;
    const auto name = ownName(store);
    auto composed = compose({to, row.body, name ? *name : "", *sentAt}, world_.own, world_.random);

    if (auto made = store.conversations.ensure(to, now, true); !made) return made.error();
    if (auto set = store.conversations.setApproved(to, true); !set) return set.error();
    auto id = store.messages.insert(row, composed.plain);
    if (!id) return id.error();
    if (!*id) return Error{Errc::Storage, "this message is already there"};
    row.id = **id;
    if (auto noted =
            store.conversations.noteMessage(to, {row.id, row.sortKey, false, tieOf(row.author)});
        !noted)
        return noted.error();
    const auto added = store.outbox.add({{},
                                         row.id,
                                         to,
                                         std::move(composed.forRecipient),
                                         std::move(composed.forSelf),
                                         *sentAt,
                                         kTimeToLive,
                                         OutboxStep::Deliver,
                                         0,
                                         now,
                                         *sentAt + kTimeToLive,
                                         "",
                                         false});
    if (!added) return added.error();
    if (auto done = transaction->commit(); !done) return done.error();
    return row;
}

/// The row of a message that waits, or of any that is not done.
Result<OutboxRow> Outbox::rowOf(MessageId id, bool waiting) {
    const auto row = world_.store.outbox.findByMessage(id);
    if (!row) return row.error();
    if (!*row) return Error{Errc::NotFound, "there is no such message, or it is sent already"};
    if (waiting && ((*row)->held || (*row)->step != OutboxStep::Deliver))
        return Error{Errc::NotFound, "this message is not waiting to be sent"};
    return **row;
}

Result<Message> Outbox::cancel(MessageId id) {
    auto& store = world_.store;
    auto transaction = store.transaction();
    if (!transaction) return transaction.error();
    const auto row = rowOf(id, true);
    if (!row) return row.error();
    if (auto held = store.outbox.hold(row->id, "stopped"); !held) return held.error();
    if (auto set = store.messages.setState(id, MessageState::Failed, kStoppedByPerson); !set)
        return set.error();
    if (auto done = transaction->commit(); !done) return done.error();
    return changed(id);
}

Result<Message> Outbox::retry(MessageId id) {
    auto& store = world_.store;
    auto transaction = store.transaction();
    if (!transaction) return transaction.error();
    const auto row = rowOf(id, false);
    if (!row) return row.error();
    const auto now = world_.network.clock().now();
    if (auto due = store.outbox.release(row->id, now, now + row->ttl); !due) return due.error();
    const bool delivered = row->step == OutboxStep::OwnCopy;
    const auto state = delivered ? MessageState::Sent : MessageState::Sending;
    if (auto set = store.messages.setState(id, state, ""); !set) return set.error();
    if (auto done = transaction->commit(); !done) return done.error();
    auto message = changed(id);
    pump();
    return message;
}

/// Tells whoever watches.
Result<Message> Outbox::changed(MessageId id) {
    const auto row = world_.store.messages.find(id);
    if (!row) return row.error();
    if (!*row) return Error{Errc::NotFound, "the message is gone"};
    const auto message = toMessage(**row);
    world_.emit(MessageChanged{message});
    // Lists show the state of the newest message.
    const auto in = world_.store.conversations.find(message.conversation);
    if (in && *in && (*in)->lastMessage == id)
        tellConversation(world_.store, message.conversation, world_.emit);
    return message;
}

void Outbox::pump() {
    world_.noticeSleep();
    const auto now = world_.network.clock().now();
    const auto room = kAtOnce - static_cast<int>(inFlight_.size());
    if (room <= 0 || stop_.requested()) return;
    const auto due = world_.store.outbox.due({now, room, kAtOncePerRecipient, inFlight_});
    if (!due) {
        logLine(LogLevel::Warning, "outbox", due.error().detail);
        return;
    }
    for (const auto& row : *due)
        attempt(row);
    wakeAtNextDue();
}

void Outbox::attempt(const OutboxRow& row) {
    inFlight_.push_back(row.id);
    const bool deliver = row.step == OutboxStep::Deliver;
    StoreOrder order;
    order.account = deliver ? row.recipient : world_.own.id();
    order.data = deliver ? row.forRecipient : row.forSelf;
    order.ttl = row.ttl;
    hop(
        world_.io, world_.core,
        [&swarms = world_.network.swarms(), order = std::move(order), stop = stop_] {
            return swarms.store(order, stop);
        },
        [this, row](const Result<Stored>& outcome) { onStored(row, outcome); });
}

void Outbox::hurry() {
    if (auto done = world_.store.outbox.hurry(world_.network.clock().now()); !done)
        logLine(LogLevel::Warning, "outbox", done.error().detail);
    pump();
}

void Outbox::wakeAtNextDue() {
    const auto next = world_.store.outbox.nextDue(inFlight_);
    if (!next || !*next) return;
    const auto wait = std::max(Millis{0}, **next - world_.network.clock().now());
    const auto ticket = ++wake_;
    // A row that is due but over its recipient's share waits for an answer, not for a timer.
    if (wait == Millis{0} && !inFlight_.empty()) return;
    world_.core.postAfter(wait, [this, ticket] {
        if (ticket == wake_) pump();
    });
}

}  // namespace starling
