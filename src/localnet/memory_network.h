// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A network without sockets: a Transport whose far end are the nodes of a World. What would be a
/// wait is told to `wait`, so that simulated time can pass. One caller at a time.
#pragma once

#include "localnet/world.h"
#include "wire/http.h"

#include <functional>
#include <map>

namespace starling::localnet {

class MemoryNetwork final : public Transport {
public:
    using Server = std::function<HttpReply(const NodeRequest&)>;

    explicit MemoryNetwork(World& world) : world_{world} {}

    Result<HttpReply> send(const HttpRequest& request, const StopFlag& stop) override;

    /// Answers requests to `origin`, such as "http://files.example:80".
    void addServer(std::string origin, Server server) {
        servers_[std::move(origin)] = std::move(server);
    }

    /// Called with every delay of a slow node or of a time-out; without it no time passes.
    void onWait(std::function<void(Millis)> wait) { wait_ = std::move(wait); }

    /// Called for each request before it is made, whoever makes it.
    void onRequest(std::function<void(const HttpRequest&)> watch) { watch_ = std::move(watch); }

    /// One World::tick, with all the calls it asks for.
    void tick() { (void)finish(world_.tick()); }

private:
    Result<HttpReply> exchange(const HttpRequest& request);
    HttpReply finish(Step step);
    Result<HttpReply> askNode(std::size_t node, const HttpRequest& request, std::string path);
    void pass(Millis time) const {
        if (wait_) wait_(time);
    }

    World& world_;
    std::map<std::string, Server> servers_;
    std::function<void(Millis)> wait_;
    std::function<void(const HttpRequest&)> watch_;
};

}  // namespace starling::localnet
