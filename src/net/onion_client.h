// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Asks a node or a server through an onion path, and decides who is to blame when that fails.
/// Owned by Network; blocking, called on io threads. docs/protocol/network.md#failures.
#pragma once

#include "net/network_clock.h"
#include "net/onion_paths.h"
#include "wire/onion.h"
#include "wire/rpc_request.h"
#include "wire/v4.h"

namespace starling {

class OnionClient {
public:
    OnionClient(NodePool& pool, OnionPaths& paths, NetworkClock& clock, NodePool::World world,
                const NetSettings& settings);

    /// What the destination itself said, whatever its status below 500: 200, 400, 401, 404, 421, …
    /// Its time, when the answer has one, goes to the network clock; a node whose clock is wrong is
    /// left alone for a while. Tries a second path before it
    /// blames the destination. `deadline` is for each attempt.
    /// Errors: Offline, TimedOut, Cancelled, TooLarge; WrongClock (the clock has been set anew:
    /// sign again and ask again).
    Result<onion::Answer> ask(const ServiceNode& destination, const rpc::Request& request,
                              Millis deadline, const StopFlag& stop);

    /// A request to a server behind the last hop, over up to three paths. Any code of the server is
    /// a reply. Rejected: the server cannot read what we send (wrong key).
    Result<v4::Reply> ask(const onion::Server& server, const v4::Request& request, Millis deadline,
                          const StopFlag& stop);

    /// Forgets what it knew of the time and asks three nodes. Fails when none answers.
    Result<void> syncClock(const StopFlag& stop);

    /// What follows when `node` finds our time wrong: the clock is set anew. When that changes
    /// nothing the node is the one that is wrong, and left alone for a while.
    Error clockRefused(const Ed25519PublicKey& node, const StopFlag& stop);

private:
    struct Errand;
    struct Attempt;

    Attempt attempt(const Errand& errand, const OnionPaths::Wish& wish, const StopFlag& stop);
    void read(const Errand& errand, const onion::Wrapped& wrapped, const HttpReply& reply,
              Attempt& attempt) const;
    void blameAtOnce(const Attempt& failed, const Errand& errand);
    void settle(const std::vector<Attempt>& unclear, const Errand& errand, bool answered);
    Result<void> run(const Errand& errand, const StopFlag& stop);
    Result<onion::Answer> askOnce(const ServiceNode& destination, const rpc::Request& request,
                                  Millis deadline, const StopFlag& stop);
    void somethingGotThrough(const OnionPath& path);
    void suspect(const Ed25519PublicKey& node);

    NodePool& pool_;
    OnionPaths& paths_;
    NetworkClock& clock_;
    NodePool::World world_;
    const NetSettings& settings_;

    std::mutex mutex_;
    std::vector<Ed25519PublicKey> suspects_;
};

}  // namespace starling
