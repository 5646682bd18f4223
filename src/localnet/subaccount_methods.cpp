// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/encoding.h"
#include "localnet/authentication.h"
#include "localnet/methods.h"
#include "localnet/swarm_call.h"

#include <nlohmann/json.hpp>

namespace starling::localnet {

namespace {

using Json = nlohmann::json;

/// Only the account's own key changes what its tokens are worth.
template <class Call>
std::optional<HttpReply> refuseRevocation(const NodeContext& node, const Call& call,
                                          Origin origin) {
    if (auto refused = refuseSwarm(node, call.account)) return refused;
    const std::string what{Call::kMethod};
    if (auto refused = refuseTime(node, origin, call.timestamp, what)) return refused;
    return refuseSignature(node, call, what, Need{});
}

/// This node's word: its signature over the account, the time and the raw tokens.
template <class Call>
Json signedEntry(const NodeContext& node, const Call& call) {
    auto text = call.account.hex() + std::to_string(toUnixMillis(call.timestamp));
    for (const auto& token : call.tokens)
        text += asText(token.view());
    return {{"signature", toBase64(node.identity.sign.sign(asBytes(text)).view())}};
}

}  // namespace

Step perform(NodeContext& node, const rpc::RevokeSubaccounts& call, Origin origin) {
    if (auto refused = refuseRevocation(node, call, origin)) return *refused;
    const auto done = node.revoked.add(call.account, call.tokens);
    const auto entry = done ? signedEntry(node, call).dump() : failedEntry();
    return answerSwarm(node, {call}, origin, {.account = call.account, .json = entry});
}

Step perform(NodeContext& node, const rpc::UnrevokeSubaccounts& call, Origin origin) {
    if (auto refused = refuseRevocation(node, call, origin)) return *refused;
    const auto count = node.revoked.remove(call.account, call.tokens);
    auto entry = signedEntry(node, call);
    if (count) entry["count"] = *count;
    return answerSwarm(node, {call}, origin,
                       {.account = call.account, .json = count ? entry.dump() : failedEntry()});
}

}  // namespace starling::localnet
