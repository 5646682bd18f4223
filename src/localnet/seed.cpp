// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/seed.h"

#include "localnet/methods.h"
#include "wire/json_bounds.h"
#include "wire/node_list.h"

#include <nlohmann/json.hpp>

namespace starling::localnet {

namespace {

using Json = nlohmann::json;

HttpReply fault(int code, std::string_view message) {
    const Json body{
        {"jsonrpc", "2.0"}, {"id", "0"}, {"error", {{"code", code}, {"message", message}}}};
    return jsonReply(200, body.dump());
}

}  // namespace

HttpReply answerSeed(const NodeContext& node, std::string_view json) {
    const auto request = isModestJson(json) ? Json::parse(json, nullptr, false) : Json{};
    if (!request.is_object()) return fault(-32700, "Parse error");
    const auto method = request.find("method");
    if (method == request.end() || !method->is_string()) return fault(-32600, "Invalid Request");
    const auto& name = method->get_ref<const std::string&>();
    if (name != "get_n_service_nodes" && name != "get_service_nodes")
        return fault(-32601, "Method not found");
    return jsonReply(200, encodeNodeList(toldNodes(node), true));
}

}  // namespace starling::localnet
