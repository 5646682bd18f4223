// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/json_bounds.h"
#include "wire/onion.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace starling::onion {

namespace {

using Json = nlohmann::json;

constexpr int kMostHops = 15;
constexpr std::size_t kMaxControlBytes = 16U << 10;
constexpr std::size_t kLengthSize = 4;
constexpr const char* kInvalidCiphertext = "Invalid ciphertext";

Error parseError(const std::string& why) {
    return {Errc::Corrupt, "Error parsing onion request: " + why};
}

/// The control JSON; discarded when it is no object.
Json parseControl(std::string_view text) {
    if (!isModestJson(text, kMaxControlBytes)) return Json(Json::value_t::discarded);
    auto parsed = Json::parse(text, nullptr, false);
    return parsed.is_object() ? parsed : Json(Json::value_t::discarded);
}

std::optional<std::string> textField(const Json& control, const char* name) {
    const auto found = control.find(name);
    if (found == control.end() || !found->is_string()) return std::nullopt;
    return found->get<std::string>();
}

bool flagField(const Json& control, const char* name, bool fallback) {
    const auto found = control.find(name);
    return found != control.end() && found->is_boolean() ? found->get<bool>() : fallback;
}

Result<OnionCipher> readCipher(const Json& control) {
    const auto found = control.find("enc_type");
    if (found == control.end()) return OnionCipher::AesGcm;
    const auto name = found->is_string() ? found->get<std::string>() : found->dump();
    if (const auto cipher = onionCipherFrom(name)) return *cipher;
    // Real nodes still know these two; no client has used them for years.
    if (name == "cbc" || name == "aes-cbc") return Error{Errc::Corrupt, kInvalidCiphertext};
    return parseError("Invalid encryption type " + name.substr(0, 64));
}

Result<int> readHop(const Json& control) {
    const auto found = control.find("hop_no");
    if (found == control.end()) return 0;
    if (!found->is_number_unsigned()) return parseError("Invalid hop_no");
    const auto hop = found->get<std::uint64_t>();
    if (hop > kMostHops) return Error{Errc::Corrupt, "onion request max path length exceeded"};
    return static_cast<int>(hop);
}

/// `plain` holds length, blob and control; only the control changes on the way. Written as text:
/// every relay does this for every request.
Relay passOn(Bytes plain, std::size_t blobSize, const Json& control, const std::string& ephemeral,
             int hop) {
    std::string onward = "{";
    if (const auto cipher = control.find("enc_type"); cipher != control.end())
        onward += R"("enc_type":)" + cipher->dump() + ',';
    onward += R"("ephemeral_key":")" + ephemeral + R"(","hop_no":)" + std::to_string(hop + 1) + '}';
    plain.resize(kLengthSize + blobSize);
    append(plain, asBytes(onward));
    return {{}, std::move(plain)};
}

bool isAllowedTarget(std::string_view target) {
    return (target.starts_with("/loki/") || target.starts_with("/oxen/")) &&
           target.ends_with("/lsrpc") && target.find_first_of("?#% \r\n") == target.npos;
}

bool isHostName(std::string_view host) {
    return !host.empty() && host.size() <= 253 && std::all_of(host.begin(), host.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '.' || c == '-';
    });
}

std::variant<Relay, ToServer, Final, Refused> readServer(const Json& control, Bytes plain) {
    const Refused refused{400, "Invalid url"};
    ToServer out{textField(control, "host").value_or(""), textField(control, "target").value_or(""),
                 textField(control, "protocol").value_or("https"), 443, std::move(plain)};
    if (!isHostName(out.host) || !isAllowedTarget(out.target)) return refused;
    if (out.protocol != "http" && out.protocol != "https") return refused;
    const auto port = control.find("port");
    if (port == control.end()) return out;
    if (!port->is_number_unsigned()) return refused;
    const auto number = port->get<std::uint64_t>();
    if (number == 0 || number > UINT16_MAX) return refused;
    out.port = static_cast<std::uint16_t>(number);
    return out;
}

std::variant<Relay, ToServer, Final, Refused> readRelay(const Json& control, Bytes plain,
                                                        std::size_t blobSize, int hop) {
    const Refused refused{400, "Invalid json"};
    const auto next = textField(control, "destination");
    const auto ephemeral = textField(control, "ephemeral_key");
    if (!next || !ephemeral || !X25519PublicKey::parse(*ephemeral)) return refused;
    const auto key = Ed25519PublicKey::parse(*next);
    if (!key) return refused;
    auto out = passOn(std::move(plain), blobSize, control, *ephemeral, hop);
    out.next = *key;
    return out;
}

std::variant<Relay, ToServer, Final, Refused> readPlain(Bytes plain, int hop) {
    const auto parts = split(plain);
    if (!parts) return Refused{400, "Invalid json"};
    const auto control = parseControl(parts->json);
    if (control.is_discarded()) return Refused{400, "Invalid json"};
    const auto blobSize = parts->blob.size();
    if (control.contains("headers")) {
        plain.resize(kLengthSize + blobSize);
        plain.erase(plain.begin(), plain.begin() + kLengthSize);
        return Final{std::move(plain), flagField(control, "base64", true),
                     flagField(control, "json", false)};
    }
    if (control.contains("host")) return readServer(control, std::move(plain));
    return readRelay(control, std::move(plain), blobSize, hop);
}

}  // namespace

Result<Incoming> parseIncoming(ByteView body) {
    const auto parts = split(body);
    if (!parts) return parseError("Unexpected payload size; expected ciphertext size");
    const auto control = parseControl(parts->json);
    if (control.is_discarded()) return parseError("Invalid json");
    const auto keyText = textField(control, "ephemeral_key");
    if (!keyText) return parseError("Required field 'ephemeral_key' missing");
    const auto key = X25519PublicKey::parse(*keyText);
    if (!key) return parseError("Hex key data is invalid: data is not hex");
    const auto cipher = readCipher(control);
    if (!cipher) return cipher.error();
    const auto hop = readHop(control);
    if (!hop) return hop.error();
    return Incoming{parts->blob, *key, *cipher, *hop};
}

Result<Peeled> peel(const Incoming& incoming, const BoxKey& own) {
    const Error invalid{Errc::Corrupt, kInvalidCiphertext};
    auto key = layerKeyForReceiving(incoming.cipher, own, incoming.ephemeral);
    if (!key) return invalid;
    auto plain = openLayer(*key, incoming.sealed);
    if (!plain) return invalid;
    return Peeled{readPlain(std::move(*plain), incoming.hop), std::move(*key)};
}

}  // namespace starling::onion
