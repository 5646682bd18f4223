// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A thread for one piece of work on a profile that no client has open.
#pragma once

#include "base/executors.h"
#include "starling/client.h"

namespace starling {

/// Runs `job`, lets go of what it holds, and brings its result to `home`.
template <class T>
void onOwnThread(Executor& home, std::function<Result<T>()> job, Answer<T> done) {
    // std::function copies what it holds, so what has one owner travels in a box. The thread ends
    // at home: it cannot wait for itself.
    auto thread = std::make_shared<std::unique_ptr<ThreadExecutor>>();
    *thread = std::make_unique<ThreadExecutor>(1);
    auto& worker = **thread;
    worker.post([thread, &home, job = std::move(job), done = std::move(done)]() mutable {
        auto result = job();
        job = nullptr;
        home.post([thread, result = std::move(result), done] {
            thread->reset();
            done(result);
        });
    });
}

}  // namespace starling
