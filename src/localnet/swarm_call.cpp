// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/swarm_call.h"

#include "localnet/member_call.h"
#include "wire/json_bounds.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace starling::localnet {

namespace {

using Json = nlohmann::json;

constexpr Millis kMemberDeadline{5'000};
constexpr std::size_t kMaxReason = 200;

Json parsedEntry(std::string_view text) {
    if (!isModestJson(text)) return Json(Json::value_t::discarded);
    auto entry = Json::parse(text, nullptr, false);
    return entry.is_object() ? entry : Json(Json::value_t::discarded);
}

/// What is put down for a member by its reply, or by its silence.
Json entryOf(const Result<HttpReply>& reply) {
    if (!reply) return {{"failed", true}, {"timeout", true}};
    if (reply->status != 200) {
        auto reason = toText(reply->body).substr(0, kMaxReason);
        if (!isUtf8(reason)) reason = "unreadable";
        return {{"failed", true}, {"code", reply->status}, {"reason", reason}};
    }
    auto entry = parsedEntry(asText(reply->body));
    if (entry.is_discarded()) return {{"failed", true}, {"bad_peer_response", true}};
    return entry;
}

bool isFailed(const Json& entry) {
    return entry.contains("failed");
}

bool isChange(const Json& entry) {
    const auto deleted = entry.find("deleted");
    return deleted != entry.end() && !deleted->empty();
}

int statusOf(const Json& swarm, bool needsChange) {
    if (std::all_of(swarm.begin(), swarm.end(), isFailed)) return 500;
    if (needsChange && std::none_of(swarm.begin(), swarm.end(), isChange)) return 404;
    return 200;
}

HttpReply wholeAnswer(const NodeContext& node, const OwnPart& own, Json swarm) {
    const int status = statusOf(swarm, own.needsChange);
    const auto stamp = node.stamp();
    Json body{{"swarm", std::move(swarm)}, {"t", toUnixMillis(stamp.time)}, {"hf", stamp.hardFork}};
    if (!own.hash.empty()) body["hash"] = own.hash;
    return jsonReply(status, body.dump());
}

}  // namespace

std::string failedEntry() {
    return R"({"failed":true,"query_failure":true})";
}

HttpRequest memberRequest(const NodeContext& node, const ServiceNode& peer,
                          std::string_view payload) {
    return {.url = peer.url(kMemberPath),
            .body = sealCall(node.identity.sign, peer.ed25519, node.clock.now(), payload),
            .pins = {},
            .deadline = kMemberDeadline,
            .maxReplyBytes = 1U << 20};
}

Step answerSwarm(NodeContext& node, const rpc::Request& request, Origin origin, OwnPart own) {
    if (origin == Origin::Member) return jsonReply(200, own.json);
    Json swarm{{node.key().hex(), parsedEntry(own.json)}};
    std::vector<ServiceNode> peers;
    if (!node.faults.lying) peers = node.directory.membersOf(node.directory.swarmOf(own.account));
    std::erase_if(peers, [&](const auto& peer) { return peer.ed25519 == node.key(); });
    if (peers.empty()) return wholeAnswer(node, own, std::move(swarm));

    const auto payload = rpc::encode(request);
    std::vector<HttpRequest> calls;
    for (const auto& peer : peers)
        calls.push_back(memberRequest(node, peer, payload));
    return Step{std::move(calls),
                [&node, peers, own = std::move(own),
                 swarm = std::move(swarm)](Step::Replies replies) -> Step {
                    auto all = swarm;
                    for (std::size_t i = 0; i < peers.size(); ++i) {
                        auto entry = entryOf(replies[i]);
                        // A note is a convenience for the one who was away: failing to make it
                        // takes nothing from what was promised.
                        if (isFailed(entry) && !own.hash.empty())
                            (void)node.messages.owe(peers[i].ed25519, own.account, own.hash);
                        all[peers[i].ed25519.hex()] = std::move(entry);
                    }
                    return wholeAnswer(node, own, std::move(all));
                }};
}

}  // namespace starling::localnet
