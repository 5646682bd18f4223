// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/salvage_build.h"

#include "sql/loose_pages.h"
#include "store/atomic_file.h"
#include "store/salvage_copy.h"
#include "store/salvage_mend.h"
#include "store/schema.h"

#include <array>
#include <charconv>
#include <fstream>

namespace starling {
namespace {

namespace fs = std::filesystem;

constexpr const char* kCopy = ".reading";
constexpr std::string_view kReport = "salvaged";
constexpr std::size_t kBlock = 1 << 16;
constexpr std::size_t kPage = 4096;

fs::path beside(fs::path file, const char* ending) {
    file += ending;
    return file;
}

/// Page by page where the disk gives no more at once; what it cannot read becomes zeros.
Result<void> copyReadable(const fs::path& from, const fs::path& to) {
    std::error_code none;
    const auto size = fs::file_size(from, none);
    if (none) return {};
    std::ifstream in{from, std::ios::binary};
    std::ofstream out{to, std::ios::binary};
    std::vector<char> buffer(kBlock);
    for (std::uintmax_t at = 0; at < size && out;) {
        const auto left = static_cast<std::size_t>(std::min<std::uintmax_t>(size - at, kBlock));
        in.clear();
        in.seekg(static_cast<std::streamoff>(at));
        in.read(buffer.data(), static_cast<std::streamsize>(left));
        auto count = static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0));
        if (count < left) {
            count = std::min(left, (count / kPage + 1) * kPage);
            const auto good = static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0));
            std::fill(buffer.begin() + static_cast<std::ptrdiff_t>(good),
                      buffer.begin() + static_cast<std::ptrdiff_t>(count), '\0');
        }
        out.write(buffer.data(), static_cast<std::streamsize>(count));
        at += count;
    }
    out.flush();
    if (!out) return Error{Errc::Storage, "the disk is full: no room to save the messages"};
    return {};
}

/// The one that was noted: the first page may be gone, and the salt with it.
std::optional<DatabaseSalt> knownSalt(const ProfileFolder& folder, const fs::path& copy) {
    auto salt = saltOf(folder.salt());
    if (!salt) salt = saltOf(copy);
    return salt ? std::optional{*salt} : std::nullopt;
}

/// The tables as `version` had them; 0 is the newest.
Result<Database> makeFresh(const fs::path& file, ByteView key, int version,
                           const std::optional<DatabaseSalt>& salt) {
    removeDatabase(file);
    auto fresh = Database::open(file, key, {.durable = false, .salt = salt});
    if (!fresh) return fresh.error();
    const auto steps = storeMigrations();
    const bool known = version > 0 && version < static_cast<int>(steps.size());
    const auto made =
        migrate(*fresh, known ? steps.first(static_cast<std::size_t>(version)) : steps);
    if (!made) return made.error();
    return fresh;
}

/// Moves what the log of the copy holds into it, as far as that can be done.
Result<void> emptyLog(const fs::path& copy, ByteView key) {
    auto logged = Database::open(copy, key, {.durable = false, .damaged = true});
    if (!logged) return logged.error();
    (void)logged->checkpoint();
    return {};
}

Result<Database> openCopy(const fs::path& copy, ByteView key) {
    return Database::open(copy, key, {.readOnly = true, .damaged = true});
}

Result<void> takeFromPages(SalvageCopy& rows, const ProfileFolder& folder, const fs::path& copy,
                           ByteView key) {
    std::int64_t found = 0;
    for (const auto& source : {copy, folder.salt()}) {
        const auto salt = saltOf(source);
        if (found > 0 || !salt) continue;
        const auto taken = rows.takePages(copy, key, *salt);
        if (!taken) return taken.error();
        found = *taken;
    }
    return {};
}

Result<std::int64_t> countRows(Database& fresh) {
    const auto tables = tablesToSalvage(fresh);
    if (!tables) return tables.error();
    std::int64_t rows = 0;
    for (const auto& table : *tables) {
        Statement count{fresh, "SELECT count(*) FROM " + table.name};
        if (const auto row = count.step(); !row) return row.error();
        rows += count.int64(0);
    }
    return rows;
}

Result<std::int64_t> takeRows(Database& fresh, const ProfileFolder& folder, const fs::path& copy,
                              ByteView key) {
    auto rows = SalvageCopy::into(fresh);
    if (!rows) return rows.error();
    const auto taken = rows->takeTables([&] { return openCopy(copy, key); });
    if (!taken) return taken.error();
    if (rows->isMissingSomething()) {
        const auto more = takeFromPages(*rows, folder, copy, key);
        if (!more) return more.error();
    }
    return rows->finish();
}

int versionOf(const fs::path& copy, ByteView key) {
    auto damaged = openCopy(copy, key);
    const auto version = damaged ? schemaVersion(*damaged) : damaged.error();
    return version ? *version : 0;
}

Result<void> build(const ProfileFolder& folder, const fs::path& copy, ByteView key,
                   const fs::path& file, const std::string& aside) {
    const bool any = fs::exists(folder.database()) || fs::exists(beside(folder.database(), "-wal"));
    for (const auto* ending : {"", "-wal"}) {
        const auto copied = copyReadable(beside(folder.database(), ending), beside(copy, ending));
        if (!copied) return copied;
    }
    if (auto emptied = emptyLog(copy, key); !emptied) return emptied;
    auto fresh = makeFresh(file, key, versionOf(copy, key), knownSalt(folder, copy));
    if (!fresh) return fresh.error();
    const auto lost = takeRows(*fresh, folder, copy, key);
    if (!lost) return lost.error();
    if (auto newest = migrate(*fresh, storeMigrations()); !newest) return newest;
    const auto mended = mendSalvaged(*fresh);
    if (!mended) return mended.error();
    const auto kept = countRows(*fresh);
    if (!kept) return kept.error();
    const auto text = std::to_string(*kept - mended->made) + ' ' +
                      std::to_string(*lost + mended->made + mended->gone) + ' ' +
                      (any ? aside : std::string{});
    const auto noted = runSql(*fresh, "INSERT OR REPLACE INTO setting(name, value) VALUES(?, ?)",
                              kReport, asBytes(text));
    if (!noted) return noted;
    return fresh->checkpoint();
}

std::int64_t takeNumber(std::string_view& text) {
    std::int64_t number = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), number).ptr;
    text.remove_prefix(std::min(text.size(), static_cast<std::size_t>(end - text.data()) + 1));
    return number;
}

}  // namespace

void removeDatabase(const fs::path& file) {
    std::error_code ignored;
    for (const auto* ending : {"", "-wal", "-shm"})
        fs::remove(beside(file, ending), ignored);
}

void removeCopies(const ProfileFolder& folder) {
    const auto copy = beside(folder.database(), kCopy);
    removeDatabase(copy);
    removeDatabase(bedOf(copy));
}

Result<void> buildSalvaged(const ProfileFolder& folder, ByteView key, const fs::path& fresh,
                           const std::string& aside) {
    removeCopies(folder);
    auto built = build(folder, beside(folder.database(), kCopy), key, fresh, aside);
    removeCopies(folder);
    return built;
}

Result<std::optional<SalvageReport>> takeReport(Store& store) {
    const auto noted = store.settings.get(kReport);
    if (!noted) return noted.error();
    if (!*noted) return std::optional<SalvageReport>{};
    auto text = asText(**noted);
    SalvageReport report;
    report.kept = takeNumber(text);
    report.lost = takeNumber(text);
    report.setAside = text;
    if (auto gone = store.settings.remove(kReport); !gone) return gone.error();
    return std::optional{report};
}

}  // namespace starling
