// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store.h"

#include "base/log.h"
#include "sql/statement.h"
#include "store/schema.h"

#include <algorithm>

namespace starling {
namespace {

/// The key comes from the account file, which proved it: what it does not open is damaged.
Error whyNotOpened(const Error& error) {
    if (error.code == Errc::WrongKey) return {Errc::Corrupt, "the database is damaged"};
    return error;
}

/// From now on the index of words joins its parts a little with every commit. Left alone it joins
/// sixteen at once now and then, and with a million messages nobody gets an answer for a second.
/// The file remembers it. A store whose index cannot be told so is as good as before.
void joinIndexInSmallSteps(Database& database) {
    Statement told{database, "SELECT 1 FROM message_text_stat WHERE id = 2"};
    const auto known = told.step();
    if (!known || *known) return;
    const auto done =
        runSql(database, "INSERT INTO message_text(message_text) VALUES('automerge=8')");
    if (!done) logLine(LogLevel::Warning, "store", done.error().detail);
}

}  // namespace

Store::Store(Database database) : database_{std::move(database)} {}

Result<std::unique_ptr<Store>> Store::open(const ProfileFolder& folder, ByteView databaseKey) {
    auto database = Database::open(folder.database(), databaseKey);
    if (!database) return whyNotOpened(database.error());
    const auto ready = migrate(*database, storeMigrations(), folder.databaseBackup());
    if (!ready) return whyNotOpened(ready.error());
    joinIndexInSmallSteps(*database);
    return std::unique_ptr<Store>{new Store{*std::move(database)}};
}

Result<std::unique_ptr<Store>> Store::openInMemory() {
    auto database = Database::openInMemory();
    if (!database) return database.error();
    const auto ready = migrate(*database, storeMigrations());
    if (!ready) return ready.error();
    joinIndexInSmallSteps(*database);
    return std::unique_ptr<Store>{new Store{*std::move(database)}};
}

Result<Database> Store::openForSearch(const ProfileFolder& folder, ByteView databaseKey) {
    return Database::open(folder.database(), databaseKey, {.readOnly = true, .cachePages = 500});
}

Result<Timestamp> Store::nextSentAt(Timestamp now) {
    const auto last = settings.getNumber(setting::kLastSentAt);
    if (!last) return last.error();
    const auto next = *last ? std::max(now, fromUnixMillis(**last + 1)) : now;
    const auto kept = settings.setNumber(setting::kLastSentAt, toUnixMillis(next));
    if (!kept) return kept.error();
    return next;
}

}  // namespace starling
