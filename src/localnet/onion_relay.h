// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One hop of an onion: peel a layer, then pass it on, ask a server, or answer. The node's thread.
/// docs/protocol/onion.md.
#pragma once

#include "localnet/node_context.h"

namespace starling::localnet {

constexpr std::string_view kOnionPath = "/onion_req/v2";

Step relayOnion(NodeContext& node, ByteView body);

}  // namespace starling::localnet
