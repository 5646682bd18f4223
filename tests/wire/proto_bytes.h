// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Protobuf fields written by hand, so that tests know field numbers from the tables of
/// docs/protocol/messages.md and not from the code they test.
#pragma once

#include "base/bytes.h"

#include <string>
#include <string_view>

namespace starling::test {

inline std::string varint(std::uint64_t value) {
    std::string out;
    for (; value >= 0x80; value >>= 7)
        out.push_back(static_cast<char>(value | 0x80));
    out.push_back(static_cast<char>(value));
    return out;
}

/// A field that is a number.
inline std::string num(std::uint64_t field, std::uint64_t value) {
    return varint(field << 3) + varint(value);
}

/// A field that is text, bytes or a message.
inline std::string str(std::uint64_t field, std::string_view value) {
    return varint(field << 3 | 2) + varint(value.size()) + std::string{value};
}

/// A field of eight bytes, little-endian.
inline std::string fixed(std::uint64_t field, std::uint64_t value) {
    auto out = varint(field << 3 | 1);
    for (int i = 0; i < 8; ++i)
        out.push_back(static_cast<char>(value >> 8 * i));
    return out;
}

/// What a version of the future could add to any message.
inline std::string later() {
    return num(900, 7) + str(901, "later");
}

}  // namespace starling::test
