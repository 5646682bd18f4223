// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The engine's diary. One line an event: a level, the part that speaks, facts. Never message text,
/// keys, words or addresses; ids only as AccountId::shortHex(). What looks like one of these all
/// the same is taken out before a sink sees it. Safe on any thread.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace starling {

enum class LogLevel { Debug, Info, Warning, Fault };

using LogSink = std::function<void(LogLevel, std::string_view part, std::string_view text)>;

/// Lines go to `sink` as long as the lease lives, and to nobody else. Of several the newest gets
/// them; without any they are dropped.
[[nodiscard]] std::shared_ptr<void> leaseLog(LogSink sink);

void logLine(LogLevel level, std::string_view part, std::string_view text);

}  // namespace starling
