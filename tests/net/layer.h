// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A network in memory and the whole layer on top of it, for the tests of this folder.
#pragma once

#include "net/network.h"
#include "support/fake_network.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace starling::test {

constexpr Timestamp kStart = fromUnixMillis(1'700'000'000'000);

inline NetSettings noWaits() {
    NetSettings out;
    out.seedRetryDelay = Millis{0};
    out.retryDelay = Millis{0};
    return out;
}

/// Every part of the layer, one on top of the other, over `net`.
struct Layer {
    explicit Layer(std::size_t nodes = 12) : net{nodes, machine}, profile{profileOf(net)} {}

    ManualClock machine{kStart};
    SeededRandom random{7};
    FakeNetwork net;
    NetworkProfile profile;
    NetSettings settings = noWaits();
    NodePool::World world{net, machine, random};
    StopFlag stop;
    NodePool pool{world, profile, settings};
    OnionPaths paths{pool, world, profile, settings};
    NetworkClock clock{machine};
    OnionClient onion{pool, paths, clock, world, settings};
    SwarmClient swarms{onion, pool, clock, random, settings};
    NodeRefresh refresh{pool, onion, machine, settings};

    const ServiceNode& node(std::size_t index) const { return net.nodes[index].self; }
    std::size_t guard(std::size_t path) const {
        return net.indexOf(paths.status().paths[path].nodes[0].ed25519);
    }
    /// Nodes that are on no path, so that they can be destinations without a detour.
    std::vector<std::size_t> offPaths() const {
        std::vector<std::size_t> out;
        for (std::size_t i = 0; i < net.nodes.size(); ++i)
            if (!onPath(i)) out.push_back(i);
        return out;
    }
    bool onPath(std::size_t index) const {
        for (const auto& path : paths.status().paths)
            for (const auto& hop : path.nodes)
                if (hop == node(index)) return true;
        return false;
    }
    Result<void> build() { return paths.repair(stop); }
    Result<onion::Answer> info(std::size_t destination) {
        return onion.ask(node(destination), rpc::Request{rpc::Info{}}, Millis{10'000}, stop);
    }
};

struct LayerTest : testing::Test, Layer {};

}  // namespace starling::test
