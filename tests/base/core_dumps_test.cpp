// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "starling/core_dumps.h"

#include <gtest/gtest.h>

#ifndef _WIN32
#include <cstdlib>
#include <sys/resource.h>

namespace starling::test {

namespace {

bool dumps() {
    rlimit limit{};
    getrlimit(RLIMIT_CORE, &limit);
    return limit.rlim_cur > 1;
}

[[noreturn]] void tryIt(const char* variable) {
    const rlimit some{4'096, 4'096};
    if (setrlimit(RLIMIT_CORE, &some) != 0) std::_Exit(9);
    if (variable) setenv(variable, "1", 1);
    forbidCoreDumps();
    std::_Exit(dumps() ? 7 : 8);
}

}  // namespace

TEST(CoreDumpsDeathTest, AreForbidden) {
    unsetenv("STARLING_DEBUGGABLE");
    rlimit limit{};
    getrlimit(RLIMIT_CORE, &limit);
    if (limit.rlim_max < 4'096) GTEST_SKIP() << "this machine allows none anyway";
    EXPECT_EXIT(tryIt(nullptr), testing::ExitedWithCode(8), "");
    EXPECT_EXIT(tryIt("STARLING_DEBUGGABLE"), testing::ExitedWithCode(7), "");
}

}  // namespace starling::test

#endif
