// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/content_parts.h"

namespace starling {

namespace {

constexpr std::uint64_t kNumberType = 0;
constexpr std::uint64_t kLengthType = 2;

void appendVarint(std::string& out, std::uint64_t value) {
    while (value >= 0x80) {
        out.push_back(static_cast<char>(value | 0x80));
        value >>= 7;
    }
    out.push_back(static_cast<char>(value));
}

void appendTag(std::string& out, int number, std::uint64_t type) {
    appendVarint(out, static_cast<std::uint64_t>(number) << 3 | type);
}

}  // namespace

void keepField(UnknownFields& unknown, int number, std::string_view encoded) {
    appendTag(unknown, number, kLengthType);
    appendVarint(unknown, encoded.size());
    unknown.append(encoded);
}

void keepNumber(UnknownFields& unknown, int number, std::int64_t value) {
    appendTag(unknown, number, kNumberType);
    appendVarint(unknown, static_cast<std::uint64_t>(value));
}

}  // namespace starling
