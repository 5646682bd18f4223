// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/loose_pages.h"

#include "sql/transaction.h"

#include <algorithm>
#include <array>
#include <fstream>

namespace starling {
namespace {

// How it is done: a page is sealed by the key, the salt and its number alone. So a fresh database
// of the same key and salt takes the pages of the damaged one in, each at its number, behind a
// first page of its own; and a list of tables that names any page as the beginning of a table makes
// SQLite read that page by itself, with all its care for malformed content.

constexpr std::int64_t kPageSize = 4096;
constexpr std::int64_t kPagesAtOnce = 250;
/// A leaf holds fewer. What has more leads to leaves, which are read for themselves.
constexpr int kMostRowsOfPage = 1'000;
/// How much the fresh file grows in one step; SQLite takes no larger value.
constexpr std::int64_t kGrowth = 500'000'000;

using Take = std::function<Result<void>(const LooseRow&)>;

std::filesystem::path beside(const std::filesystem::path& file, const char* ending) {
    auto path = file;
    path += ending;
    return path;
}

void removeDatabase(const std::filesystem::path& file) {
    std::error_code ignored;
    for (const auto* ending : {"", "-wal", "-shm"})
        std::filesystem::remove(beside(file, ending), ignored);
}

std::int64_t pagesOf(const std::filesystem::path& file) {
    std::error_code failed;
    const auto size = std::filesystem::file_size(file, failed);
    return failed ? 0 : static_cast<std::int64_t>(size) / kPageSize;
}

Result<void> growTo(Database& database, std::int64_t pages) {
    if (auto made = database.execute("CREATE TABLE room(content BLOB)"); !made) return made;
    while (true) {
        Statement row{database, "PRAGMA page_count"};
        if (const auto counted = row.step(); !counted) return counted.error();
        const auto missing = (pages - row.int64(0)) * kPageSize;
        if (missing <= 0) return {};
        const auto grown =
            runSql(database, "INSERT INTO room VALUES(zeroblob(?))", std::min(missing, kGrowth));
        if (!grown) return grown;
    }
}

/// Writes the pages of `from` behind the first over those of `to`.
Result<void> plant(const std::filesystem::path& from, const std::filesystem::path& to) {
    std::ifstream in{from, std::ios::binary};
    std::fstream out{to, std::ios::binary | std::ios::in | std::ios::out};
    in.seekg(kPageSize);
    out.seekp(kPageSize);
    std::vector<char> buffer(1 << 20);
    while (in && out) {
        in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        out.write(buffer.data(), in.gcount());
    }
    out.flush();
    if (!out) return Error{Errc::Storage, "the disk is full or failed while rows were saved"};
    return {};
}

/// The fresh file with the pages of `file` in it.
Result<void> makeBed(const std::filesystem::path& file, const std::filesystem::path& bed,
                     ByteView key, const DatabaseSalt& salt) {
    {
        auto fresh = Database::open(bed, key, {.durable = false, .salt = salt});
        if (!fresh) return fresh.error();
        if (auto grown = growTo(*fresh, pagesOf(file)); !grown) return grown;
        if (auto flat = fresh->checkpoint(); !flat) return flat;
    }
    if (auto planted = plant(file, bed); !planted) return planted;
    std::error_code none;
    std::filesystem::copy_file(beside(file, "-wal"), beside(bed, "-wal"), none);
    if (none) return {};
    // What is sound in the log comes into the file; what is not is passed over.
    auto logged = Database::open(bed, key, {.durable = false, .damaged = true});
    if (!logged) return logged.error();
    (void)logged->checkpoint();
    return {};
}

std::string columns() {
    std::string out;
    for (int i = 0; i < kLooseColumns; ++i)
        out += (i ? ", c" : "c") + std::to_string(i);
    return out;
}

std::string nameOf(bool indexed, std::int64_t page) {
    return (indexed ? "i" : "t") + std::to_string(page);
}

/// Makes each page from `first` to before `end` a table of its own, once of each kind.
Result<void> nameTables(const std::filesystem::path& bed, ByteView key, std::int64_t first,
                        std::int64_t end) {
    auto database = Database::open(bed, key, {.durable = false, .damaged = true});
    if (!database) return database.error();
    // Nobody needs the bed after a power cut.
    if (auto fast = database->execute("PRAGMA synchronous = OFF"); !fast) return fast;
    auto all = Transaction::begin(*database);
    if (!all) return all.error();
    if (auto gone = database->execute("DELETE FROM sqlite_master"); !gone) return gone;
    const auto wanted = "(" + columns();
    for (auto page = first; page < end; ++page) {
        for (const bool indexed : {false, true}) {
            const auto name = nameOf(indexed, page);
            const auto sql = "CREATE TABLE " + name + wanted +
                             (indexed ? ", PRIMARY KEY(c0, c1, c2, c3)) WITHOUT ROWID" : ")");
            const auto named = runSql(*database,
                                      "INSERT INTO sqlite_master(type, name, tbl_name, rootpage,"
                                      " sql) VALUES('table', ?1, ?1, ?2, ?3)",
                                      name, page, sql);
            if (!named) return named;
        }
    }
    return all->commit();
}

/// A connection to the bed.
struct Reader {
    const std::filesystem::path& bed;
    ByteView key;
    std::optional<Database> database = {};

