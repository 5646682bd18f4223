// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The tables that are carried over from a damaged database, as the fresh one describes them, and
/// which of them a row found on some page can belong to. Values.
#pragma once

#include "sql/loose_pages.h"

#include <string>
#include <vector>

namespace starling {

struct SalvageColumn {
    std::string name;
    Statement::Type type;
    bool mayBeNull;
    std::string otherwise;  ///< SQL of the default; empty: none.
};

struct SalvageTable {
    std::string name;
    std::vector<SalvageColumn> columns;
    int idColumn = -1;     ///< The one that is the row id.
    bool indexed = false;  ///< Has no row ids.
    std::vector<std::string> indexes;
    bool whole = false;   ///< Every row was read the usual way.
    bool listed = false;  ///< An index told the id of every row.

    std::string columnList() const;
};

/// Of `fresh`, what is sent first at the head. Not the index of words, nor what says how far the
/// swarm has been read: that comes anew.
Result<std::vector<SalvageTable>> tablesToSalvage(Database& fresh);

/// Whether the row has the form of one of that table.
bool couldBeOf(const SalvageTable& table, const LooseRow& loose);

}  // namespace starling
