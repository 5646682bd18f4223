// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search_index.h"

#include "store/message_reader.h"
#include "store/search_query.h"

#include <algorithm>

namespace starling {
namespace {

/// Newest first by row: the index gives them so without sorting all that match.
std::string selectFor(const SearchQuery& query) {
    std::string sql = "SELECT " STARLING_MESSAGE_COLUMNS;
    sql += query.match.empty() ? " FROM message m"
                               : " FROM message_text t CROSS JOIN message m ON m.id = t.docid";
    sql += " WHERE 1";
    if (!query.match.empty()) sql += " AND message_text MATCH ?";
    for (std::size_t i = 0; i < query.parts.size(); ++i)
        sql += " AND m.body LIKE ? ESCAPE '\\'";
    sql += query.match.empty() ? " ORDER BY m.id DESC LIMIT ?" : " ORDER BY t.docid DESC LIMIT ?";
    return sql;
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
    rows.bind(++index, limit);
    auto found = readMessages(database_, rows);
    if (found) std::sort(found->begin(), found->end(), isLater);
    return found;
}

}  // namespace starling
