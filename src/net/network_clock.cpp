// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/network_clock.h"

#include <algorithm>
#include <vector>

namespace starling {

namespace {

constexpr Timestamp kNoEarlier = fromUnixMillis(1'609'459'200'000);  // no node ran before 2021
constexpr Timestamp kNoLater = fromUnixMillis(4'102'444'800'000);    // nor will one in 2100
constexpr Millis kSlowestAnswer{30'000};  // a slower one says too little about either moment
constexpr std::size_t kMostSamples = 31;
constexpr Millis kMostAlone{60'000};  // what nodes themselves forgive

}  // namespace

NetworkClock::NetworkClock(const Clock& clock)
    : clock_{clock}, anchor_{clock.now()}, anchorUptime_{clock.uptime()} {}

Timestamp NetworkClock::anchored(Millis uptime) const {
    return anchor_ + (uptime - anchorUptime_);
}

Timestamp NetworkClock::now() const {
    const std::lock_guard lock{mutex_};
    return anchored(clock_.uptime()) + offset_;
}

void NetworkClock::sample(const Ed25519PublicKey& node, Timestamp nodeTime, Millis uptimeSent,
                          Millis uptimeReceived) {
    const auto took = uptimeReceived - uptimeSent;
    if (nodeTime < kNoEarlier || nodeTime > kNoLater) return;
    if (took < Millis{0} || took > kSlowestAnswer) return;
    const std::lock_guard lock{mutex_};
    if (uptimeSent < anchorUptime_) return;
    samples_[node] = {nodeTime - anchored(uptimeSent + took / 2), ++order_};
    if (samples_.size() > kMostSamples) {
        const auto older = [](const auto& a, const auto& b) {
            return a.second.order < b.second.order;
        };
        samples_.erase(std::min_element(samples_.begin(), samples_.end(), older));
    }
    const auto told = median();
    const bool enough = samples_.size() >= kWitnesses;
    if (enough) confirmed_ = told;
    const auto moved = told - confirmed_;
    offset_ = moved <= kMostAlone && moved >= -kMostAlone ? told : confirmed_;
}

/// The mean of the two in the middle when the number is even.
Millis NetworkClock::median() const {
    std::vector<Millis> offsets;
    for (const auto& [node, sample] : samples_)
        offsets.push_back(sample.offset);
    std::sort(offsets.begin(), offsets.end());
    const auto middle = offsets.size() / 2;
    if (offsets.size() % 2 == 1) return offsets[middle];
    return (offsets[middle - 1] + offsets[middle]) / 2;
}

void NetworkClock::reanchor() {
    const std::lock_guard lock{mutex_};
    anchor_ = clock_.now();
    anchorUptime_ = clock_.uptime();
    samples_.clear();
}

void NetworkClock::afterSleep() {
    const std::lock_guard lock{mutex_};
    const auto uptime = clock_.uptime();
    const auto machine = clock_.now();
    const auto set = anchored(uptime) - machine;
    offset_ += set;
    confirmed_ += set;
    anchor_ = machine;
    anchorUptime_ = uptime;
    samples_.clear();
}

bool NetworkClock::isFarFrom(Timestamp nodeTime) const {
    const std::lock_guard lock{mutex_};
    if (samples_.size() < kWitnesses) return false;
    return std::chrono::abs(nodeTime - anchored(clock_.uptime()) - offset_) > kMostAlone;
}

std::size_t NetworkClock::samples() const {
    const std::lock_guard lock{mutex_};
    return samples_.size();
}

Millis NetworkClock::offset() const {
    const std::lock_guard lock{mutex_};
    return offset_;
}

}  // namespace starling
