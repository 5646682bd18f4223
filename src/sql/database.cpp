// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/database.h"

#include "base/secret.h"
#include "sql/database_inner.h"
#include "sql/statement.h"

#include <sqlcipher/sqlite3.h>

#include <mutex>

namespace starling {
namespace {

constexpr int kBusyTimeoutMillis = 5'000;
constexpr std::size_t kSaltSize = DatabaseSalt{}.size();

/// SQLCipher counts its users in global variables while a file is opened or closed.
std::mutex& openingMutex() {
    static std::mutex mutex;
    return mutex;
}

int executeText(sqlite3* handle, const std::string& sql) {
    return sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr);
}

void addHex(std::string& text, ByteView bytes) {
    constexpr char kDigits[] = "0123456789abcdef";
    for (const auto byte : bytes) {
        text += kDigits[byte >> 4];
        text += kDigits[byte & 15];
    }
}

/// As "x'HEX'", the form that is taken as it is and not stretched. Not by way of a PRAGMA: its text
/// would stay in freed memory.
int giveKey(sqlite3* handle, ByteView key, const std::optional<DatabaseSalt>& salt) {
    std::string text = "x'";
    text.reserve(2 * (key.size() + kSaltSize) + 3);
    addHex(text, key);
    if (salt) addHex(text, *salt);
    text += '\'';
    const int code = sqlite3_key(handle, text.data(), static_cast<int>(text.size()));
    wipe(text);
    return code;
}

/// The one order that opens the same file with SQLCipher 3.4 and 4: format 3 resets the page size,
/// so that comes last. The older one passes over what it does not know.
int unlock(sqlite3* handle, std::optional<ByteView> key, const DatabaseOptions& options) {
    if (key) {
        executeText(handle, "PRAGMA cipher_log_level = NONE");
        if (const int code = giveKey(handle, *key, options.salt)) return code;
        executeText(handle, "PRAGMA cipher_compatibility = 3");
        executeText(handle, "PRAGMA cipher_page_size = 4096");
    }
    // Then neither a size nor a schema that cannot be stands in the way.
    if (options.damaged) executeText(handle, "PRAGMA writable_schema = ON");
    return executeText(handle, "SELECT count(*) FROM sqlite_master");
}

int configure(sqlite3* handle, const DatabaseOptions& options) {
    std::string sql =
        "PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;"
        "PRAGMA temp_store = MEMORY;";
    sql += "PRAGMA cache_size = " + std::to_string(options.cachePages) + ";";
    if (!options.readOnly) {
        sql += "PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = 4194304;";
        sql += options.durable ? "PRAGMA synchronous = FULL;" : "PRAGMA synchronous = NORMAL;";
    }
    return executeText(handle, sql);
}

int openHandle(Database::Inner& inner, const std::string& name, std::optional<ByteView> key,
               const DatabaseOptions& options) {
    const std::lock_guard lock{openingMutex()};
    const int access =
        options.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    int code = sqlite3_open_v2(name.c_str(), &inner.handle, access | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code) return code;
    sqlite3_extended_result_codes(inner.handle, 1);
    sqlite3_busy_timeout(inner.handle, kBusyTimeoutMillis);
    if (key && !options.readOnly) {
        std::error_code ignored;  // the folder keeps others out as well
        std::filesystem::permissions(
            inner.file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
            ignored);
    }
    code = unlock(inner.handle, key, options);
    if (!code) code = configure(inner.handle, options);
    inner.opened = !code || options.damaged;
    return options.damaged ? SQLITE_OK : code;
}

int beforeCommit(void* inner) {
    static_cast<Database::Inner*>(inner)->commitWatcher(CommitMoment::Before);
    return 0;
}

/// Takes the place of SQLite's own check whether the log has grown, so it does the same.
int afterCommit(void* inner, sqlite3* handle, const char* name, int pagesInLog) {
    constexpr int kCheckpointAt = 1'000;
    static_cast<Database::Inner*>(inner)->commitWatcher(CommitMoment::After);
    if (pagesInLog < kCheckpointAt) return SQLITE_OK;
    return sqlite3_wal_checkpoint_v2(handle, name, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

std::string withCode(std::string words, int code) {
    return std::move(words) + " (SQLite " + std::to_string(code) + ")";
}

}  // namespace

Error damageError(const Database::Inner& inner, std::string words) {
    if (inner.damageHeard) inner.damageHeard();
    if (!inner.damageAdvice.empty()) words += ": " + inner.damageAdvice;
    return {Errc::Corrupt, std::move(words)};
}

Error databaseError(const Database::Inner& inner, int code) {
    if (code == SQLITE_IOERR_READ) return damageError(inner, "the disk cannot read the database");
    switch (code & 0xff) {
        case SQLITE_NOTADB:
            if (inner.opened) return damageError(inner, withCode("the database is damaged", code));
            if (inner.keyed) return {Errc::WrongKey, "the key does not open the database"};
            return {Errc::Corrupt, "the file is not a database"};
        case SQLITE_CORRUPT:
            return damageError(inner, withCode("the database is damaged", code));
        case SQLITE_INTERRUPT:
            return {Errc::Cancelled, "interrupted"};
        case SQLITE_FULL:
            return {Errc::Storage, "the disk is full"};
        case SQLITE_READONLY:
            return {Errc::Storage, "the database cannot be written: check the file's permissions"};
        case SQLITE_CANTOPEN:
            return {Errc::Storage, "the database cannot be opened: check the folder"};
        case SQLITE_IOERR:
            return {Errc::Storage, withCode("the disk failed", code)};
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {Errc::InUse, "the database is in use by another program"};
        case SQLITE_CONSTRAINT:
            return {Errc::Invalid, withCode("the database refuses such a row", code)};
        case SQLITE_TOOBIG:
            return {Errc::TooLarge, "too large for the database"};
        default:
            return {Errc::Storage, withCode("the database failed", code)};
    }
}

Database::Inner::~Inner() {
    for (const auto& [sql, statement] : prepared)
        sqlite3_finalize(statement.handle);
    const std::lock_guard lock{openingMutex()};
    sqlite3_close_v2(handle);
}

Database::Database(std::unique_ptr<Inner> inner) : inner_{std::move(inner)} {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const std::filesystem::path& file, std::optional<ByteView> key,
                                const DatabaseOptions& options) {
    if (key && key->size() != 32) return Error{Errc::Invalid, "a database key has 32 bytes"};
    auto inner = std::make_unique<Inner>();
    inner->file = file;
    inner->keyed = key.has_value();
    const auto utf8 = file.u8string();
    const std::string name{utf8.begin(), utf8.end()};
    if (const int code = openHandle(*inner, name, key, options)) return databaseError(*inner, code);
    return Database{std::move(inner)};
}

Result<Database> Database::openInMemory() {
    auto inner = std::make_unique<Inner>();
    if (const int code = openHandle(*inner, ":memory:", std::nullopt, {}))
        return databaseError(*inner, code);
    return Database{std::move(inner)};
}

Result<void> Database::execute(std::string_view sql) {
    if (const int code = executeText(inner_->handle, std::string{sql}))
        return databaseError(*inner_, code);
    return {};
}

std::int64_t Database::lastInsertId() const {
    return sqlite3_last_insert_rowid(inner_->handle);
}

std::int64_t Database::changes() const {
    return sqlite3_changes(inner_->handle);
}

Result<void> Database::checkpoint(Patience patience) {
    if (patience == Patience::None) sqlite3_busy_timeout(inner_->handle, 0);
    // Not by way of the PRAGMA, which reads the schema first: that may be damaged.
    const int code = sqlite3_wal_checkpoint_v2(inner_->handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE,
                                               nullptr, nullptr);
    sqlite3_busy_timeout(inner_->handle, kBusyTimeoutMillis);
    if (code == SQLITE_BUSY) return Error{Errc::InUse, "the database is being read"};
    if (code) return databaseError(*inner_, code);
    return {};
}

void Database::interrupt() {
    sqlite3_interrupt(inner_->handle);
}

void Database::onDamage(std::string advice, std::function<void()> heard) {
    inner_->damageAdvice = std::move(advice);
    inner_->damageHeard = std::move(heard);
}

Error Database::damaged(std::string words) const {
    return damageError(*inner_, std::move(words));
}

void Database::watchCommits(std::function<void(CommitMoment)> watcher) {
    inner_->commitWatcher = std::move(watcher);
    sqlite3_commit_hook(inner_->handle, &beforeCommit, inner_.get());
    sqlite3_wal_hook(inner_->handle, &afterCommit, inner_.get());
}

const std::filesystem::path& Database::file() const {
    return inner_->file;
}

}  // namespace starling
