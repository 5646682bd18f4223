// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The network as every node of it knows it: who the nodes are and which swarm each belongs to.
/// Fixed once made. Owned by the World; any thread. docs/protocol/swarms.md.
#pragma once

#include "wire/service_node.h"
#include "wire/swarm.h"

#include <optional>
#include <string_view>
#include <vector>

namespace starling::localnet {

class Directory {
public:
    /// Node i serves swarm i modulo `swarms`; swarms lie evenly on the ring.
    Directory(std::vector<ServiceNode> nodes, std::size_t swarms);

    const std::vector<ServiceNode>& nodes() const { return nodes_; }
    const ServiceNode* find(const Ed25519PublicKey& key) const;
    std::optional<std::size_t> indexAt(std::string_view ip, std::uint16_t port) const;

    SwarmId swarmAt(std::size_t node) const { return swarms_[node % swarms_.size()]; }
    SwarmId swarmOf(const AccountId& account) const;
    SwarmId swarmAfter(SwarmId swarm) const;  ///< The next one on the ring.
    std::vector<ServiceNode> membersOf(SwarmId swarm) const;
    bool serves(const Ed25519PublicKey& node, const AccountId& account) const;

private:
    std::vector<ServiceNode> nodes_;
    std::vector<SwarmId> swarms_;  ///< Ascending.
};

}  // namespace starling::localnet
