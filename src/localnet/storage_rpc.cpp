// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/methods.h"

namespace starling::localnet {

Step perform(NodeContext& node, const rpc::Request& request, Origin origin) {
    return std::visit([&](const auto& call) { return perform(node, call, origin); }, request.call);
}

Step performText(NodeContext& node, std::string_view json, Origin origin) {
    const auto request = rpc::decodeRequest(json);
    if (const auto* refusal = std::get_if<rpc::Refusal>(&request))
        return textReply(refusal->status, refusal->text);
    return perform(node, std::get<rpc::Request>(request), origin);
}

}  // namespace starling::localnet
