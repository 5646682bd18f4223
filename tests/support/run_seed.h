// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What chance decides in a test that may choose differently each time: the seed is printed, and
/// STARLING_SEED in the environment brings a run back. A test that looks for what nobody thought of
/// names its usual seed: what it finds in others is mended before it stops anybody.
#pragma once

#include "base/world.h"

#include <cstdio>
#include <cstdlib>
#include <optional>

namespace starling::test {

inline std::uint64_t seedOfThisRun(std::optional<std::uint64_t> usual = std::nullopt) {
    const char* given = std::getenv("STARLING_SEED");
    const auto chosen = usual ? *usual : SystemRandom{}.below(1'000'000);
    const auto seed = given ? std::strtoull(given, nullptr, 10) : chosen;
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
