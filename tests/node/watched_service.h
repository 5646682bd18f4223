// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A network that tells when a request has come to one of its nodes. `onArrival` is called, and may
/// be changed, on the server's thread only.
#pragma once

#include "localnet/world.h"

#include <functional>
#include <memory>

namespace starling::node::test {

class WatchedService final : public localnet::Service {
public:
    localnet::Step handle(std::size_t node, const localnet::NodeRequest& request) override {
        if (onArrival) onArrival();
        return world->handle(node, request);
    }
    localnet::Faults faults(std::size_t node) const override { return world->faults(node); }
    localnet::Step tick() override { return world->tick(); }

    std::unique_ptr<localnet::World> world;
    std::function<void()> onArrival;
};

}  // namespace starling::node::test
