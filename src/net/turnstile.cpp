// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/turnstile.h"

#include <utility>

namespace starling {

Turnstile::Turn Turnstile::enter(const StopFlag& stop) {
    StopFlag ended;
    {
        const std::lock_guard lock{mutex_};
        if (!taken_) {
            taken_ = true;
            return Turn::Mine;
        }
        waiting_.push_back(ended);
    }
    const auto watch = stop.onRequest([ended]() mutable { ended.request(); });
    while (!ended.waitFor(Millis{60'000})) {
    }
    return stop.requested() ? Turn::Stopped : Turn::AnotherHasDone;
}

void Turnstile::leave() {
    std::vector<StopFlag> waiting;
    {
        const std::lock_guard lock{mutex_};
        taken_ = false;
        waiting.swap(waiting_);
    }
    for (auto& ended : waiting)
        ended.request();
}

}  // namespace starling
