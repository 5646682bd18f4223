// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search_filter.h"

#include <charconv>
#include <ctime>

namespace starling {
namespace {

using Kind = SearchFilter::Kind;

/// A number of exactly `digits` digits off the front of `text`.
std::optional<int> takeNumber(std::string_view& text, std::size_t digits) {
    int number = 0;
    if (text.size() < digits) return std::nullopt;
    const auto* end = text.data() + digits;
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end || number < 0) return std::nullopt;
    text.remove_prefix(digits);
    return number;
}

bool takeDash(std::string_view& text) {
    if (!text.starts_with('-')) return false;
    text.remove_prefix(1);
    return true;
}

/// The beginning of the day "2026-02-03", or of one `later`.
std::optional<Timestamp> dayOf(std::string_view text, int later) {
    const auto year = takeNumber(text, 4);
    const auto month = year && takeDash(text) ? takeNumber(text, 2) : std::nullopt;
    const auto day = month && takeDash(text) ? takeNumber(text, 2) : std::nullopt;
    if (!day || !text.empty() || *year < 1970 || *month < 1 || *month > 12 || *day < 1 || *day > 31)
        return std::nullopt;
    std::tm parts{};
    parts.tm_year = *year - 1900;
    parts.tm_mon = *month - 1;
    parts.tm_mday = *day + later;
    parts.tm_isdst = -1;
    return fromUnixMillis(static_cast<std::int64_t>(std::mktime(&parts)) * 1000);
}

std::optional<SearchFilter> filterOf(Kind kind, std::optional<Timestamp> at) {
    if (!at) return std::nullopt;
    return SearchFilter{kind, {}, *at};
}

std::optional<SearchFilter> having(std::string_view what) {
    if (what == "link") return SearchFilter{Kind::Link, {}, {}};
    if (what == "reply" || what == "quote") return SearchFilter{Kind::Answer, {}, {}};
    if (what == "reaction") return SearchFilter{Kind::Reaction, {}, {}};
    return std::nullopt;
}

}  // namespace

std::optional<SearchFilter> parseFilter(std::string_view key, std::string_view value) {
    if (value.empty()) return std::nullopt;
    if (key == "from" && value == "me") return SearchFilter{Kind::FromMe, {}, {}};
    if (key == "from") return SearchFilter{Kind::From, std::string{value}, {}};
    if (key == "in") return SearchFilter{Kind::In, std::string{value}, {}};
    if (key == "before") return filterOf(Kind::Before, dayOf(value, 0));
    if (key == "after") return filterOf(Kind::After, dayOf(value, 1));
    if (key == "has") return having(value);
    return std::nullopt;
}

}  // namespace starling
