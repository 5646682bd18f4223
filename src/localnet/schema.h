// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The one file in which a network keeps everything: keys and ports of its nodes, what each node
/// stores, and names. Same thread as the Database.
#pragma once

#include "sql/database.h"

namespace starling::localnet {

/// Makes the tables or brings them to the newest form.
Result<void> prepareSchema(Database& database);

}  // namespace starling::localnet
