// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Authenticated ciphers. Pure; the nonce is the caller's. A key or nonce of another size than
/// stated opens nothing and seals to nothing. docs/protocol/onion.md.
#pragma once

#include "base/bytes.h"

#include <optional>

namespace starling {

constexpr std::size_t kTagSize = 16;

/// "…Into" writes to `out`, which holds exactly plain.size() + kTagSize bytes; false when it does
/// not.

/// XChaCha20-Poly1305-IETF: 32-byte key, 24-byte nonce, the tag behind; no additional data.
constexpr std::size_t kXChaChaNonceSize = 24;
Bytes xchachaSeal(ByteView key, ByteView nonce, ByteView plain);
bool xchachaSealInto(std::span<std::uint8_t> out, ByteView key, ByteView nonce, ByteView plain);
std::optional<Bytes> xchachaOpen(ByteView key, ByteView nonce, ByteView sealed);

/// AES-256-GCM: 32-byte key, 12-byte nonce, the tag behind; no additional data.
constexpr std::size_t kAesGcmNonceSize = 12;
Bytes aesGcmSeal(ByteView key, ByteView nonce, ByteView plain);
bool aesGcmSealInto(std::span<std::uint8_t> out, ByteView key, ByteView nonce, ByteView plain);
std::optional<Bytes> aesGcmOpen(ByteView key, ByteView nonce, ByteView sealed);

}  // namespace starling
