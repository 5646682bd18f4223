// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/migration.h"

#include "sql/statement.h"
#include "sql/transaction.h"

#include <string>

namespace starling {
namespace {

Result<void> setAside(Database& database, const std::filesystem::path& backup) {
    if (const auto emptied = database.checkpoint(); !emptied) return emptied;
    auto fresh = backup;
    fresh += ".new";
    std::error_code failed;
    const auto replace = std::filesystem::copy_options::overwrite_existing;
    std::filesystem::copy_file(database.file(), fresh, replace, failed);
    if (!failed) std::filesystem::rename(fresh, backup, failed);
    if (failed) return Error{Errc::Storage, "no copy before the update: " + failed.message()};
    return {};
}

Result<void> runStep(Database& database, const Migration& step) {
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto changed = database.execute(step.sql);
    if (!changed) return changed;
    const auto numbered = database.execute("PRAGMA user_version = " + std::to_string(step.version));
    if (!numbered) return numbered;
    return transaction->commit();
}

}  // namespace

Result<int> schemaVersion(Database& database) {
    Statement statement{database, "PRAGMA user_version"};
    const auto row = statement.step();
    if (!row) return row.error();
    return static_cast<int>(statement.int64(0));
}

Result<void> migrate(Database& database, std::span<const Migration> migrations,
                     const std::filesystem::path& backup) {
    const auto version = schemaVersion(database);
    if (!version) return version.error();
    const int newest = migrations.empty() ? 0 : migrations.back().version;
    if (*version > newest)
        return Error{Errc::TooNew, "the database has version " + std::to_string(*version) +
                                       ", this program knows up to " + std::to_string(newest)};
    if (*version == newest) return {};
    if (*version > 0 && !backup.empty()) {
        if (const auto copied = setAside(database, backup); !copied) return copied;
    }
    for (const auto& step : migrations) {
        if (step.version <= *version) continue;
        if (const auto done = runStep(database, step); !done) return done;
    }
    return {};
}

}  // namespace starling
