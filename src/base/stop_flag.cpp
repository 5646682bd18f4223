// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/parking.h"

#include <vector>

namespace starling {

namespace {

thread_local Parking* parkingHere = nullptr;

}  // namespace

Parking* Parking::here() {
    return parkingHere;
}

void Parking::setHere(Parking* parking) {
    parkingHere = parking;
}

struct StopFlag::Watch::Shared {
    std::mutex mutex;
    std::condition_variable raised;
    bool requested = false;
    std::uint64_t nextKey = 1;
    std::map<std::uint64_t, std::function<void()>> watchers;
};

StopFlag::StopFlag() : state_{std::make_shared<Watch::Shared>()} {}

void StopFlag::request() {
    std::map<std::uint64_t, std::function<void()>> watchers;
    {
        const std::lock_guard lock{state_->mutex};
        state_->requested = true;
        watchers.swap(state_->watchers);
    }
    state_->raised.notify_all();
    for (const auto& [key, wake] : watchers)
        wake();
}

bool StopFlag::requested() const {
    const std::lock_guard lock{state_->mutex};
    return state_->requested;
}

bool StopFlag::waitFor(Millis delay) const {
    if (auto* const parking = Parking::here()) {
        parking->park(delay, [this] { return requested(); });
        return requested();
    }
    std::unique_lock lock{state_->mutex};
    return state_->raised.wait_for(lock, delay, [this] { return state_->requested; });
}

StopFlag::Watch StopFlag::onRequest(std::function<void()> wake) const {
    Watch watch;
    {
        const std::lock_guard lock{state_->mutex};
        if (!state_->requested) {
            watch.state_ = state_;
            watch.key_ = state_->nextKey++;
            state_->watchers.emplace(watch.key_, std::move(wake));
            return watch;
        }
    }
    wake();
    return watch;
}

StopFlag::Watch& StopFlag::Watch::operator=(Watch&& other) noexcept {
    if (this != &other) {
        reset();
        state_ = std::move(other.state_);
        key_ = other.key_;
    }
    return *this;
}

void StopFlag::Watch::reset() {
    if (const auto state = std::move(state_)) {
        const std::lock_guard lock{state->mutex};
        state->watchers.erase(key_);
    }
}

}  // namespace starling
