// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds messages by their words. On the core executor with the store's connection, or on one of
/// its own with a read-only one, whose `interrupt` ends a search that nobody waits for any more.
#pragma once

#include "sql/database.h"
#include "store/message_table.h"
#include "store/search_query.h"

namespace starling {

class SearchIndex {
public:
    explicit SearchIndex(Database& database) : database_{database} {}

    /// The newest `limit` messages that match, newest first; none for an empty query, and nothing
    /// that has to go by `now`.
    Result<std::vector<MessageRow>> search(std::string_view typed, int limit, Timestamp now = {});

private:
    Result<std::vector<MessageRow>> find(const SearchQuery& query, const char* words, int limit,
                                         Timestamp now);
    Result<bool> hasTimed();

    Database& database_;
};

}  // namespace starling
