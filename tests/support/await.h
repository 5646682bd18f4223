// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The answer of the engine, waited for: for tests on real threads, not from the home executor.
#pragma once

#include "starling/client.h"

#include <functional>
#include <future>
#include <memory>

namespace starling::test {

template <class T>
Result<T> await(const std::function<void(Answer<T>)>& start) {
    // Shared: who answers may still hold it when this one has the answer and goes on.
    auto promise = std::make_shared<std::promise<Result<T>>>();
    start([promise](Result<T> result) { promise->set_value(std::move(result)); });
    return promise->get_future().get();
}

}  // namespace starling::test
