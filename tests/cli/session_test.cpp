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
        arguments.proxy = "socks5h://127.0.0.1:1";  // nothing leaves this machine
    }
};

}  // namespace

TEST_F(SessionTest, AnAccountThatIsBeingMadeIsWaitedForInSpiteOfAnInterrupt) {
    interrupt.request();
    Session session{interrupt};
    ASSERT_TRUE(session.create(arguments, {"Alice", std::nullopt}));
    session.with([](Client& client) { EXPECT_FALSE(client.recoveryWords().empty()); });
}

TEST_F(SessionTest, AnInterruptMayArriveWhenTheSessionIsGone) {
    std::unique_ptr<Session> session;
    const auto first = interrupt.onRequest([&session] { session.reset(); });
    session = std::make_unique<Session>(interrupt);
    interrupt.request();  // the session's own watcher is next
    EXPECT_FALSE(session);
}

TEST_F(SessionTest, AnInterruptEndsEveryOtherWait) {
    Session session{interrupt};
    ASSERT_TRUE(session.create(arguments, {"Alice", std::nullopt}));
    interrupt.request();
    EXPECT_EQ(session.await<int>([](Client&, const Answer<int>&) {}).error().code, Errc::Cancelled);
    EXPECT_EQ(session.waitForEvent({}), Session::Woken::Interrupted);
}

TEST_F(SessionTest, AnAnswerThatMustNotBeLostIsWaitedForInSpiteOfAnInterrupt) {
    Session session{interrupt};
    ASSERT_TRUE(session.create(arguments, {"Alice", std::nullopt}));
    interrupt.request();
    const auto taken = session.awaitAnyway<std::vector<Message>>(
        [](Client& client, auto done) { client.messages().takeNew(1, std::move(done)); });
    EXPECT_TRUE(taken);
}

TEST_F(SessionTest, WhatIsAskedWithoutAnAccountIsAnsweredAtOnce) {
    Session session{interrupt};
    EXPECT_FALSE(session.with([](Client&) {}));
    EXPECT_FALSE(session.await<int>([](Client&, const Answer<int>&) {}));
    EXPECT_FALSE(session.awaitAnyway<int>([](Client&, const Answer<int>&) {}));
}

}  // namespace starling::cli
