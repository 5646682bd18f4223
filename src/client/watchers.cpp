// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/watchers.h"

namespace starling {

Subscription Watchers::add(Watcher watcher) {
    const std::lock_guard lock{mutex_};
    const int key = next_++;
    watchers_.emplace(key, std::make_shared<Watcher>(std::move(watcher)));
    return Subscription{[weak = weak_from_this(), key] {
        if (const auto self = weak.lock()) {
            const std::lock_guard inner{self->mutex_};
            self->watchers_.erase(key);
        }
    }};
}

void Watchers::tell(Event event) {
    home_.post([weak = weak_from_this(), event = std::move(event)] {
        if (const auto self = weak.lock()) self->deliver(event);
    });
}

void Watchers::deliver(const Event& event) {
    // Held during the calls, so that whoever ends a subscription knows that it is over.
    const std::lock_guard lock{mutex_};
    const auto snapshot = watchers_;
    for (const auto& [key, watcher] : snapshot)
        if (watchers_.contains(key)) (*watcher)(event);
}

}  // namespace starling
