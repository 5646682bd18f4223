// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/salvage_table.h"

#include "starling/ids.h"
#include "store/rows.h"

#include <algorithm>
#include <set>

namespace starling {
namespace {

using Type = Statement::Type;

constexpr std::size_t kMaxSettingName = 40;

bool isCarried(const std::string& name) {
    // Cursors and hashes would keep the swarm from giving again what is missing.
    static const std::set<std::string> kNot{"seen", "cursor"};
    return !name.starts_with("sqlite_") && !name.starts_with("message_text") &&
           !kNot.contains(name);
}

Type typeOf(std::string_view declared) {
    if (declared == "INTEGER") return Type::Integer;
    if (declared == "TEXT") return Type::Text;
    return Type::Blob;
}

Result<void> readColumns(Database& fresh, SalvageTable& table) {
    Statement rows{fresh, "PRAGMA table_info(" + table.name + ")"};
    while (true) {
        const auto more = rows.step();
        if (!more) return more.error();
        if (!*more) return {};
        const bool key = rows.int64(5) > 0;
        const auto type = typeOf(rows.text(2));
        if (key && type == Type::Integer && !table.indexed && table.idColumn < 0)
            table.idColumn = static_cast<int>(table.columns.size());
        table.columns.push_back(
            {std::string{rows.text(1)}, type, !rows.flag(3) && !key, std::string{rows.text(4)}});
    }
}

Result<void> readIndexes(Database& fresh, SalvageTable& table) {
    Statement rows{fresh, "PRAGMA index_list(" + table.name + ")"};
    while (true) {
        const auto more = rows.step();
        if (!more) return more.error();
        if (!*more) return {};
        if (!rows.flag(4)) table.indexes.emplace_back(rows.text(1));  // partial ones lack rows
    }
}

/// A page of the index of words may look like an account, one of an index like a setting.
bool isPlausible(const SalvageTable& table, const LooseRow& loose) {
    if (table.name == "account") {
        const auto id = loose.row.blob(1);
        return id.size() == AccountId{}.bytes.size() && id[0] >= 3;
    }
    if (table.name != "setting") return true;
    const auto name = loose.row.text(0);
    return name.size() <= kMaxSettingName && std::all_of(name.begin(), name.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
           });
}

bool fits(const SalvageTable& table, int column, Type found) {
    if (column == table.idColumn) return found == Type::Null;  // it is the row id instead
    const auto& wanted = table.columns[static_cast<std::size_t>(column)];
    if (found == Type::Null) return wanted.mayBeNull || !wanted.otherwise.empty();
    const bool number = table.name == "setting" && column == 1 && found == Type::Integer;
    return found == wanted.type || number;
}

}  // namespace

std::string SalvageTable::columnList() const {
    std::string out;
    for (const auto& column : columns)
        out += (out.empty() ? "" : ", ") + column.name;
    return out;
}

Result<std::vector<SalvageTable>> tablesToSalvage(Database& fresh) {
    Statement rows{fresh,
                   "SELECT name, sql LIKE '%WITHOUT ROWID%' FROM sqlite_master"
                   " WHERE type = 'table' ORDER BY name <> 'outbox', name <> 'message', name"};
    std::vector<SalvageTable> tables;
    while (true) {
        const auto more = rows.step();
        if (!more) return more.error();
        if (!*more) return tables;
        SalvageTable table;
        table.name = rows.text(0);
        table.indexed = rows.flag(1);
        if (!isCarried(table.name)) continue;
        if (auto read = readColumns(fresh, table); !read) return read.error();
        if (auto read = readIndexes(fresh, table); !read) return read.error();
        tables.push_back(std::move(table));
    }
}

bool couldBeOf(const SalvageTable& table, const LooseRow& loose) {
    if (table.indexed != loose.indexed) return false;
    const auto count = static_cast<int>(table.columns.size());
    for (int i = 0; i < kLooseColumns; ++i) {
        const auto found = loose.row.type(i);
        if (i < count ? !fits(table, i, found) : found != Type::Null) return false;
    }
    return isPlausible(table, loose);
}

}  // namespace starling
