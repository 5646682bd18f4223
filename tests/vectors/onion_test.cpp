// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/onion.h"

#include "crypto/hash.h"
#include "vectors/reading.h"
#include "wire/v4.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {

using namespace onion;

ServiceNode nodeOf(const Json& keys) {
    ServiceNode out{"192.0.2.1", 22021, boxKeyOf(keys["x25519_pubkey"]), {}};
    if (keys.contains("ed25519_pubkey"))
        out.ed25519 = Ed25519PublicKey::parse(textOf(keys["ed25519_pubkey"])).value_or(out.ed25519);
    return out;
}

/// Null for what is no JSON: a discarded value would be unequal to nothing.
Json jsonIn(std::string_view text) {
    auto parsed = Json::parse(text, nullptr, false);
    return parsed.is_discarded() ? Json(nullptr) : parsed;
}

/// The secret of whoever has that public key.
BoxKey secretOf(const Json& nodes, const X25519PublicKey& key) {
    for (const auto& node : nodes)
        if (boxKeyOf(node["x25519_pubkey"]) == key)
            return BoxKey{Secret<32>{bytesOf(node["x25519_seckey"])}};
    return BoxKey{Secret<32>{}};
}

X25519PublicKey destinationOf(const Json& vector) {
    return boxKeyOf(vector[textOf(vector["destination"])]["x25519_pubkey"]);
}

Result<Wrapped> wrap(const Json& nodes, const Json& vector) {
    Bytes drawn;
    for (const auto& layer : vector["randomness"])
        for (const char* part : {"ephemeral_x25519_seckey", "nonce"})
            append(drawn, bytesOf(layer[part]));
    GivenRandom random{drawn};
    std::vector<ServiceNode> path;
    for (std::size_t i = 0; i < vector["hops"].get<std::size_t>(); ++i)
        path.push_back(nodeOf(nodes[i]));
    Options options{onionCipherFrom(textOf(vector["enc_type"])).value_or(OnionCipher::AesGcm), true,
                    R"({"headers":""})"};
    const auto payload = bytesOf(vector["payload"]);
    if (!vector.contains("server"))
        return wrapForNode(path, nodeOf(vector["snode"]), payload, random, options);
    const auto& to = vector["server"];
    const Server server{textOf(to["host"]), textOf(to["target"]), textOf(to["protocol"]),
                        to["port"].get<std::uint16_t>(), boxKeyOf(to["x25519_pubkey"])};
    return wrapForServer(path, server, payload, random, options);
}

Json keyFields(const Incoming& incoming) {
    return {{"enc_type", onionCipherName(incoming.cipher)},
            {"ephemeral_key", incoming.ephemeral.hex()}};
}

/// What the peeling of a whole request goes through.
struct Journey {
    Comparison check;
    Bytes body;     ///< What the next one receives.
    Json metadata;  ///< What he is told about it.
};

void visitRelay(Journey& at, const Relay& relay, const Json& layer) {
    const auto next = parseIncoming(relay.body);
    if (!next) return at.check.complaints.push_back(next.error().detail);
    at.metadata = keyFields(*next);
    at.metadata["destination"] = relay.next.hex();
    at.check.same("control", at.metadata, jsonIn(textOf(layer["decrypted_metadata_json"])));
    at.check.same("blob length", next->sealed.size(), layer["decrypted_blob_length"]);
    at.check.same("hop", next->hop, parseIncoming(at.body)->hop + 1);
    at.body = relay.body;
}

void visitServer(Journey& at, const ToServer& to, const Json& layer, const Json& vector) {
    const auto parts = split(to.body);
    if (!parts) return at.check.complaints.push_back("no combined payload");
    at.check.same("control", std::string{parts->json}, layer["decrypted_metadata_json"]);
    at.check.same("blob length", parts->blob.size(), layer["decrypted_blob_length"]);
    at.check.sameBytes("body for the server", to.body, vector["http_body_to_server"]);
    const auto& server = vector["server"];
    at.check.same("host", to.host, server["host"]);
    at.check.same("target", to.target, server["target"]);
    at.check.same("protocol", to.protocol, server["protocol"]);
    at.check.same("port", to.port, server["port"]);
    at.body = to.body;
}

/// One node of the path: it receives `at.body`.
void visitHop(Journey& at, const BoxKey& own, const Json& layer, const Json& vector) {
    const auto incoming = parseIncoming(at.body);
    if (!incoming) return at.check.complaints.push_back(incoming.error().detail);
    at.check.sameBytes("sealed", sha256({incoming->sealed}), layer["received_ciphertext_sha256"]);
    if (at.metadata.is_null()) at.metadata = keyFields(*incoming);
    at.check.same("metadata", at.metadata, jsonIn(textOf(layer["metadata_json"])));
    const auto peeled = peel(*incoming, own);
    if (!peeled) return at.check.complaints.push_back(peeled.error().detail);
    if (const auto* relay = std::get_if<Relay>(&peeled->what)) return visitRelay(at, *relay, layer);
    if (const auto* server = std::get_if<ToServer>(&peeled->what))
        return visitServer(at, *server, layer, vector);
    at.check.complaints.push_back("a hop took the request for its own");
}

/// The destination opens what arrives, and its sealed answer is the reference's.
void visitNode(Journey& at, const BoxKey& own, const Json& layer, const Json& vector) {
    const auto incoming = parseIncoming(at.body);
    const auto peeled = incoming ? peel(*incoming, own) : incoming.error();
    if (!peeled) return at.check.complaints.push_back(peeled.error().detail);
    const auto* final = std::get_if<Final>(&peeled->what);
    if (!final) return at.check.complaints.push_back("not taken for its own");
    at.check.sameBytes("payload", final->payload, vector["payload"]);
    at.check.sameBytes("payload", final->payload, layer["body"]);
    const auto& response = vector["response"];
    const auto answer = jsonIn(asText(bytesOf(response["plaintext"])));
    if (!answer.is_object()) return at.check.complaints.push_back("no answer to seal");
    GivenRandom nonce{bytesOf(response["nonce"])};
    const auto sealed =
        sealReply(*peeled, answer["status"].get<int>(), textOf(answer["body"]), nonce);
    at.check.same("sealed answer", std::string{asText(sealed)}, response["wire_base64"]);
}

