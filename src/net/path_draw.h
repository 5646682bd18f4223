// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Which two nodes stand behind a guard. Pure. docs/protocol/network.md#paths.
#pragma once

#include "wire/service_node.h"

#include <optional>
#include <vector>

namespace starling {

constexpr std::size_t kHopsBehindGuard = 2;

struct PathDraw {
    ServiceNode guard;
    std::vector<ServiceNode> otherGuards;
    std::vector<ServiceNode> otherHops;           ///< Of the other paths.
    std::optional<Ed25519PublicKey> destination;  ///< Must not be on the way to itself.
    bool distinctSubnets = true;
};

struct DrawnHops {
    std::vector<ServiceNode> nodes;  ///< Two, or fewer when the pool holds no more.
    bool sharesSubnets = false;      ///< The rule of one node a /24 could not be kept.
    bool sharesNodes = false;        ///< Another path has some of these nodes too.
};

/// Takes the first nodes of `shuffled` that fit, and gives up the wishes one after the other: that
/// subnets differ between paths, then within the path, then that paths are disjoint. Never the
/// guard, the destination or one node twice.
DrawnHops drawHops(const std::vector<ServiceNode>& shuffled, const PathDraw& draw);

}  // namespace starling
