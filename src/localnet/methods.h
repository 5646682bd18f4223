// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The methods of the storage RPC, one function each, all of the same shape: refuse, or do it here
/// and (for what changes something) ask the rest of the swarm to do the same. Called on the node's
/// thread. docs/protocol/storage-rpc.md.
#pragma once

#include "localnet/node_context.h"
#include "wire/rpc_request.h"

namespace starling::localnet {

Step perform(NodeContext& node, const rpc::Store& call, Origin origin);
Step perform(NodeContext& node, const rpc::Retrieve& call, Origin origin);
Step perform(NodeContext& node, const rpc::Delete& call, Origin origin);
Step perform(NodeContext& node, const rpc::DeleteAll& call, Origin origin);
Step perform(NodeContext& node, const rpc::DeleteBefore& call, Origin origin);
Step perform(NodeContext& node, const rpc::Expire& call, Origin origin);
Step perform(NodeContext& node, const rpc::ExpireAll& call, Origin origin);
Step perform(NodeContext& node, const rpc::GetExpiries& call, Origin origin);
Step perform(NodeContext& node, const rpc::GetSwarm& call, Origin origin);
Step perform(NodeContext& node, const rpc::Info& call, Origin origin);
Step perform(NodeContext& node, const rpc::OxendRequest& call, Origin origin);
Step perform(NodeContext& node, const rpc::Batch& call, Origin origin);
Step perform(NodeContext& node, const rpc::IfElse& call, Origin origin);
Step perform(NodeContext& node, const rpc::RevokeSubaccounts& call, Origin origin);
Step perform(NodeContext& node, const rpc::UnrevokeSubaccounts& call, Origin origin);

/// Whichever it is.
Step perform(NodeContext& node, const rpc::Request& request, Origin origin);

/// {"method":…,"params":…} as a client sends it.
Step performText(NodeContext& node, std::string_view json, Origin origin);

/// How many bytes one retrieve, or all of one batch, may give, and how many `call` may.
constexpr std::size_t kMostRetrieved = 7'800'000;
std::size_t bytesAllowed(const rpc::Retrieve& call);

/// The body of get_swarm and of every 421.
std::string swarmAnswer(const NodeContext& node, const AccountId& account);

/// The network's list of nodes as this node tells it.
std::vector<ServiceNode> toldNodes(const NodeContext& node);

}  // namespace starling::localnet
