// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Looks for damage before anybody meets it. Whoever owns the database.
#pragma once

#include "sql/database.h"

namespace starling {

enum class DamageCheck {
    Quick,  ///< What the first screen needs: settings, conversations, the outbox, some messages.
    Whole,  ///< Every page; some ten seconds for a million messages.
};

/// Errc::Corrupt when there is some.
Result<void> lookForDamage(Database& database, DamageCheck check);

}  // namespace starling
