// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/statement.h"

#include "sql/database_inner.h"

#include <sqlcipher/sqlite3.h>

namespace starling {
namespace {

/// More texts than any program of ours has; beyond it statements are made for one use.
constexpr std::size_t kMaxPrepared = 256;

sqlite3_stmt* handleOf(void* statement) {
    return static_cast<sqlite3_stmt*>(statement);
}

/// After a page that the key does not unseal, SQLCipher refuses the others with the code of a wrong
/// statement, but has no words for it.
bool wasUnsealed(const Database::Inner& inner, int code) {
    return inner.keyed && code == SQLITE_ERROR &&
           std::string_view{sqlite3_errmsg(inner.handle)} == sqlite3_errstr(SQLITE_ERROR);
}

}  // namespace

Statement::Statement(Database& database, std::string_view sql) : Statement{database.inner(), sql} {}

Statement::Statement(Database::Inner& inner, std::string_view sql) : inner_{inner} {
    const auto known = inner.prepared.find(sql);
    if (known != inner.prepared.end() && !known->second.inUse) {
        kept_ = &known->second;
        kept_->inUse = true;
        statement_ = kept_->handle;
        return;
    }
    sqlite3_stmt* made = nullptr;
    const int code =
        sqlite3_prepare_v2(inner.handle, sql.data(), static_cast<int>(sql.size()), &made, nullptr);
    statement_ = made;
    if (code == SQLITE_ERROR) {  // our own text is wrong or another schema is in the file
        error_ = Error{Errc::Storage, sqlite3_errmsg(inner.handle)};
    } else if (code != SQLITE_OK) {
        error_ = databaseError(inner, code);
    }
    const bool keep = made && known == inner.prepared.end() && inner.prepared.size() < kMaxPrepared;
    if (keep) kept_ = &inner.prepared.emplace(sql, PreparedStatement{made, true}).first->second;
}

Statement::~Statement() {
    if (!kept_) {
        sqlite3_finalize(handleOf(statement_));
        return;
    }
    sqlite3_reset(handleOf(statement_));
    sqlite3_clear_bindings(handleOf(statement_));
    kept_->inUse = false;
}

Result<bool> Statement::step() {
    if (error_) return *error_;
    const int code = sqlite3_step(handleOf(statement_));
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    const bool unsealed = wasUnsealed(inner_, code);
    sqlite3_reset(handleOf(statement_));
    if (unsealed) return damageError(inner_, "the database is damaged (SQLite 1)");
    return databaseError(inner_, code);
}

Result<void> Statement::run() {
    while (true) {
        const auto row = step();
        if (!row) return row.error();
        if (!*row) return {};
    }
}

void Statement::reset() {
    sqlite3_reset(handleOf(statement_));
}

Statement::Type Statement::type(int column) const {
    switch (sqlite3_column_type(handleOf(statement_), column)) {
        case SQLITE_INTEGER:
            return Type::Integer;
        case SQLITE_FLOAT:
            return Type::Real;
        case SQLITE_TEXT:
            return Type::Text;
        case SQLITE_BLOB:
            return Type::Blob;
        default:
            return Type::Null;
    }
}

std::int64_t Statement::int64(int column) const {
    return sqlite3_column_int64(handleOf(statement_), column);
}

std::optional<Timestamp> Statement::optionalTime(int column) const {
    if (isNull(column)) return std::nullopt;
    return time(column);
}

std::string_view Statement::text(int column) const {
    const auto* text = sqlite3_column_text(handleOf(statement_), column);
    const auto size = sqlite3_column_bytes(handleOf(statement_), column);
    if (!text) return {};
    return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)};
}

ByteView Statement::blob(int column) const {
    const auto* bytes = sqlite3_column_blob(handleOf(statement_), column);
    const auto size = sqlite3_column_bytes(handleOf(statement_), column);
    if (!bytes) return {};
    return {static_cast<const std::uint8_t*>(bytes), static_cast<std::size_t>(size)};
}

void Statement::bindInt(int index, std::int64_t value) {
    noteBind(sqlite3_bind_int64(handleOf(statement_), index, value));
}

void Statement::bindText(int index, std::string_view value) {
    const char* data = value.data() ? value.data() : "";  // a null pointer would mean NULL
    noteBind(sqlite3_bind_text64(handleOf(statement_), index, data, value.size(), SQLITE_TRANSIENT,
                                 SQLITE_UTF8));
}

void Statement::bindBlob(int index, ByteView value) {
    const void* data = value.data() ? static_cast<const void*>(value.data()) : "";
    noteBind(
        sqlite3_bind_blob64(handleOf(statement_), index, data, value.size(), SQLITE_TRANSIENT));
}

void Statement::bindNull(int index) {
    noteBind(sqlite3_bind_null(handleOf(statement_), index));
}

void Statement::noteBind(int code) {
    if (code != SQLITE_OK && !error_) error_ = databaseError(inner_, code);
}

}  // namespace starling
