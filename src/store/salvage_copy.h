// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Takes the rows of a damaged database into a fresh one: first the usual way, then, for tables
/// where that ended in damage, from every page that is sound. One thread.
#pragma once

#include "sql/transaction.h"
#include "store/salvage_table.h"

#include <map>

namespace starling {

class SalvageCopy {
public:
    /// `fresh` has the tables, empty, and outlives this.
    static Result<SalvageCopy> into(Database& fresh);

    /// Reads table by table. What cannot be read is passed over; errors are those of `fresh`.
    Result<void> takeTables(Database& damaged);

    /// True when takeTables met damage, or was not called.
    bool isMissingSomething() const;

    /// Reads what tables could not give from the pages of `file`. How many rows that were.
    Result<std::int64_t> takePages(const std::filesystem::path& file, ByteView key,
                                   const DatabaseSalt& salt);

    /// Commits, sees that ids given out before are not given again, and tells how many rows are
    /// known to have been there and are not in `fresh`.
    Result<std::int64_t> finish();

private:
    explicit SalvageCopy(Database& fresh) : fresh_{fresh} {}

    Result<void> takeTable(Database& damaged, SalvageTable& table);
    Result<bool> takeAll(Database& damaged, const SalvageTable& table, const std::string& from);
    void takeNumbers(Database& damaged);
    void keepNumber(std::string_view table, std::int64_t last);
    Result<void> noteIds(Database& damaged, SalvageTable& table);
    Result<bool> noteIdsOf(Database& damaged, const SalvageTable& table, const std::string& index);
    Result<void> takeLoose(const LooseRow& loose);
    Result<void> add(const SalvageTable& table, const Statement& row,
                     std::optional<std::int64_t> id);
    Result<void> breathe();
    Result<std::int64_t> lostOf(const SalvageTable& table);
    Result<void> keepNumbers();

    Database& fresh_;
    std::vector<SalvageTable> tables_;
    std::optional<Transaction> open_;
    std::int64_t added_ = 0;
    std::map<std::string, std::int64_t, std::less<>> numbers_;  ///< The last id given, by table.
};

}  // namespace starling
