// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/crash_mark.h"

#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <utility>

namespace starling {

namespace {

struct CrashMarkTest : testing::Test {
    TempFolder folder;
    bool running() const { return std::filesystem::exists(folder / "running"); }
    void crash() { std::ofstream{folder / "running"} << "x"; }
};

}  // namespace

TEST_F(CrashMarkTest, AnOrderlyEndLeavesNothingToTell) {
    {
        CrashMark mark{folder.path()};
        EXPECT_TRUE(running());
        EXPECT_FALSE(mark.tell());
    }
    EXPECT_FALSE(running());
}

TEST_F(CrashMarkTest, AProgramThatDidNotEndInOrderIsToldOfOnce) {
    crash();
    CrashMark mark{folder.path()};
    EXPECT_TRUE(mark.tell());
    EXPECT_FALSE(mark.tell());
}

TEST_F(CrashMarkTest, WhatWasNotToldIsLeftForTheNext) {
    crash();
    { const CrashMark wrongPassphrase{folder.path()}; }
    EXPECT_TRUE(running());
    {
        CrashMark mark{folder.path()};
        EXPECT_TRUE(mark.tell());
    }
    EXPECT_FALSE(running());
}

TEST_F(CrashMarkTest, AMarkThatWasMovedIsTheOtherOnes) {
    CrashMark first{folder.path()};
    {
        const CrashMark second{std::move(first)};
        EXPECT_TRUE(running());
    }
    EXPECT_FALSE(running());
}

TEST_F(CrashMarkTest, AFolderThatCannotBeWrittenIsNoFault) {
    CrashMark mark{folder / "nowhere"};
    EXPECT_FALSE(mark.tell());
}

}  // namespace starling
