// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One SQLite file, encrypted when it has a key. The only door to SQLite: values and Results come
/// out, never a handle. A Database and everything made from it belong to one thread; `interrupt`
/// alone may be called from any. Statements are prepared once and kept by their text. The dialect
/// is SQLite 3.15's: no upsert, no window functions, FTS4.
#pragma once

#include "base/bytes.h"
#include "starling/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace starling {

/// What a file with a key begins with, in clear: without it no page can be read.
using DatabaseSalt = ByteArray<16>;

struct DatabaseOptions {
    bool readOnly = false;
    int cachePages = 2000;  ///< Of 4 KiB each, taken as they are needed.
    bool durable = true;    ///< False: the last commits may be lost when the power fails.
    bool damaged = false;   ///< Opens in spite of damage, to read what there is.
    std::optional<DatabaseSalt> salt = {};  ///< Of a fresh file, instead of a drawn one.
};

/// `Before`: nothing is in the file yet. `After`: it is there whatever happens.
enum class CommitMoment { Before, After };

class Database {
public:
    /// Opens or creates `file`; `key` is 32 raw bytes or absent for a plain file. Errc::WrongKey
    /// when the key does not open it, Errc::Corrupt when it is no database of ours, Errc::Storage
    /// when it cannot be read or made.
    static Result<Database> open(const std::filesystem::path& file, std::optional<ByteView> key,
                                 const DatabaseOptions& options = {});

    /// A database that lives in memory only.
    static Result<Database> openInMemory();

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    /// Runs one or several statements that need no values and give no rows.
    Result<void> execute(std::string_view sql);

    std::int64_t lastInsertId() const;
    std::int64_t changes() const;  ///< Rows touched by the last statement that wrote.

    /// Moves what is in the write-ahead log into the file and empties the log. Errc::InUse while
    /// somebody reads it: after a while, or at once.
    enum class Patience { Wait, None };
    Result<void> checkpoint(Patience patience = Patience::Wait);

    /// Makes what runs now end with Errc::Cancelled. Any thread.
    void interrupt();

    /// `heard` is called each time something meets damage from now on, and `advice` is added to the
    /// error's words. On this database's thread.
    void onDamage(std::string advice, std::function<void()> heard);

    /// Errc::Corrupt, as if SQLite had met it: for rows that cannot be.
    Error damaged(std::string words) const;

    /// `watcher` hears of every commit to the file, inside a Transaction or not: for tests that end
    /// the program there. It must not use the database.
    void watchCommits(std::function<void(CommitMoment)> watcher);

    /// Empty for a database in memory.
    const std::filesystem::path& file() const;

    struct Inner;  ///< For the other files of this layer.
    Inner& inner() { return *inner_; }

private:
    explicit Database(std::unique_ptr<Inner> inner);
    std::unique_ptr<Inner> inner_;
};

}  // namespace starling
