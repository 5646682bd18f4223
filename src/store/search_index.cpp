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
std::string selectFor(const SearchQuery& query, const std::string& words) {
    std::string sql = "SELECT " STARLING_MESSAGE_COLUMNS;
    sql += query.match.empty() ? " FROM message m"
                               : " FROM " + words + " t CROSS JOIN message m ON m.id = t.docid";
    sql += " WHERE m.kind = 0 AND (m.gone_at IS NULL OR m.gone_at > ?)";
    if (!query.match.empty()) sql += " AND " + words + " MATCH ?";
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

/// The words of what has a timer, which are in no index that is kept: for one search, in memory.
class TimedWords {
public:
    explicit TimedWords(Database& database) : database_{database} {}
    TimedWords(const TimedWords&) = delete;
    TimedWords& operator=(const TimedWords&) = delete;
    ~TimedWords() { (void)database_.execute("DROP TABLE IF EXISTS temp.timed_text"); }

    Result<void> gather(Timestamp now) {
        auto made = database_.execute(
            "DROP TABLE IF EXISTS temp.timed_text;"
            "CREATE VIRTUAL TABLE temp.timed_text USING fts4(body, tokenize=unicode61,"
            " matchinfo=fts3, order=desc)");
        if (!made) return made;
        return runSql(database_,
                      "INSERT INTO temp.timed_text(docid, body) SELECT id, body"
                      " FROM message INDEXED BY message_timed WHERE expiry_mode <> 0 AND kind = 0 "
                      "AND (gone_at IS NULL OR gone_at > ?)",
                      now);
    }

private:
    Database& database_;
};

}  // namespace

Result<std::vector<MessageRow>> SearchIndex::search(std::string_view typed, int limit,
                                                    Timestamp now) {
    const auto query = parseSearch(typed);
    if (query.empty() || limit <= 0) return std::vector<MessageRow>{};
    auto found = find(query, "message_text", limit, now);
    const auto timed = hasTimed();
    if (!found || !timed) return found ? timed.error() : found;
    if (!query.match.empty() && *timed) {
        TimedWords words{database_};
        if (auto gathered = words.gather(now); !gathered) return gathered.error();
        auto more = find(query, "timed_text", limit, now);
        if (!more) return more;
        std::move(more->begin(), more->end(), std::back_inserter(*found));
    }
    std::sort(found->begin(), found->end(), isLater);
    if (found->size() > static_cast<std::size_t>(limit))
        found->resize(static_cast<std::size_t>(limit));
    return found;
}

Result<bool> SearchIndex::hasTimed() {
    Statement row{database_,
                  "SELECT 1 FROM message INDEXED BY message_timed WHERE expiry_mode <> 0"
                  " LIMIT 1"};
    return row.step();
}

Result<std::vector<MessageRow>> SearchIndex::find(const SearchQuery& query, const char* words,
                                                  int limit, Timestamp now) {
    Statement rows{database_, selectFor(query, words)};
    int index = 0;
    rows.bind(++index, now);
    if (!query.match.empty()) rows.bind(++index, query.match);
    for (const auto& part : query.parts)
        rows.bind(++index, part);
    for (const auto& filter : query.filters)
        bindFilter(rows, filter, index);
    rows.bind(++index, limit);
    return readMessages(database_, rows);
}

}  // namespace starling
