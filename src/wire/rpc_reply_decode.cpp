// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/encoding.h"
#include "wire/json_bounds.h"
#include "wire/rpc_reply.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace starling::rpc {

namespace {

using Json = nlohmann::json;

constexpr std::int64_t kLatest = std::int64_t{1} << 61;  // sums with it cannot overflow

Error corrupt(const std::string& why) {
    return {Errc::Corrupt, "a node's answer is wrong: " + why};
}

std::string dumped(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Discarded unless it is an object.
Json parseObject(std::string_view json) {
    if (!isModestJson(json)) return Json(Json::value_t::discarded);
    auto parsed = Json::parse(json, nullptr, false);
    return parsed.is_object() ? std::move(parsed) : Json(Json::value_t::discarded);
}

const Json* member(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

/// The text in place; empty when there is none.
std::string_view textOf(const Json& object, const char* name) {
    const auto* value = member(object, name);
    return value && value->is_string() ? std::string_view{value->get_ref<const std::string&>()}
                                       : std::string_view{};
}

std::optional<Timestamp> timeFrom(const Json& value) {
    if (!value.is_number_integer()) return std::nullopt;
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > std::uint64_t{kLatest})
        return std::nullopt;
    const auto millis = value.get<std::int64_t>();
    if (millis < 0) return std::nullopt;
    return fromUnixMillis(millis);
}

std::optional<Timestamp> timeOf(const Json& object, const char* name) {
    const auto* value = member(object, name);
    return value ? timeFrom(*value) : std::nullopt;
}

/// Nodes write yes as true or as 1.
bool saysYes(const Json& object, const char* name) {
    const auto* value = member(object, name);
    if (!value) return false;
    if (value->is_boolean()) return value->get<bool>();
    return value->is_number_integer() && value->get<std::int64_t>() != 0;
}

std::optional<int> smallNumber(const Json& value) {
    if (!value.is_number_integer()) return std::nullopt;
    const auto number = value.get<std::int64_t>();
    if (number < 0 || number > 1'000'000) return std::nullopt;
    return static_cast<int>(number);
}

std::vector<int> smallNumbers(const Json& object, const char* name) {
    std::vector<int> out;
    const auto* value = member(object, name);
    if (!value || !value->is_array() || value->size() > 8) return out;
    for (const auto& element : *value)
        if (const auto number = smallNumber(element)) out.push_back(*number);
    return out;
}

Stamp stampFrom(const Json& object) {
    Stamp out;
    out.time = timeOf(object, "t").value_or(Timestamp{});
    out.hardFork = smallNumbers(object, "hf");
    return out;
}

std::optional<Signature> signatureOf(const Json& object) {
    const auto bytes = fromBase64(textOf(object, "signature"));
    if (!bytes || bytes->size() != 64) return std::nullopt;
    return Signature{takeArray<64>(*bytes)};
}

MemberFailure failureFrom(const Json& object) {
    MemberFailure out;
    out.timeout = saysYes(object, "timeout");
    if (const auto* code = member(object, "code")) out.code = smallNumber(*code);
    out.reason = textOf(object, "reason").substr(0, 200);
    for (const char* other : {"bad_peer_response", "query_failure"})
        if (out.reason.empty() && saysYes(object, other)) out.reason = other;
    return out;
}

/// Calls `take` with each member of "swarm" that has a key for a name.
template <class Take>
bool eachMember(const Json& reply, Take take) {
    const auto* swarm = member(reply, "swarm");
    if (!swarm || !swarm->is_object()) return false;
    for (const auto& [name, value] : swarm->items())
        if (const auto key = Ed25519PublicKey::parse(name); key && value.is_object())
            take(*key, value);
    return true;
}

void appendTexts(std::vector<std::string>& out, const Json& list) {
    if (!list.is_array()) return;
    for (const auto& element : list)
        if (element.is_string()) out.push_back(element.get<std::string>());
}

/// "deleted" or "updated": a list, or a list for each namespace.
void readChanged(SwarmReply::Member& out, const Json& object) {
    for (const char* name : {"deleted", "updated"}) {
        const auto* value = member(object, name);
        if (!value) continue;
        appendTexts(out.changed, *value);
        if (!value->is_object()) continue;
        for (const auto& list : *value)
            appendTexts(out.changed, list);
    }
}

void readTimes(SwarmReply::Member& out, const Json& object) {
    if (const auto* unchanged = member(object, "unchanged"); unchanged && unchanged->is_object())
        for (const auto& [hash, value] : unchanged->items())
            if (const auto time = timeFrom(value)) out.unchanged[hash] = *time;
    const auto* expiry = member(object, "expiry");
    if (!expiry) return;
    out.expiry = timeFrom(*expiry);
    if (!expiry->is_array()) return;
    for (const auto& value : *expiry)
        if (const auto time = timeFrom(value)) out.expiries.push_back(*time);
    if (!out.expiries.empty()) out.expiry = out.expiries.front();
}

SwarmReply::Member memberFrom(const Json& object) {
    SwarmReply::Member out;
    readChanged(out, object);
    readTimes(out, object);
    out.signature = signatureOf(object);
    return out;
}

std::optional<StoredMessage> messageFrom(const Json& object) {
    if (!object.is_object()) return std::nullopt;
    auto data = fromBase64(textOf(object, "data"));
    const auto hash = textOf(object, "hash");
    const auto timestamp = timeOf(object, "timestamp");
    const auto expiration = timeOf(object, "expiration");
    if (!data || hash.empty() || hash.size() > 128 || !timestamp) return std::nullopt;
    return StoredMessage{std::string{hash}, *timestamp, expiration.value_or(Timestamp{}),
                         std::move(*data)};
}

/// `port` is text where `port_https` is a number; either will do.
std::uint16_t portFrom(const Json& node) {
    for (const char* name : {"port_https", "port"}) {
        const auto* value = member(node, name);
        if (!value) continue;
        if (const auto number = smallNumber(*value); number && *number <= UINT16_MAX)
            return static_cast<std::uint16_t>(*number);
        const auto text = textOf(node, name);
        std::uint16_t port = 0;
        const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), port);
        if (fault == std::errc{} && end == text.data() + text.size()) return port;
    }
    return 0;
}

