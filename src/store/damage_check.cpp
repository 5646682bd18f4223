// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/damage_check.h"

#include "sql/statement.h"

#include <array>
#include <string>

namespace starling {
namespace {

/// No more than this of anything: opening must not get slower with the years.
constexpr std::array<std::string_view, 6> kQuick{
    "SELECT * FROM setting LIMIT 1000",
    "SELECT * FROM outbox LIMIT 1000",
    "SELECT * FROM conversation LIMIT 1000",
    "SELECT * FROM account LIMIT 1000",
    "SELECT * FROM news LIMIT 1000",
    "SELECT * FROM message ORDER BY sort_key DESC LIMIT 100",
};

Result<void> lookEverywhere(Database& database) {
    // Stops at the first: one is enough.
    Statement check{database, "PRAGMA integrity_check(1)"};
    const auto row = check.step();
    if (!row) return row.error();
    if (*row && check.text(0) != "ok") return database.damaged("the database is damaged");
    return {};
}

}  // namespace

Result<void> lookForDamage(Database& database, DamageCheck check) {
    for (const auto sql : kQuick) {
        if (auto read = runSql(database, sql); !read) return read;
    }
    return check == DamageCheck::Whole ? lookEverywhere(database) : Result<void>{};
}

}  // namespace starling
