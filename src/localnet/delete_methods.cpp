// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/authentication.h"
#include "localnet/change_entry.h"
#include "localnet/methods.h"
#include "localnet/swarm_call.h"

namespace starling::localnet {

namespace {

std::string joined(const std::vector<std::string>& texts) {
    std::string out;
    for (const auto& text : texts)
        out += text;
    return out;
}

/// Deletes what is in `ns` up to `last` and says so, signed over the account and `time`.
std::string removeHere(NodeContext& node, const AccountId& account, const rpc::NamespaceChoice& ns,
                       Timestamp last, Timestamp time) {
    const auto removed = node.messages.removeUpTo(account, ns, last);
    if (!removed) return failedEntry();
    const bool all = std::holds_alternative<rpc::AllNamespaces>(ns);
    return changeEntry(node.identity.sign, {"deleted", *removed, all},
                       account.hex() + std::to_string(toUnixMillis(time)));
}

}  // namespace

Step perform(NodeContext& node, const rpc::Delete& call, Origin origin) {
    if (auto refused = refuseSwarm(node, call.account)) return *refused;
    if (auto refused = refuseSignature(node, call, "delete_msgs", {Need::kErase})) return *refused;

    const auto removed = node.messages.remove(call.account, call.messages);
    const auto entry = removed ? changeEntry(node.identity.sign, {"deleted", *removed, false},
                                             call.account.hex() + joined(call.messages))
                               : failedEntry();
    return answerSwarm(node, {call}, origin,
                       {.account = call.account, .json = entry, .needsChange = call.required});
}

Step perform(NodeContext& node, const rpc::DeleteAll& call, Origin origin) {
    if (auto refused = refuseSwarm(node, call.account)) return *refused;
    if (auto refused = refuseTime(node, origin, call.timestamp, "delete_all")) return *refused;
    if (auto refused = refuseSignature(node, call, "delete_all", {Need::kErase})) return *refused;

    const auto ns = call.ns.value_or(rpc::Namespace{0});
    const auto entry = removeHere(node, call.account, ns, Timestamp::max(), call.timestamp);
    return answerSwarm(node, {call}, origin, {.account = call.account, .json = entry});
}

Step perform(NodeContext& node, const rpc::DeleteBefore& call, Origin origin) {
    if (auto refused = refuseSwarm(node, call.account)) return *refused;
    if (call.before > node.clock.now() + tolerance(origin))
        return textReply(401, "delete_before timestamp too far in the future");
    if (auto refused = refuseSignature(node, call, "delete_before", {Need::kErase}))
        return *refused;

    const auto ns = call.ns.value_or(rpc::Namespace{0});
    const auto entry = removeHere(node, call.account, ns, call.before, call.before);
    return answerSwarm(node, {call}, origin, {.account = call.account, .json = entry});
}

}  // namespace starling::localnet
