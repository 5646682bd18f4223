// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/encoding.h"
#include "localnet/authentication.h"
#include "localnet/change_entry.h"
#include "localnet/methods.h"
#include "localnet/swarm_call.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace starling::localnet {

namespace {

using Json = nlohmann::json;
using Mode = rpc::Expire::Mode;
using namespace std::chrono_literals;

constexpr Millis kLongestLife = 30 * 24h;

bool isWanted(Mode mode, Timestamp old, Timestamp fresh) {
    if (mode == Mode::Extend) return old < fresh;
    if (mode == Mode::Shorten) return old > fresh;
    return true;
}

std::vector<Timestamp> clamped(const NodeContext& node, std::vector<Timestamp> expiries) {
    const auto latest = node.clock.now() + kLongestLife;
    for (auto& expiry : expiries)
        expiry = std::min(expiry, latest);
    return expiries;
}

/// Who may not erase may only make a message live longer: a short life is as good as none.
Mode allowedMode(const rpc::Expire& call) {
    const auto& subaccount = call.auth.subaccount;
    return subaccount && !mayErase(subaccount->token) ? Mode::Extend : call.mode;
}

struct Expired {
    std::map<std::string, Timestamp> updated;
    std::map<std::string, Timestamp> unchanged;  ///< What is there but was not to change.
};

Result<Expired> expireHere(NodeContext& node, const rpc::Expire& call,
                           const std::vector<Timestamp>& expiries) {
    auto here = node.messages.expiries(call.account, call.messages);
    if (!here) return here.error();
    Expired out;
    for (std::size_t i = 0; i < call.messages.size(); ++i) {
        const auto& hash = call.messages[i];
        const auto old = here->find(hash);
        if (old == here->end()) continue;
        const auto fresh = expiries.size() == 1 ? expiries[0] : expiries[i];
        const auto before = old->second;
        here->erase(old);  // so that naming it once more does nothing
        if (!isWanted(allowedMode(call), before, fresh)) {
            if (call.mode != Mode::Set) out.unchanged[hash] = before;
            continue;
        }
        const auto set = node.messages.setExpiry(call.account, hash, fresh);
        if (!set) return set.error();
        out.updated[hash] = fresh;
    }
    return out;
}

/// One expiry for all is told as it was asked for; of several those that were set, in the order of
/// "updated".
std::string expireEntry(const SignKey& key, const rpc::Expire& call,
                        const std::vector<Timestamp>& expiries, const Expired& done) {
    Json hashes = Json::array();
    Json times = Json::array();
    std::string hashText;
    std::string timeText;
    for (const auto& [hash, expiry] : done.updated) {
        hashes.push_back(hash);
        hashText += hash;
        times.push_back(toUnixMillis(expiry));
        timeText += std::to_string(toUnixMillis(expiry));
    }
    const bool one = expiries.size() == 1;
    if (one) timeText = std::to_string(toUnixMillis(expiries[0]));

    auto text = call.account.hex() + timeText;
    for (const auto& hash : call.messages)
        text += hash;
    text += hashText;
    Json unchanged = Json::object();
    for (const auto& [hash, expiry] : done.unchanged) {
        text += hash + std::to_string(toUnixMillis(expiry));
        unchanged[hash] = toUnixMillis(expiry);
    }
    Json entry{{"expiry", one ? Json(toUnixMillis(expiries[0])) : times},
               {"updated", hashes},
               {"signature", toBase64(key.sign(asBytes(text)).view())}};
    if (call.mode != Mode::Set) entry["unchanged"] = unchanged;
    return entry.dump();
}

}  // namespace

Step perform(NodeContext& node, const rpc::Expire& call, Origin origin) {
    if (auto refused = refuseSwarm(node, call.account)) return *refused;
    const auto earliest = node.clock.now() - tolerance(origin);
    const bool past = std::any_of(call.expiries.begin(), call.expiries.end(),
                                  [&](auto expiry) { return expiry < earliest; });
    if (past) return textReply(401, "expire: timestamp should be >= current time");
    if (auto refused = refuseSignature(node, call, "expire:", {Need::kWrite})) return *refused;
    if (call.mode == Mode::Shorten && allowedMode(call) == Mode::Extend)
        return textReply(400,
                         "expire: shorten parameter cannot be used with this subaccount token"
                         " (missing delete access)");

    const auto expiries = clamped(node, call.expiries);
    const auto done = expireHere(node, call, expiries);
    const auto entry =
        done ? expireEntry(node.identity.sign, call, expiries, *done) : failedEntry();
    return answerSwarm(node, {call}, origin, {.account = call.account, .json = entry});
}

Step perform(NodeContext& node, const rpc::ExpireAll& call, Origin origin) {
    if (auto refused = refuseSwarm(node, call.account)) return *refused;
    if (call.expiry < node.clock.now() - tolerance(origin))
        return textReply(406, "expire_all timestamp should be >= current time");
    if (auto refused = refuseSignature(node, call, "expire_all", {Need::kErase})) return *refused;

    const auto ns = call.ns.value_or(rpc::Namespace{0});
    const auto changed = node.messages.shortenAll(call.account, ns, call.expiry);
    const bool all = std::holds_alternative<rpc::AllNamespaces>(ns);
    const auto entry =
        changed ? changeEntry(node.identity.sign, {"updated", *changed, all},
                              call.account.hex() + std::to_string(toUnixMillis(call.expiry)))
                : failedEntry();
    return answerSwarm(node, {call}, origin, {.account = call.account, .json = entry});
}

Step perform(NodeContext& node, const rpc::GetExpiries& call, Origin origin) {
    if (auto refused = refuseSwarm(node, call.account)) return *refused;
    if (auto refused = refuseTime(node, origin, call.timestamp, "get_expiries")) return *refused;
    if (auto refused = refuseSignature(node, call, "get_expiries", {Need::kRead})) return *refused;

    auto here = node.messages.expiries(call.account, call.messages);
    if (!here) return textReply(500, "Internal Server Error. Could not read expiries");
    return jsonReply(
        200, rpc::encode(rpc::ExpiriesReply{.expiries = *std::move(here), .stamp = node.stamp()}));
}

}  // namespace starling::localnet
