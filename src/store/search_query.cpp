// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search_query.h"

#include "base/bytes.h"

#include <algorithm>
#include <cstdint>
#include <optional>

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

/// `chunk` as a phrase whose last word may go on, unless it is `whole`. Signs become gaps, as the
/// index does it; so nothing is left that FTS could read as an operator.
std::string phraseOf(std::string_view chunk, bool whole) {
    std::string phrase = "\"";
    for (const char c : chunk) {
        const bool word = isAsciiWord(c) || static_cast<unsigned char>(c) >= 0x80;
        if (word)
            phrase += c;
        else if (phrase.size() > 1 && phrase.back() != ' ')
            phrase += ' ';
    }
    if (phrase.back() == ' ') phrase.pop_back();
    return phrase + (whole ? "\"" : "*\"");
}

/// One piece of what was typed: a word, words in quotes, or a filter.
struct Chunk {
    std::string_view key;  ///< What stands before the colon of a filter.
    std::string_view text;
    bool isQuoted = false;
};

/// Words in quotes off the front of `rest`; nothing without the second quote.
std::optional<std::string_view> takeQuoted(std::string_view& rest) {
    if (!rest.starts_with('"')) return std::nullopt;
    const auto end = rest.find('"', 1);
    if (end == rest.npos) return std::nullopt;
    const auto inside = rest.substr(1, end - 1);
    rest.remove_prefix(end + 1);
    return inside;
}

std::string_view takeWord(std::string_view& rest) {
    const std::string_view word{rest.begin(), std::find_if(rest.begin(), rest.end(), isSpace)};
    rest.remove_prefix(word.size());
    return word;
}

/// `rest` begins with something.
Chunk takeChunk(std::string_view& rest) {
    if (const auto quoted = takeQuoted(rest)) return {{}, *quoted, true};
    const auto before = rest;
    const auto colon = rest.find(':');
    const auto space = std::find_if(rest.begin(), rest.end(), isSpace) - rest.begin();
    if (colon != rest.npos && colon + 1 < rest.size() && colon < static_cast<std::size_t>(space)) {
        rest.remove_prefix(colon + 1);
        const auto key = before.substr(0, colon);
        if (const auto quoted = takeQuoted(rest)) return {key, *quoted, true};
        rest = before;
        const auto word = takeWord(rest);
        return {key, word.substr(colon + 1), false};
    }
    return {{}, takeWord(rest), false};
}

void addWords(SearchQuery& query, std::string_view text, bool whole) {
    if (std::all_of(text.begin(), text.end(), isSpace)) return;
    if (!isMadeOfWords(text)) {
        query.parts.push_back(likePattern(text, false));
        return;
    }
    if (!query.match.empty()) query.match += ' ';
    query.match += phraseOf(text, whole);
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

std::string likePattern(std::string_view text, bool fromStart) {
    std::string pattern = fromStart ? "" : "%";
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + '%';
}

SearchQuery parseSearch(std::string_view typed) {
    SearchQuery query;
    auto rest = bounded(typed);
    for (std::size_t words = 0; words < kMaxSearchWords; ++words) {
        rest = {std::find_if_not(rest.begin(), rest.end(), isSpace), rest.end()};
        if (rest.empty()) break;
        const auto whole = rest;
        const auto chunk = takeChunk(rest);
        if (auto filter = parseFilter(chunk.key, chunk.text)) {
            query.filters.push_back(*std::move(filter));
        } else if (chunk.key.empty()) {
            addWords(query, chunk.text, chunk.isQuoted);
        } else {
            rest = whole;  // a colon among words
            addWords(query, takeWord(rest), false);
        }
    }
    return query;
}

}  // namespace starling
