// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the network layer remembers from one start to the next: a cache, no secret but a hint whom
/// one talks to, so it belongs into the profile's database. Value. docs/protocol/network.md.
#pragma once

#include "starling/executor.h"
#include "starling/ids.h"
#include "starling/result.h"
#include "wire/service_node.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace starling {

struct NetworkState {
    std::vector<ServiceNode> nodes;
    Timestamp fetchedAt{};                 ///< When `nodes` were learnt.
    std::vector<Ed25519PublicKey> guards;  ///< At most two.
    std::map<AccountId, std::vector<Ed25519PublicKey>> swarms;
    bool operator==(const NetworkState&) const = default;
};

/// Lines of text; the first one names the form and its version.
std::string encodeNetworkState(const NetworkState& state);

/// Errc::Corrupt for anything that is not exactly that form, Errc::TooNew for a later version,
/// Errc::TooLarge over 8 MiB. On an error start with an empty state.
Result<NetworkState> decodeNetworkState(std::string_view text);

}  // namespace starling
