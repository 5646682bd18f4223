// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Builds the database that takes the place of a damaged one. Whoever holds the folder.
#pragma once

#include "store/salvage.h"

namespace starling {

/// Makes `fresh` from what can be read of the folder's database, which is not touched: copies of
/// it are read. `aside` is the name it will get. On an error `fresh` is worth nothing.
Result<void> buildSalvaged(const ProfileFolder& folder, ByteView key,
                           const std::filesystem::path& fresh, const std::string& aside);

/// What buildSalvaged noted in the database for its first opening, once.
Result<std::optional<SalvageReport>> takeReport(Store& store);

/// What a program that died left of the copies that are read.
void removeCopies(const ProfileFolder& folder);

/// The file and what SQLite keeps beside it.
void removeDatabase(const std::filesystem::path& file);

}  // namespace starling
