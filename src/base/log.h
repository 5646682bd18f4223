// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The engine's diary. One line an event: a level, the part that speaks, facts. Never message text,
/// keys, words or addresses of people; ids only as AccountId::shortHex(). Safe on any thread.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace starling {

enum class LogLevel { Debug, Info, Warning, Fault };

using LogSink = std::function<void(LogLevel, std::string_view part, std::string_view text)>;

/// Where lines go from now on; without a sink they are dropped. Returns the sink that was set.
LogSink setLogSink(LogSink sink);

void logLine(LogLevel level, std::string_view part, std::string_view text);

}  // namespace starling
