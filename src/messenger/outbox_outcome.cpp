// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/log.h"
#include "messenger/outbox.h"
#include "messenger/retry.h"
#include "messenger/send_reason.h"

namespace starling {

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
    if (row.message) (void)tellMessage(world_.store, *row.message, world_.emit);
    if (outcome) onReachable_();
    pump();
}

/// The row as it is now: a person may have stopped it, or removed its message, meanwhile.
Result<void> Outbox::keepOutcome(const OutboxRow& tried, const Result<Stored>& outcome) {
    auto transaction = world_.store.transaction();
    if (!transaction) return transaction.error();
    const auto row = world_.store.outbox.find(tried.id);
    if (!row) return row.error();
    Result<void> done;
    if (!*row) {
        done = outcome ? forgetSent(tried, *outcome) : Result<void>{};
    } else if (!outcome) {
        done = onFailure(**row, outcome.error());
    } else if ((*row)->step == OutboxStep::Deliver) {
        done = onDelivered(**row, *outcome);
    } else {
        done = onOwnCopy(**row, *outcome);
    }
    if (!done) return done;
    return transaction->commit();
}

/// What a person removed while it was on its way to our own swarm does not come back from there.
Result<void> Outbox::forgetSent(const OutboxRow& tried, const Stored& stored) {
    const auto& own = world_.own.id();
    if (tried.step != OutboxStep::OwnCopy && tried.recipient != own) return {};
    const auto seen = world_.store.seen.remember({own, 0}, stored.hash, stored.expiry);
    return seen ? Result<void>{} : seen.error();
}

Result<void> Outbox::onDelivered(const OutboxRow& row, const Stored& stored) {
    auto& store = world_.store;
    if (row.recipient == world_.own.id()) return onOwnCopy(row, stored);
    if (row.message) {
        if (auto set = store.messages.setState(*row.message, MessageState::Sent, ""); !set)
            return set;
        if (auto started = startTimer(*row.message, stored); !started) return started;
    }
    if (row.forSelf.empty()) return store.outbox.remove(row.id);
    return store.outbox.advance(row.id, OutboxStep::OwnCopy, world_.network.clock().now());
}

Result<void> Outbox::onOwnCopy(const OutboxRow& row, const Stored& stored) {
    auto& store = world_.store;
    // Without its message, which damage can take, the copy is fetched and brings it back.
    if (row.message) {
        const auto seen = store.seen.remember({world_.own.id(), 0}, stored.hash, stored.expiry);
        if (!seen) return seen.error();
        if (auto set = store.messages.setState(*row.message, MessageState::Sent, ""); !set)
            return set;
        auto noted = store.messages.setStored(*row.message, stored.hash, stored.expiry);
        if (!noted) return noted;
        if (auto started = startTimer(*row.message, stored); !started) return started;
    }
    return store.outbox.remove(row.id);
}

Result<void> Outbox::onFailure(const OutboxRow& row, const Error& error) {
    if (row.held) return {};  // stopped meanwhile: it says so
    auto& store = world_.store;
    const auto next = world_.network.clock().now() + sendDelay(row.attempts + 1);
    if (isFinal(error.code) || next >= row.deadline) return giveUp(row, error);
    if (row.message && row.step == OutboxStep::Deliver) {
        auto set = store.messages.setState(*row.message, MessageState::Sending, whyItWaits(error));
        if (!set) return set;
    }
    return store.outbox.postpone(row.id, next, error.detail);
}

/// With its ciphertexts, for somebody may want to try again. Not what nobody sees.
Result<void> Outbox::giveUp(const OutboxRow& row, const Error& error) {
    auto& store = world_.store;
    logLine(LogLevel::Warning, "outbox", "given up: " + error.detail);
    if (!row.message) return store.outbox.remove(row.id);
    const bool delivering = row.step == OutboxStep::Deliver;
    auto set = store.messages.setState(*row.message,
                                       delivering ? MessageState::Failed : MessageState::Sent,
                                       delivering ? whyItFailed(error) : whyNoOwnCopy(error));
    if (!set) return set;
    return store.outbox.hold(row.id, error.detail);
}

}  // namespace starling