std::optional<ServiceNode> nodeFrom(const Json& object) {
    if (!object.is_object()) return std::nullopt;
    const auto ip = textOf(object, "ip");
    const auto ed25519 = Ed25519PublicKey::parse(textOf(object, "pubkey_ed25519"));
    const auto x25519 = X25519PublicKey::parse(textOf(object, "pubkey_x25519"));
    const auto port = portFrom(object);
    if (!isIpv4(ip) || ip == "0.0.0.0" || port == 0 || !ed25519 || !x25519) return std::nullopt;
    return ServiceNode{std::string{ip}, port, *x25519, *ed25519};
}

std::optional<Answer> partFrom(const Json& object) {
    if (!object.is_object()) return std::nullopt;
    const auto* code = member(object, "code");
    const auto status = code ? smallNumber(*code) : std::nullopt;
    if (!status) return std::nullopt;
    const auto* body = member(object, "body");
    if (!body) return Answer{*status, "", false};
    if (body->is_string()) return Answer{*status, body->get<std::string>(), false};
    return Answer{*status, dumped(*body), true};
}

}  // namespace

std::size_t StoreReply::storedBy() const {
    return static_cast<std::size_t>(std::count_if(
        swarm.begin(), swarm.end(),
        [](const auto& entry) { return std::holds_alternative<Stored>(entry.second); }));
}

Result<StoreReply> decodeStoreReply(std::string_view json) {
    const auto object = parseObject(json);
    if (object.is_discarded()) return corrupt("no JSON object");
    StoreReply out{{}, std::string{textOf(object, "hash").substr(0, 128)}, stampFrom(object)};
    const bool found = eachMember(object, [&](const Ed25519PublicKey& key, const Json& value) {
        const auto signature = signatureOf(value);
        if (saysYes(value, "failed") || !signature) {
            out.swarm[key] = failureFrom(value);
            return;
        }
        const auto* already = member(value, "already");
        out.swarm[key] = StoreReply::Stored{
            std::string{textOf(value, "hash").substr(0, 128)}, *signature, timeOf(value, "expiry"),
            saysYes(value, "already"), !already || already->is_boolean()};
    });
    if (!found) return corrupt("no swarm");
    return out;
}

