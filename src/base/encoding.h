// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Text forms of bytes. Decoders refuse everything that is not exactly the form.
#pragma once

#include "base/bytes.h"

#include <optional>
#include <string>
#include <string_view>

namespace starling {

std::string toHex(ByteView bytes);                    ///< Lower case.
std::optional<Bytes> fromHex(std::string_view text);  ///< Either case; an even number of digits.

template <std::size_t N>
std::optional<ByteArray<N>> arrayFromHex(std::string_view text) {
    if (text.size() != 2 * N) return std::nullopt;
    const auto bytes = fromHex(text);
    if (!bytes) return std::nullopt;
    return takeArray<N>(*bytes);
}

std::string toBase64(ByteView bytes);                    ///< Standard alphabet, padded.
std::string toBase64Unpadded(ByteView bytes);            ///< The same without '='.
std::optional<Bytes> fromBase64(std::string_view text);  ///< Padded or not.

std::string toBase32z(ByteView bytes);  ///< Zooko's alphabet, as in "….snode" names.
std::optional<Bytes> fromBase32z(std::string_view text);  ///< Lower case.

}  // namespace starling
