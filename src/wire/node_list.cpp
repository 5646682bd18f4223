// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/node_list.h"

#include "wire/json_bounds.h"

#include <nlohmann/json.hpp>

#include <set>

namespace starling {

namespace {

using Json = nlohmann::ordered_json;

std::optional<ServiceNode> readNode(const Json& entry) {
    if (!entry.is_object()) return std::nullopt;
    const auto text = [&](const char* name) -> std::string {
        const auto found = entry.find(name);
        return found != entry.end() && found->is_string() ? found->get<std::string>() : "";
    };
    const auto port = entry.find("storage_port");
    if (port == entry.end() || !port->is_number_unsigned()) return std::nullopt;
    const auto number = port->get<std::uint64_t>();
    const auto ip = text("public_ip");
    const auto x25519 = X25519PublicKey::parse(text("pubkey_x25519"));
    const auto ed25519 = Ed25519PublicKey::parse(text("pubkey_ed25519"));
    if (number == 0 || number > UINT16_MAX || !isIpv4(ip) || ip == "0.0.0.0") return std::nullopt;
    if (!x25519 || *x25519 == X25519PublicKey{}) return std::nullopt;
    if (!ed25519 || *ed25519 == Ed25519PublicKey{}) return std::nullopt;
    return ServiceNode{ip, static_cast<std::uint16_t>(number), *x25519, *ed25519};
}

Result<std::vector<ServiceNode>> readStates(const Json& holder) {
    const Error corrupt{Errc::Corrupt, "there is no list of service nodes"};
    if (!holder.is_object()) return corrupt;
    const auto states = holder.find("service_node_states");
    if (states == holder.end() || !states->is_array()) return corrupt;
    std::vector<ServiceNode> out;
    std::set<Ed25519PublicKey> seen;
    for (const auto& entry : *states)
        if (auto node = readNode(entry); node && seen.insert(node->ed25519).second)
            out.push_back(std::move(*node));
    return out;
}

/// Discarded when it is no JSON, or more of it than we take.
Json parse(std::string_view json) {
    if (!isModestJson(json)) return Json(Json::value_t::discarded);
    return Json::parse(json, nullptr, false);
}

Json wantedFields() {
    return {{"public_ip", true},
            {"storage_port", true},
            {"pubkey_x25519", true},
            {"pubkey_ed25519", true}};
}

}  // namespace

std::string encodeSeedRequest() {
    auto fields = wantedFields();
    fields["requested_unlock_height"] = true;
    fields["height"] = true;
    const Json params{{"active_only", true}, {"fields", fields}};
    return Json{{"jsonrpc", "2.0"}, {"method", "get_n_service_nodes"}, {"params", params}}.dump();
}

std::string encodeNodeListParams() {
    return Json{{"active_only", true}, {"fields", wantedFields()}}.dump();
}

Result<std::vector<ServiceNode>> decodeSeedReply(std::string_view json) {
    const auto parsed = parse(json);
    if (!parsed.is_object() || !parsed.contains("result"))
        return Error{Errc::Corrupt, "the seed's answer has no result"};
    return readStates(parsed["result"]);
}

Result<std::vector<ServiceNode>> decodeNodeList(std::string_view json) {
    return readStates(parse(json));
}

std::string encodeNodeList(const std::vector<ServiceNode>& nodes, bool seedForm) {
    Json states = Json::array();
    for (const auto& node : nodes)
        states.push_back({{"public_ip", node.ip},
                          {"storage_port", node.port},
                          {"pubkey_x25519", node.x25519.hex()},
                          {"pubkey_ed25519", node.ed25519.hex()}});
    Json list{{"service_node_states", std::move(states)}, {"status", "OK"}};
    if (!seedForm) return list.dump();
    list["height"] = 1;  // clients look for it, and we have no chain
    return Json{{"jsonrpc", "2.0"}, {"id", "0"}, {"result", std::move(list)}}.dump();
}

}  // namespace starling
