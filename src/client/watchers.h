// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Who wants to hear events. Shared by the client and its subscriptions; any thread. A watcher is
/// called on the home executor, and never again once its Subscription is gone.
#pragma once

#include "starling/event.h"
#include "starling/executor.h"

#include <map>
#include <memory>
#include <mutex>

namespace starling {

class Watchers : public std::enable_shared_from_this<Watchers> {
public:
    using Watcher = std::function<void(const Event&)>;

    explicit Watchers(Executor& home) : home_{home} {}

    Subscription add(Watcher watcher);
    void tell(Event event);

private:
    void deliver(const Event& event);

    Executor& home_;
    std::recursive_mutex mutex_;  // a watcher may end its own subscription
    int next_ = 0;
    std::map<int, std::shared_ptr<Watcher>> watchers_;
};

}  // namespace starling
