// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Who may do what: the rules by which a node believes a request. The texts and statuses are those
/// of a real node. Pure. docs/protocol/storage-rpc.md.
#pragma once

#include "localnet/node_context.h"

#include <optional>

namespace starling::localnet {

/// What a subaccount's token must allow; the account's own key may do everything.
struct Need {
    static constexpr std::uint8_t kRead = 1;
    static constexpr std::uint8_t kWrite = 2;
    static constexpr std::uint8_t kErase = 4;

    std::uint8_t rights = 0;
    bool revokedToo = false;  ///< A token that was revoked is good enough.
};

/// True when `text` was signed by the account's own key, or by the key of a token that this key
/// signed, that allows what is needed and that was not revoked.
bool isSigned(const NodeContext& node, const AccountId& account, const rpc::Auth& auth,
              std::string_view text, Need need);

bool mayErase(const rpc::SubaccountToken& token);

/// How far a signed time may be off: a minute, and a little more when it took a detour.
Millis tolerance(Origin origin);

/// 406 "WHAT timestamp too far from current time", or nothing when it is near enough.
std::optional<HttpReply> refuseTime(const NodeContext& node, Origin origin, Timestamp time,
                                    std::string_view what);

/// 401 "WHAT signature verification failed", or nothing when the signature holds.
template <class Call>
std::optional<HttpReply> refuseSignature(const NodeContext& node, const Call& call,
                                         std::string_view what, Need need) {
    if (isSigned(node, call.account, call.auth, call.signedText(), need)) return std::nullopt;
    return textReply(401, std::string{what} + " signature verification failed");
}

/// 421 with the right swarm, or nothing when this node serves the account.
std::optional<HttpReply> refuseSwarm(const NodeContext& node, const AccountId& account);

/// Namespaces by number: who may write and read without a signature, and how much there is room
/// for.
bool isPublicInbox(rpc::Namespace ns);   ///< Anyone may store.
bool isPublicOutbox(rpc::Namespace ns);  ///< Anyone may read; one message at a time.
bool isLegacyGroup(rpc::Namespace ns);   ///< Free both ways.
bool isFarewell(rpc::Namespace ns);      ///< Also who was removed from a group may read.

}  // namespace starling::localnet
