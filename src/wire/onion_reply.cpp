// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/encoding.h"
#include "wire/json_bounds.h"
#include "wire/onion.h"

#include <nlohmann/json.hpp>

namespace starling::onion {

namespace {

using Json = nlohmann::json;

std::string dumped(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Discarded when it is no JSON, or more of it than we take.
Json parse(std::string_view text) {
    if (!isModestJson(text)) return Json(Json::value_t::discarded);
    return Json::parse(text, nullptr, false);
}

std::string_view trimmed(std::string_view text) {
    constexpr const char* kSpace = " \t\r\n";
    const auto first = text.find_first_not_of(kSpace);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

std::optional<Bytes> openText(const LayerKey& key, std::string_view text) {
    const auto sealed = fromBase64(trimmed(text));
    if (!sealed) return std::nullopt;
    return openLayer(key, *sealed);
}

/// {"result":"<base64>"}, as old servers wrap it.
std::optional<Bytes> openWrapped(const LayerKey& key, std::string_view text) {
    if (!trimmed(text).starts_with('{')) return std::nullopt;
    const auto outer = parse(text);
    if (!outer.is_object()) return std::nullopt;
    const auto result = outer.find("result");
    if (result == outer.end() || !result->is_string()) return std::nullopt;
    return openText(key, result->get_ref<const std::string&>());
}

std::optional<int> readStatus(const Json& answer) {
    for (const char* name : {"status", "status_code"}) {
        const auto found = answer.find(name);
        if (found == answer.end() || !found->is_number_integer()) continue;
        const auto status = found->get<std::int64_t>();
        if (status >= 100 && status <= 999) return static_cast<int>(status);
    }
    return std::nullopt;
}

}  // namespace

Bytes sealReply(const Peeled& peeled, int status, std::string_view body, Random& random) {
    const auto* final = std::get_if<Final>(&peeled.what);
    const auto embedded = final && final->jsonBody ? parse(body) : Json(Json::value_t::discarded);
    const auto text = R"({"body":)" +
                      (embedded.is_discarded() ? dumped(std::string{body}) : dumped(embedded)) +
                      R"(,"status":)" + std::to_string(status) + '}';
    auto sealed = sealLayer(peeled.key, asBytes(text), random);
    if (final && !final->base64) return sealed;
    return toBytes(toBase64(sealed));
}

Result<Answer> openReply(const LayerKey& key, ByteView reply) {
    auto plain = openText(key, asText(reply));
    if (!plain) plain = openWrapped(key, asText(reply));
    if (!plain) plain = openLayer(key, reply);
    if (!plain) return Error{Errc::Corrupt, "the answer was not sealed by the destination"};
    auto answer = parse(asText(*plain));
    if (!answer.is_object()) return Error{Errc::Corrupt, "the destination's answer is no JSON"};
    const auto status = readStatus(answer);
    if (!status) return Error{Errc::Corrupt, "the destination's answer has no status"};
    Answer out{*status, {}};
    const auto body = answer.find("body");
    if (body == answer.end() || body->is_null()) return out;
    out.body = body->is_string() ? std::move(body->get_ref<std::string&>()) : dumped(*body);
    return out;
}

Result<Bytes> openServerReply(const LayerKey& key, ByteView reply) {
    auto plain = openLayer(key, reply);
    if (!plain) return Error{Errc::Corrupt, "the answer was not sealed by the server"};
    return std::move(*plain);
}

}  // namespace starling::onion
