// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/outbox.h"

#include "base/log.h"
#include "messenger/own_name.h"
#include "messenger/send_reason.h"
#include "messenger/text_rules.h"

#include <algorithm>

namespace starling {

Result<Message> Outbox::send(const ConversationId& to, std::string text,
                             std::optional<Target> quote) {
    if (auto good = checkOutgoingText(text); !good) return good.error();
    if (!isReachable(to, world_.own)) {
        return Error{Errc::Invalid,
                     "that is not the Session ID of a person: check it for a mistyped digit"};
    }
    const auto there = world_.store.conversations.find(to);
    if (!there) return there.error();
    if (*there && (*there)->blocked)
        return Error{Errc::Invalid, "you have blocked this person: unblock them first"};
    auto rows = keep(to, std::move(text), quote);
    if (!rows) return rows.error();
    for (const auto& row : *rows)
        world_.emit(MessageAdded{toMessage(row)});
    tellConversation(world_.store, to, world_.emit);
    pump();
    return toMessage(rows->back());
}

/// The answer to their request, when there was one, then the message.
Result<std::vector<MessageRow>> Outbox::keep(const ConversationId& to, std::string text,
                                             const std::optional<Target>& quote) {
    AccountState::Turn turn{state_};
    if (auto begun = turn.begin(); !begun) return begun.error();
    std::vector<MessageRow> rows;
    auto approval = keepApproval(to);
    if (!approval) return approval.error();
    if (*approval) rows.push_back(**std::move(approval));
    auto row = keepText(to, std::move(text), quote);
    if (!row) return row.error();
    rows.push_back(*std::move(row));
    if (auto done = turn.commit(); !done) return done.error();
    return rows;
}

/// Whom we write to is approved, and whatever was hidden is shown again.
Result<std::optional<MessageRow>> Outbox::keepApproval(const ConversationId& to) {
    std::optional<MessageRow> out;
    if (to == world_.own.id()) {
        const auto edited = state_.editProfile([](config::UserProfile& profile) {
            profile.notePriority = std::max<std::int64_t>(profile.notePriority, 0);
        });
        if (!edited) return edited.error();
        return out;
    }
    const auto there = world_.store.conversations.find(to);
    if (!there) return there.error();
    const bool asked = *there && !(*there)->approved && (*there)->approvedMe;
    const auto edited = state_.editContact(to, [](config::Contact& contact) {
        contact.approved = true;
        contact.priority = std::max<std::int64_t>(contact.priority, 0);
    });
    if (!edited) return edited.error();
    if (!asked) return out;
    MessageRow row;
    row.conversation = to;
    row.kind = MessageKind::RequestAccepted;
    const auto sentAt = world_.store.nextSentAt(world_.network.clock().now());
    if (!sentAt) return sentAt.error();
    row.sentAt = *sentAt;
    auto composed = composeApproval(to, ownProfile(state_), *sentAt, world_.own, world_.random);
    auto added = add(std::move(row), std::move(composed), false);
    if (!added) return added.error();
    out = *std::move(added);
    return out;
}

Result<MessageRow> Outbox::keepText(const ConversationId& to, std::string text,
                                    const std::optional<Target>& quote) {
    const auto sentAt = world_.store.nextSentAt(world_.network.clock().now());
    if (!sentAt) return sentAt.error();
    MessageRow row;
    row.conversation = to;
    row.body = std::move(text);
    row.sentAt = *sentAt;
    if (quote) row.quote = Quoted{quote->author, quote->sentAt, {}, {}};
    const auto there = world_.store.conversations.find(to);
    if (!there) return there.error();
    if (*there) row.expiry = expiryOf(**there);
    const Draft draft{to, row.body, ownProfile(state_), *sentAt, quote, row.expiry};
    auto composed = compose(draft, world_.own, world_.random);
    auto added = add(std::move(row), std::move(composed), true);
    if (!added || !quote) return added;
    // With what the quote stands for.
    auto read = world_.store.messages.find(added->id);
    if (!read) return read.error();
    return *read ? **std::move(read) : *std::move(added);
}

/// `isTracked`: its state is that of its way to the swarms. What nobody has to look after again has
/// none.
Result<MessageRow> Outbox::add(MessageRow row, Composed composed, bool isTracked) {
    auto& store = world_.store;
    const auto now = world_.network.clock().now();
    row.author = world_.own.id();
    row.storedAt = now;
    row.sortKey = sortKeyOf(row.sentAt, now);
    row.state = isTracked ? MessageState::Sending : MessageState::Sent;
    if (auto made = store.conversations.ensure(row.conversation, now, true); !made)
        return made.error();
    auto id = store.messages.insert(row, composed.plain);
    if (!id) return id.error();
    if (!*id) return Error{Errc::Storage, "this message is already there"};
    row.id = **id;
    const auto noted = store.conversations.noteMessage(
        row.conversation, {row.id, row.sortKey, false, tieOf(row.author)});
    if (!noted) return noted.error();
    const auto message = isTracked ? std::optional{row.id} : std::nullopt;
    const auto queued =
        queue(message, row.conversation, std::move(composed), row.sentAt, row.expiry);
    if (!queued) return queued.error();
    return row;
}

Result<void> Outbox::queue(std::optional<MessageId> message, const AccountId& recipient,
                           Composed composed, Timestamp sentAt, Expiry expiry) {
    OutboxRow out;
    out.message = message;
    out.recipient = recipient;
    out.forRecipient = std::move(composed.forRecipient);
    out.forSelf = std::move(composed.forSelf);
    out.sentAt = sentAt;
    out.ttl = expiry.mode == ExpiryMode::AfterSend ? Millis{expiry.after} : kTimeToLive;
    out.nextAttemptAt = world_.network.clock().now();
    out.deadline = sentAt + kTimeToLive;
    const auto added = world_.store.outbox.add(out);
    return added ? Result<void>{} : added.error();
}

Result<void> Outbox::keepUnseen(const AccountId& recipient, Composed composed, Timestamp sentAt,
                                Expiry expiry) {
    return queue({}, recipient, std::move(composed), sentAt, expiry);
}

Result<Conversation> Outbox::accept(const ConversationId& id) {
    const auto there = world_.store.conversations.find(id);
    if (!there) return there.error();
    if (!*there) return Error{Errc::NotFound, "nobody with this Session ID has asked"};
    if (!isReachable(id, world_.own))
        return Error{Errc::Invalid, "that is not the Session ID of a person"};
    if ((*there)->blocked)
        return Error{Errc::Invalid, "you have blocked this person: unblock them first"};
    if ((*there)->approved) return readConversation(world_.store, id);
    AccountState::Turn turn{state_};
    if (auto begun = turn.begin(); !begun) return begun.error();
    const auto row = keepApproval(id);
    if (!row) return row.error();
    if (auto done = turn.commit(); !done) return done.error();
    if (*row) world_.emit(MessageAdded{toMessage(**row)});
    tellConversation(world_.store, id, world_.emit);
    pump();
    return readConversation(world_.store, id);
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
    return tellMessage(world_.store, id, world_.emit);
}

Result<Message> Outbox::retry(MessageId id) {
    auto& store = world_.store;
    auto transaction = store.transaction();
    if (!transaction) return transaction.error();
    const auto row = rowOf(id, false);
    if (!row) return row.error();
    const auto now = world_.network.clock().now();
    if (auto due = store.outbox.release(row->id, now, now + kTimeToLive); !due) return due.error();
    const bool delivered = row->step == OutboxStep::OwnCopy;
    const auto state = delivered ? MessageState::Sent : MessageState::Sending;
    if (auto set = store.messages.setState(id, state, ""); !set) return set.error();
    if (auto done = transaction->commit(); !done) return done.error();
    auto message = tellMessage(world_.store, id, world_.emit);
    pump();
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
    if (const auto over = isOver(row, order); !over || *over) {
        if (!over) logLine(LogLevel::Warning, "outbox", over.error().detail);
        std::erase(inFlight_, row.id);
        return;
    }
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
