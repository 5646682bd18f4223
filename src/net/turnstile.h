// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Lets one thread do a piece of work while the others that need it wait for the end. Owned by what
/// it guards; safe on any thread. Waits only in StopFlag::waitFor.
#pragma once

#include "starling/executor.h"

#include <mutex>
#include <vector>

namespace starling {

class Turnstile {
public:
    enum class Turn { Mine, AnotherHasDone, Stopped };

    /// Mine: do the work, then leave(). AnotherHasDone: look at the result again.
    Turn enter(const StopFlag& stop);
    void leave();

private:
    std::mutex mutex_;
    bool taken_ = false;
    std::vector<StopFlag> waiting_;
};

}  // namespace starling
