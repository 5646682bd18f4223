// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/expirer.h"

#include "base/log.h"
#include "messenger/erasure.h"

#include <set>

namespace starling {

namespace {

constexpr Timestamp kNever = Timestamp::max();
constexpr std::size_t kShortenedAtOnce = 100;

}  // namespace

void Expirer::sweep() {
    const auto now = world_.network.clock().now();
    if (next_ && now < *next_) return;
    bool removed = false;
    while (!stop_.requested()) {
        const auto gone = removeSome(now);
        if (!gone) {
            logLine(LogLevel::Warning, "expiry", gone.error().detail);
            next_ = now + kStoragePause;
            break;
        }
        if (gone->empty()) {
            next_.reset();
            break;
        }
        removed = true;
        tell(*gone);
    }
    if (removed) emptyLog();
    waitForNext();
}

Result<std::vector<MessageRow>> Expirer::removeSome(Timestamp now) {
    auto& store = world_.store;
    auto transaction = store.transaction();
    if (!transaction) return transaction.error();
    auto rows = store.messages.gone(now, kAtOnce);
    if (!rows || rows->empty()) return rows;
    for (const auto& row : *rows)
        if (auto gone = eraseMessage(store, row, MessageKind::Deleted, Left::Nothing); !gone)
            return gone.error();
    if (auto done = transaction->commit(); !done) return done.error();
    return rows;
}

void Expirer::tell(const std::vector<MessageRow>& gone) {
    std::set<ConversationId> conversations;
    for (const auto& row : gone) {
        world_.emit(MessageRemoved{row.conversation, row.id});
        conversations.insert(row.conversation);
        if (row.hash) unsaid_.erase(*row.hash);
    }
    for (const auto& row : gone)
        tellAnswers(world_.store, row, world_.emit);
    for (const auto& id : conversations)
        tellConversation(world_.store, id, world_.emit);
}

/// The log of the database still has what was there before.
void Expirer::emptyLog() {
    const auto emptied = world_.store.database().checkpoint(Database::Patience::None);
    if (emptied || stop_.requested()) return;
    if (emptied.error().code != Errc::InUse)
        logLine(LogLevel::Warning, "expiry", emptied.error().detail);
    world_.core.postAfter(kLogPause, [this] { emptyLog(); });
}

void Expirer::waitForNext() {
    if (!next_) {
        const auto next = world_.store.messages.nextGone();
        if (!next) logLine(LogLevel::Warning, "expiry", next.error().detail);
        next_ = next && *next ? **next : kNever;
    }
    const auto ticket = ++timer_;
    if (*next_ == kNever || stop_.requested()) return;
    const auto wait = std::max(Millis{0}, *next_ - world_.network.clock().now());
    world_.core.postAfter(wait, [this, ticket] {
        if (ticket != timer_ || stop_.requested()) return;
        sweep();
        if (ticket == timer_) waitForNext();  // it was too early: clocks are set now and then
    });
}

void Expirer::resetAlarm() {
    if (next_ && *next_ != kNever) waitForNext();
}

void Expirer::noteEnd(Timestamp goneAt) {
    if (next_ && *next_ <= goneAt) return;
    next_ = goneAt;
    waitForNext();
}

void Expirer::noteRead(const std::vector<MessageRow>& rows) {
    for (const auto& row : rows) {
        (void)tellMessage(world_.store, row.id, world_.emit);
        if (row.hash && row.goneAt && unsaid_.size() < kMostToTell)
            unsaid_.emplace(*row.hash, std::pair{row.id, *row.goneAt});
    }
    tellSwarm();
}

void Expirer::tellSwarm() {
    if (telling_ || unsaid_.empty() || stop_.requested()) return;
    telling_ = true;
    const auto until = unsaid_.begin()->second.second;
    std::vector<std::string> hashes;
    for (const auto& [hash, what] : unsaid_)
        if (what.second == until && hashes.size() < kShortenedAtOnce) hashes.push_back(hash);
    hop(
        world_.io, world_.core,
        [&swarms = world_.network.swarms(), &own = world_.own, hashes, until, stop = stop_] {
            return swarms.shorten(own.id(), own.signKey(), hashes, until, stop);
        },
        [this, hashes](const Result<SwarmClient::Lives>& shorter) {
            onShortened(hashes, shorter);
        });
}

/// What could not be said is said when the network is back, or with the next that is read.
void Expirer::onShortened(const std::vector<std::string>& asked,
                          const Result<SwarmClient::Lives>& shorter) {
    telling_ = false;
    if (!shorter && shorter.error().code != Errc::Rejected) return;
    for (const auto& hash : asked) {
        const auto said = unsaid_.extract(hash);
        const auto sooner = shorter ? shorter->find(hash) : SwarmClient::Lives::const_iterator{};
        if (!said || !shorter || sooner == shorter->end()) continue;
        const auto id = said.mapped().first;
        if (world_.store.messages.setGoneAt(id, sooner->second))
            (void)tellMessage(world_.store, id, world_.emit);
    }
    tellSwarm();
}

}  // namespace starling
