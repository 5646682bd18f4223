// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Whom one knows, as the programs tell it.

#include "cli/exit_codes.h"
#include "support/office.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace starling::test {

namespace {

using cli::Exit;

struct People : testing::Test {
    static void SetUpTestSuite() { office = std::make_unique<Office>(); }
    static void TearDownTestSuite() { office.reset(); }
    static std::unique_ptr<Office> office;

    std::string name = testing::UnitTest::GetInstance()->current_test_info()->name();
    User alice{*office, name + "-alice"};
    User bob{*office, name + "-bob"};
    std::string alicesId = alice.create("Alice");
    std::string bobsId = bob.create("Bob");

    static Json only(const Outcome& outcome) {
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        const auto all = User::lines(outcome);
        EXPECT_EQ(all.size(), 1U) << outcome.out;
        return all.empty() ? Json{} : all[0];
    }
    static void expect(const Outcome& outcome, Exit exit, const std::string& about) {
        EXPECT_EQ(outcome.status, static_cast<int>(exit)) << outcome.err;
        EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
        EXPECT_NE(outcome.err.find(about), std::string::npos) << outcome.err;
        EXPECT_TRUE(outcome.out.empty()) << outcome.out;
    }
    /// Bob writes, and Alice has it.
    void bobAsks() const {
        ASSERT_EQ(bob.cli({"send", alicesId, "hi Alice"}).status, 0);
        ASSERT_EQ(alice.texts({"listen", "--count", "1", "--timeout", "60"}), Words{"hi Alice"});
    }
};

std::unique_ptr<Office> People::office;

}  // namespace

TEST_F(People, ARequestIsAcceptedAndBothAreContacts) {
    EXPECT_TRUE(User::lines(alice.cli({"requests"})).empty());
    bobAsks();
    const auto request = only(alice.cli({"requests"}));
    EXPECT_EQ(request["id"], bobsId);
    EXPECT_EQ(request["name"], "Bob");
    EXPECT_TRUE(User::lines(alice.cli({"contacts"})).empty());

    const auto accepted = only(alice.cli({"accept", bobsId}));
    EXPECT_EQ(accepted["request"], false);
    EXPECT_EQ(accepted["approved"], true);
    EXPECT_TRUE(User::lines(alice.cli({"requests"})).empty());
    EXPECT_EQ(only(alice.cli({"contacts"}))["id"], bobsId);
    EXPECT_EQ(alice.cli({"accept", bobsId}).status, 0) << "twice is nothing more";

    EXPECT_EQ(bob.cli({"sync"}).status, 0);
    EXPECT_EQ(only(bob.cli({"contacts"}))["name"], "Alice");
    const auto told = only(bob.cli({"listen", "--timeout", "0"}));
    EXPECT_EQ(told["kind"], "request_accepted");
    EXPECT_EQ(told["author"], alicesId);
    EXPECT_EQ(User::lines(bob.cli({"history"})).back()["kind"], "request_accepted");
}

TEST_F(People, AnEchoDoesNotAnswerThatItWasAccepted) {
    ASSERT_EQ(alice.cli({"send", bobsId, "hi"}).status, 0);
    ASSERT_EQ(bob.cli({"sync"}).status, 0);
    ASSERT_EQ(bob.cli({"accept", alicesId}).status, 0);
    Program echo{alice.command({"echo"})};
    ASSERT_TRUE(echo.readLine());
    ASSERT_EQ(bob.cli({"send", alicesId, "hello?"}).status, 0);
    EXPECT_EQ(bob.texts({"listen", "--count", "2", "--timeout", "60"}), (Words{"hi", "hello?"}));
    EXPECT_EQ(echo.end(), 0);
    EXPECT_EQ(alice.texts({"history"}), (Words{"hi", "hello?", "hello?"}));
}

TEST_F(People, WhatIsDeclinedIsGone) {
    expect(alice.cli({"decline", bobsId}), Exit::Invalid, "");
    bobAsks();
    EXPECT_EQ(only(alice.cli({"decline", bobsId}))["declined"], 1);
    EXPECT_TRUE(User::lines(alice.cli({"requests"})).empty());
    EXPECT_TRUE(alice.texts({"history"}).empty());

    bobAsks();
    const User carol{*office, name + "-carol"};
    ASSERT_EQ(carol.cli({"create", "--name", "Carol"}).status, 0);
    ASSERT_EQ(carol.cli({"send", alicesId, "me too"}).status, 0);
    ASSERT_EQ(alice.texts({"listen", "--count", "1", "--timeout", "60"}), Words{"me too"});
    EXPECT_EQ(User::lines(alice.cli({"requests"})).size(), 2U);
    EXPECT_EQ(only(alice.cli({"decline", "--all"}))["declined"], 2);
    EXPECT_TRUE(User::lines(alice.cli({"requests"})).empty());
    EXPECT_EQ(only(alice.cli({"decline", "--all"}))["declined"], 0);
}

