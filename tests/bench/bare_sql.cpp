// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/bare_sql.h"

#include "base/encoding.h"
#include "bench/measure.h"

#include <sqlcipher/sqlite3.h>

namespace starling::bench {

BareDatabase::BareDatabase(const std::filesystem::path& file, ByteView key, bool durable,
                           int cachePages) {
    require(sqlite3_open_v2(file.c_str(), &handle_,
                            SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
                            nullptr) == SQLITE_OK,
            "open");
    const std::string text = "x'" + toHex(key) + "'";
    require(sqlite3_key(handle_, text.data(), static_cast<int>(text.size())) == SQLITE_OK, "key");
    execute("PRAGMA cipher_compatibility = 3; PRAGMA cipher_page_size = 4096;");
    execute("PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;");
    execute(("PRAGMA cache_size = " + std::to_string(cachePages)).c_str());
    execute("PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = 4194304;");
    execute(durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
}

BareDatabase::~BareDatabase() {
    sqlite3_close_v2(handle_);
}

void BareDatabase::execute(const char* sql) {
    require(sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) == SQLITE_OK, sql);
}

BareStatement::BareStatement(BareDatabase& database, const char* sql) {
    require(sqlite3_prepare_v2(database.handle(), sql, -1, &handle_, nullptr) == SQLITE_OK, sql);
}

BareStatement::~BareStatement() {
    sqlite3_finalize(handle_);
}

void BareStatement::bind(int index, std::int64_t value) {
    sqlite3_bind_int64(handle_, index, value);
}

void BareStatement::bind(int index, std::string_view text) {
    sqlite3_bind_text64(handle_, index, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void BareStatement::bind(int index, ByteView bytes) {
    sqlite3_bind_blob64(handle_, index, bytes.data(), bytes.size(), SQLITE_STATIC);
}

void BareStatement::bindNull(int index) {
    sqlite3_bind_null(handle_, index);
}

int BareStatement::run() {
    int rows = 0;
    std::size_t read = 0;
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(handle_)) == SQLITE_ROW) {
        ++rows;
        for (int i = 0; i < sqlite3_column_count(handle_); ++i) {
            // As a reader does: the text, then its length; a number is a text of some length too.
            if (sqlite3_column_type(handle_, i) == SQLITE_INTEGER)
                read += static_cast<std::size_t>(sqlite3_column_int64(handle_, i) & 1);
            else if (sqlite3_column_blob(handle_, i))
                read += static_cast<std::size_t>(sqlite3_column_bytes(handle_, i));
        }
    }
    require(code == SQLITE_DONE && read < SIZE_MAX, "step");
    sqlite3_reset(handle_);
    return rows;
}

}  // namespace starling::bench
