// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/v4.h"

#include "wire/json_bounds.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace starling::v4 {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMaxInfoBytes = 64U << 10;
constexpr std::size_t kMaxDigits = 9;

struct Parts {
    std::string_view info;
    std::optional<ByteView> body;
};

/// Takes "<length>:<bytes>" off the front.
std::optional<ByteView> takeString(ByteView& rest) {
    const auto text = asText(rest.first(std::min(rest.size(), kMaxDigits + 1)));
    const auto colon = text.find(':');
    if (colon == text.npos || colon == 0) return std::nullopt;
    if (colon > 1 && text.front() == '0') return std::nullopt;
    std::size_t length = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + colon, length);
    if (fault != std::errc{} || end != text.data() + colon) return std::nullopt;
    rest = rest.subspan(colon + 1);
    if (length > rest.size()) return std::nullopt;
    const auto out = rest.first(length);
    rest = rest.subspan(length);
    return out;
}

std::optional<Parts> takeParts(ByteView bytes) {
    if (bytes.size() < 2 || bytes.front() != 'l' || bytes.back() != 'e') return std::nullopt;
    auto rest = bytes.subspan(1, bytes.size() - 2);
    const auto info = takeString(rest);
    if (!info) return std::nullopt;
    Parts out{asText(*info), std::nullopt};
    if (rest.empty()) return out;
    out.body = takeString(rest);
    if (!out.body || !rest.empty()) return std::nullopt;
    return out;
}

/// The JSON in front; discarded when it is no object.
Json parseInfo(std::string_view info) {
    if (!isModestJson(info, kMaxInfoBytes)) return Json(Json::value_t::discarded);
    auto parsed = Json::parse(info, nullptr, false);
    return parsed.is_object() ? parsed : Json(Json::value_t::discarded);
}

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

/// Values that are no text, such as a length, are taken as they are written.
std::map<std::string, std::string> readHeaders(const Json& info, bool lower) {
    std::map<std::string, std::string> out;
    const auto found = info.find("headers");
    if (found == info.end() || !found->is_object()) return out;
    for (const auto& [name, value] : found->items()) {
        if (value.is_structured() || value.is_null()) continue;
        out[lower ? lowered(name) : name] =
            value.is_string() ? value.get<std::string>() : value.dump();
    }
    return out;
}

void appendString(Bytes& out, ByteView bytes) {
    append(out, asBytes(std::to_string(bytes.size())));
    out.push_back(':');
    append(out, bytes);
}

Bytes list(const Json& info, const std::optional<ByteView>& body) {
    const auto text = info.dump(-1, ' ', false, Json::error_handler_t::replace);
    Bytes out;
    out.reserve(text.size() + (body ? body->size() : 0) + 2 * kMaxDigits + 4);
    out.push_back('l');
    appendString(out, asBytes(text));
    if (body) appendString(out, *body);
    out.push_back('e');
    return out;
}

}  // namespace

Bytes encode(const Request& request) {
    const Json info{
        {"method", request.method},
        {"endpoint", request.endpoint},
        {"headers", Json(Json::object_t(request.headers.begin(), request.headers.end()))}};
    return list(info, request.body ? std::optional<ByteView>{*request.body} : std::nullopt);
}

Result<Request> decodeRequest(ByteView bytes) {
    const Error corrupt{Errc::Corrupt, "Invalid v4 onion request"};
    const auto parts = takeParts(bytes);
    if (!parts) return corrupt;
    const auto info = parseInfo(parts->info);
    if (info.is_discarded()) return corrupt;
    const auto method = info.find("method");
    const auto endpoint = info.find("endpoint");
    if (method == info.end() || !method->is_string()) return corrupt;
    if (endpoint == info.end() || !endpoint->is_string()) return corrupt;
    Request out{method->get<std::string>(), endpoint->get<std::string>(), readHeaders(info, false),
                std::nullopt};
    if (parts->body) out.body = toBytes(*parts->body);
    return out;
}

Bytes encode(const Reply& reply) {
    const Json info{{"code", reply.code},
                    {"headers", Json(Json::object_t(reply.headers.begin(), reply.headers.end()))}};
    return list(info, ByteView{reply.body});
}

Result<Reply> decodeReply(ByteView bytes) {
    const Error corrupt{Errc::Corrupt, "the server's answer is no list of JSON and body"};
    const auto parts = takeParts(bytes);
    if (!parts) return corrupt;
    const auto info = parseInfo(parts->info);
    if (info.is_discarded()) return corrupt;
    const auto code = info.find("code");
    if (code == info.end() || !code->is_number_integer()) return corrupt;
    const auto number = code->get<std::int64_t>();
    if (number < 0 || number > 999) return corrupt;
    Reply out{static_cast<int>(number), readHeaders(info, true), {}};
    if (parts->body) out.body = toBytes(*parts->body);
    return out;
}

}  // namespace starling::v4
