// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Executors of the engine and of its tests, and the one hop between them.
#pragma once

#include "starling/executor.h"

#include <map>
#include <thread>
#include <vector>

namespace starling {

/// Real threads. With one thread it is a serial queue. Work still queued at `stop` is dropped.
class ThreadExecutor final : public Executor {
public:
    explicit ThreadExecutor(int threads);
    ~ThreadExecutor() override;

    void postAfter(Millis delay, Work work) override;

    /// Waits for what runs now and drops what waits. Not to be called from its own threads.
    void stop();

private:
    using Steady = std::chrono::steady_clock;
    void run();

    std::mutex mutex_;
    std::condition_variable wake_;
    std::multimap<Steady::time_point, Work> queue_;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

/// Virtual time for tests: nothing runs until `advance`, and then always in the same order.
class ManualExecutor final : public Executor {
public:
    void postAfter(Millis delay, Work work) override;
    void advance(Millis step);
    bool idle() const { return queue_.empty(); }

private:
    Millis now_{0};
    std::multimap<Millis, Work> queue_;
};

/// The one hop this code base allows: run `job` away, then hand its result to `then` at home.
template <class Job, class Then>
void hop(Executor& away, Executor& home, Job job, Then then) {
    using Value = decltype(job());
    away.post([&home, job = std::move(job), then = std::move(then)]() mutable {
        // std::function copies what it holds; a shared box carries values that cannot be copied.
        auto value = std::make_shared<Value>(job());
        home.post([value, then]() mutable { then(std::move(*value)); });
    });
}

}  // namespace starling
