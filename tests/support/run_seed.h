// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What chance decides in a test that may choose differently each time: the seed is printed, and
/// STARLING_SEED in the environment brings a run back.
#pragma once

#include "base/world.h"

#include <cstdio>
#include <cstdlib>

namespace starling::test {

inline std::uint64_t seedOfThisRun() {
    const char* given = std::getenv("STARLING_SEED");
    const auto seed = given ? std::strtoull(given, nullptr, 10) : SystemRandom{}.below(1'000'000);
    std::printf("STARLING_SEED=%llu\n", static_cast<unsigned long long>(seed));
    std::fflush(stdout);
    return seed;
}

/// A whole number from the environment, for runs that are longer than the usual ones.
inline int numberFromEnvironment(const char* name, int usual) {
    const char* given = std::getenv(name);
    return given ? std::atoi(given) : usual;
}

}  // namespace starling::test
