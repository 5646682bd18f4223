// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search_query.h"

#include "base/bytes.h"

#include <algorithm>
#include <cstdint>

namespace starling {
namespace {

/// Code points of scripts that put no spaces between words, and signs and pictures: the index knows
/// no words in them.
struct Range {
    std::uint32_t first;
    std::uint32_t last;
};
constexpr Range kNoWords[] = {
    {0x0E00, 0x0EFF},                      // Thai, Lao
    {0x1000, 0x109F},                      // Burmese
    {0x1780, 0x17FF},                      // Khmer
    {0x2000, 0x2BFF},                      // punctuation, arrows, signs, dingbats
    {0x2E80, 0x9FFF},                      // Han, Kana
    {0xA960, 0xA97F},   {0xAC00, 0xD7FF},  // Hangul
    {0xF900, 0xFAFF},                      // Han, compatibility
    {0xFE00, 0xFE0F},                      // picture or text
    {0xFF00, 0xFFEF},                      // wide and narrow forms
    {0x1F000, 0x1FAFF},                    // pictures
    {0x20000, 0x3FFFF},                    // Han, rare
};

bool isNoWord(std::uint32_t point) {
    return std::any_of(std::begin(kNoWords), std::end(kNoWords), [point](const Range& range) {
        return point >= range.first && point <= range.last;
    });
}

bool isAsciiWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isSpace(char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == 0x7f;
}

/// Takes one code point off well-formed UTF-8.
std::uint32_t takePoint(std::string_view& text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::uint32_t point = size == 1 ? lead : lead & (0x7Fu >> size);
    for (std::size_t i = 1; i < size; ++i)
        point = point << 6 | (static_cast<unsigned char>(text[i]) & 0x3F);
    text.remove_prefix(size);
    return point;
}

/// True when the index can find `chunk` by the beginnings of its words.
bool isMadeOfWords(std::string_view chunk) {
    bool words = false;
    while (!chunk.empty()) {
        const char first = chunk[0];
        const auto point = takePoint(chunk);
        if (point >= 0x80 && isNoWord(point)) return false;
        words = words || point >= 0xC0 || isAsciiWord(first);
    }
    return words;
}

/// `chunk` as a phrase whose last word may go on. Signs become gaps, as the index does it; so
/// nothing is left that FTS could read as an operator.
std::string phraseOf(std::string_view chunk) {
    std::string phrase = "\"";
    for (const char c : chunk) {
        const bool word = isAsciiWord(c) || static_cast<unsigned char>(c) >= 0x80;
        if (word)
            phrase += c;
        else if (phrase.size() > 1 && phrase.back() != ' ')
            phrase += ' ';
    }
    if (phrase.back() == ' ') phrase.pop_back();
    return phrase + "*\"";
}

std::string patternOf(std::string_view chunk) {
    std::string pattern = "%";
    for (const char c : chunk) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + '%';
}

/// At most kMaxSearchBytes of well-formed text; nothing when it is not.
std::string_view bounded(std::string_view typed) {
    if (typed.size() > kMaxSearchBytes) {
        auto end = kMaxSearchBytes;
        while (end > 0 && (static_cast<unsigned char>(typed[end]) & 0xC0) == 0x80)
            --end;
        typed = typed.substr(0, end);
    }
    return isUtf8(typed) ? typed : std::string_view{};
}

}  // namespace

SearchQuery parseSearch(std::string_view typed) {
    SearchQuery query;
    auto rest = bounded(typed);
    for (std::size_t words = 0; words < kMaxSearchWords; ++words) {
        const auto start = std::find_if_not(rest.begin(), rest.end(), isSpace);
        if (start == rest.end()) break;
        const auto end = std::find_if(start, rest.end(), isSpace);
        const std::string_view chunk{start, end};
        rest = {end, rest.end()};
        if (!isMadeOfWords(chunk)) {
            query.parts.push_back(patternOf(chunk));
            continue;
        }
        if (!query.match.empty()) query.match += ' ';
        query.match += phraseOf(chunk);
    }
    return query;
}

}  // namespace starling
