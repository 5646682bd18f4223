// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The calls of SQLite that no store can do without: a file opened with its key, and one statement
/// prepared once. What benches hold the store against; every failure ends the bench.
#pragma once

#include "base/bytes.h"

#include <cstdint>
#include <filesystem>
#include <string>

struct sqlite3;
struct sqlite3_stmt;

namespace starling::bench {

class BareDatabase {
public:
    /// The settings are those of the profiles; `cachePages` may be larger, to fill a file quickly.
    BareDatabase(const std::filesystem::path& file, ByteView key, bool durable,
                 int cachePages = 2000);
    BareDatabase(const BareDatabase&) = delete;
    BareDatabase& operator=(const BareDatabase&) = delete;
    ~BareDatabase();

    void execute(const char* sql);
    sqlite3* handle() const { return handle_; }

private:
    sqlite3* handle_ = nullptr;
};

class BareStatement {
public:
    BareStatement(BareDatabase& database, const char* sql);
    BareStatement(const BareStatement&) = delete;
    BareStatement& operator=(const BareStatement&) = delete;
    ~BareStatement();

    /// Values count from 1 and must live until `run`.
    void bind(int index, std::int64_t value);
    void bind(int index, std::string_view text);
    void bind(int index, ByteView bytes);
    void bindNull(int index);

    /// Steps to the end, reads every column of every row, makes it ready for the next time. The
    /// number of rows.
    int run();

private:
    sqlite3_stmt* handle_ = nullptr;
};

}  // namespace starling::bench
