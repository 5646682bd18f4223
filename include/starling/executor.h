// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Where work runs, and how it is told to give up. Std only; every function here may be called on
/// any thread.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <utility>

namespace starling {

using Millis = std::chrono::milliseconds;

/// A moment in Unix time, counted in milliseconds.
using Timestamp = std::chrono::sys_time<Millis>;

constexpr std::int64_t toUnixMillis(Timestamp time) {
    return time.time_since_epoch().count();
}
constexpr Timestamp fromUnixMillis(std::int64_t millis) {
    return Timestamp{Millis{millis}};
}

/// Somewhere a function can be run later: a thread, a pool, the window's loop, or a test.
class Executor {
public:
    using Work = std::function<void()>;

    virtual ~Executor() = default;

    /// Work posted with the same due time runs in the order it was posted.
    virtual void postAfter(Millis delay, Work work) = 0;

    void post(Work work) { postAfter(Millis{0}, std::move(work)); }
};

/// Tells blocking work to give up. Copies share one flag.
class StopFlag {
public:
    /// Un-registers its callback when it goes; may outlive the flag.
    class Watch {
    public:
        Watch() = default;
        Watch(Watch&& other) noexcept : state_{std::move(other.state_)}, key_{other.key_} {}
        Watch& operator=(Watch&& other) noexcept;
        ~Watch() { reset(); }
        void reset();

    private:
        friend class StopFlag;
        struct Shared;
        std::shared_ptr<Shared> state_;
        std::uint64_t key_ = 0;
    };

    StopFlag();

    /// Raises the flag: ends every waitFor and runs each watcher once, on this thread.
    void request();
    bool requested() const;

    /// Waits until the flag is raised or `delay` has passed; true when it was raised.
    bool waitFor(Millis delay) const;

    /// Runs `wake` when the flag is raised; at once if it already is.
    Watch onRequest(std::function<void()> wake) const;

private:
    std::shared_ptr<Watch::Shared> state_;
};

}  // namespace starling
