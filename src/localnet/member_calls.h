// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a node does for the other members of its swarm: their clients' requests, and messages it
/// missed while it was away. The node's thread. docs/protocol/swarms.md.
#pragma once

#include "localnet/node_context.h"

namespace starling::localnet {

Step answerMember(NodeContext& node, ByteView body);

/// Hands over to each peer what it has missed, as far as one call holds. Done at once, with status
/// 204, when nothing is owed to a peer whose turn it is; else 200 when a peer took something and
/// 503 when none did.
Step payDebts(NodeContext& node);

}  // namespace starling::localnet
