// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/interrupt.h"

#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>

#ifndef _WIN32
#include <unistd.h>

namespace starling::cli {

TEST(InterruptDeathTest, ASignalRaisesTheFlag) {
    const auto waitForIt = [] {
        Interrupt interrupt;
        kill(getpid(), SIGTERM);
        auto flag = interrupt.flag();
        std::_Exit(flag.waitFor(Millis{60'000}) ? 7 : 8);
    };
    EXPECT_EXIT(waitForIt(), testing::ExitedWithCode(7), "");
}

TEST(InterruptDeathTest, WhileItReadsASignalEndsTheProgram) {
    const auto read = [] {
        Interrupt interrupt;
        const Mortal mortal;
        kill(getpid(), SIGTERM);
        std::_Exit(0);
    };
    EXPECT_EXIT(read(), testing::KilledBySignal(SIGTERM), "");
}

TEST(InterruptDeathTest, AfterReadingTheFlagCountsAgain) {
    const auto readAndGoOn = [] {
        Interrupt interrupt;
        { const Mortal mortal; }
        kill(getpid(), SIGTERM);
        auto flag = interrupt.flag();
        std::_Exit(flag.waitFor(Millis{60'000}) ? 7 : 8);
    };
    EXPECT_EXIT(readAndGoOn(), testing::ExitedWithCode(7), "");
}

}  // namespace starling::cli

#endif
