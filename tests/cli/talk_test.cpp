// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What is done with messages that are there, told with the programs over real HTTPS.

#include "cli/exit_codes.h"
#include "support/office.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {

using cli::Exit;

struct Talking : testing::Test {
    static void SetUpTestSuite() { office = std::make_unique<Office>(); }
    static void TearDownTestSuite() { office.reset(); }
    static std::unique_ptr<Office> office;

    std::string name = testing::UnitTest::GetInstance()->current_test_info()->name();
    User alice{*office, name + "-alice"};
    User bob{*office, name + "-bob"};
    std::string alicesId = alice.create("Alice");
    std::string bobsId = bob.create("Bob");

    /// Both know each other; the last line of both is Bob's.
    void SetUp() override {
        ASSERT_EQ(alice.cli({"send", bobsId, "hi"}).status, 0);
        ASSERT_EQ(bob.texts({"listen", "--count", "1", "--timeout", "60"}), Words{"hi"});
        ASSERT_EQ(bob.cli({"send", alicesId, "hello"}).status, 0);
        ASSERT_EQ(alice.texts({"listen", "--count", "1", "--timeout", "60"}), Words{"hello"});
    }
    static Json lineWith(const User& who, const std::string& text) {
        for (const auto& line : User::lines(who.cli({"history"})))
            if (line["text"] == text) return line;
        ADD_FAILURE() << text;
        return {};
    }
    static std::string numberOf(const User& who, const std::string& text) {
        return std::to_string(lineWith(who, text)["id"].get<int>());
    }
    static std::string lastKind(const User& who) {
        return User::lines(who.cli({"history"})).back()["kind"];
    }
};

std::unique_ptr<Office> Talking::office;

}  // namespace

TEST_F(Talking, AnAnswerNamesWhatItAnswers) {
    const auto sent = alice.cli({"reply", numberOf(alice, "hello"), "how are you?"});
    ASSERT_EQ(sent.status, 0) << sent.err;
    ASSERT_EQ(bob.cli({"sync"}).status, 0);
    const auto line = lineWith(bob, "how are you?");
    EXPECT_EQ(line["answers"]["author"], bobsId);
    EXPECT_EQ(line["answers"]["id"], lineWith(bob, "hello")["id"]);
    EXPECT_EQ(alice.cli({"reply", "99999", "what?"}).status, static_cast<int>(Exit::Invalid));
}

TEST_F(Talking, AnEmojiIsPutUnderAMessageAndTakenAway) {
    ASSERT_EQ(alice.cli({"react", numberOf(alice, "hello"), "\U0001F602"}).status, 0);
    ASSERT_EQ(bob.cli({"sync"}).status, 0);
    EXPECT_EQ(lineWith(bob, "hello")["reactions"][0]["emoji"], "\U0001F602");
    EXPECT_EQ(lineWith(bob, "hello")["reactions"][0]["who"][0], alicesId);
    ASSERT_EQ(alice.cli({"react", numberOf(alice, "hello"), "\U0001F602", "--remove"}).status, 0);
    ASSERT_EQ(bob.cli({"sync"}).status, 0);
    EXPECT_FALSE(lineWith(bob, "hello").contains("reactions"));
    EXPECT_EQ(alice.cli({"react", numberOf(alice, "hello"), "ok"}).status,
              static_cast<int>(Exit::Invalid));
}

TEST_F(Talking, WhatIsDeletedForEveryoneIsGoneForBoth) {
    const auto number = numberOf(bob, "hello");
    EXPECT_EQ(alice.cli({"delete", numberOf(alice, "hello"), "--everyone"}).status,
              static_cast<int>(Exit::Invalid))
        << "it is Bob's";
    ASSERT_EQ(bob.cli({"delete", number, "--everyone"}).status, 0);
    EXPECT_EQ(lastKind(bob), "deleted");
    ASSERT_EQ(alice.cli({"sync"}).status, 0);
    EXPECT_EQ(lastKind(alice), "deleted");
    EXPECT_TRUE(alice.texts({"search", "hello"}).empty());
}

TEST_F(Talking, WhatIsDeletedHereIsThereForTheOther) {
    ASSERT_EQ(alice.cli({"delete", numberOf(alice, "hello")}).status, 0);
    EXPECT_EQ(lastKind(alice), "deleted_here");
    ASSERT_EQ(bob.cli({"sync"}).status, 0);
    EXPECT_EQ(lastKind(bob), "text");
}

TEST_F(Talking, AMessageIsForwarded) {
    ASSERT_EQ(alice.cli({"forward", numberOf(alice, "hello"), bobsId, alicesId}).status, 0);
    EXPECT_EQ(alice.texts({"history", alicesId}), Words{"hello"});
    EXPECT_EQ(bob.texts({"listen", "--count", "1", "--timeout", "60"}), Words{"hello"});
}

TEST_F(Talking, ReadingIsToldWhereBothWish) {
    for (const auto* who : {&alice, &bob})
        ASSERT_EQ(who->cli({"receipts", "on"}).status, 0);
    ASSERT_EQ(bob.cli({"read", alicesId}).status, 0);
    ASSERT_EQ(alice.cli({"sync"}).status, 0);
    EXPECT_EQ(lineWith(alice, "hi")["state"], "read");
    const auto switches = User::lines(alice.cli({"typing", "on"})).at(0);
    EXPECT_EQ(switches["typing"], true);
    EXPECT_EQ(switches["readReceipts"], true);
    EXPECT_EQ(alice.cli({"typing", "perhaps"}).status, static_cast<int>(Exit::Usage));
}

TEST_F(Talking, AConversationIsExportedWhole) {
    ASSERT_EQ(alice.cli({"send", bobsId, "<b>&"}).status, 0);
    const auto text = alice.cli({"export", bobsId});
    EXPECT_NE(text.out.find("hello"), std::string::npos);
    const auto html = alice.cli({"export", bobsId, "--format", "html"});
    EXPECT_NE(html.out.find("&lt;b&gt;&amp;"), std::string::npos);
    EXPECT_NE(html.out.find("<b>Bob</b>"), std::string::npos);
    EXPECT_NE(html.out.find("</html>"), std::string::npos);
    const auto json = Json::parse(alice.cli({"export", bobsId, "--format", "json"}).out);
    ASSERT_GE(json.size(), 3U);
    EXPECT_EQ(json[0]["text"], "hi");
    EXPECT_EQ(json.back()["text"], "<b>&");
}

}  // namespace starling::test
