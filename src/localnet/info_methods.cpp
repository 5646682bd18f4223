// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/methods.h"
#include "wire/json_bounds.h"
#include "wire/node_list.h"

#include <nlohmann/json.hpp>

#include <sstream>

namespace starling::localnet {

namespace {

using Json = nlohmann::json;

/// Looks like one of the network's nodes and is none.
ServiceNode inventedNode(const NodeContext& node) {
    auto invented = node.directory.nodes().front();
    const auto keys = NodeIdentity::generate(node.random);
    invented.ed25519 = keys.sign.publicKey();
    invented.x25519 = keys.box.publicKey();
    return invented;
}

/// Only the fields that were asked for; all when none were named.
void keepFields(Json& list, const Json& params) {
    const auto fields = params.find("fields");
    if (fields == params.end() || !fields->is_object()) return;
    for (auto& entry : list.at("service_node_states"))
        for (auto field = entry.begin(); field != entry.end();)
            field = fields->value(field.key(), Json(false)) == Json(true) ? std::next(field)
                                                                          : entry.erase(field);
}

Json nodeList(const NodeContext& node, const Json& params) {
    auto list = Json::parse(encodeNodeList(toldNodes(node), false), nullptr, false);
    keepFields(list, params);
    return list;
}

Json resolvedName(NodeContext& node, const Json& params) {
    Json result{{"status", "OK"}};
    const auto hash = params.find("name_hash");
    if (hash == params.end() || !hash->is_string()) return result;
    const auto found = node.names.find(hash->get_ref<const std::string&>());
    if (!found || !*found) return result;
    result["encrypted_value"] = (*found)->encryptedValue;
    result["nonce"] = (*found)->nonce;
    return result;
}

}  // namespace

std::string swarmAnswer(const NodeContext& node, const AccountId& account) {
    const auto right = node.directory.swarmOf(account);
    const auto swarm = node.faults.disowning ? node.directory.swarmAfter(right) : right;
    auto members = node.directory.membersOf(swarm);
    // A network of one swarm has no wrong members to name.
    if (node.faults.disowning && swarm == right)
        for (auto& member : members)
            member = inventedNode(node);
    std::ostringstream hex;
    hex << std::hex << swarm;
    return rpc::encode(
        rpc::SwarmMembers{.nodes = std::move(members), .swarm = hex.str(), .stamp = node.stamp()});
}

std::vector<ServiceNode> toldNodes(const NodeContext& node) {
    auto nodes = node.directory.nodes();
    if (!node.faults.lying) return nodes;
    for (auto& told : nodes)
        if (told.ed25519 != node.key()) told = inventedNode(node);
    return nodes;
}

Step perform(NodeContext& node, const rpc::GetSwarm& call, Origin) {
    return jsonReply(200, swarmAnswer(node, call.account));
}

Step perform(NodeContext& node, const rpc::Info&, Origin) {
    return jsonReply(
        200, rpc::encode(rpc::InfoReply{.timestamp = node.clock.now(), .stamp = node.stamp()}));
}

Step perform(NodeContext& node, const rpc::OxendRequest& call, Origin) {
    auto params = isModestJson(call.params) ? Json::parse(call.params, nullptr, false) : Json{};
    if (!params.is_object()) params = Json::object();
    // Other endpoints were refused when the request was read.
    const auto result =
        call.endpoint == "ons_resolve" ? resolvedName(node, params) : nodeList(node, params);
    return jsonReply(200,
                     rpc::encode(rpc::OxendReply{.result = result.dump(), .stamp = node.stamp()}));
}

}  // namespace starling::localnet
