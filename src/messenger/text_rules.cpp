// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/text_rules.h"

#include "base/bytes.h"

#include <algorithm>

namespace starling {

namespace {

/// The UTF-8 sequence at the front of `text`, which must be well-formed and not empty.
std::string_view firstCharacter(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80)
        ++length;
    return text.substr(0, length);
}

char32_t codePoint(std::string_view character) {
    const auto lead = static_cast<unsigned char>(character[0]);
    if (character.size() == 1) return lead;
    char32_t point = lead & (0xFFU >> (character.size() + 1));
    for (const char c : character.substr(1))
        point = point << 6 | (static_cast<unsigned char>(c) & 0x3FU);
    return point;
}

bool isControl(char32_t point) {
    return point < 0x20 || (point >= 0x7F && point < 0xA0);
}

/// Marks that reorder what stands around them, and invisible ones that hide differences.
bool turnsDirection(char32_t point) {
    return point == 0x061C || point == 0x200E || point == 0x200F ||
           (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069) ||
           point == 0x2028 || point == 0x2029 || point == 0xFEFF;
}

std::string escaped(char32_t point) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out = "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += kDigits[point >> shift & 15U];
    return out;
}

std::size_t countCodePoints(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

}  // namespace

Result<void> checkOutgoingText(std::string_view text) {
    if (text.empty()) return Error{Errc::Invalid, "the message is empty: write something first"};
    if (!isUtf8(text)) return Error{Errc::Invalid, "the message is not UTF-8 text"};
    const auto count = countCodePoints(text);
    if (count > kMaxMessageCodePoints) {
        return Error{Errc::Invalid, "the message has " + std::to_string(count) +
                                        " characters: send it in parts of at most " +
                                        std::to_string(kMaxMessageCodePoints)};
    }
    return {};
}

Result<void> checkOwnName(std::string_view name) {
    if (!isUtf8(name)) return Error{Errc::Invalid, "the name is not UTF-8 text"};
    if (name.size() > kMaxNameBytes) {
        return Error{Errc::Invalid, "the name is longer than " + std::to_string(kMaxNameBytes) +
                                        " bytes: choose a shorter one"};
    }
    if (harmlessName(name).empty())
        return Error{Errc::Invalid, "the name is empty: choose what others shall see"};
    if (harmlessName(name) != name) {
        return Error{Errc::Invalid,
                     "the name holds control characters or needless spaces: write it plainly"};
    }
    return {};
}

std::string harmlessName(std::string_view name) {
    std::string out;
    if (!isUtf8(name)) return out;
    bool space = false;
    for (auto rest = name; !rest.empty();) {
        const auto character = firstCharacter(rest);
        rest.remove_prefix(character.size());
        const auto point = codePoint(character);
        if (turnsDirection(point)) continue;
        if (isControl(point) || point == ' ') {
            space = !out.empty();
            continue;
        }
        if (out.size() + (space ? 1 : 0) + character.size() > kMaxNameBytes) break;
        if (space) out += ' ';
        space = false;
        out += character;
    }
    return out;
}

std::string_view firstCodePoints(std::string_view text, std::size_t count) {
    if (text.size() <= count) return text;
    auto rest = text;
    while (!rest.empty() && count-- > 0)
        rest.remove_prefix(firstCharacter(rest).size());
    return text.substr(0, text.size() - rest.size());
}

std::string printable(std::string_view text, bool keepLines) {
    std::string out;
    if (!isUtf8(text)) return "(not text)";
    out.reserve(text.size());
    for (auto rest = text; !rest.empty();) {
        const auto character = firstCharacter(rest);
        rest.remove_prefix(character.size());
        const auto point = codePoint(character);
        const bool line = keepLines && (point == '\n' || point == '\t');
        if (!line && (isControl(point) || turnsDirection(point))) {
            out += escaped(point);
        } else {
            out += character;
        }
    }
    return out;
}

}  // namespace starling
