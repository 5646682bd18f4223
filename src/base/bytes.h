// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The only byte types of the code base, and the few things one does with bytes. Values.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace starling {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

template <std::size_t N>
using ByteArray = std::array<std::uint8_t, N>;

/// The bytes of `text`, not copied.
inline ByteView asBytes(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

/// `bytes` seen as text, not copied and not checked for UTF-8.
inline std::string_view asText(ByteView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

inline Bytes toBytes(ByteView bytes) {
    return {bytes.begin(), bytes.end()};
}
inline Bytes toBytes(std::string_view text) {
    return toBytes(asBytes(text));
}
inline std::string toText(ByteView bytes) {
    return std::string{asText(bytes)};
}

inline void append(Bytes& to, ByteView more) {
    to.insert(to.end(), more.begin(), more.end());
}

/// All of `parts`, one behind the other.
Bytes concat(std::initializer_list<ByteView> parts);

/// The first N bytes of `bytes`, which must hold that many.
template <std::size_t N>
ByteArray<N> takeArray(ByteView bytes) {
    ByteArray<N> out{};
    for (std::size_t i = 0; i < N; ++i)
        out[i] = bytes[i];
    return out;
}

/// True when `text` is well-formed UTF-8 (no overlong forms, no surrogates).
bool isUtf8(std::string_view text);

}  // namespace starling
