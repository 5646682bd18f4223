// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a client asks first: the list of nodes, over JSON-RPC. Every node answers as a seed.
/// The node's thread. docs/protocol/network.md.
#pragma once

#include "localnet/node_context.h"

namespace starling::localnet {

HttpReply answerSeed(const NodeContext& node, std::string_view json);

}  // namespace starling::localnet
