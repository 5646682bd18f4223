// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Makes sense of rows that were saved one by one: nothing refers to what is gone, and nothing
/// waits for it. One thread; `fresh` has the newest schema.
#pragma once

#include "sql/database.h"

namespace starling {

struct Mended {
    std::int64_t made = 0;  ///< Conversations made again from their messages.
    std::int64_t gone = 0;  ///< Rows that mean nothing without another.
};

Result<Mended> mendSalvaged(Database& fresh);

}  // namespace starling
