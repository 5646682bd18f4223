// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/onion.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace starling::onion {

namespace {

constexpr std::size_t kLengthSize = 4;

struct Layer {
    Bytes sealed;
    std::string ephemeral;  ///< Hex of the key whoever opens it must know.
    LayerKey key;
};

/// Draws the ephemeral key, then the nonce.
Result<Layer> sealFor(const X25519PublicKey& receiver, ByteView plain, Random& random,
                      const Options& options) {
    const auto ephemeral = BoxKey::generate(random);
    auto key = layerKeyForSending(options.cipher, ephemeral, receiver);
    if (!key) return Error{Errc::Corrupt, "a node's key is no X25519 key"};
    auto sealed = sealLayer(*key, plain, random);
    return Layer{std::move(sealed), ephemeral.publicKey().hex(), std::move(*key)};
}

/// What the opener of `layer` must be told, members in alphabetical order.
std::string keyFields(const Layer& layer, const Options& options) {
    std::string out;
    if (options.cipher != OnionCipher::AesGcm || options.nameAesGcm) {
        out += R"("enc_type":")";
        out += onionCipherName(options.cipher);
        out += R"(",)";
    }
    return out + R"("ephemeral_key":")" + layer.ephemeral + '"';
}

std::string quoted(const std::string& text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string relayControl(const ServiceNode& next, const Layer& layer, const Options& options) {
    return R"({"destination":")" + next.ed25519.hex() + R"(",)" + keyFields(layer, options) + '}';
}

std::string serverControl(const Server& server, const Layer& layer, const Options& options) {
    return '{' + keyFields(layer, options) + R"(,"host":)" + quoted(server.host) +
           R"(,"method":"POST","port":)" + std::to_string(server.port) + R"(,"protocol":)" +
           quoted(server.protocol) + R"(,"target":)" + quoted(server.target) + '}';
}

/// Wraps `inner` for every node of `path`, last first. `control` tells the last node where to send
/// `inner` on.
Result<Wrapped> wrapPath(const std::vector<ServiceNode>& path, Layer inner, std::string control,
                         Random& random, const Options& options) {
    auto replyKey = std::move(inner.key);
    auto layer = std::move(inner);
    for (std::size_t left = path.size(); left > 0; --left) {
        const auto& node = path[left - 1];
        auto next = sealFor(node.x25519, combine(layer.sealed, control), random, options);
        if (!next) return next.error();
        layer = std::move(*next);
        if (left > 1) control = relayControl(node, layer, options);
    }
    auto body = combine(layer.sealed, '{' + keyFields(layer, options) + '}');
    return Wrapped{std::move(body), std::move(replyKey)};
}

}  // namespace

Result<Wrapped> wrapForNode(const std::vector<ServiceNode>& path, const ServiceNode& destination,
                            ByteView payload, Random& random, const Options& options) {
    const auto plain = combine(payload, options.finalControl);
    auto inner = sealFor(destination.x25519, plain, random, options);
    if (!inner) return inner.error();
    auto control = relayControl(destination, *inner, options);
    return wrapPath(path, std::move(*inner), std::move(control), random, options);
}

Result<Wrapped> wrapForServer(const std::vector<ServiceNode>& path, const Server& server,
                              ByteView payload, Random& random, const Options& options) {
    if (path.empty()) return Error{Errc::Invalid, "a server is reached through a path only"};
    auto inner = sealFor(server.x25519, payload, random, options);
    if (!inner) return inner.error();
    auto control = serverControl(server, *inner, options);
    return wrapPath(path, std::move(*inner), std::move(control), random, options);
}

Bytes combine(ByteView blob, std::string_view json) {
    Bytes out;
    out.reserve(kLengthSize + blob.size() + json.size());
    for (std::size_t i = 0; i < kLengthSize; ++i)
        out.push_back(static_cast<std::uint8_t>(blob.size() >> (8 * i)));
    append(out, blob);
    append(out, asBytes(json));
    return out;
}

std::optional<Combined> split(ByteView bytes) {
    if (bytes.size() < kLengthSize) return std::nullopt;
    std::size_t length = 0;
    for (std::size_t i = 0; i < kLengthSize; ++i)
        length |= static_cast<std::size_t>(bytes[i]) << (8 * i);
    const auto rest = bytes.subspan(kLengthSize);
    if (length > rest.size()) return std::nullopt;
    return Combined{rest.first(length), asText(rest.subspan(length))};
}

}  // namespace starling::onion
