// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Asks the other members of a swarm to do what was done here, and puts everybody's word into one
/// answer. The node's thread. docs/protocol/swarms.md.
#pragma once

#include "localnet/node_context.h"
#include "wire/rpc_request.h"

namespace starling::localnet {

/// What this node did itself, and what the whole answer needs.
struct OwnPart {
    AccountId account;
    std::string json;          ///< This node's entry: a JSON object.
    std::string hash = {};     ///< Of a stored message.
    bool needsChange = false;  ///< 404 unless a member deleted something.
};

/// The answer to a member is the entry itself, to a client the entries of all.
Step answerSwarm(NodeContext& node, const rpc::Request& request, Origin origin, OwnPart own);

/// An entry that says that this node's disk failed.
std::string failedEntry();

/// A member's call to `peer` with `payload`.
HttpRequest memberRequest(const NodeContext& node, const ServiceNode& peer,
                          std::string_view payload);

}  // namespace starling::localnet
