// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// From a serialized config message to what a swarm stores, and back: compression, padding,
/// encryption, parts of what is too long, and the wrapping of a message to oneself. Pure; heavy
/// enough for io. docs/protocol/config.md#encryption.
#pragma once

#include "config/kind.h"
#include "crypto/keys.h"
#include "starling/result.h"

#include <vector>

namespace starling::config {

/// 'z' and its zstd form when that is shorter.
Bytes compress(std::string_view serialized);
/// What compress() made, or the bytes as they are when they begin with 'd'. Errc::Corrupt; TooLarge
/// when more than kMaxMessageBytes would come out, which is known before that much is allocated.
Result<std::string> decompress(ByteView bytes);

/// How long `length` bytes are with the zeros in front (docs/protocol/config.md#padding).
std::size_t paddedSize(std::size_t length);

/// `padded` under a key that follows from `keyBase` (32 bytes), its length and `domain`.
Bytes encrypt(ByteView padded, ByteView keyBase, std::string_view domain);
/// Still padded. Errc::Corrupt.
Result<Bytes> decrypt(ByteView encrypted, ByteView keyBase, std::string_view domain);

/// What to store for one message: one wrapped, or bare when only that is short enough for a swarm,
/// or several parts. Errc::TooLarge over kMaxMessageBytes, or when even 255 parts do not hold it.
Result<std::vector<Bytes>> seal(std::string_view serialized, std::int64_t seqno, Kind kind,
                                const SignKey& own);

/// What one stored message holds: a serialized config, or a part of one.
struct Part {
    ByteArray<32> of{};  ///< The hash of the whole.
    int index = 0;
    int count = 1;
    Bytes chunk;
};
struct Opened {
    std::string serialized;  ///< Unless it is a part.
    std::optional<Part> part;
};
/// Takes wrapped, doubly wrapped and bare ones. Errc::Corrupt, TooLarge.
Result<Opened> open(ByteView stored, Kind kind, const SignKey& own);

/// All parts of one message, in any order, some of them twice: the serialized config. Errc::Corrupt
/// when one is missing, or the whole is not what its hash says.
Result<std::string> assemble(const std::vector<Part>& parts);

}  // namespace starling::config
