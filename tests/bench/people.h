// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Clients for benches, and answers that are waited for.
#pragma once

#include "bench/measure.h"
#include "client/client_impl.h"
#include "support/await.h"

#include <memory>
#include <string>

namespace starling::bench {

/// Waits for what `start` answers; an error ends the bench.
template <class T>
T await(const std::function<void(Answer<T>)>& start) {
    auto result = test::await<T>(start);
    require(result.has_value(), result ? "" : result.error().detail.c_str());
    return *std::move(result);
}

/// Makes an account; `wire` is the real one when it is null.
std::unique_ptr<Client> makeClient(const ClientConfig& config, const SignUp& signUp, Executor& home,
                                   Transport* wire = nullptr);

/// What a process has used and holds, from /proc.
double processorMillis(pid_t pid);
double proportionalMiB(pid_t pid);

}  // namespace starling::bench
