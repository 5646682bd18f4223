// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/bytes.h"

namespace starling {

Bytes concat(std::initializer_list<ByteView> parts) {
    std::size_t size = 0;
    for (const auto part : parts)
        size += part.size();
    Bytes out;
    out.reserve(size);
    for (const auto part : parts)
        append(out, part);
    return out;
}

namespace {

/// The length of the UTF-8 sequence that `lead` begins, with the least code point that needs it.
struct Sequence {
    std::size_t length = 0;
    char32_t least = 0;
    char32_t bits = 0;
};

Sequence sequenceOf(std::uint8_t lead) {
    if (lead < 0x80) return {1, 0, lead};
    if ((lead & 0xE0) == 0xC0) return {2, 0x80, lead & 0x1FU};
    if ((lead & 0xF0) == 0xE0) return {3, 0x800, lead & 0x0FU};
    if ((lead & 0xF8) == 0xF0) return {4, 0x10000, lead & 0x07U};
    return {};
}

}  // namespace

bool isUtf8(std::string_view text) {
    const auto bytes = asBytes(text);
    for (std::size_t i = 0; i < bytes.size();) {
        const auto [length, least, bits] = sequenceOf(bytes[i]);
        if (length == 0 || bytes.size() - i < length) return false;
        char32_t point = bits;
        for (std::size_t k = 1; k < length; ++k) {
            if ((bytes[i + k] & 0xC0) != 0x80) return false;
            point = point << 6 | (bytes[i + k] & 0x3FU);
        }
        if (point < least || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000)) return false;
        i += length;
    }
    return true;
}

}  // namespace starling
