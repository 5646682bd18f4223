// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Brings the tables of a file to the newest form: numbered steps, one transaction each. The number
/// of the last one is in the file (`user_version`). Same thread as the Database.
#pragma once

#include "sql/database.h"

#include <span>

namespace starling {

struct Migration {
    int version;  ///< 1, 2, 3, … without a gap.
    std::string_view sql;
};

Result<int> schemaVersion(Database& database);

/// Runs the steps beyond the file's version. Before the first one that changes existing tables the
/// file is copied to `backup`, which is replaced; an empty path means no copy. Errc::TooNew, with
/// both versions in words, when the file is beyond the last step.
Result<void> migrate(Database& database, std::span<const Migration> migrations,
                     const std::filesystem::path& backup = {});

}  // namespace starling
