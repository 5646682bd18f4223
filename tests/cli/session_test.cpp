// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/session.h"

#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace starling::cli {

namespace {

struct SessionTest : testing::Test {
    TempFolder folder;
    StopFlag interrupt;
    Arguments arguments;

    SessionTest() {
        arguments.profile = (folder / "profile").string();
        arguments.network = "session";
    }
};

}  // namespace

TEST_F(SessionTest, AnAccountThatIsBeingMadeIsWaitedForInSpiteOfAnInterrupt) {
    interrupt.request();
    Session session{interrupt};
    ASSERT_TRUE(session.create(arguments, {"Alice", std::nullopt}));
    EXPECT_FALSE(session.client().recoveryWords().empty());
}

TEST_F(SessionTest, AnInterruptEndsEveryOtherWait) {
    Session session{interrupt};
    ASSERT_TRUE(session.create(arguments, {"Alice", std::nullopt}));
    interrupt.request();
    EXPECT_EQ(session.await<int>([](const Answer<int>&) {}).error().code, Errc::Cancelled);
    EXPECT_EQ(session.waitForEvent({}), Session::Woken::Interrupted);
}

}  // namespace starling::cli
