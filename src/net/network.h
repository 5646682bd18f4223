// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The network as the engine sees it: everything of this layer, wired. Owned by `client`; every
/// function may be called on any thread, the blocking ones on io threads only. Lazy: the first
/// request learns the nodes and builds the paths. docs/protocol/network.md.
#pragma once

#include "net/name_resolver.h"
#include "net/network_state.h"
#include "net/node_refresh.h"
#include "net/swarm_client.h"

namespace starling {

class Network {
public:
    /// `transport`, `clock` and `random` live longer.
    Network(NodePool::World world, NetworkProfile profile, const NetworkState& state,
            const NetSettings& settings = {});
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;

    const NetworkProfile& profile() const { return profile_; }
    NetworkClock& clock() { return clock_; }
    OnionClient& onion() { return onion_; }
    SwarmClient& swarms() { return swarms_; }
    const SwarmClient& swarms() const { return swarms_; }
    NameResolver& names() { return names_; }

    /// Blocking. What needs doing from time to time: new guards for paths that are down, a newer
    /// list of nodes, the first look at the network's clock. Call it after every round of polling;
    /// it returns at once when nothing is due.
    Result<void> maintain(const StopFlag& stop);

    NetworkState state() const;
    PathStatus status() const { return paths_.status(); }

    /// Draws the second and third node of every path anew. False when no path is up.
    bool newPaths() { return paths_.drawAnew(); }

    /// `changed` runs without a lock held, on the io thread that changed what state() gives. Set it
    /// before the first request.
    void onStateChange(std::function<void()> changed);

    /// The same for what status() gives; more often than it really changes.
    void onViewChange(std::function<void()> changed) { paths_.onViewChange(std::move(changed)); }

private:
    NetworkProfile profile_;
    NetSettings settings_;
    NetworkClock clock_;
    NodePool pool_;
    OnionPaths paths_;
    OnionClient onion_;
    SwarmClient swarms_;
    NameResolver names_;
    NodeRefresh refresh_;
};

}  // namespace starling
