// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Files that are either the old or the new one, whatever happens in between. Any thread; two
/// writers of one file are not expected.
#pragma once

#include "base/bytes.h"
#include "starling/result.h"

#include <filesystem>

namespace starling {

/// Writes beside `file`, flushes to the disk, then renames over it. Readable by its owner only.
Result<void> writeFileAtomically(const std::filesystem::path& file, ByteView contents);

/// Renames `from` to `to`, which is replaced, and sees that the new name reaches the disk.
Result<void> moveDurably(const std::filesystem::path& from, const std::filesystem::path& to);

/// Sees that what was written to `file` reaches the disk.
Result<void> flushFile(const std::filesystem::path& file);

/// Errc::NotFound when there is none, Errc::TooLarge over `limit` bytes.
Result<Bytes> readFileBounded(const std::filesystem::path& file, std::size_t limit);

}  // namespace starling