TEST_F(People, SomebodyIsMeantByWhatTheyAreCalled) {
    bobAsks();
    expect(alice.cli({"accept", "Bob"}), Exit::Invalid, "66 digits");
    EXPECT_EQ(alice.cli({"accept", bobsId}).status, 0);
    EXPECT_EQ(only(alice.cli({"nickname", "Bob", "Bobby"}))["nickname"], "Bobby");
    EXPECT_EQ(only(alice.cli({"profile", "Bobby"}))["name"], "Bob");
    EXPECT_EQ(alice.cli({"send", "Bobby", "hi Bob"}).status, 0);
    EXPECT_EQ(alice.texts({"history", "Bobby"}), (Words{"hi Alice", "hi Bob"}));

    const User mallory{*office, name + "-carol"};
    ASSERT_EQ(mallory.cli({"create", "--name", "Bobby"}).status, 0);
    const std::string other = only(mallory.cli({"id"}))["id"];
    ASSERT_EQ(mallory.cli({"send", alicesId, "hi"}).status, 0);
    ASSERT_EQ(alice.cli({"sync"}).status, 0);
    ASSERT_EQ(alice.cli({"accept", other}).status, 0);
    EXPECT_EQ(only(alice.cli({"profile", "Bobby"}))["id"], bobsId) << "our own word for him counts";
    EXPECT_EQ(only(alice.cli({"nickname", "Bobby"}))["nickname"], "");
    EXPECT_EQ(only(alice.cli({"profile", "Bobby"}))["id"], other);
    EXPECT_EQ(alice.cli({"nickname", other, "Bob"}).status, 0);
    EXPECT_EQ(alice.cli({"nickname", bobsId, "Bob"}).status, 0);
    expect(alice.cli({"send", "Bob", "who?"}), Exit::Invalid, "2 contacts");
}

TEST_F(People, MarksAreSetAndTakenBack) {
    ASSERT_EQ(alice.cli({"send", bobsId, "hi"}).status, 0);
    EXPECT_EQ(only(alice.cli({"pin", bobsId}))["pinned"], true);
    EXPECT_EQ(only(alice.cli({"mute", bobsId}))["muted"], true);
    EXPECT_EQ(only(alice.cli({"unread", bobsId}))["markedUnread"], true);
    const auto marked = only(alice.cli({"profile", bobsId}));
    EXPECT_TRUE(marked["pinned"] == true && marked["muted"] == true);
    EXPECT_EQ(only(alice.cli({"unpin", bobsId}))["pinned"], false);
    EXPECT_EQ(only(alice.cli({"unmute", bobsId}))["muted"], false);
    EXPECT_EQ(only(alice.cli({"read", bobsId}))["markedUnread"], false);
    expect(alice.cli({"mute", alicesId}), Exit::Invalid, "");
}

TEST_F(People, ANameIsShownAndChanged) {
    EXPECT_EQ(only(alice.cli({"name"}))["name"], "Alice");
    EXPECT_EQ(only(alice.cli({"name", "Alice L."}))["name"], "Alice L.");
    const auto own = only(alice.cli({"profile"}));
    EXPECT_EQ(own["name"], "Alice L.");
    EXPECT_EQ(own["id"], alicesId);
    EXPECT_EQ(only(alice.cli({"profile", alicesId})), own);
    expect(alice.cli({"name", std::string(101, 'x')}), Exit::Invalid, "100");
    expect(alice.cli({"profile", bobsId}), Exit::Invalid, "known");
    expect(alice.cli({"nickname", bobsId, "Bobby"}), Exit::Invalid, "no such");
    expect(alice.cli({"accept", bobsId}), Exit::Invalid, "asked");
}

TEST_F(People, TheRegisterKnowsWhoseANameIs) {
    ASSERT_EQ(office->ctl({"name", "bob-of-office", bobsId}).status, 0);
    EXPECT_EQ(only(alice.cli({"resolve", "Bob-of-Office"}))["id"], bobsId);
    expect(alice.cli({"resolve", "nobody-here"}), Exit::Refused, "nobody");
    expect(alice.cli({"resolve", "no name"}), Exit::Invalid, "letters");
}

}  // namespace starling::test
