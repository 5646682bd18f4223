// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// When something that failed is tried again. Pure.
#pragma once

#include "starling/executor.h"
#include "starling/result.h"

namespace starling {

/// True when trying again cannot help.
constexpr bool isFinal(Errc code) {
    return code == Errc::Rejected || code == Errc::TooLarge || code == Errc::Invalid;
}

/// How long to wait after `failures` failures in a row (at least 1): 2 s, growing to 5 minutes.
constexpr Millis sendDelay(int failures) {
    constexpr int kSeconds[] = {2, 5, 10, 30, 60, 120, 300};
    const int last = static_cast<int>(std::size(kSeconds)) - 1;
    return std::chrono::seconds{kSeconds[failures - 1 < last ? failures - 1 : last]};
}

/// The gap between two rounds of polling: 5 s, and up to 60 s while nothing answers.
constexpr Millis pollDelay(int failures) {
    constexpr int kSeconds[] = {5, 5, 10, 20, 40, 60};
    const int last = static_cast<int>(std::size(kSeconds)) - 1;
    return std::chrono::seconds{kSeconds[failures < last ? failures : last]};
}

}  // namespace starling
