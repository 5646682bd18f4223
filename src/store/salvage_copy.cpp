// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/salvage_copy.h"

#include <algorithm>

namespace starling {
namespace {

/// So many rows a transaction: the log stays small, and the disk is not asked for each.
constexpr std::int64_t kRowsAtOnce = 20'000;

void copyValue(const Statement& from, int column, Statement& to, int parameter) {
    switch (from.type(column)) {
        case Statement::Type::Integer:
            return to.bind(parameter, from.int64(column));
        case Statement::Type::Text:
            return to.bind(parameter, from.text(column));
        case Statement::Type::Blob:
            return to.bind(parameter, from.blob(column));
        default:
            return to.bind(parameter, std::nullopt);
    }
}

/// A row written before a column was there has its default.
std::string insertInto(const SalvageTable& table) {
    std::string values;
    for (const auto& column : table.columns) {
        values += values.empty() ? "" : ", ";
        values += column.otherwise.empty() ? "?" : "coalesce(?, " + column.otherwise + ")";
    }
    return "INSERT OR IGNORE INTO " + table.name + "(" + table.columnList() + ") VALUES(" + values +
           ")";
}

}  // namespace

Result<SalvageCopy> SalvageCopy::into(Database& fresh) {
    SalvageCopy copy{fresh};
    auto tables = tablesToSalvage(fresh);
    if (!tables) return tables.error();
    copy.tables_ = *std::move(tables);
    // Parents come when they come; what is left without one is looked after at the end.
    if (auto loose = fresh.execute("PRAGMA foreign_keys = OFF"); !loose) return loose.error();
    auto made = fresh.execute(
        "CREATE TEMP TABLE known(name TEXT, id INTEGER,"
        " PRIMARY KEY(name, id)) WITHOUT ROWID");
    if (!made) return made.error();
    return copy;
}

Result<void> SalvageCopy::takeTables(const Open& open) {
    if (auto numbered = takeNumbers(open); !numbered) return numbered;
    for (auto& table : tables_) {
        if (auto taken = takeTable(open, table); !taken) return taken;
    }
    return {};
}

Result<void> SalvageCopy::takeTable(const Open& open, SalvageTable& table) {
    const auto whole = takeAll(open, table, table.name);
    if (!whole) return whole.error();
    table.whole = *whole;
    // This index has all that the table has.
    if (!table.whole && table.name == "account") {
        const auto second = takeAll(open, table, "account INDEXED BY sqlite_autoindex_account_1");
        if (!second) return second.error();
        table.whole = *second;
    }
    return table.whole ? Result<void>{} : noteIds(open, table);
}

/// False when damage ended it.
Result<bool> SalvageCopy::takeAll(const Open& open, const SalvageTable& table,
                                  const std::string& from) {
    auto damaged = open();
    if (!damaged) return damaged.error();
    Statement rows{*damaged, "SELECT " + table.columnList() + " FROM " + from};
    while (true) {
        const auto more = rows.step();
        if (!more) return false;
        if (!*more) return true;
        if (auto added = add(table, rows, std::nullopt); !added) return added.error();
    }
}

Result<void> SalvageCopy::takeNumbers(const Open& open) {
    auto damaged = open();
    if (!damaged) return damaged.error();
    Statement rows{*damaged, "SELECT name, seq FROM sqlite_sequence"};
    while (true) {
        const auto more = rows.step();
        if (!more || !*more) return {};
        keepNumber(rows.text(0), rows.int64(1));
    }
}

void SalvageCopy::keepNumber(std::string_view table, std::int64_t last) {
    auto& number = numbers_[std::string{table}];
    number = std::max(number, last);
}

/// The indexes of a table know its rows as well.
Result<void> SalvageCopy::noteIds(const Open& open, SalvageTable& table) {
    if (table.idColumn < 0) return {};
    for (const auto& index : table.indexes) {
        const auto listed = noteIdsOf(open, table, index);
        if (!listed) return listed.error();
        table.listed = table.listed || *listed;
    }
    return {};
}

Result<bool> SalvageCopy::noteIdsOf(const Open& open, const SalvageTable& table,
                                    const std::string& index) {
    auto damaged = open();
    if (!damaged) return damaged.error();
    Statement rows{*damaged, "SELECT rowid FROM " + table.name + " INDEXED BY " + index};
    while (true) {
        const auto more = rows.step();
        if (!more) return false;
        if (!*more) return true;
        const auto noted = runSql(fresh_, "INSERT OR IGNORE INTO known(name, id) VALUES(?, ?)",
                                  table.name, rows.int64(0));
        if (!noted) return noted.error();
    }
}

bool SalvageCopy::isMissingSomething() const {
    return std::any_of(tables_.begin(), tables_.end(),
                       [](const SalvageTable& table) { return !table.whole; });
}

Result<std::int64_t> SalvageCopy::takePages(const std::filesystem::path& file, ByteView key,
                                            const DatabaseSalt& salt) {
    const auto before = added_;
    const auto read =
        readLoosePages(file, key, salt, [this](const LooseRow& loose) { return takeLoose(loose); });
    if (!read) return read.error();
    return added_ - before;
}

Result<void> SalvageCopy::takeLoose(const LooseRow& loose) {
    const bool number = !loose.indexed && loose.row.type(0) == Statement::Type::Text &&
                        loose.row.type(1) == Statement::Type::Integer && loose.row.isNull(2);
    if (number) keepNumber(loose.row.text(0), loose.row.int64(1));
    for (const auto& table : tables_) {
        if (!table.whole && couldBeOf(table, loose))
            return add(table, loose.row, loose.indexed ? std::nullopt : std::optional{loose.id});
    }
    const auto& row = loose.row;
    const bool account = loose.indexed && row.type(0) == Statement::Type::Blob &&
                         row.blob(0).size() == 33 && row.type(1) == Statement::Type::Integer;
    if (!account) return {};
    return runSql(fresh_, "INSERT OR IGNORE INTO account(row, id) VALUES(?, ?)", row.int64(1),
                  row.blob(0));
}

Result<void> SalvageCopy::add(const SalvageTable& table, const Statement& row,
                              std::optional<std::int64_t> id) {
    if (auto ready = breathe(); !ready) return ready;
    Statement insert{fresh_, insertInto(table)};
    for (int i = 0; i < static_cast<int>(table.columns.size()); ++i) {
        if (i == table.idColumn && id)
            insert.bind(i + 1, *id);
        else
            copyValue(row, i, insert, i + 1);
    }
    if (auto done = insert.run(); !done) return done;
    added_ += fresh_.changes();
    return {};
}

Result<void> SalvageCopy::breathe() {
    if (open_ && (added_ + 1) % kRowsAtOnce != 0) return {};
    if (open_) {
        if (auto done = open_->commit(); !done) return done;
    }
    open_.reset();
    auto next = Transaction::begin(fresh_);
    if (!next) return next.error();
    open_.emplace(*std::move(next));
    return {};
}

Result<std::int64_t> SalvageCopy::finish() {
    std::int64_t lost = 0;
    for (const auto& table : tables_) {
        const auto some = table.whole || table.indexed ? std::int64_t{0} : lostOf(table);
        if (!some) return some.error();
        lost += *some;
    }
    if (auto kept = keepNumbers(); !kept) return kept.error();
    if (open_) {
        if (auto done = open_->commit(); !done) return done.error();
        open_.reset();
    }
    return lost;
}

Result<std::int64_t> SalvageCopy::lostOf(const SalvageTable& table) {
    Statement known{fresh_,
                    "SELECT count(*) FROM known WHERE name = ? AND id NOT IN (SELECT rowid FROM " +
                        table.name + ")",
                    table.name};
    if (const auto row = known.step(); !row) return row.error();
    const auto missed = known.int64(0);
    // Only messages stay for good, so only there a number that was given and is gone tells much.
    if (table.listed || table.name != "message") return missed;
    Statement ids{fresh_, "SELECT count(*), max(id) FROM message"};
    if (const auto row = ids.step(); !row) return row.error();
    const auto given = numbers_.find(table.name);
    const auto last = std::max(ids.int64(1), given == numbers_.end() ? 0 : given->second);
    return std::max(missed, last - ids.int64(0));
}

Result<void> SalvageCopy::keepNumbers() {
    for (const auto& [table, last] : numbers_) {
        const auto raised = runSql(
            fresh_, "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", last, table);
        if (!raised) return raised;
        if (fresh_.changes() > 0) continue;
        const auto added = runSql(fresh_,
                                  "INSERT INTO sqlite_sequence(name, seq) SELECT name, ?1"
                                  " FROM sqlite_master WHERE name = ?2 AND type = 'table'",
                                  last, table);
        if (!added) return added;
    }
    return {};
}

}  // namespace starling
