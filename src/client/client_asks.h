// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How a client asks its executors: for the files that forward. Part of ClientImpl.
#pragma once

#include "client/client_impl.h"

namespace starling {

template <class T>
void ClientImpl::ask(Executor& where, std::function<Result<T>()> job, Answer<T> done) {
    where.post([&home = home_, alive = std::weak_ptr<bool>{alive_}, job = std::move(job),
                done = std::move(done)] {
        home.post([alive, result = job(), done] {
            if (alive.lock()) done(result);
        });
    });
}

template <class T>
void ClientImpl::look(std::function<Result<T>()> job, Answer<T> done) {
    const auto unlessGone = [this, alive = std::weak_ptr<bool>{alive_},
                             job = std::move(job)]() -> Result<T> {
        if (alive.expired()) return Error{Errc::Cancelled, "nobody waits for it"};
        engine_->expirer().sweep();  // what is over is not shown, however late its timer is
        return job();
    };
    ask<T>(core_, unlessGone, std::move(done));
}

}  // namespace starling
