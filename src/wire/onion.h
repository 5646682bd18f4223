// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Onion requests: building, peeling, replies. Both ends, so that a test can peel what was wrapped.
/// Pure but for the randomness passed in. docs/protocol/onion.md.
#pragma once

#include "crypto/onion_cipher.h"
#include "starling/result.h"
#include "wire/service_node.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace starling::onion {

/// A server outside the network of nodes: file server, community.
struct Server {
    std::string host;
    std::string target = "/oxen/v4/lsrpc";
    std::string protocol = "http";
    std::uint16_t port = 80;
    X25519PublicKey x25519;
};

/// Both how to send and how to read the answer.
struct Wrapped {
    Bytes body;         ///< POST this to the first node's /onion_req/v2.
    LayerKey replyKey;  ///< Opens what the destination answers.
};

struct Options {
    OnionCipher cipher = OnionCipher::AesGcm;
    /// The reference desktop leaves `enc_type` out for aes-gcm; so do we (ADR 0004).
    bool nameAesGcm = false;
    /// The control JSON for a node destination; "headers" is what marks it as final.
    std::string finalControl = R"({"headers":{"Content-Type":"application/json"},"body":null})";
};

/// `path` in order of travel, guard first. Errc::Corrupt when a node's key is no key.
Result<Wrapped> wrapForNode(const std::vector<ServiceNode>& path, const ServiceNode& destination,
                            ByteView payload, Random& random, const Options& options = {});
Result<Wrapped> wrapForServer(const std::vector<ServiceNode>& path, const Server& server,
                              ByteView payload, Random& random, const Options& options = {});

/// [u32 LE length][length bytes][JSON to the end].
struct Combined {
    ByteView blob;
    std::string_view json;
};
Bytes combine(ByteView blob, std::string_view json);
std::optional<Combined> split(ByteView bytes);  ///< Views into `bytes`.

/// The outermost layer as a node receives it, still sealed.
struct Incoming {
    ByteView sealed;
    X25519PublicKey ephemeral;
    OnionCipher cipher = OnionCipher::AesGcm;
    int hop = 0;
};

/// What a node finds when it has peeled its layer.
struct Relay {  ///< Pass `body` on to that node's /onion_req/v2.
    Ed25519PublicKey next;
    Bytes body;
};
struct ToServer {  ///< POST `body` (the whole plain text) to that server.
    std::string host, target, protocol;
    std::uint16_t port = 443;
    Bytes body;
};
struct Final {  ///< We are the destination.
    Bytes payload;
    bool base64 = true;     ///< The reply goes out as text.
    bool jsonBody = false;  ///< The reply's body is an embedded object, not a string.
};
struct Refused {  ///< The layer opened, but what is inside is no good: seal this as the answer.
    int status = 400;
    std::string text;
};
struct Peeled {
    std::variant<Relay, ToServer, Final, Refused> what;
    LayerKey key;  ///< Seals the reply of a destination.
};

/// Errors carry the text a real node answers with, in the clear and with status 400. Bounded by the
/// size of `body`.
Result<Incoming> parseIncoming(ByteView body);
Result<Peeled> peel(const Incoming& incoming, const BoxKey& own);

/// The destination's answer: {"status":n,"body":…} sealed once with the innermost key.
Bytes sealReply(const Peeled& peeled, int status, std::string_view body, Random& random);

/// What the destination said.
struct Answer {
    int status = 0;
    std::string body;
};

/// Opens the answer that came through a path. Understands base64 text, raw bytes, {"result":…}, and
/// `status_code`. Errc::Corrupt when it was not sealed by the destination.
Result<Answer> openReply(const LayerKey& key, ByteView reply);

/// The raw reply of a server behind the last hop (v4): sealed bytes, nothing around them.
Result<Bytes> openServerReply(const LayerKey& key, ByteView reply);

}  // namespace starling::onion
