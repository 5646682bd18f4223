// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a Database is made of, for the files of this layer alone. Same thread as the Database.
#pragma once

#include "sql/database.h"

#include <map>
#include <string>

struct sqlite3;
struct sqlite3_stmt;

namespace starling {

/// A statement kept by its text.
struct PreparedStatement {
    sqlite3_stmt* handle = nullptr;
    bool inUse = false;
};

struct Database::Inner {
    Inner() = default;
    Inner(const Inner&) = delete;
    Inner& operator=(const Inner&) = delete;
    ~Inner();

    sqlite3* handle = nullptr;
    std::filesystem::path file;
    bool keyed = false;
    bool opened = false;  ///< What is wrong from then on is no matter of the key.
    std::string damageAdvice;
    std::function<void()> damageHeard;
    int transactions = 0;  ///< How many are open, one inside another.
    std::function<void(CommitMoment)> commitWatcher;
    std::map<std::string, PreparedStatement, std::less<>> prepared;
};

/// Errc::Corrupt; tells whoever listens.
Error damageError(const Database::Inner& inner, std::string words);

/// What SQLite's `code` means to a caller. SQLite's own words are left out: they may quote values.
Error databaseError(const Database::Inner& inner, int code);

}  // namespace starling
