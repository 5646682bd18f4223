// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/lent_client.h"

namespace starling::cli {

LentClient::LentClient(Client& client)
    : client_{&client}
    , subscription_{client.subscribe([this](const Event& event) { tell(event); })} {}

bool LentClient::with(const std::function<void(Client&)>& use) {
    const std::lock_guard lock{clientMutex_};
    if (client_) use(*client_);
    return client_ != nullptr;
}

void LentClient::takeBack() {
    subscription_.reset();
    {
        const std::lock_guard lock{clientMutex_};
        client_ = nullptr;
    }
    gone_.request();
}

Subscription LentClient::subscribe(Watcher watcher) {
    const std::lock_guard lock{watchersMutex_};
    const int key = next_++;
    watchers_.emplace(key, std::move(watcher));
    return Subscription{[weak = weak_from_this(), key] {
        if (const auto self = weak.lock()) {
            const std::lock_guard inner{self->watchersMutex_};
            self->watchers_.erase(key);
        }
    }};
}

void LentClient::tell(const Event& event) {
    const std::lock_guard lock{watchersMutex_};
    for (const auto& [key, watcher] : watchers_)
        watcher(event);
}

}  // namespace starling::cli
