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
    std::map<int, LogSink> leases;
    int next = 0;
};

Diary& diary() {
    static Diary instance;
    return instance;
}

}  // namespace

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
    if (!leases.empty()) leases.rbegin()->second(level, part, redacted(text));
}

}  // namespace starling
