// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows.h"

namespace starling {

Result<std::int64_t> accountRow(Database& database, const AccountId& id) {
    Statement known{database, "SELECT row FROM account WHERE id = ?", id};
    const auto found = known.step();
    if (!found) return found.error();
    if (*found) return known.int64(0);
    const auto added = runSql(database, "INSERT INTO account(id) VALUES(?)", id);
    if (!added) return added.error();
    return database.lastInsertId();
}

}  // namespace starling
