// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The two wrappers between a ciphertext and the data of a store request. Pure.
/// docs/protocol/messages.md.
#pragma once

#include "base/bytes.h"
#include "crypto/keys.h"
#include "starling/result.h"

#include <optional>
#include <string>

namespace starling {

struct Envelope {
    enum class Type { SessionMessage = 6, ClosedGroupMessage = 7 };
    Type type = Type::SessionMessage;
    std::optional<std::string> source;
    std::uint64_t timestamp = 0;  ///< sentAt, ms.
    std::optional<std::uint32_t> sourceDevice;
    std::optional<Bytes> content;
    std::optional<std::uint64_t> serverTimestamp;
    std::optional<Bytes> proSig;
    std::string unknown;
    bool operator==(const Envelope&) const = default;
};

Bytes encode(const Envelope& envelope);
Result<Envelope> decodeEnvelope(ByteView bytes);

/// WebSocketMessage{REQUEST, {verb, path, body, id 0}}; today's clients leave verb and path empty.
Bytes wrapWebSocket(ByteView envelope, std::string_view verb = "", std::string_view path = "");

/// The envelope inside; verb, path and id are ignored.
Result<Bytes> unwrapWebSocket(ByteView bytes);

/// 64 bytes that look like a paid signature and are none: R a point, S a scalar. Every outgoing
/// envelope carries them, so that nobody can be told apart by length.
Bytes decoyProSignature(ByteView signedBytes, Random& random);

}  // namespace starling
