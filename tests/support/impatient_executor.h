// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Another executor on which every wait is shorter: for tests on real threads that must not sit
/// through the gaps between rounds. As thread-safe as what it wraps, which outlives it.
#pragma once

#include "starling/executor.h"

namespace starling::test {

class ImpatientExecutor final : public Executor {
public:
    ImpatientExecutor(Executor& inner, int faster) : inner_{inner}, faster_{faster} {}

    void postAfter(Millis delay, Work work) override {
        inner_.postAfter(delay / faster_, std::move(work));
    }

private:
    Executor& inner_;
    const int faster_;
};

}  // namespace starling::test
