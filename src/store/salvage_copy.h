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

    /// Opens the damaged database once more: after damage it may give nothing any more.
    using Open = std::function<Result<Database>()>;

    /// Reads table by table. What cannot be read is passed over; errors are those of `fresh`, or of
    /// `open`.
    Result<void> takeTables(const Open& open);

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

    Result<void> takeTable(const Open& open, SalvageTable& table);
    Result<bool> takeAll(const Open& open, const SalvageTable& table, const std::string& from);
    Result<void> takeNumbers(const Open& open);
    void keepNumber(std::string_view table, std::int64_t last);
    Result<void> noteIds(const Open& open, SalvageTable& table);
    Result<bool> noteIdsOf(const Open& open, const SalvageTable& table, const std::string& index);
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
