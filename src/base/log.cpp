// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/log.h"

#include <mutex>
#include <utility>

namespace starling {

namespace {

/// The one piece of global state: a diary that every layer may write to.
struct Diary {
    std::mutex mutex;
    LogSink sink;
};

Diary& diary() {
    static Diary instance;
    return instance;
}

}  // namespace

LogSink setLogSink(LogSink sink) {
    const std::lock_guard lock{diary().mutex};
    return std::exchange(diary().sink, std::move(sink));
}

void logLine(LogLevel level, std::string_view part, std::string_view text) {
    const std::lock_guard lock{diary().mutex};
    if (diary().sink) diary().sink(level, part, text);
}

}  // namespace starling
