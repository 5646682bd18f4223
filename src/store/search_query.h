// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person typed into the search field, made safe for the index. Pure.
#pragma once

#include "store/search_filter.h"

#include <string>
#include <string_view>
#include <vector>

namespace starling {

/// A message matches when the index finds all of `match`, its text holds every one of `parts`, and
/// every filter lets it through.
struct SearchQuery {
    std::string match;               ///< For FTS: "\"wor*\" \"nex*\""; empty when no word is in it.
    std::vector<std::string> parts;  ///< LIKE patterns, escaped by a backslash.
    std::vector<SearchFilter> filters;
    bool empty() const { return match.empty() && parts.empty() && filters.empty(); }
};

constexpr std::size_t kMaxSearchBytes = 512;
constexpr std::size_t kMaxSearchWords = 16;

/// What a LIKE finds wherever it stands, escaped by a backslash.
std::string likePattern(std::string_view text, bool fromStart);

/// Each word matches by its beginning; words in double quotes match together and whole. Scripts
/// without spaces, emoji and signs are no words for the index: those are looked for in the text
/// itself. Input beyond the bounds is cut.
SearchQuery parseSearch(std::string_view typed);

}  // namespace starling
