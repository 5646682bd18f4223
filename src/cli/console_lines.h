// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Lines as the Console prints them. Main thread only.
#pragma once

#include "starling/executor.h"

#include <string>

namespace starling::cli {

/// On standard output, and at once: whoever reads through a pipe waits for it.
void printLine(const std::string& text);

/// On standard error.
void printAside(const std::string& text);

/// "2026-11-24 20:17:03" in local time.
std::string clockText(Timestamp time);

}  // namespace starling::cli
