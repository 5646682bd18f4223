// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/onion_relay.h"

#include "localnet/methods.h"
#include "wire/onion.h"

#include <algorithm>
#include <array>

namespace starling::localnet {

namespace {

constexpr Millis kRelayDeadline{30'000};
constexpr Millis kServerDeadline{25'000};
constexpr std::array kPassedStatuses{200, 400, 401, 403, 404, 406, 410,
                                     413, 421, 429, 500, 502, 503, 504};

HttpReply passedOn(const Result<HttpReply>& reply) {
    if (!reply) return textReply(504, "Request time out");
    auto out = *reply;
    const bool known = std::find(kPassedStatuses.begin(), kPassedStatuses.end(), out.status) !=
                       kPassedStatuses.end();
    if (!known) out.status = 500;
    out.contentType = "text/plain";
    return out;
}

Step passOn(const NodeContext& node, const onion::Relay& relay) {
    const auto* next = node.directory.find(relay.next);
    if (!next) return textReply(502, "Next node not found: " + relay.next.hex());
    return Step{{HttpRequest{.url = next->url(kOnionPath),
                             .body = relay.body,
                             .pins = {},
                             .deadline = kRelayDeadline}},
                [](Step::Replies replies) -> Step { return passedOn(replies.at(0)); }};
}

/// In the words of the library that a real node uses.
HttpReply unreachable(const onion::ToServer& server) {
    return textReply(502, "Failed to connect to " + server.host + " port " +
                              std::to_string(server.port) +
                              " after 0 ms: Couldn't connect to server");
}

Step askServer(const NodeContext& node, const onion::ToServer& server) {
    const auto failure = unreachable(server);
    // Servers of an embedded network are reached without TLS: the onion's own layer protects.
    if (server.protocol != "http" || !node.relays.allows(server.host, server.port)) return failure;
    const auto url = "http://" + server.host + ":" + std::to_string(server.port) + server.target;
    return Step{
        {HttpRequest{.url = url, .body = server.body, .pins = {}, .deadline = kServerDeadline}},
        [failure](Step::Replies replies) -> Step {
            if (!replies.at(0)) return failure;
            auto reply = *std::move(replies[0]);
            reply.contentType = "text/plain";
            return reply;
        }};
}

/// Answers are sealed once, with the key of the layer that was meant for us.
std::function<HttpReply(HttpReply)> sealing(NodeContext& node, onion::Peeled peeled) {
    auto kept = std::make_shared<const onion::Peeled>(std::move(peeled));
    return [&node, kept](const HttpReply& answer) {
        return textReply(
            200, asText(onion::sealReply(*kept, answer.status, asText(answer.body), node.random)));
    };
}

Step answer(NodeContext& node, onion::Peeled peeled) {
    if (const auto* refused = std::get_if<onion::Refused>(&peeled.what)) {
        const auto reply = textReply(refused->status, refused->text);
        return sealing(node, std::move(peeled))(reply);
    }
    const auto payload = std::move(std::get<onion::Final>(peeled.what).payload);
    auto step = performText(node, asText(payload), Origin::Client);
    return mapReply(std::move(step), sealing(node, std::move(peeled)));
}

}  // namespace

Step relayOnion(NodeContext& node, ByteView body) {
    const auto incoming = onion::parseIncoming(body);
    if (!incoming) return textReply(400, incoming.error().detail);
    auto peeled = onion::peel(*incoming, node.identity.box);
    if (!peeled) return textReply(400, peeled.error().detail);
    if (const auto* relay = std::get_if<onion::Relay>(&peeled->what)) return passOn(node, *relay);
    if (const auto* server = std::get_if<onion::ToServer>(&peeled->what))
        return askServer(node, *server);
    return answer(node, *std::move(peeled));
}

}  // namespace starling::localnet
