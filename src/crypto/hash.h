// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Hashes and MACs. Pure. N is the size of the digest in bytes.
#pragma once

#include "base/bytes.h"

#include <cstdint>

namespace starling {

/// BLAKE2b of all `parts` one behind the other, with an optional key (at most 64 bytes).
template <std::size_t N>
ByteArray<N> blake2b(std::initializer_list<ByteView> parts, ByteView key = {});

extern template ByteArray<24> blake2b<24>(std::initializer_list<ByteView>, ByteView);
extern template ByteArray<32> blake2b<32>(std::initializer_list<ByteView>, ByteView);
extern template ByteArray<64> blake2b<64>(std::initializer_list<ByteView>, ByteView);

ByteArray<64> sha512(std::initializer_list<ByteView> parts);
ByteArray<32> sha256(std::initializer_list<ByteView> parts);
ByteArray<32> hmacSha256(ByteView key, ByteView message);
std::uint32_t crc32(ByteView bytes);  ///< IEEE, as in zip.

/// Compares in a time that depends on the length only.
bool equalSecrets(ByteView a, ByteView b);

}  // namespace starling
