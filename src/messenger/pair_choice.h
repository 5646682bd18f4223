// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Which two members of our swarm are asked this round. Owned by the Poller.
/// docs/protocol/swarms.md#polling.
#pragma once

#include "base/world.h"
#include "wire/service_node.h"

#include <set>
#include <vector>

namespace starling {

class PairChoice {
public:
    /// Two members drawn at random (one when there is only one), never the same two as last time
    /// when there is any other pair.
    std::vector<ServiceNode> next(const std::vector<ServiceNode>& swarm, Random& random);

private:
    std::set<Ed25519PublicKey> last_;
};

}  // namespace starling
