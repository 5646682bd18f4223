// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Reading what a person gives. Main thread; a signal ends the program while it waits.
#pragma once

#include <cstdio>
#include <memory>
#include <optional>
#include <string>

namespace starling::cli {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

/// At most `limit` bytes up to a stop character (or the end); nothing when there is more.
std::optional<std::string> readUpTo(std::FILE* file, std::size_t limit, int stop);

void dropLineBreak(std::string& text);

}  // namespace starling::cli
