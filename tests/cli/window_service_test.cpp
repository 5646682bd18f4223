// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a window does for starling-cli, over a real engine.

#include "cli/exit_codes.h"
#include "cli/window_caller.h"

#include <nlohmann/json.hpp>

#include <thread>

namespace starling::cli {

namespace {

struct WindowServiceTest : WindowWithAccount {
    /// Calls until somebody is taken again.
    void waitForRoom() {
        while (!Caller{service}.isTaken)
            std::this_thread::yield();
    }
};

const Call kListenLong{{"listen", "--count", "1", "--timeout", "100000"}};

}  // namespace

TEST_F(WindowServiceTest, AVerbIsDoneOverTheAccountThatIsOpen) {
    expectWell();
    const auto heard = ask({{"--json", "name"}});
    EXPECT_EQ(heard.out, "{\"name\":\"Alice\"}\n");
    EXPECT_EQ(heard.err, "");
}

TEST_F(WindowServiceTest, WhatIsChangedIsChangedInTheWindow) {
    EXPECT_EQ(ask({{"typing", "on"}}).exit, 0);
    const auto now = test::await<Privacy>([&](auto done) { client->privacy(std::move(done)); });
    EXPECT_TRUE(now->typing);
}

TEST_F(WindowServiceTest, StandardInputComesAlong) {
    const auto own = client->id().hex();
    const auto sent = ask({{"send", own, "--timeout", "0"}, "a note,\ntwo lines"});
    EXPECT_EQ(sent.exit, static_cast<int>(Exit::Unreachable)) << sent.err;
    const auto found = ask({{"--json", "history", own}});
    EXPECT_EQ(nlohmann::json::parse(found.out)["text"], "a note,\ntwo lines");
}

TEST_F(WindowServiceTest, NothingIsReadFromTheStandardInputOfTheWindow) {
    const auto sent = ask({{"send", client->id().hex(), "--timeout", "0"}});
    EXPECT_EQ(sent.exit, static_cast<int>(Exit::Invalid));
    EXPECT_NE(sent.err.find("empty"), std::string::npos) << sent.err;
}

TEST_F(WindowServiceTest, HelpAndMistakesGoToWhoeverCalled) {
    const auto wrong = ask({{"send"}});
    EXPECT_EQ(wrong.exit, static_cast<int>(Exit::Usage));
    EXPECT_NE(wrong.err.find("TO"), std::string::npos);
    EXPECT_NE(ask({{"--help"}}).out.find("disappear"), std::string::npos);
}

TEST_F(WindowServiceTest, ColoursAreForACallerWhoSeesThem) {
    EXPECT_EQ(ask({{"qr"}}).out.find('\x1b'), std::string::npos);
    EXPECT_NE(ask({{"qr"}, std::nullopt, "", true}).out.find('\x1b'), std::string::npos);
}

TEST_F(WindowServiceTest, HangingUpEndsTheVerb) {
    for (int i = 0; i < 30; ++i) {
        waitForRoom();
        Caller caller{service};
        caller.call(kListenLong);
    }
    waitForRoom();
    expectWell();
}

TEST_F(WindowServiceTest, AWordMoreEndsTheVerb) {
    Caller caller{service};
    caller.call(kListenLong);
    EXPECT_EQ(caller.line(), kReadyLine);
    caller.say("x");
    EXPECT_EQ(caller.line(), std::nullopt);
    expectWell();
}

TEST_F(WindowServiceTest, TooManyAtOnceAreTurnedAway) {
    std::vector<std::unique_ptr<Caller>> all;
    for (int i = 0; i < 8; ++i) {
        all.push_back(std::make_unique<Caller>(service));
        EXPECT_TRUE(all.back()->isTaken);
        all.back()->call(kListenLong);
    }
    EXPECT_FALSE(Caller{service}.isTaken);
    all.pop_back();
    waitForRoom();
}

TEST_F(WindowServiceTest, ClosingTheAccountEndsWhatIsUnderWay) {
    Caller caller{service};
    caller.call(kListenLong);
    EXPECT_EQ(caller.line(), kReadyLine);
    close();
    Heard heard;
    while (const auto line = caller.line()) {
        const auto reply = decodeReply(*line);
        ASSERT_TRUE(reply);
        if (const auto* printed = std::get_if<Printed>(&*reply)) heard.err += printed->text;
        if (const auto* ended = std::get_if<Ended>(&*reply)) heard.exit = ended->exit;
    }
    EXPECT_EQ(heard.exit, static_cast<int>(Exit::Unreachable));
    EXPECT_NE(heard.err.find("closed in the window"), std::string::npos) << heard.err;
}

TEST_F(WindowServiceTest, WithoutAnAccountNobodyIsServed) {
    close();
    EXPECT_FALSE(Caller{service}.isTaken);
}

TEST_F(WindowServiceTest, TheNextAccountIsServedLikeTheFirst) {
    atHome([this] {
        service.takeBack();
        service.lend(*client);
    });
    expectWell();
}

TEST_F(WindowServiceTest, TheWindowMayCloseWhileSomebodyDoesNotRead) {
    Caller caller{service};
    caller.call({{"--help"}});
    Caller silent{service};
    close();
}

TEST_F(WindowServiceTest, ManyAtOnceAllGetTheirs) {
    std::vector<std::thread> all;
    std::mutex taking;
    for (int i = 0; i < 4; ++i) {
        all.emplace_back([&] {
            for (int round = 0; round < 20; ++round) {
                std::unique_lock lock{taking};
                Caller caller{service};
                lock.unlock();
                if (!caller.isTaken) continue;
                caller.call({{"conversations"}});
                EXPECT_EQ(caller.hear().exit, 0);
            }
        });
    }
    for (auto& one : all)
        one.join();
    waitForRoom();
}

}  // namespace starling::cli