    /// After a page that cannot be unsealed SQLCipher 4 gives nothing any more on the same one: a
    /// page that is not in memory shows it, and the first is always good.
    Result<void> afterDamage() {
        const bool works =
            database->execute("PRAGMA shrink_memory") && runSql(*database, "PRAGMA schema_version");
        return works ? Result<void>{} : reopen();
    }
    Result<void> reopen() {
        database.reset();
        auto opened = Database::open(bed, key, {.durable = false, .damaged = true});
        if (!opened) return opened.error();
        database.emplace(*std::move(opened));
        return {};
    }
};

/// Those of a page that is the leaf of a table; an error for any other page but a small root.
Result<std::vector<std::int64_t>> rowIds(Database& database, const std::string& table) {
    std::vector<std::int64_t> ids;
    Statement rows{database,
                   "SELECT rowid FROM " + table + " LIMIT " + std::to_string(kMostRowsOfPage)};
    while (true) {
        const auto more = rows.step();
        if (!more) return more.error();
        if (!*more) break;
        ids.push_back(rows.int64(0));
    }
    if (ids.size() == kMostRowsOfPage) ids.clear();
    return ids;
}

/// Each row by itself, for one may go on to a damaged page and the next not. False when the page is
/// of another kind, or cannot be read.
Result<bool> readTable(Reader& reader, std::int64_t page, const Take& take) {
    const auto table = nameOf(false, page);
    const auto ids = rowIds(*reader.database, table);
    if (!ids) return false;
    const auto sql = "SELECT " + columns() + " FROM " + table + " WHERE rowid = ?";
    for (const auto id : *ids) {
        bool readable = true;
        {
            Statement row{*reader.database, sql, id};
            const auto found = row.step();
            readable = found.has_value();
            const auto taken = found && *found ? take({false, id, row}) : Result<void>{};
            if (!taken) return taken.error();
        }
        if (readable) continue;
        if (auto again = reader.afterDamage(); !again) return again.error();
    }
    return true;
}

Result<bool> readIndex(Database& database, std::int64_t page, const Take& take) {
    Statement row{database, "SELECT " + columns() + " FROM " + nameOf(true, page) + " LIMIT " +
                                std::to_string(kMostRowsOfPage)};
    while (true) {
        const auto found = row.step();
        if (!found) return false;
        if (!*found) return true;
        if (auto taken = take({true, 0, row}); !taken) return taken.error();
    }
}

Result<void> readPages(const std::filesystem::path& bed, ByteView key, std::int64_t pages,
                       const Take& take) {
    for (std::int64_t first = 2; first <= pages; first += kPagesAtOnce) {
        const auto end = std::min(first + kPagesAtOnce, pages + 1);
        if (auto named = nameTables(bed, key, first, end); !named) return named;
        Reader reader{bed, key};
        if (auto opened = reader.reopen(); !opened) return opened;
        for (auto page = first; page < end; ++page) {
            const auto rows = readTable(reader, page, take);
            if (!rows) return rows.error();
            const auto entries = readIndex(*reader.database, page, take);
            if (!entries) return entries.error();
            if (*rows || *entries) continue;
            if (auto again = reader.afterDamage(); !again) return again;
        }
    }
    return {};
}

}  // namespace

std::filesystem::path bedOf(const std::filesystem::path& file) {
    return beside(file, ".bed");
}

Result<DatabaseSalt> saltOf(const std::filesystem::path& file) {
    DatabaseSalt salt{};
    std::ifstream in{file, std::ios::binary};
    in.read(reinterpret_cast<char*>(salt.data()), static_cast<std::streamsize>(salt.size()));
    if (in.gcount() != static_cast<std::streamsize>(salt.size()))
        return Error{Errc::NotFound, "the database has no beginning"};
    return salt;
}

Result<void> readLoosePages(const std::filesystem::path& file, ByteView key,
                            const DatabaseSalt& salt, const Take& take) {
    const auto bed = bedOf(file);
    removeDatabase(bed);
    auto done = makeBed(file, bed, key, salt);
    if (done) done = readPages(bed, key, pagesOf(bed), take);
    removeDatabase(bed);
    return done;
}

}  // namespace starling
