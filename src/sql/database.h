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
#include <memory>
#include <optional>
#include <string_view>

namespace starling {

struct DatabaseOptions {
    bool readOnly = false;
    int cachePages = 2000;  ///< Of 4 KiB each, taken as they are needed.
    bool durable = true;    ///< False: the last commits may be lost when the power fails.
};

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

    /// Moves what is in the write-ahead log into the file and empties the log.
    Result<void> checkpoint();

    /// Makes what runs now end with Errc::Cancelled. Any thread.
    void interrupt();

    /// Empty for a database in memory.
    const std::filesystem::path& file() const;

    struct Inner;  ///< For the other files of this layer.
    Inner& inner() { return *inner_; }

private:
    explicit Database(std::unique_ptr<Inner> inner);
    std::unique_ptr<Inner> inner_;
};

}  // namespace starling
