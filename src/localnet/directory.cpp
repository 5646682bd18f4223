// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/directory.h"

#include <algorithm>

namespace starling::localnet {

Directory::Directory(std::vector<ServiceNode> nodes, std::size_t swarms)
    : nodes_{std::move(nodes)} {
    // One step is the ring's 2^64 divided by their number; the first lies a third of it in.
    const SwarmId step = swarms == 1 ? UINT64_MAX : UINT64_MAX / swarms + 1;
    for (std::size_t i = 0; i < swarms; ++i)
        swarms_.push_back(step / 3 + step * i);
}

const ServiceNode* Directory::find(const Ed25519PublicKey& key) const {
    const auto found = std::find_if(nodes_.begin(), nodes_.end(),
                                    [&](const auto& node) { return node.ed25519 == key; });
    return found == nodes_.end() ? nullptr : &*found;
}

std::optional<std::size_t> Directory::indexAt(std::string_view ip, std::uint16_t port) const {
    for (std::size_t i = 0; i < nodes_.size(); ++i)
        if (nodes_[i].port == port && nodes_[i].ip == ip) return i;
    return std::nullopt;
}

SwarmId Directory::swarmOf(const AccountId& account) const {
    return swarmFor(swarmPosition(account.key()), swarms_).value_or(kNoSwarm);
}

SwarmId Directory::swarmAfter(SwarmId swarm) const {
    const auto next = std::upper_bound(swarms_.begin(), swarms_.end(), swarm);
    return next == swarms_.end() ? swarms_.front() : *next;
}

std::vector<ServiceNode> Directory::membersOf(SwarmId swarm) const {
    std::vector<ServiceNode> members;
    for (std::size_t i = 0; i < nodes_.size(); ++i)
        if (swarmAt(i) == swarm) members.push_back(nodes_[i]);
    return members;
}

bool Directory::serves(const Ed25519PublicKey& node, const AccountId& account) const {
    const auto members = membersOf(swarmOf(account));
    return std::any_of(members.begin(), members.end(),
                       [&](const auto& member) { return member.ed25519 == node; });
}

}  // namespace starling::localnet
