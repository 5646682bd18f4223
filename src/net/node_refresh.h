// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Brings the pool a list of nodes that three of them agree on, once a day. Owned by Network;
/// blocking, called on io threads. docs/protocol/network.md#refresh.
#pragma once

#include "net/onion_client.h"

namespace starling {

/// How many nodes must be named by all three for a list to be believed.
constexpr std::size_t agreementFor(std::size_t poolSize) {
    const auto twoThirds = (2 * poolSize + 2) / 3;
    return twoThirds < 24 ? twoThirds : 24;
}

/// The nodes that every one of `lists` names with the same address and keys.
std::vector<ServiceNode> agreedNodes(const std::vector<std::vector<ServiceNode>>& lists);

class NodeRefresh {
public:
    NodeRefresh(NodePool& pool, OnionClient& onion, const Clock& clock,
                const NetSettings& settings);

    /// Does nothing when no refresh is due. When nodes do not agree the seeds are asked; when these
    /// do not answer the pool stays as it is, and the error says so.
    Result<void> refreshIfDue(const StopFlag& stop);

private:
    Result<std::vector<ServiceNode>> askNode(const ServiceNode& node, const StopFlag& stop);
    Result<std::vector<ServiceNode>> askThree(const StopFlag& stop);
    Result<void> refresh(const StopFlag& stop);

    NodePool& pool_;
    OnionClient& onion_;
    const Clock& clock_;
    const NetSettings& settings_;
    Turnstile turn_;
    std::mutex mutex_;
    std::optional<Millis> lastFailure_;
};

}  // namespace starling
