// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/executors.h"

#include <algorithm>

namespace starling {

ThreadExecutor::ThreadExecutor(int threads) {
    for (int i = 0; i < threads; ++i)
        threads_.emplace_back([this] { run(); });
}

ThreadExecutor::~ThreadExecutor() {
    stop();
}

void ThreadExecutor::postAfter(Millis delay, Work work) {
    const std::lock_guard lock{mutex_};
    if (stopping_) return;
    queue_.emplace(Steady::now() + delay, std::move(work));
    // Under the lock: the work may end this executor's life before a later call would be made.
    wake_.notify_one();
}

void ThreadExecutor::stop() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    wake_.notify_all();
    for (auto& thread : threads_)
        thread.join();
    threads_.clear();
    queue_.clear();
}

void ThreadExecutor::run() {
    std::unique_lock lock{mutex_};
    while (!stopping_) {
        if (queue_.empty()) {
            wake_.wait(lock);
        } else if (const auto due = queue_.begin()->first; Steady::now() < due) {
            wake_.wait_until(lock, due);
        } else {
            auto work = std::move(queue_.extract(queue_.begin()).mapped());
            lock.unlock();
            work();
            work = nullptr;  // what it captured goes outside the lock
            lock.lock();
        }
    }
}

void ManualExecutor::postAfter(Millis delay, Work work) {
    queue_.emplace(now_ + delay, std::move(work));
}

void ManualExecutor::advance(Millis step) {
    const auto end = now_ + step;
    while (!queue_.empty() && queue_.begin()->first <= end) {
        auto next = queue_.extract(queue_.begin());
        now_ = std::max(now_, next.key());
        next.mapped()();
    }
    now_ = end;
}

}  // namespace starling
