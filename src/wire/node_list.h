// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The list of service nodes as seeds (get_n_service_nodes) and nodes (get_service_nodes) tell it,
/// and as it is cached on disk. Pure. docs/protocol/network.md.
#pragma once

#include "starling/result.h"
#include "wire/service_node.h"

#include <string>
#include <vector>

namespace starling {

/// The body of the POST to SEED/json_rpc.
std::string encodeSeedRequest();

/// The params of oxend_request get_service_nodes.
std::string encodeNodeListParams();

/// {"result":{"service_node_states":[…]}} of a seed. Entries without an address, or with keys that
/// are no keys, are left out. Errc::Corrupt when there is no list.
Result<std::vector<ServiceNode>> decodeSeedReply(std::string_view json);

/// The `result` of oxend_request get_service_nodes: {"service_node_states":[…]}.
Result<std::vector<ServiceNode>> decodeNodeList(std::string_view json);

/// What a seed, a node or the cache file holds; `seedForm` wraps it as a seed answers.
std::string encodeNodeList(const std::vector<ServiceNode>& nodes, bool seedForm);

}  // namespace starling
