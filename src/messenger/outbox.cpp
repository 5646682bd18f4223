// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/outbox.h"

#include "base/log.h"
#include "messenger/compose.h"
#include "messenger/retry.h"
#include "messenger/text_rules.h"

#include <algorithm>

namespace starling {

namespace {

std::string ownName(Store& store) {
    const auto name = store.settings.get(setting::kDisplayName);
    return name && *name ? toText(**name) : std::string{};
}

}  // namespace

Result<Message> Outbox::send(const ConversationId& to, std::string text) {
    if (auto good = checkOutgoingText(text); !good) return good.error();
    if (!isReachable(to, world_.own)) {
        return Error{Errc::Invalid,
                     "that is not the Session ID of a person: check it for a mistyped digit"};
    }
    auto row = keep(to, std::move(text));
    if (!row) return row.error();
    const auto message = toMessage(*row);
    world_.emit(MessageAdded{message});
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
    row.sentAt = row.sortKey = *sentAt;
    row.storedAt = now;
    row.body = std::move(text);
    row.state = MessageState::Sending;
    auto composed = compose({to, row.body, ownName(store), *sentAt}, world_.own, world_.random);

    if (auto made = store.conversations.ensure(to, now, true); !made) return made.error();
    if (auto set = store.conversations.setApproved(to, true); !set) return set.error();
    auto id = store.messages.insert(row, composed.plain);
    if (!id) return id.error();
    if (!*id) return Error{Errc::Storage, "this message is already there"};
    row.id = **id;
    if (auto noted = store.conversations.noteMessage(to, {row.id, row.sortKey, false}); !noted)
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
                                         ""});
    if (!added) return added.error();
    if (auto done = transaction->commit(); !done) return done.error();
    return row;
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

void Outbox::onStored(const OutboxRow& row, const Result<Stored>& outcome) {
    const auto leave = [this, id = row.id] { std::erase(inFlight_, id); };
    if (!outcome && outcome.error().code == Errc::Cancelled)
        return leave();  // it waits in the store
    if (const auto kept = keepOutcome(row, outcome)) {
        leave();
    } else {
        logLine(LogLevel::Warning, "outbox", kept.error().detail);
        world_.core.postAfter(kStoragePause, [this, leave] {
            leave();
            pump();
        });
    }
    announce(row.message);
    pump();
}

Result<void> Outbox::keepOutcome(const OutboxRow& row, const Result<Stored>& outcome) {
    auto transaction = world_.store.transaction();
    if (!transaction) return transaction.error();
    Result<void> done;
    if (!outcome) {
        done = onFailure(row, outcome.error());
    } else if (row.step == OutboxStep::Deliver) {
        done = onDelivered(row, *outcome);
    } else {
        done = onOwnCopy(row, *outcome);
    }
    if (!done) return done;
    return transaction->commit();
}

Result<void> Outbox::onDelivered(const OutboxRow& row, const Stored& stored) {
    auto& store = world_.store;
    if (row.message) {
        if (auto set = store.messages.setState(*row.message, MessageState::Sent, ""); !set)
            return set;
    }
    if (row.recipient == world_.own.id()) return onOwnCopy(row, stored);
    if (row.forSelf.empty()) return store.outbox.remove(row.id);
    return store.outbox.advance(row.id, OutboxStep::OwnCopy, world_.network.clock().now());
}

Result<void> Outbox::onOwnCopy(const OutboxRow& row, const Stored& stored) {
    if (auto noted = noteInOwnSwarm(row, stored); !noted) return noted;
    return world_.store.outbox.remove(row.id);
}

Result<void> Outbox::noteInOwnSwarm(const OutboxRow& row, const Stored& stored) {
    auto& store = world_.store;
    auto seen = store.seen.remember({world_.own.id(), 0}, stored.hash, stored.expiry);
    if (!seen) return seen.error();
    if (!row.message) return {};
    return store.messages.setStored(*row.message, stored.hash, stored.expiry);
}

Result<void> Outbox::onFailure(const OutboxRow& row, const Error& error) {
    auto& store = world_.store;
    const auto next = world_.network.clock().now() + sendDelay(row.attempts + 1);
    const bool final = isFinal(error.code) || next >= row.deadline;
    const bool delivering = row.step == OutboxStep::Deliver;
    if (row.message && delivering) {
        const auto state = final ? MessageState::Failed : MessageState::Sending;
        if (auto set = store.messages.setState(*row.message, state, error.detail); !set) return set;
    }
    if (final) return store.outbox.remove(row.id);
    return store.outbox.postpone(row.id, next, error.detail);
}

void Outbox::announce(const std::optional<MessageId>& id) {
    if (!id) return;
    const auto row = world_.store.messages.find(*id);
    if (row && *row) world_.emit(MessageChanged{toMessage(**row)});
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
