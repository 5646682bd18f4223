// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Files of a profile that are not used any more and not thrown away either. Whoever holds the
/// folder's lock; any thread.
#pragma once

#include "starling/executor.h"
#include "store/profile_folder.h"

namespace starling {

/// As many of one kind are kept; then the oldest goes.
constexpr std::size_t kMostSetAside = 3;

/// "messages.db.KIND-20261124T234500Z", not yet taken. `kind` is "damaged" or "leftover".
std::string asideName(const ProfileFolder& folder, std::string_view kind, Timestamp now);

/// Gives the database and its log that name, or what is left of them: it may be done again after a
/// crash. False when there was nothing.
Result<bool> setDatabaseAside(const ProfileFolder& folder, const std::string& name);

/// What an account left that is not here any more, before another is made: its key is gone.
Result<void> setLeftoversAside(const ProfileFolder& folder, Timestamp now);

}  // namespace starling
