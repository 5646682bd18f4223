// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Another key for an encrypted database. Whoever has the file alone; any thread, and as long as
/// writing the whole file takes.
#pragma once

#include "sql/database.h"

namespace starling {

/// Writes every page of `copy` under `newKey`. It is a copy of `original`, and nobody has either
/// open. When it fails, or the program ends meanwhile, `copy` is of no use any more. Not flushed to
/// the disk. Errc::Corrupt when a page of `original` cannot be read, Errc::Storage when the disk
/// is full.
Result<void> changeKey(const std::filesystem::path& original, const std::filesystem::path& copy,
                       ByteView key, ByteView newKey);

}  // namespace starling
