// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Notices that the machine was suspended. Owned by Engine; on core.
#pragma once

#include "base/world.h"

#include <utility>

namespace starling {

class SleepWatch {
public:
    /// The two clocks are read one after the other, and a debugger may come between.
    static constexpr Millis kWorthNoticing{2'000};

    explicit SleepWatch(const Clock& clock) : clock_{clock}, asleep_{asleep()} {}

    /// True once after each sleep of more than kWorthNoticing.
    bool slept() {
        const auto now = asleep();
        if (now - asleep_ <= kWorthNoticing) return false;
        asleep_ = now;
        return true;
    }

private:
    Millis asleep() const { return clock_.uptime() - clock_.awake(); }

    const Clock& clock_;
    Millis asleep_;
};

}  // namespace starling
