// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/log.h"

#include "base/redact.h"

#include <map>
#include <mutex>
#include <utility>

namespace starling {

namespace {

/// The one piece of global state: a diary that every layer may write to.
struct Diary {
    std::mutex mutex;
    LogSink sink;
    std::map<int, LogSink> leases;
    int next = 0;
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

std::shared_ptr<void> leaseLog(LogSink sink) {
    const std::lock_guard lock{diary().mutex};
    const int key = diary().next++;
    diary().leases.emplace(key, std::move(sink));
    return {nullptr, [key](void*) {
                const std::lock_guard inner{diary().mutex};
                diary().leases.erase(key);
            }};
}

void logLine(LogLevel level, std::string_view part, std::string_view text) {
    const std::lock_guard lock{diary().mutex};
    const auto& leases = diary().leases;
    const auto& sink = leases.empty() ? diary().sink : leases.rbegin()->second;
    if (sink) sink(level, part, redacted(text));
}

}  // namespace starling
