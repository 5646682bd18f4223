// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/config_sync.h"

#include "base/log.h"
#include "messenger/config_changes.h"
#include "messenger/retry.h"

namespace starling {

void ConfigSync::start() {
    const auto fetched = world_.store.settings.getNumber(setting::kConfigsFetched);
    isFetched_ = fetched && fetched->value_or(0) != 0;
    state_.onChange([this] {
        pushSoon();
        tell();
    });
    tell();
}

std::vector<std::string> ConfigSync::keep() const {
    std::vector<std::string> out;
    for (const auto kind : config::kUserKinds) {
        const auto& live = state_.replica(kind).liveHashes();
        out.insert(out.end(), live.begin(), live.end());
    }
    return out;
}

Result<std::string> ConfigSync::cursorAt(const Ed25519PublicKey& node, config::Kind kind) {
    if (state_.replica(kind).seqno() == 0) return std::string{};
    const auto cursor = world_.store.cursors.newest(
        {node.bytes, {state_.own(), config::namespaceOf(kind)}}, world_.network.clock().now());
    if (!cursor) return cursor.error();
    return cursor->value_or("");
}

Result<void> ConfigSync::take(const std::vector<ConfigArrival>& arrivals) {
    AccountState::Turn turn{state_};
    if (auto begun = turn.begin(); !begun) return begun;
    std::map<config::Kind, config::Dict> before;
    Timestamp heardAt{};
    for (const auto& arrival : arrivals)
        if (auto taken = takeOne(arrival, before, heardAt); !taken) return taken;
    const auto changes = followConfigs(state_, removals_, before, heardAt);
    if (!changes) return changes.error();
    if (before.contains(config::Kind::Contacts)) {
        const auto heard =
            world_.store.settings.setNumber(setting::kContactsHeardAt, toUnixMillis(heardAt));
        if (!heard) return heard;
    }
    if (auto done = turn.commit(); !done) return done;
    if (changes->ownName) world_.emit(OwnNameChanged{*changes->ownName});
    for (const auto& id : changes->touched)
        tellConversation(world_.store, id, world_.emit);
    for (const auto& id : changes->removals)
        removals_.run(id, [](const Result<ConversationId>&) {});
    return {};
}

Result<void> ConfigSync::takeOne(const ConfigArrival& arrival,
                                 std::map<config::Kind, config::Dict>& before, Timestamp& heardAt) {
    auto& store = world_.store;
    const auto now = world_.network.clock().now();
    const auto whole = wholeOnes(arrival, store.configs);
    if (!whole) return whole.error();
    auto data = state_.replica(arrival.kind).data();
    const auto seqno = state_.replica(arrival.kind).seqno();
    state_.change(arrival.kind).merge(*whole);
    // What is ours comes back as it is; with another number it is word from elsewhere.
    if (state_.replica(arrival.kind).seqno() != seqno) {
        before.try_emplace(arrival.kind, std::move(data));
        for (const auto& one : arrival.opened)
            heardAt = std::max(heardAt, std::min(one.storedAt, now));
    }
    if (arrival.lastHash.empty()) return {};
    return store.cursors.remember(
        {arrival.node.bytes, {state_.own(), config::namespaceOf(arrival.kind)}}, arrival.lastHash,
        std::min(arrival.lastExpiration, now + kTimeToLive));
}

void ConfigSync::roundDone() {
    wasRound_ = true;
    if (!isFetched_) {
        if (auto set = world_.store.settings.setNumber(setting::kConfigsFetched, 1); !set)
            return logLine(LogLevel::Warning, "sync", set.error().detail);
        isFetched_ = true;
    }
    tell();
    pushSoon();
}

bool ConfigSync::mayPush() const {
    return isFetched_ && (!isPolling_ || wasRound_) && !inFlight_ && !isHeld_ && !stop_.requested();
}

void ConfigSync::pushSoon() {
    if (!mayPush() || !state_.needsPush()) return;
    const auto now = world_.network.clock().now();
    // A clock that was set meanwhile must not make us wait longer than ever.
    const auto wait =
        nextAt_ ? std::clamp(*nextAt_ - now, Millis{0}, sendDelay(failures_ + 1)) : Millis{0};
    world_.core.postAfter(wait, [this, ticket = ++timer_] {
        if (ticket == timer_ && mayPush() && state_.needsPush()) push();
    });
}

void ConfigSync::push() {
    world_.noticeSleep();
    const auto parcel = pack();
    if (!parcel) return logLine(LogLevel::Warning, "sync", parcel.error().detail);
    inFlight_ = true;
    hop(
        world_.io, world_.core, [this, parcel = *parcel] { return send(*parcel); },
        [this, parcel = *parcel](const Sent& sent) { onSent(parcel, sent); });
}

Result<std::shared_ptr<ConfigSync::Parcel>> ConfigSync::pack() {
    AccountState::Turn turn{state_};
    if (auto begun = turn.begin(); !begun) return begun.error();
    const auto oldest = toUnixMillis(world_.network.clock().now() - kReadsKept);
    auto parcel = std::make_shared<Parcel>();
    for (const auto kind : config::kUserKinds) {
        if (!state_.replica(kind).needsPush()) continue;
        auto& replica = state_.change(kind);
        if (kind == config::Kind::ConvoInfoVolatile) {
            replica.edit([oldest](config::Dict& data) { config::pruneReadStates(data, oldest); });
        }
        auto push = replica.push();
        parcel->obsolete.insert(parcel->obsolete.end(), push.obsolete.begin(), push.obsolete.end());
        parcel->kinds.push_back({kind, std::move(push), 0});
    }
    // Not for an end of its own: what is under way is pushed again after a power cut.
    if (auto done = turn.commit(); !done) return done.error();
    return parcel;
}

/// On io: touches the parcel and what never changes.
ConfigSync::Sent ConfigSync::send(Parcel& parcel) const {
    std::vector<PushOrder::Item> items;
    for (auto& one : parcel.kinds) {
        auto pieces =
            config::seal(one.push.serialized, one.push.seqno, one.kind, world_.own.signKey());
        if (!pieces) return pieces.error();
        one.pieces = pieces->size();
        for (auto& piece : *pieces)
            items.push_back({config::namespaceOf(one.kind), std::move(piece)});
    }
    std::vector<std::string> hashes;
    for (std::size_t from = 0; from < items.size(); from += PushOrder::kMostItems) {
        const auto to = std::min(items.size(), from + PushOrder::kMostItems);
        PushOrder order{world_.own.id(), &world_.own.signKey(), {}, kTimeToLive, {}};
        order.items.assign(items.begin() + static_cast<std::ptrdiff_t>(from),
                           items.begin() + static_cast<std::ptrdiff_t>(to));
        // Only when all is there may anything go that it stands in for.
        if (to == items.size()) order.obsolete = parcel.obsolete;
        const auto stored = world_.network.swarms().push(order, stop_);
        if (!stored) return stored.error();
        for (const auto& one : *stored)
            hashes.push_back(one.hash);
    }
    return hashes;
}

void ConfigSync::onSent(const std::shared_ptr<Parcel>& parcel, const Sent& sent) {
    inFlight_ = false;
    if (stop_.requested()) return;
    if (isHeld_) std::exchange(whenHeld_, [] {})();
    const auto now = world_.network.clock().now();
    auto done = sent ? confirm(*parcel, *sent) : Result<void>{sent.error()};
    failures_ = done ? 0 : failures_ + 1;
    problem_ = done ? "" : done.error().detail;
    if (!done) logLine(LogLevel::Info, "sync", "not sent: " + problem_);
    nextAt_ = now + (done ? kGap : sendDelay(failures_));
    tell();
    pushSoon();
}

Result<void> ConfigSync::confirm(const Parcel& parcel, const std::vector<std::string>& hashes) {
    AccountState::Turn turn{state_};
    if (auto begun = turn.begin(); !begun) return begun;
    auto next = hashes.begin();
    for (const auto& one : parcel.kinds) {
        const auto end = next + static_cast<std::ptrdiff_t>(one.pieces);
        auto& replica = state_.change(one.kind);
        replica.forget(one.push.obsolete);
        replica.confirm(one.push.seqno, {next, end});
        next = end;
    }
    return turn.commit();
}

void ConfigSync::hold(std::function<void()> then) {
    isHeld_ = true;
    if (!inFlight_) return then();
    whenHeld_ = std::move(then);
}

void ConfigSync::release() {
    isHeld_ = false;
    pushSoon();
}

SyncState ConfigSync::syncState() const {
    return {isFetched_, !state_.needsPush(), problem_};
}

void ConfigSync::tell() {
    auto now = syncState();
    if (now == told_) return;
    told_ = now;
    world_.emit(SyncChanged{std::move(now)});
}

}  // namespace starling