void visitServerEnd(Journey& at, const BoxKey& own, const Json& vector) {
    const auto incoming = parseIncoming(at.body);
    if (!incoming) return at.check.complaints.push_back(incoming.error().detail);
    const auto key = layerKeyForReceiving(incoming->cipher, own, incoming->ephemeral);
    const auto payload = key ? openLayer(*key, incoming->sealed) : std::nullopt;
    if (!payload) return at.check.complaints.push_back("the server cannot open it");
    at.check.sameBytes("payload", *payload, vector["payload"]);
    if (payload->empty() || payload->front() != 'l') return;
    const auto request = v4::decodeRequest(*payload);
    if (!request) return at.check.complaints.push_back(request.error().detail);
    // The reference writes members in any order, so lengths agree where bytes need not.
    const auto written = v4::encode(*request);
    at.check.same("length of the v4 request", written.size(), payload->size());
    const auto again = v4::decodeRequest(written);
    at.check.same("v4 request read again",
                  again && again->method == request->method &&
                      again->endpoint == request->endpoint && again->headers == request->headers &&
                      again->body == request->body,
                  true);
}

/// The sender opens the answer.
void openAnswer(Comparison& check, const LayerKey& key, const Json& vector) {
    const auto& response = vector["response"];
    const auto opened = openServerReply(key, bytesOf(response["ciphertext"]));
    if (!opened) return check.complaints.push_back(opened.error().detail);
    check.sameBytes("answer", *opened, response["plaintext"]);
    if (response["wire"] != "base64") return;
    const auto wire = fromBase64(textOf(response["wire_base64"])).value_or(Bytes{});
    check.sameBytes("answer on the wire", wire, response["ciphertext"]);
    if (vector.contains("server")) return;
    const auto answer = openReply(key, asBytes(textOf(response["wire_base64"])));
    if (!answer) return check.complaints.push_back(answer.error().detail);
    check.same("answer", Json{{"body", answer->body}, {"status", answer->status}},
               jsonIn(asText(bytesOf(response["plaintext"]))));
}

Check checkRequest(const Json& nodes) {
    return [&nodes](const Json& vector) -> Complaints {
        if (!onionCipherFrom(textOf(vector["enc_type"]))) return {"unknown cipher"};
        const auto wrapped = wrap(nodes, vector);
        if (!wrapped) return {wrapped.error().detail};
        Journey at;
        at.check.sameBytes("request", wrapped->body, vector["request"]);
        at.body = bytesOf(vector["request"]);
        const auto hops = vector["hops"].get<std::size_t>();
        for (std::size_t i = 0; i < hops; ++i) {
            const auto own = secretOf(nodes, boxKeyOf(nodes[i]["x25519_pubkey"]));
            visitHop(at, own, vector["layers"][i], vector);
        }
        const auto own = secretOf(nodes, destinationOf(vector));
        if (vector.contains("server"))
            visitServerEnd(at, own, vector);
        else
            visitNode(at, own, vector["layers"][hops], vector);
        openAnswer(at.check, wrapped->replyKey, vector);
        return at.check.complaints;
    };
}

Complaints checkV4(const Json& vector) {
    const auto reply = v4::decodeReply(bytesOf(vector["encoded"]));
    if (!reply) return {reply.error().detail};
    Comparison check;
    check.sameBytes("body", reply->body, vector["body"]);
    check.same("info", Json{{"code", reply->code}, {"headers", reply->headers}},
               jsonIn(textOf(vector["metadata_json"])));
    const auto again = v4::decodeReply(v4::encode(*reply));
    check.same("read again",
               again && again->body == reply->body && again->headers == reply->headers, true);
    return check.complaints;
}

}  // namespace

TEST(OnionVectors, RequestsAreTheReferencesByteForByteAndPeelAsItsOwn) {
    const auto vectors = loadVectors("onion");
    const auto check = checkRequest(vectors["nodes"]);
    expectAllPass(vectors["requests"], check);
    expectBites(vectors["requests"],
                {"/request", "/payload", "/enc_type", "/http_body_to_server",
                 "/randomness/0/ephemeral_x25519_seckey", "/randomness/1/nonce",
                 "/layers/0/received_ciphertext_sha256", "/layers/1/received_ciphertext_sha256",
                 "/layers/0/metadata_json", "/layers/2/metadata_json",
                 "/layers/0/decrypted_metadata_json", "/layers/2/decrypted_metadata_json",
                 "/layers/0/decrypted_blob_length", "/layers/3/body", "/response/plaintext",
                 "/response/ciphertext", "/response/wire_base64", "/server/host", "/server/port"},
                check);
}

TEST(OnionVectors, ServersAnswersAreRead) {
    const auto cases = loadVectors("onion")["v4_response_decoding"]["valid"];
    expectAllPass(cases, checkV4);
    expectBites(cases, {"/body", "/metadata_json"}, checkV4);
}

TEST(OnionVectors, MalformedAnswersOfServersAreRefused) {
    const auto cases = loadVectors("onion")["v4_response_decoding"]["invalid"];
    ASSERT_FALSE(cases.empty());
    for (const auto& hex : cases)
        EXPECT_FALSE(v4::decodeReply(bytesOf(hex))) << hex;
}

}  // namespace starling::test
