// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How messages travel right now, for the path light, the path dialog and `starling-cli path`.
/// Values; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace starling {

struct NodeAddress {
    std::string ip;
    std::uint16_t port = 0;
    std::string ed25519;  ///< 64 hexadecimal digits: the name of the node.
    bool operator==(const NodeAddress&) const = default;
};

struct PathView {
    std::vector<NodeAddress> hops;  ///< Guard first. The destination comes after the last.
    bool working = false;           ///< The last request through it was answered.
    bool operator==(const PathView&) const = default;
};

struct NetworkStatus {
    std::string network;  ///< The name in the network profile.
    std::size_t knownNodes = 0;
    std::vector<PathView> paths;     ///< Two when all is well.
    std::vector<NodeAddress> swarm;  ///< The nodes that keep our messages; empty when not known.
    std::string problem;             ///< What is wrong and what to do, in plain words; or empty.
    std::string warning;             ///< What is weaker than it could be; or empty.
    bool operator==(const NetworkStatus&) const = default;
};

}  // namespace starling
