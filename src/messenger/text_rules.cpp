// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/text_rules.h"

#include "base/bytes.h"

#include <algorithm>
#include <vector>

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

bool isBetween(char32_t point, char32_t first, char32_t last) {
    return point >= first && point <= last;
}

bool isRegional(char32_t point) {
    return isBetween(point, 0x1F1E6, 0x1F1FF);
}

/// The blocks in which Unicode has its emoji: a letter or a digit is in none of them.
bool isEmojiBase(char32_t point) {
    return isBetween(point, 0x1F000, 0x1FAFF) || isBetween(point, 0x2600, 0x27BF) ||
           isBetween(point, 0x2190, 0x21FF) || isBetween(point, 0x2300, 0x23FF) ||
           isBetween(point, 0x25A0, 0x25FF) || isBetween(point, 0x2900, 0x297F) ||
           isBetween(point, 0x2B00, 0x2BFF) || point == 0xA9 || point == 0xAE || point == 0x203C ||
           point == 0x2049 || point == 0x2122 || point == 0x2139 || point == 0x24C2 ||
           point == 0x3030 || point == 0x303D || point == 0x3297 || point == 0x3299;
}

/// What changes the emoji before it: its form, its tone, the tags of a flag.
bool changesEmoji(char32_t point) {
    return point == 0xFE0F || point == 0x20E3 || isBetween(point, 0x1F3FB, 0x1F3FF) ||
           isBetween(point, 0xE0020, 0xE007F);
}

std::vector<char32_t> codePoints(std::string_view text) {
    std::vector<char32_t> out;
    while (!text.empty()) {
        const auto character = firstCharacter(text);
        out.push_back(codePoint(character));
        text.remove_prefix(character.size());
    }
    return out;
}

}  // namespace

bool isOneEmoji(std::string_view text) {
    constexpr std::size_t kMostBytes = 64;
    constexpr char32_t kJoiner = 0x200D;
    constexpr std::u32string_view kKeys = U"0123456789#*";
    if (text.empty() || text.size() > kMostBytes || !isUtf8(text)) return false;
    const auto points = codePoints(text);
    if (isRegional(points[0])) return points.size() == 2 && isRegional(points[1]);
    if (kKeys.find(points[0]) != kKeys.npos)
        return points.size() > 1 && points.size() <= 3 && points.back() == 0x20E3;
    bool wantsBase = true;
    for (const auto point : points) {
        if (wantsBase ? !isEmojiBase(point) : !changesEmoji(point) && point != kJoiner)
            return false;
        wantsBase = point == kJoiner;
    }
    return !wantsBase;
}

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
