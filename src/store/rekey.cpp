// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rekey.h"

#include "sql/rekey.h"
#include "store/account_file.h"
#include "store/atomic_file.h"
#include "store/salvage.h"

#include <algorithm>
#include <vector>

namespace starling {
namespace {

namespace fs = std::filesystem;

fs::path beside(const ProfileFolder& folder, const char* ending) {
    auto file = folder.database();
    file += ending;
    return file;
}

fs::path unfinished(const ProfileFolder& folder) {
    return beside(folder, ".rekeying");
}

fs::path ready(const ProfileFolder& folder) {
    return beside(folder, ".rekeyed");
}

/// With what SQLite keeps beside it. True when something was there.
Result<bool> removeDatabase(const fs::path& database) {
    bool any = false;
    for (const char* ending : {"-wal", "-shm", "-journal", ""}) {
        auto file = database;
        file += ending;
        std::error_code failed;
        any = fs::remove(file, failed) || any;
        if (failed)
            return Error{Errc::Storage, "a file of the profile cannot be removed: " +
                                            file.filename().string() + ": " + failed.message()};
    }
    return any;
}

Result<void> checkRoom(const ProfileFolder& folder) {
    std::error_code unknown;
    const auto needed = fs::file_size(folder.database(), unknown);
    const auto space = fs::space(folder.path(), unknown);
    if (unknown || space.available > needed) return {};
    return Error{Errc::Storage,
                 "there is no room on the disk for a second copy of the messages: free " +
                     std::to_string((needed >> 20) + 1) + " MB"};
}

/// The whole database as one file: what waits in its log is moved into it first.
Result<void> copyDatabase(const ProfileFolder& folder, ByteView key) {
    {
        auto database = Database::open(folder.database(), key);
        if (!database) return database.error();
        if (auto emptied = database->checkpoint(); !emptied) return emptied;
    }
    std::error_code failed;
    fs::copy_file(folder.database(), unfinished(folder), failed);
    if (failed)
        return Error{Errc::Storage,
                     "a second copy of the messages cannot be written: " + failed.message()};
    return {};
}

constexpr const char* kOpenFirst =
    "the database is damaged: open the profile first, which saves what can be read";

/// The account file proved the key: what it does not open is damaged. The next opening shall not
/// take a quick look for an answer.
Error whyNotCopied(const ProfileFolder& folder, const Error& error) {
    if (error.code != Errc::WrongKey && error.code != Errc::Corrupt) return error;
    if (auto marked = markDamaged(folder); !marked) return marked.error();
    return {Errc::Corrupt, kOpenFirst};
}

Result<void> prepare(const ProfileFolder& folder, ByteView key, ByteView newKey,
                     const PassphraseChange& change) {
    if (auto room = checkRoom(folder); !room) return room;
    if (auto copied = copyDatabase(folder, key); !copied) return copied;
    change.onStep(RekeyStep::Copied);
    auto changed = changeKey(folder.database(), unfinished(folder), key, newKey);
    if (changed) changed = flushFile(unfinished(folder));
    if (!changed) return changed;
    change.onStep(RekeyStep::KeyChanged);
    if (auto moved = moveDurably(unfinished(folder), ready(folder)); !moved) return moved;
    change.onStep(RekeyStep::Ready);
    return {};
}

/// From "messages.db.rekeyed" to the database. As long as that name is there, all of it is done
/// again after a crash.
Result<bool> replaceDatabase(const ProfileFolder& folder,
                             const std::function<void(RekeyStep)>& onStep) {
    const auto backup = removeDatabase(folder.databaseBackup());
    if (!backup) return backup;
    onStep(RekeyStep::BackupRemoved);
    // Emptied before it was copied. It must never meet the new file.
    for (const char* ending : {"-wal", "-shm"})
        if (auto gone = removeDatabase(beside(folder, ending)); !gone) return gone;
    onStep(RekeyStep::LogRemoved);
    if (auto moved = moveDurably(ready(folder), folder.database()); !moved) return moved.error();
    onStep(RekeyStep::Replaced);
    return backup;
}

std::vector<std::string> filesIn(const ProfileFolder& folder) {
    std::vector<std::string> names;
    std::error_code failed;
    for (fs::directory_iterator each{folder.path(), failed}, end; !failed && each != end;
         each.increment(failed))
        names.push_back(each->path().filename().string());
    return names;
}

/// Databases that were set aside, under a key that is not used any more.
std::size_t countOldCopies(const ProfileFolder& folder) {
    const auto names = filesIn(folder);
    const auto count = std::count_if(names.begin(), names.end(), [](const std::string& name) {
        const bool log = name.ends_with("-wal") || name.ends_with("-shm");
        return !log && (name.starts_with("messages.db.damaged-") ||
                        name.starts_with("messages.db.leftover-"));
    });
    return static_cast<std::size_t>(count);
}

/// A salvage that is due, or was cut short, needs the old key.
bool awaitsSalvage(const ProfileFolder& folder) {
    const auto names = filesIn(folder);
    const auto has = [&](const fs::path& file) {
        return std::find(names.begin(), names.end(), file.filename().string()) != names.end();
    };
    return has(folder.damagedMark()) || (has(folder.salt()) && !has(folder.database())) ||
           std::any_of(names.begin(), names.end(), [](const std::string& name) {
               return name.starts_with("messages.db.salvaged-");
           });
}

bool opens(const fs::path& file, ByteView key) {
    return Database::open(file, key, {.readOnly = true}).has_value();
}

Result<OpenedAccount> presentAccount(const ProfileFolder& folder, const PassphraseChange& change) {
    if (change.next && change.next->empty())
        return Error{Errc::Invalid, "a passphrase cannot be empty"};
    const auto guarded = hasPassphrase(folder.account());
    if (!guarded) return guarded.error();
    if (!*guarded && change.present)
        return Error{Errc::Invalid, "this profile has no passphrase yet"};
    return openAccount(folder.account(), change.present);
}

/// Leaves the folder as it was, as far as the disk allows; the next opening does the rest.
Error undone(const ProfileFolder& folder, const Secret<32>& databaseKey, Error why) {
    if (auto clean = finishRekeying(folder, databaseKey.view()); !clean) return clean.error();
    return why;
}

}  // namespace

Result<Rekeyed> changePassphrase(const ProfileFolder& folder, const PassphraseChange& change,
                                 Random& random) {
    auto account = presentAccount(folder, change);
    if (!account) return account.error();
    if (auto clean = finishRekeying(folder, account->databaseKey.view()); !clean)
        return clean.error();
    if (awaitsSalvage(folder)) return Error{Errc::Corrupt, kOpenFirst};
    change.onStep(RekeyStep::Begun);

    auto drawn = random.array<32>();
    const OpenedAccount next{Secret<32>{drawn}, std::move(account->seed), account->networkId};
    wipe(drawn);
    std::error_code ignored;
    const bool hasDatabase = fs::exists(folder.database(), ignored);
    Result<void> done;
    if (hasDatabase)
        done = prepare(folder, account->databaseKey.view(), next.databaseKey.view(), change);
    if (!done) return undone(folder, account->databaseKey, whyNotCopied(folder, done.error()));
    done = replaceAccount(folder.account(), next, {change.next, change.cost}, random);
    if (!done) {
        // The disk failed: only what is on it now tells which of the two counts.
        const auto counts = openAccount(folder.account(), change.present);
        if (!counts) return done.error();
        return undone(folder, counts->databaseKey, done.error());
    }
    change.onStep(RekeyStep::AccountWritten);
    Rekeyed result{false, countOldCopies(folder)};
    if (!hasDatabase) return result;
    const auto replaced = replaceDatabase(folder, change.onStep);
    if (!replaced)
        return Error{Errc::Storage, "the new passphrase counts, but " + replaced.error().detail};
    result.updateCopyRemoved = *replaced;
    return result;
}

Result<void> finishRekeying(const ProfileFolder& folder, ByteView databaseKey) {
    // A file that was being written when the program ended: it may hold a key.
    auto account = folder.account();
    account += ".new";
    for (const auto& leftover : {account, unfinished(folder)})
        if (auto gone = removeDatabase(leftover); !gone) return gone.error();
    std::error_code failed;
    const bool any = fs::exists(ready(folder), failed);
    if (failed) return Error{Errc::Storage, "the profile cannot be read: " + failed.message()};
    if (!any) return {};
    if (opens(ready(folder), databaseKey)) {
        const auto replaced = replaceDatabase(folder, [](RekeyStep) {});
        if (!replaced) return replaced.error();
        return {};
    }
    // When neither opens, both may be worth saving.
    if (!opens(folder.database(), databaseKey)) return {};
    if (auto gone = removeDatabase(ready(folder)); !gone) return gone.error();
    return {};
}

}  // namespace starling
