// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The account that somebody else has open and may close at any time. Made and taken back on the
/// thread of its home executor; the rest may be called on any.
#pragma once

#include "starling/client.h"

#include <map>
#include <mutex>

namespace starling::cli {

class LentClient : public std::enable_shared_from_this<LentClient> {
public:
    using Watcher = std::function<void(const Event&)>;

    explicit LentClient(Client& client);

    /// Runs `use`, unless it was taken back. Whoever takes it back waits for that, so `use` only
    /// asks and never waits.
    bool with(const std::function<void(Client&)>& use);

    /// Nobody uses it any more when this returns, and answers under way are for nobody.
    void takeBack();
    /// Raised when it was taken back.
    const StopFlag& gone() const { return gone_; }

    /// Called at home, and never again once the Subscription is gone; it must not wait.
    Subscription subscribe(Watcher watcher);

private:
    void tell(const Event& event);

    std::mutex clientMutex_;
    Client* client_;
    StopFlag gone_;
    std::mutex watchersMutex_;
    int next_ = 0;
    std::map<int, Watcher> watchers_;
    Subscription subscription_;  ///< One for all, or threads would meet in the client.
};

}  // namespace starling::cli