Result<RetrieveReply> decodeRetrieveReply(std::string_view json) {
    const auto object = parseObject(json);
    if (object.is_discarded()) return corrupt("no JSON object");
    const auto* messages = member(object, "messages");
    if (!messages || !messages->is_array()) return corrupt("no messages");
    RetrieveReply out;
    out.messages.reserve(messages->size());
    // One bad message must not hide the others.
    for (const auto& message : *messages)
        if (auto good = messageFrom(message)) out.messages.push_back(std::move(*good));
    out.more = saysYes(object, "more");
    out.stamp = stampFrom(object);
    return out;
}

Result<SwarmReply> decodeSwarmReply(std::string_view json) {
    const auto object = parseObject(json);
    if (object.is_discarded()) return corrupt("no JSON object");
    SwarmReply out{{}, stampFrom(object)};
    const bool found = eachMember(object, [&](const Ed25519PublicKey& key, const Json& value) {
        if (saysYes(value, "failed"))
            out.swarm[key] = failureFrom(value);
        else
            out.swarm[key] = memberFrom(value);
    });
    if (!found) return corrupt("no swarm");
    return out;
}

Result<ExpiriesReply> decodeExpiriesReply(std::string_view json) {
    const auto object = parseObject(json);
    if (object.is_discarded()) return corrupt("no JSON object");
    const auto* expiries = member(object, "expiries");
    if (!expiries || !expiries->is_object()) return corrupt("no expiries");
    ExpiriesReply out{{}, stampFrom(object)};
    for (const auto& [hash, value] : expiries->items())
        if (const auto time = timeFrom(value)) out.expiries[hash] = *time;
    return out;
}

Result<SwarmMembers> decodeSwarmMembers(std::string_view json) {
    const auto object = parseObject(json);
    if (object.is_discarded()) return corrupt("no JSON object");
    const auto* nodes = member(object, "snodes");
    if (!nodes || !nodes->is_array()) return corrupt("no snodes");
    SwarmMembers out{{}, std::string{textOf(object, "swarm").substr(0, 16)}, stampFrom(object)};
    for (const auto& node : *nodes)
        if (auto good = nodeFrom(node)) out.nodes.push_back(std::move(*good));
    return out;
}

Result<InfoReply> decodeInfoReply(std::string_view json) {
    const auto object = parseObject(json);
    if (object.is_discarded()) return corrupt("no JSON object");
    const auto timestamp = timeOf(object, "timestamp");
    if (!timestamp) return corrupt("no timestamp");
    return InfoReply{smallNumbers(object, "version"), *timestamp, stampFrom(object)};
}

Result<OxendReply> decodeOxendReply(std::string_view json) {
    const auto object = parseObject(json);
    if (object.is_discarded()) return corrupt("no JSON object");
    const auto* result = member(object, "result");
    if (!result) return corrupt("no result");
    return OxendReply{dumped(*result), stampFrom(object)};
}

Result<std::vector<Answer>> decodeBatchReply(std::string_view json) {
    const auto object = parseObject(json);
    if (object.is_discarded()) return corrupt("no JSON object");
    const auto* results = member(object, "results");
    if (!results || !results->is_array()) return corrupt("no results");
    if (results->size() > Batch::kMost) return corrupt("too many results");
    std::vector<Answer> out;
    for (const auto& result : *results) {
        auto part = partFrom(result);
        if (!part) return corrupt("a result without a code");
        out.push_back(std::move(*part));
    }
    return out;
}

std::optional<Timestamp> stampOf(std::string_view json) {
    const auto object = parseObject(json);
    if (object.is_discarded()) return std::nullopt;
    auto out = timeOf(object, "t");
    const auto* results = member(object, "results");
    if (!results || !results->is_array()) return out;
    for (const auto& result : *results) {
        if (!result.is_object()) continue;
        const auto* body = member(result, "body");
        if (!body || !body->is_object()) continue;
        if (const auto time = timeOf(*body, "t")) out = time;
    }
    return out;
}

}  // namespace starling::rpc
