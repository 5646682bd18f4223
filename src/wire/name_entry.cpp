// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/name_entry.h"

#include "base/encoding.h"
#include "wire/json_bounds.h"

#include <nlohmann/json.hpp>

namespace starling {

namespace {

using Json = nlohmann::json;

/// Of a person's id; entries of other kinds have other numbers.
constexpr int kSessionEntry = 0;

Error corrupt(const char* why) {
    return {Errc::Corrupt, why};
}

/// The N bytes that a member gives in hex.
template <std::size_t N>
bool readHex(const Json& object, const char* name, ByteArray<N>& out) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_string()) return false;
    const auto bytes = fromHex(found->get_ref<const std::string&>());
    if (!bytes || bytes->size() != N) return false;
    out = takeArray<N>(*bytes);
    return true;
}

}  // namespace

rpc::OxendRequest nameRequest(ByteView hash) {
    const Json params{{"type", kSessionEntry}, {"name_hash", toBase64(hash)}};
    return {"ons_resolve", params.dump()};
}

Result<std::optional<NameEntry>> decodeNameReply(std::string_view json) {
    const auto reply = rpc::decodeOxendReply(json);
    if (!reply) return reply.error();
    if (!isModestJson(reply->result)) return corrupt("a node's answer about a name is too deep");
    const auto result = Json::parse(reply->result, nullptr, false);
    if (!result.is_object()) return corrupt("a node's answer about a name says nothing");
    if (!result.contains("encrypted_value")) return std::optional<NameEntry>{};
    if (!result.contains("nonce"))
        return corrupt("this name was registered in an old way that is not supported any more");
    NameEntry out;
    if (!readHex(result, "encrypted_value", out.sealedId) || !readHex(result, "nonce", out.nonce))
        return corrupt("the entry of this name is no account");
    return std::optional{out};
}

}  // namespace starling
