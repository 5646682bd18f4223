// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/rekey.h"

#include "base/secret.h"
#include "sql/database_inner.h"
#include "sql/statement.h"

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <array>
#include <fstream>

namespace starling {
namespace {

constexpr std::size_t kKeySize = 32;
constexpr std::streamsize kPageSize = 4'096;
constexpr std::uintmax_t kLockPage = 0x40000000 / kPageSize;  ///< SQLite never writes that one.
constexpr std::ptrdiff_t kRandomTail = 48;  ///< Vector, seal and filling of a page.

/// As "x'HEX'", by a call and not by a PRAGMA: its text would stay in freed memory.
int giveNewKey(sqlite3* handle, ByteView key) {
    constexpr char kDigits[] = "0123456789abcdef";
    std::string text = "x'";
    text.reserve(2 * kKeySize + 3);
    for (const auto byte : key) {
        text += kDigits[byte >> 4];
        text += kDigits[byte & 15];
    }
    text += '\'';
    const int code = sqlite3_rekey(handle, text.data(), static_cast<int>(text.size()));
    wipe(text);
    return code;
}

Result<void> rewrite(const std::filesystem::path& file, ByteView key, ByteView newKey) {
    auto database = Database::open(file, key);
    if (!database) return database.error();
    // No log: every page would be written twice, and a copy that fails is thrown away.
    if (auto off = database->execute("PRAGMA journal_mode = OFF"); !off) return off;
    if (const int code = giveNewKey(database->inner().handle, newKey))
        return databaseError(database->inner(), code);
    return {};
}

/// SQLCipher says that all went well when it did not. But whatever it writes it begins and ends
/// anew with random bytes, so a page that ends as it did was not written.
bool everyPageDiffers(const std::filesystem::path& original, const std::filesystem::path& copy) {
    std::ifstream before{original, std::ios::binary}, after{copy, std::ios::binary};
    std::array<char, kPageSize> old{}, fresh{};
    std::uintmax_t pages = 0;
    while (before.read(old.data(), kPageSize) && after.read(fresh.data(), kPageSize)) {
        const bool same = std::equal(old.end() - kRandomTail, old.end(), fresh.end() - kRandomTail);
        if (same && pages != kLockPage) return false;
        ++pages;
    }
    std::error_code failed;
    return pages > 0 && pages * kPageSize == std::filesystem::file_size(original, failed) &&
           pages * kPageSize == std::filesystem::file_size(copy, failed) && !failed;
}

Error whyNotWritten(const std::filesystem::path& original, ByteView key) {
    auto database = Database::open(original, key, {.readOnly = true});
    if (!database) return database.error();
    Statement check{*database, "PRAGMA integrity_check(1)"};
    const auto row = check.step();
    if (!row || !*row || check.text(0) != "ok") return {Errc::Corrupt, "the database is damaged"};
    return {Errc::Storage, "the disk is full or failed"};
}

}  // namespace

Result<void> changeKey(const std::filesystem::path& original, const std::filesystem::path& copy,
                       ByteView key, ByteView newKey) {
    if (newKey.size() != kKeySize) return Error{Errc::Invalid, "a database key has 32 bytes"};
    if (auto written = rewrite(copy, key, newKey); !written) return written;
    if (!everyPageDiffers(original, copy)) return whyNotWritten(original, key);
    const auto opened = Database::open(copy, newKey, {.readOnly = true});
    if (!opened) return opened.error();
    return {};
}

}  // namespace starling
