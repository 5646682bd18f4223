// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/encoding.h"
#include "wire/json_bounds.h"
#include "wire/rpc_reply.h"

#include <nlohmann/json.hpp>

namespace starling::rpc {

namespace {

/// Members in alphabetical order, as a real node writes them.
using Json = nlohmann::json;

std::string dumped(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json stamped(const Stamp& stamp) {
    return {{"hf", stamp.hardFork}, {"t", toUnixMillis(stamp.time)}};
}

/// Our own JSON text as a value again; null when it is none.
Json embedded(const std::string& text) {
    if (!isModestJson(text)) return nullptr;
    auto parsed = Json::parse(text, nullptr, false);
    return parsed.is_discarded() ? Json(nullptr) : parsed;
}

Json failed(const MemberFailure& failure) {
    Json out{{"failed", true}};
    if (failure.timeout) out["timeout"] = true;
    if (failure.code) out["code"] = *failure.code;
    if (!failure.reason.empty()) out["reason"] = failure.reason;
    return out;
}

Json stored(const StoreReply::Stored& member) {
    Json out{{"hash", member.hash}, {"signature", toBase64(member.signature.view())}};
    if (member.expiry) out["expiry"] = toUnixMillis(*member.expiry);
    if (member.already) out["already"] = member.byEntryNode ? Json(true) : Json(1);
    return out;
}

Json described(const ServiceNode& node) {
    return {{"address", toBase32z(node.ed25519.view()) + ".snode"},
            {"ip", node.ip},
            {"port", std::to_string(node.port)},
            {"port_https", node.port},
            {"port_omq", node.port},
            {"port_quic", node.port},
            {"pubkey_ed25519", node.ed25519.hex()},
            {"pubkey_legacy", node.ed25519.hex()},
            {"pubkey_x25519", node.x25519.hex()}};
}

/// {"body":…,"code":…}. Put together as text: a body may be megabytes.
std::string part(const Answer& answer) {
    return R"({"body":)" + (answer.json ? answer.body : dumped(answer.body)) + R"(,"code":)" +
           std::to_string(answer.status) + '}';
}

/// One stored message. Base64 needs no escapes, so only the hash is looked at.
void appendMessage(std::string& out, const StoredMessage& message) {
    out += R"({"data":")";
    out += toBase64(message.data);
    out += R"(","expiration":)" + std::to_string(toUnixMillis(message.expiration));
    out += R"(,"hash":)" + dumped(message.hash);
    out += R"(,"timestamp":)" + std::to_string(toUnixMillis(message.timestamp)) + '}';
}

}  // namespace

std::string encode(const MemberFailure& failure) {
    return dumped(failed(failure));
}

std::string encode(const StoreReply& reply) {
    auto out = stamped(reply.stamp);
    out["hash"] = reply.hash;
    auto& swarm = out["swarm"] = Json::object();
    for (const auto& [key, outcome] : reply.swarm) {
        const auto* good = std::get_if<StoreReply::Stored>(&outcome);
        swarm[key.hex()] = good ? stored(*good) : failed(std::get<MemberFailure>(outcome));
    }
    return dumped(out);
}

std::string encode(const RetrieveReply& reply) {
    std::size_t size = 128;
    for (const auto& message : reply.messages)
        size += message.data.size() * 4 / 3 + 160;
    std::string out;
    out.reserve(size);
    out += R"({"hf":)" + dumped(reply.stamp.hardFork) + R"(,"messages":[)";
    for (std::size_t i = 0; i < reply.messages.size(); ++i) {
        if (i > 0) out += ',';
        appendMessage(out, reply.messages[i]);
    }
    out += reply.more ? R"(],"more":true)" : R"(],"more":false)";
    return out + R"(,"t":)" + std::to_string(toUnixMillis(reply.stamp.time)) + '}';
}

std::string encode(const ExpiriesReply& reply) {
    Json expiries = Json::object();
    for (const auto& [hash, expiry] : reply.expiries)
        expiries[hash] = toUnixMillis(expiry);
    return dumped({{"expiries", expiries}});  // a real node leaves the stamp out here
}

std::string encode(const SwarmMembers& reply) {
    auto out = stamped(reply.stamp);
    out["swarm"] = reply.swarm;
    auto& nodes = out["snodes"] = Json::array();
    for (const auto& node : reply.nodes)
        nodes.push_back(described(node));
    return dumped(out);
}

std::string encode(const InfoReply& reply) {
    auto out = stamped(reply.stamp);
    out["timestamp"] = toUnixMillis(reply.timestamp);
    out["version"] = reply.version;
    return dumped(out);
}

std::string encode(const OxendReply& reply) {
    auto out = stamped(reply.stamp);
    out["result"] = embedded(reply.result);
    return dumped(out);
}

std::string encode(const IfElseReply& reply) {
    Json out{{"condition", reply.condition},
             {"height", reply.height},
             {"hf", reply.stamp.hardFork},
             {"v", reply.version}};
    if (reply.result) out["result"] = embedded(part(*reply.result));
    return dumped(out);
}

std::string encodeSwarmReply(const std::map<Ed25519PublicKey, std::string>& members,
                             const Stamp& stamp) {
    auto out = stamped(stamp);
    auto& swarm = out["swarm"] = Json::object();
    for (const auto& [key, text] : members)
        swarm[key.hex()] = embedded(text);
    return dumped(out);
}

std::string encodeBatchReply(const std::vector<Answer>& parts) {
    std::string out = R"({"results":[)";
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) out += ',';
        out += part(parts[i]);
    }
    return out + "]}";
}

}  // namespace starling::rpc
