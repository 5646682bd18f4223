// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search_index.h"

#include "store/message_reader.h"
#include "store/search_query.h"

#include <algorithm>

namespace starling {
namespace {

using Kind = SearchFilter::Kind;

/// Whoever is called so, by us or by themselves, or has this id.
#define STARLING_PEOPLE_CALLED                                                      \
    "(SELECT a.row FROM account a LEFT JOIN conversation c ON c.account = a.row"    \
    " WHERE hex(a.id) = upper(?) OR c.nickname LIKE ? ESCAPE '\\' OR c.name LIKE ?" \
    " ESCAPE '\\')"

const char* conditionOf(Kind kind) {
    switch (kind) {
        case Kind::From:
            return " AND m.author IN " STARLING_PEOPLE_CALLED;
        case Kind::In:
            return " AND m.conversation IN " STARLING_PEOPLE_CALLED;
        case Kind::FromMe:
            return " AND m.state <> 3";
        case Kind::Before:
            return " AND m.sort_key < ?";
        case Kind::After:
            return " AND m.sort_key >= ?";
        case Kind::Link:
            return " AND (m.body LIKE '%http://%' OR m.body LIKE '%https://%')";
        case Kind::Answer:
            return " AND m.quote_at IS NOT NULL";
        case Kind::Reaction:
            return " AND m.reacted = 1";
    }
    return "";
}

/// Newest first by row: the index gives them so without sorting all that match.
std::string selectFor(const SearchQuery& query) {
    std::string sql = "SELECT " STARLING_MESSAGE_COLUMNS;
    sql += query.match.empty() ? " FROM message m"
                               : " FROM message_text t CROSS JOIN message m ON m.id = t.docid";
    sql += " WHERE m.kind = 0";
    if (!query.match.empty()) sql += " AND message_text MATCH ?";
    for (std::size_t i = 0; i < query.parts.size(); ++i)
        sql += " AND m.body LIKE ? ESCAPE '\\'";
    for (const auto& filter : query.filters)
        sql += conditionOf(filter.kind);
    sql += query.match.empty() ? " ORDER BY m.id DESC LIMIT ?" : " ORDER BY t.docid DESC LIMIT ?";
    return sql;
}

/// Gives the condition of `filter` what it asks for, after the place `index`.
void bindFilter(Statement& rows, const SearchFilter& filter, int& index) {
    if (filter.kind == Kind::From || filter.kind == Kind::In) {
        const auto pattern = likePattern(filter.name, true);
        rows.bind(++index, filter.name);
        rows.bind(++index, pattern);
        rows.bind(++index, pattern);
    }
    if (filter.kind == Kind::Before || filter.kind == Kind::After) rows.bind(++index, filter.at);
}

bool isLater(const MessageRow& a, const MessageRow& b) {
    return placeOf(b) < placeOf(a);
}

}  // namespace

Result<std::vector<MessageRow>> SearchIndex::search(std::string_view typed, int limit) {
    const auto query = parseSearch(typed);
    if (query.empty() || limit <= 0) return std::vector<MessageRow>{};
    Statement rows{database_, selectFor(query)};
    int index = 0;
    if (!query.match.empty()) rows.bind(++index, query.match);
    for (const auto& part : query.parts)
        rows.bind(++index, part);
    for (const auto& filter : query.filters)
        bindFilter(rows, filter, index);
    rows.bind(++index, limit);
    auto found = readMessages(database_, rows);
    if (found) std::sort(found->begin(), found->end(), isLater);
    return found;
}

}  // namespace starling
