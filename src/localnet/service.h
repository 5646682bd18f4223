// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a front (sockets, or memory) needs of a network: one door a node, its faults, and a moment
/// now and then. All calls on the front's one thread.
#pragma once

#include "localnet/faults.h"
#include "localnet/step.h"

namespace starling::localnet {

class Service {
public:
    virtual ~Service() = default;

    virtual Step handle(std::size_t node, const NodeRequest& request) = 0;
    virtual Faults faults(std::size_t node) const = 0;

    /// Expired messages go, and nodes that were away get what they missed. To be called every few
    /// seconds, never before the last one is done.
    virtual Step tick() = 0;
};

}  // namespace starling::localnet
