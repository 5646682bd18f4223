// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What lies in the file of a database and in its log, deciphered page by page, free pages and all:
/// to see that nothing is left of something.
#pragma once

#include "base/bytes.h"

#include <filesystem>
#include <string>

namespace starling::test {

/// All pages of `file` and of the log beside it, one after the other, whatever is in use.
std::string rawPages(const std::filesystem::path& file, ByteView key);

}  // namespace starling::test
