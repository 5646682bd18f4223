// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/replica.h"

#include <algorithm>
#include <utility>

namespace starling::config {

Replica::Replica() = default;

bool Replica::edit(const std::function<void(Dict&)>& change) {
    Dict data = message_.data;
    change(data);
    prune(data);
    if (data == message_.data) return false;
    if (!settled_) settled_ = message_.data;
    if (state_ != State::Dirty) {
        base_ = message_.data;
        message_ = successorOf(message_);
        state_ = State::Dirty;
    }
    message_.data = std::move(data);
    message_.diff = diffOf(base_, message_.data);
    return true;
}

Replica::Push Replica::push() {
    Push out{message_.seqno, serialize(message_), {obsolete_.begin(), obsolete_.end()}};
    if (state_ == State::Clean) return out;
    out.obsolete.insert(out.obsolete.end(), live_.begin(), live_.end());
    state_ = State::Waiting;
    base_.clear();
    return out;
}

void Replica::confirm(std::int64_t seqno, std::vector<std::string> hashes) {
    if (seqno == message_.seqno && state_ != State::Dirty) return settle(hashes);
    for (auto& hash : hashes)
        if (!live_.contains(hash)) obsolete_.insert(std::move(hash));
}

/// The present state is in the swarm, under these hashes too.
void Replica::settle(const std::vector<std::string>& hashes) {
    if (state_ != State::Clean) retireLive();
    state_ = State::Clean;
    base_.clear();
    for (const auto& hash : hashes) {
        obsolete_.erase(hash);
        live_.insert(hash);
    }
}

void Replica::retireLive() {
    obsolete_.merge(live_);
    live_.clear();
}

void Replica::forget(const std::vector<std::string>& obsolete) {
    for (const auto& hash : obsolete)
        obsolete_.erase(hash);
}

Replica::Outcome Replica::merge(std::span<const Arrived> arrived) {
    const std::size_t others = message_.seqno > 0 ? 1 : 0;  // Where they begin, behind our own.
    std::vector<std::string> all;
    if (others) all.push_back(serialize(message_));
    for (const auto& one : arrived)
        all.push_back(one.serialized);
    auto merged = config::merge(all);
    Outcome out;
    if (!merged || merged->absorbed.back() < others) return out;

    const auto before = message_.data;
    const bool isOurs = others && merged->taken == 0U;
    const auto passed = isOurs ? std::optional<Message>{} : replaceBy(*merged);
    for (const auto index : merged->absorbed) {
        if (index < others) continue;
        const auto& hashes = arrived[index - others].hashes;
        out.accepted.insert(out.accepted.end(), hashes.begin(), hashes.end());
        if (merged->taken && all[index] == all[*merged->taken])
            settle(hashes);
        else
            obsolete_.insert(hashes.begin(), hashes.end());
    }
    std::erase_if(obsolete_, [this](const std::string& hash) { return live_.contains(hash); });
    if (passed) sayAgain(*passed);
    if (isOurs && state_ == State::Clean) settled_.reset();
    out.changed = message_.data != before;
    return out;
}

/// The merged message is the present one. Returns the one before when it came too late to be part
/// of it, though it says something that perhaps nobody else has seen.
std::optional<Message> Replica::replaceBy(const Merged& merged) {
    retireLive();
    auto before = std::exchange(message_, merged.message);
    state_ = merged.taken ? State::Clean : State::Dirty;
    base_.clear();
    // The reference says of what it merged that all of it is new. It must be said so here too, or
    // two devices would never come to the same message.
    if (!merged.taken) message_.diff = diffOf(base_, message_.data);

    const auto newest = message_.seqno - (merged.taken ? 0 : 1);
    if (settled_ && before.seqno + kLag <= newest) return before;
    if (merged.taken) settled_.reset();
    return std::nullopt;
}

/// Says what `before` said and `message_` passes over, where nobody else said anything since.
void Replica::sayAgain(const Message& before) {
    const auto ours = uncontested(diffOf(*settled_, before.data), diffOf(*settled_, message_.data));
    settled_.reset();
    edit([&](Dict& data) { apply(data, ours, before.data); });
}

}  // namespace starling::config
