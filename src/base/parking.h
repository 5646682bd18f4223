// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Who a thread waits with. A thread of the real world has nobody and waits with the machine's
/// clock; a thread of a simulated one parks with who keeps that world's time
/// (docs/adr/0012-virtual-time.md). Asked by StopFlag::waitFor, where all of `net` waits.
#pragma once

#include "starling/executor.h"

namespace starling {

class Parking {
public:
    virtual ~Parking() = default;

    /// Comes back once `ready` holds or `delay` has passed. No lock may be held meanwhile that
    /// another thread or `ready` needs.
    virtual void park(Millis delay, const std::function<bool()>& ready) = 0;

    /// The calling thread's; null in the real world.
    static Parking* here();
    static void setHere(Parking* parking);
};

}  // namespace starling
