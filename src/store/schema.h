// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The tables of a profile's database, step by step from the first version. A step that has been
/// released never changes; tests/store/fixtures holds each past form.
#pragma once

#include "sql/migration.h"

namespace starling {

std::span<const Migration> storeMigrations();

}  // namespace starling
