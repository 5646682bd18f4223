// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "starling/core_dumps.h"

#include <cstdlib>

#ifndef _WIN32
#include <sys/resource.h>
#endif
#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace starling {

#ifdef _WIN32

// Windows writes none unless somebody sets the machine up for it.
void forbidCoreDumps() {}
void forbidDebuggers() {}

#else

namespace {

bool areWanted() {
    return std::getenv("STARLING_DEBUGGABLE") != nullptr;
}

}  // namespace

void forbidCoreDumps() {
    if (areWanted()) return;
#ifdef __linux__
    // A system that hands dumps to a program asks for no limit but this one, which means none.
    const rlimit least{1, 1};
    if (setrlimit(RLIMIT_CORE, &least) == 0) return;
#endif
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

void forbidDebuggers() {
#if defined(__linux__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    if (!areWanted()) prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

#endif

}  // namespace starling
