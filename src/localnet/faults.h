// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What can be made wrong with a node, for tests of everything that talks to it. Values; the thread
/// that runs the node.
#pragma once

#include "base/world.h"

namespace starling::localnet {

struct Faults {
    bool stopped = false;    ///< Its port is closed.
    Millis slow{0};          ///< How long each answer is held back.
    bool corrupt = false;    ///< Answers are spoiled on their way out.
    Millis skew{0};          ///< How far its clock is ahead.
    bool lying = false;      ///< Confirms stores and keeps nothing; has no messages; invents nodes.
    bool disowning = false;  ///< Says of every account that another swarm serves it.
};

/// A node's own clock: the world's, and how wrong it is.
class SkewedClock final : public Clock {
public:
    SkewedClock(const Clock& base, const Faults& faults) : base_{base}, faults_{faults} {}
    Timestamp now() const override { return base_.now() + faults_.skew; }
    Millis uptime() const override { return base_.uptime(); }

private:
    const Clock& base_;
    const Faults& faults_;
};

}  // namespace starling::localnet
