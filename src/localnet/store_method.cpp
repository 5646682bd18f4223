// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/encoding.h"
#include "localnet/authentication.h"
#include "localnet/methods.h"
#include "localnet/swarm_call.h"
#include "wire/swarm.h"

#include <nlohmann/json.hpp>

namespace starling::localnet {

namespace {

using Json = nlohmann::json;
using namespace std::chrono_literals;

constexpr Millis kShortestLife = 10s;
constexpr Millis kLongestPublicLife = 14 * 24h;
constexpr Millis kLongestPrivateLife = 30 * 24h;
constexpr Millis kClockSlack = 10s;

Timestamp expiryOf(const rpc::Store& call) {
    return call.expiry ? *call.expiry : call.timestamp + call.ttl.value_or(Millis{0});
}

std::optional<HttpReply> refuseLife(const NodeContext& node, const rpc::Store& call) {
    const auto expiry = expiryOf(call);
    const auto life = expiry - call.timestamp;
    const auto longest = isPublicInbox(call.ns) ? kLongestPublicLife : kLongestPrivateLife;
    if (life < kShortestLife || life > longest)
        return textReply(403, "Provided expiry/TTL is not valid.");
    const auto now = node.clock.now();
    if (call.timestamp > now + kClockSlack || expiry < now - kClockSlack)
        return textReply(406, "Timestamp error: check your clock");
    return std::nullopt;
}

std::optional<HttpReply> refuseWriter(const NodeContext& node, const rpc::Store& call,
                                      Origin origin) {
    if (isPublicInbox(call.ns)) return std::nullopt;
    if (!call.auth.signature)
        return textReply(
            401, "store: signature required to store to namespace " + std::to_string(call.ns));
    const auto time = call.sigTimestamp.value_or(call.timestamp);
    if (auto refused = refuseTime(node, origin, time, "store signature")) return refused;
    // In an outbox a store also takes the place of what was there.
    const auto outbox = isPublicOutbox(call.ns) ? Need::kErase : std::uint8_t{0};
    return refuseSignature(node, call, "store", {static_cast<std::uint8_t>(Need::kWrite | outbox)});
}

Json storeHere(NodeContext& node, const rpc::Store& call, const std::string& hash) {
    MessageStore::Kept kept{.already = false, .expiry = expiryOf(call)};
    if (!node.faults.lying) {
        const auto done = node.messages.keep(
            {call.account, call.ns, {hash, call.timestamp, kept.expiry, call.data}});
        if (!done) return Json::parse(failedEntry());
        kept = *done;
    }
    Json entry{{"hash", hash},
               {"signature", toBase64(node.identity.sign.sign(asBytes(hash)).view())},
               {"expiry", toUnixMillis(kept.expiry)}};
    if (kept.already) entry["already"] = true;
    return entry;
}

}  // namespace

Step perform(NodeContext& node, const rpc::Store& call, Origin origin) {
    if (auto refused = refuseSwarm(node, call.account)) return *refused;
    if (auto refused = refuseLife(node, call)) return *refused;
    if (auto refused = refuseWriter(node, call, origin)) return *refused;

    const auto hash = messageHash(call.account, call.ns, call.data);
    auto entry = storeHere(node, call, hash);
    // A real member says 1 where the node that was asked says true.
    if (origin == Origin::Member && entry.contains("already")) entry["already"] = 1;
    return answerSwarm(node, {call}, origin,
                       {.account = call.account, .json = entry.dump(), .hash = hash});
}

}  // namespace starling::localnet
