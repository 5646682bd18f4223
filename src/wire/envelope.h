// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The two wrappers between a ciphertext and the data of a store request. Pure.
/// docs/protocol/messages.md.
#pragma once

#include "base/bytes.h"
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

constexpr std::size_t kMaxStoredBytes = 76'800;    ///< What a node takes as one message.
constexpr std::size_t kMaxEnvelopeBytes = 80'000;  ///< The greatest Content and what is around it.

Bytes encode(const Envelope& envelope);

/// Errc::Corrupt for what is no envelope or of a type that is not one of ours, Errc::TooLarge over
/// kMaxEnvelopeBytes.
Result<Envelope> decodeEnvelope(ByteView bytes);

/// WebSocketMessage{REQUEST, {verb, path, body, id 0}}; today's clients leave verb and path empty.
Bytes wrapWebSocket(ByteView envelope, std::string_view verb = "", std::string_view path = "");

/// The envelope inside; verb, path and id are ignored. Errc::Corrupt or TooLarge, as above.
Result<Bytes> unwrapWebSocket(ByteView bytes);

}  // namespace starling
