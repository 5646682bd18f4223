// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/salvage.h"

#include "sql/loose_pages.h"
#include "store/atomic_file.h"
#include "store/salvage_build.h"
#include "store/set_aside.h"

#include <algorithm>
#include <vector>

namespace starling {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kReady = "messages.db.salvaged-";
/// As long as the first page: a file with less of it holds nothing.
constexpr std::uintmax_t kLeastBytes = 4096;

bool isThere(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

/// The salt was noted when the database was whole.
bool isGone(const ProfileFolder& folder) {
    if (!isThere(folder.salt())) return false;
    std::error_code failed;
    const auto size = fs::file_size(folder.database(), failed);
    return failed || size < kLeastBytes;
}

// The order of a salvage, so that it may be cut short anywhere:
//   1. the fresh database is built as messages.db.salvaging (begun anew after a crash);
//   2. complete, it is renamed to messages.db.salvaged-TIME: from here on it is only finished;
//   3. the mark goes, the damaged one becomes messages.db.damaged-TIME;
//   4. the fresh one becomes messages.db.

std::optional<fs::path> readyOne(const ProfileFolder& folder) {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator{folder.path(), ignored}) {
        const auto name = entry.path().filename().string();
        if (name.starts_with(kReady) && !name.ends_with("-wal") && !name.ends_with("-shm"))
            return entry.path();
    }
    return std::nullopt;
}

std::string asideNameFor(const fs::path& ready) {
    return "messages.db.damaged-" + ready.filename().string().substr(kReady.size());
}

/// Steps 3 and 4, when step 2 was done.
Result<void> finish(const ProfileFolder& folder, ByteView key) {
    const auto ready = readyOne(folder);
    if (!ready) return {};
    std::error_code ignored;
    if (const auto opens = Database::open(*ready, key, {.readOnly = true}); !opens) {
        // Of another key, which was changed before this was finished: the other one is newer.
        if (opens.error().code != Errc::WrongKey) return opens.error();
        removeDatabase(*ready);
        return {};
    }
    for (const auto* ending : {"-wal", "-shm"}) {  // empty, of that look
        auto beside = *ready;
        fs::remove(beside += ending, ignored);
    }
    fs::remove(folder.damagedMark(), ignored);
    if (auto aside = setDatabaseAside(folder, asideNameFor(*ready)); !aside) return aside.error();
    return moveDurably(*ready, folder.database());
}

fs::path freshOne(const ProfileFolder& folder) {
    auto path = folder.database();
    return path += ".salvaging";
}

Result<void> salvage(const ProfileFolder& folder, ByteView key, Timestamp now) {
    const auto aside = asideName(folder, "damaged", now);
    const auto fresh = freshOne(folder);
    if (auto built = buildSalvaged(folder, key, fresh, aside); !built) {
        removeDatabase(fresh);
        return built;
    }
    const auto ready = folder.path() / (std::string{kReady} + aside.substr(aside.rfind('-') + 1));
    if (auto named = moveDurably(fresh, ready); !named) return named;
    return finish(folder, key);
}

Result<std::unique_ptr<Store>> openSound(const ProfileFolder& folder, ByteView key,
                                         DamageCheck check) {
    auto store = Store::open(folder, key);
    if (!store) return store;
    if (auto sound = lookForDamage((*store)->database(), check); !sound) return sound.error();
    return store;
}

/// Without it no page can be read again.
void noteSalt(const ProfileFolder& folder) {
    const auto salt = saltOf(folder.database());
    const auto noted = readFileBounded(folder.salt(), 64);
    if (!salt || (noted && *noted == toBytes(*salt))) return;
    (void)writeFileAtomically(folder.salt(), *salt);  // next time, then
}

}  // namespace

Result<OpenedStore> openOrSalvage(const ProfileFolder& folder, ByteView databaseKey, Timestamp now,
                                  DamageCheck check) {
    removeDatabase(freshOne(folder));
    removeCopies(folder);
    if (auto finished = finish(folder, databaseKey); !finished) return finished.error();
    std::optional<Result<std::unique_ptr<Store>>> store;
    if (!isThere(folder.damagedMark()) && !isGone(folder))
        store.emplace(openSound(folder, databaseKey, check));
    if (!store || (!*store && store->error().code == Errc::Corrupt)) {
        store.reset();
        if (auto saved = salvage(folder, databaseKey, now); !saved) return saved.error();
        store.emplace(Store::open(folder, databaseKey));
    }
    if (!*store) return store->error();
    noteSalt(folder);
    auto report = takeReport(***store);
    if (!report) return report.error();
    return OpenedStore{**std::move(store), *std::move(report)};
}

Result<void> markDamaged(const ProfileFolder& folder) {
    return writeFileAtomically(folder.damagedMark(), asBytes("salvage at the next opening\n"));
}

}  // namespace starling
