// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One service node: what it answers to what arrives at its port. Nothing blocks inside: a Step
/// says whom to ask first. Owned by the World; one thread. docs/protocol/network.md.
#pragma once

#include "localnet/node_context.h"

namespace starling::localnet {

class Node {
public:
    explicit Node(NodeContext context) : context_{std::move(context)} {}
    Node(const Node&) = delete;  // steps under way point at it
    Node& operator=(const Node&) = delete;

    Step handle(const NodeRequest& request);

    /// Gives peers that were away what they missed; see payDebts.
    Step settle();

    /// A peer is there again: what it missed need not wait.
    void greet(const Ed25519PublicKey& peer) { context_.patience.heardOf(peer); }

    const Ed25519PublicKey& key() const { return context_.key(); }

private:
    NodeContext context_;
};

}  // namespace starling::localnet
