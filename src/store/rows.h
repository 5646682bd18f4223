// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What all tables do with rows. For the files of this layer.
#pragma once

#include "sql/statement.h"

#include <vector>

namespace starling {

/// The row of `id` in the table `account`, made when it is not there: an id of 33 bytes is written
/// once and a number stands for it everywhere else.
Result<std::int64_t> accountRow(Database& database, const AccountId& id);

/// Every row, as `read(statement)` makes it.
template <class Read>
auto readAll(Statement& rows, Read read) -> Result<std::vector<decltype(read(rows))>> {
    std::vector<decltype(read(rows))> out;
    while (true) {
        const auto more = rows.step();
        if (!more) return more.error();
        if (!*more) return out;
        out.push_back(read(rows));
    }
}

/// The first row, if there is one.
template <class Read>
auto readFirst(Statement& rows, Read read) -> Result<std::optional<decltype(read(rows))>> {
    const auto more = rows.step();
    if (!more) return more.error();
    if (!*more) return std::optional<decltype(read(rows))>{};
    return std::optional{read(rows)};
}

/// Changes rows; Errc::NotFound when none was there to change.
template <class... Values>
Result<void> changeRow(Database& database, std::string_view sql, const Values&... values) {
    if (const auto changed = runSql(database, sql, values...); !changed) return changed;
    if (database.changes() == 0) return Error{Errc::NotFound, "no such row"};
    return {};
}

}  // namespace starling
