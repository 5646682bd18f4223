// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Times in words, and from words. Pure, but for the time zone of this machine.
#pragma once

#include "starling/executor.h"
#include "starling/expiry.h"

#include <optional>
#include <string>
#include <string_view>

namespace starling::cli {

/// "2026-11-24 20:17:03" in local time.
std::string clockText(Timestamp time);

/// "30s", "5m", "12h", "1d" or "2w"; nothing for any other text.
std::optional<std::chrono::seconds> periodIn(std::string_view text);

/// "1 day", "90 seconds": in the longest unit that comes out even.
std::string periodText(std::chrono::seconds period);

/// "off", "after-read" or "after-send": for programs, and on the command line.
const char* expiryName(ExpiryMode mode);

/// "12 hours after they are read"; empty when it is off.
std::string expiryText(const Expiry& expiry);

}  // namespace starling::cli
