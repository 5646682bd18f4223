// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/removals.h"

#include "base/log.h"

namespace starling {

Result<void> Removals::begin(const ConversationId& id, std::optional<Timestamp> until) {
    auto& store = state_.store();
    if (auto gone = store.outbox.removeFor(id); !gone) return gone;
    const auto begun = store.conversations.beginRemoval(id, until);
    if (!begun && begun.error().code == Errc::NotFound)
        return Error{Errc::NotFound, "there is no such conversation"};
    return begun ? Result<void>{} : begun.error();
}

Result<bool> Removals::removeSome(const ConversationId& id) {
    AccountState::Turn turn{state_};
    if (auto begun = turn.begin(); !begun) return begun.error();
    auto& store = state_.store();
    const auto row = store.conversations.find(id);
    if (!row) return row.error();
    if (!*row || !(*row)->removedUpTo) return true;
    const auto messages = store.messages.removeOldest(id, *(*row)->removedUpTo, kAtOnce);
    if (!messages) return messages.error();
    const bool last = *messages < kAtOnce;
    Result<bool> stays = false;
    if (last) stays = end(**row);
    if (!stays) return stays;
    if (auto done = turn.commit(); !done) return done.error();
    if (last) emit_(ConversationRemoved{id});
    if (*stays) tellConversation(store, id, emit_);
    return last;
}

/// True when it stays: with what came meanwhile, or as a contact without a word.
Result<bool> Removals::end(const ConversationRow& row) {
    auto& store = state_.store();
    const auto left = store.messages.page(row.id, std::nullopt, 1);
    if (!left) return left.error();
    const bool noted = row.id == state_.own() && row.priority >= 0;
    if (left->empty() && !noted && !state_.contact(row.id)) {
        const auto gone = store.conversations.remove(row.id);
        return gone ? Result<bool>{false} : gone.error();
    }
    if (auto ended = store.conversations.endRemoval(row.id); !ended) return ended.error();
    if (left->empty() || row.priority >= 0 || row.id == state_.own()) return true;
    // Somebody wrote since.
    const auto shown = state_.editContact(row.id, [](config::Contact& c) { c.priority = 0; });
    return shown ? Result<bool>{true} : shown.error();
}

void Removals::run(const ConversationId& id, std::function<void(Result<ConversationId>)> done) {
    if (stop_.requested()) return;
    const auto gone = removeSome(id);
    if (!gone) return done(gone.error());
    if (*gone) return done(id);
    core_.post([this, id, done = std::move(done)] { run(id, done); });
}

Result<Removals::Cleared> Removals::clearSome() {
    AccountState::Turn turn{state_};
    if (auto begun = turn.begin(); !begun) return begun.error();
    const auto messages = state_.store().messages.removeOfRequests(kAtOnce);
    if (!messages) return messages.error();
    std::vector<ConversationId> gone;
    bool more = *messages == kAtOnce;
    if (!more) {
        auto removed = forgetRequests();
        if (!removed) return removed.error();
        gone = *std::move(removed);
        more = !gone.empty();
    }
    if (auto noted = noteClearing(more); !noted) return noted.error();
    if (auto done = turn.commit(); !done) return done.error();
    for (const auto& id : gone)
        emit_(ConversationRemoved{id});
    return Cleared{gone.size(), more};
}

/// Some of those who ask, whose messages are gone.
Result<std::vector<ConversationId>> Removals::forgetRequests() {
    auto& conversations = state_.store().conversations;
    const auto requests = conversations.surplusRequests(0);
    if (!requests) return requests.error();
    std::vector<ConversationId> gone;
    for (const auto& id : *requests) {
        if (gone.size() == kAtOnce) break;
        if (state_.contact(id)) {
            if (auto erased = state_.eraseContact(id); !erased) return erased.error();
        }
        if (auto removed = conversations.remove(id); !removed) return removed.error();
        gone.push_back(id);
    }
    return gone;
}

/// So that it goes on at the next start.
Result<void> Removals::noteClearing(bool more) {
    auto& settings = state_.store().settings;
    return more ? settings.setNumber(setting::kClearingRequests, 1)
                : settings.remove(setting::kClearingRequests);
}

void Removals::clearRequests(std::function<void(Result<std::size_t>)> done, std::size_t before) {
    if (stop_.requested()) return;
    const auto cleared = clearSome();
    if (!cleared) return done(cleared.error());
    const auto now = before + cleared->people;
    if (!cleared->more) return done(now);
    core_.post([this, done = std::move(done), now] { clearRequests(done, now); });
}

void Removals::resume() {
    const auto begun = state_.store().conversations.beingRemoved();
    if (!begun) return logLine(LogLevel::Warning, "removals", begun.error().detail);
    for (const auto& id : *begun)
        run(id, [](const Result<ConversationId>& done) {
            if (!done) logLine(LogLevel::Warning, "removals", done.error().detail);
        });
    const auto clearing = state_.store().settings.getNumber(setting::kClearingRequests);
    if (!clearing) return logLine(LogLevel::Warning, "removals", clearing.error().detail);
    if (!*clearing) return;
    clearRequests([](const Result<std::size_t>& done) {
        if (!done) logLine(LogLevel::Warning, "removals", done.error().detail);
    });
}

}  // namespace starling
