// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/node.h"

#include "localnet/member_call.h"
#include "localnet/member_calls.h"
#include "localnet/methods.h"
#include "localnet/onion_relay.h"
#include "localnet/seed.h"

#include <algorithm>

namespace starling::localnet {

namespace {

constexpr std::size_t kMaxBody = 10U << 20;

HttpReply notFound(const NodeRequest& request) {
    auto text = request.method + " " + request.path + " Not Found";
    std::transform(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(request.method.size()),
                   text.begin(), [](char c) {
                       return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
                   });
    return textReply(404, text);
}

}  // namespace

Step Node::handle(const NodeRequest& request) {
    if (request.body.size() > kMaxBody) return textReply(413, "Request body too large");
    if (request.method == "GET" && request.path == "/get_stats/v1")
        return jsonReply(200, R"({"version":"2.8.0"})");
    if (request.method != "POST") return notFound(request);
    if (request.path == "/storage_rpc/v1")
        return performText(context_, asText(request.body), Origin::Client);
    if (request.path == kOnionPath) return relayOnion(context_, request.body);
    if (request.path == kMemberPath) return answerMember(context_, request.body);
    if (request.path == "/json_rpc") return answerSeed(context_, asText(request.body));
    if (request.path == "/ping_test/v1") return textReply(200, "");
    return notFound(request);
}

Step Node::settle() {
    return payDebts(context_);
}

}  // namespace starling::localnet
