// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Rows of a damaged file, page by page: what lies on a sound page is found whatever has become of
/// the pages that lead to it. Works on copies beside the file, which it removes again. Any thread,
/// one at a time for a file.
#pragma once

#include "sql/statement.h"

#include <functional>

namespace starling {

/// One row, without the name of its table.
struct LooseRow {
    bool indexed;          ///< From an index or a table without row ids; `id` is 0 then.
    std::int64_t id;       ///< The row id.
    const Statement& row;  ///< kLooseColumns of them from 0; what the row has not is null.
};

constexpr int kLooseColumns = 24;

/// Gives `take` every row that can be read; some come twice. `file` holds no log any more, or one
/// that could not be moved into it. `salt` is that of the file, which may have lost it. An
/// error of `take` ends it.
Result<void> readLoosePages(const std::filesystem::path& file, ByteView key,
                            const DatabaseSalt& salt,
                            const std::function<Result<void>(const LooseRow&)>& take);

/// Where readLoosePages works; a program that died may leave it, and what SQLite keeps beside it.
std::filesystem::path bedOf(const std::filesystem::path& file);

/// What `file` begins with. Errc::NotFound when it is shorter.
Result<DatabaseSalt> saltOf(const std::filesystem::path& file);

}  // namespace starling
