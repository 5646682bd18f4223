// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Who may do what: the rules by which a node believes a request. The texts and statuses are those
/// of a real node. Pure. docs/protocol/storage-rpc.md.
#pragma once

#include "localnet/node_context.h"

#include <optional>

namespace starling::localnet {

/// True when the account's own key signed `text`. Subaccounts are not known here, so what they
/// sign is refused like any wrong signature.
bool isSignedBy(const AccountId& account, const rpc::Auth& auth, std::string_view text);

/// How far a signed time may be off: a minute, and a little more when it took a detour.
Millis tolerance(Origin origin);

/// 406 "WHAT timestamp too far from current time", or nothing when it is near enough.
std::optional<HttpReply> refuseTime(const NodeContext& node, Origin origin, Timestamp time,
                                    std::string_view what);

/// 401 "WHAT signature verification failed", or nothing when the signature holds.
template <class Call>
std::optional<HttpReply> refuseSignature(const Call& call, std::string_view what) {
    if (isSignedBy(call.account, call.auth, call.signedText())) return std::nullopt;
    return textReply(401, std::string{what} + " signature verification failed");
}

/// 421 with the right swarm, or nothing when this node serves the account.
std::optional<HttpReply> refuseSwarm(const NodeContext& node, const AccountId& account);

/// Namespaces by number: who may write and read without a signature, and how much there is room
/// for.
bool isPublicInbox(rpc::Namespace ns);   ///< Anyone may store.
bool isPublicOutbox(rpc::Namespace ns);  ///< Anyone may read; one message at a time.
bool isLegacyGroup(rpc::Namespace ns);   ///< Free both ways.

}  // namespace starling::localnet
