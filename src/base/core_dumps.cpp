// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/core_dumps.h"

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

#else

void forbidCoreDumps() {
    if (std::getenv("STARLING_DEBUGGABLE")) return;
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#if defined(__linux__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    // A system that hands dumps to a program does not ask for the limit.
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

#endif

}  // namespace starling
