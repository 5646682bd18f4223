// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Stories told with the programs themselves, over real HTTPS on this machine.

#include "support/office.h"

#include <gtest/gtest.h>

#include <gmock/gmock.h>
#include <set>

namespace starling::test {

namespace {

using Texts = std::vector<std::string>;

struct Conversation : testing::Test {
    Office office;
    User alice{office, "alice"};
    User bob{office, "bob"};
    std::string alicesId = alice.create("Alice");
    std::string bobsId = bob.create("Bob");

    void say(const User& who, const std::string& to, const std::string& text) {
        const auto sent = who.cli({"send", to, text});
        EXPECT_EQ(sent.status, 0) << sent.err;
    }
    Texts hear(const User& who, int count) {
        return who.texts({"listen", "--count", std::to_string(count), "--timeout", "60"});
    }
};

}  // namespace

TEST_F(Conversation, AFirstMessageArrives) {
    const auto sent = alice.cli({"send", bobsId, "hi Bob"});
    ASSERT_EQ(sent.status, 0) << sent.err;
    EXPECT_EQ(User::lines(sent).at(0)["state"], "sent");

    const auto heard = bob.cli({"listen", "--count", "1", "--timeout", "60"});
    ASSERT_EQ(heard.status, 0) << heard.err;
    const auto message = User::lines(heard).at(0);
    EXPECT_EQ(message["conversation"], alicesId);
    EXPECT_EQ(message["author"], alicesId);
    EXPECT_EQ(message["text"], "hi Bob");
    EXPECT_EQ(message["state"], "received");
    EXPECT_EQ(message["sentAt"], User::lines(sent).at(0)["sentAt"]);
}

TEST_F(Conversation, BothDirectionsKeepOneOrder) {
    say(alice, bobsId, "one");
    EXPECT_EQ(hear(bob, 1), Texts{"one"});
    say(bob, alicesId, "two");
    EXPECT_EQ(hear(alice, 1), Texts{"two"});
    say(alice, bobsId, "three");
    EXPECT_EQ(hear(bob, 1), Texts{"three"});

    EXPECT_EQ(alice.texts({"history", bobsId}), (Texts{"one", "two", "three"}));
    EXPECT_EQ(bob.texts({"history", alicesId}), (Texts{"one", "two", "three"}));
    EXPECT_EQ(bob.texts({"history", "--limit", "2"}), (Texts{"two", "three"}));
    EXPECT_EQ(bob.texts({"search", "thr"}), Texts{"three"});
}

TEST_F(Conversation, ARestoredProfileGetsEverything) {
    say(alice, bobsId, "one");
    EXPECT_EQ(hear(bob, 1), Texts{"one"});
    say(bob, alicesId, "two");

    const User laptop{office, "laptop"};
    const auto restored = laptop.cli({"restore"}, alice.words() + "\n");
    ASSERT_EQ(restored.status, 0) << restored.err;
    EXPECT_EQ(User::lines(restored).at(0)["id"], alicesId);
    EXPECT_EQ(User::lines(restored).at(0)["words"], alice.words());
    EXPECT_EQ(laptop.texts({"history", bobsId}), (Texts{"one", "two"}));
    EXPECT_EQ(hear(laptop, 2), (Texts{"one", "two"}));
}

TEST_F(Conversation, TextMayComeFromStandardInput) {
    const auto sent = alice.cli({"send", bobsId}, "two lines,\none message\n");
    EXPECT_EQ(sent.status, 0) << sent.err;
    EXPECT_EQ(hear(bob, 1), Texts{"two lines,\none message"});
}

TEST_F(Conversation, AnEchoAnswersWithTheSameText) {
    Program echo{bob.command({"echo"})};
    ASSERT_TRUE(echo.readLine());
    say(alice, bobsId, "hello?");
    EXPECT_EQ(hear(alice, 1), Texts{"hello?"});
    EXPECT_EQ(echo.end(), 0);
}

TEST_F(Conversation, EachNodeOnTheWayMayStopInTurn) {
    const auto path = User::lines(alice.cli({"path"})).at(0);
    std::set<std::string> stopped;
    for (int hop = 0; hop < 3; ++hop)
        stopped.insert(path["paths"][0]["hops"][hop]["ed25519"]);
    stopped.insert(User::lines(bob.cli({"path"})).at(0)["swarm"][0]["ed25519"]);

    Texts said;
    for (const auto& node : stopped) {
        EXPECT_EQ(office.ctl({"stop", office.numberOf(node)}).status, 0);
        said.push_back("without " + node);
        const auto sent = alice.cli({"send", bobsId, said.back(), "--timeout", "90"});
        EXPECT_EQ(sent.status, 0) << sent.err;
        EXPECT_EQ(office.ctl({"start", office.numberOf(node)}).status, 0);
    }
    // A node that was away gets what it missed a little later, so they may come in another order;
    // they are shown in the order they were sent.
    EXPECT_THAT(hear(bob, static_cast<int>(said.size())), testing::UnorderedElementsAreArray(said));
    EXPECT_EQ(bob.texts({"history", alicesId}), said);
}

TEST_F(Conversation, ABlockedPersonIsNotHeard) {
    say(alice, bobsId, "one");
    EXPECT_EQ(hear(bob, 1), Texts{"one"});
    EXPECT_EQ(User::lines(bob.cli({"conversations"})).at(0)["request"], true);
    EXPECT_EQ(User::lines(bob.cli({"block", alicesId})).at(0)["blocked"], true);
    say(alice, bobsId, "two");
    EXPECT_EQ(bob.cli({"listen", "--count", "1", "--timeout", "4"}).status, 10);

    EXPECT_EQ(User::lines(bob.cli({"unblock", alicesId})).at(0)["blocked"], false);
    say(alice, bobsId, "three");
    EXPECT_EQ(hear(bob, 1), Texts{"three"});
    EXPECT_EQ(bob.texts({"history", alicesId}), (Texts{"one", "three"}));
}

TEST_F(Conversation, WhatIsStoppedIsSentWhenItIsTriedAgain) {
    const std::vector<std::string> nowhere{"--proxy", "socks5h://127.0.0.1:1"};
    const auto without = [&](std::vector<std::string> words) {
        words.insert(words.begin(), nowhere.begin(), nowhere.end());
        return alice.cli(words);
    };
    EXPECT_EQ(without({"send", bobsId, "hi", "--timeout", "1"}).status, 4);
    const std::string id =
        User::lines(alice.cli({"--proxy", "socks5h://127.0.0.1:1", "history"})).at(0)["id"].dump();
    const auto stopped = without({"cancel", id});
    EXPECT_EQ(stopped.status, 0) << stopped.err;
    EXPECT_EQ(User::lines(stopped).at(0)["state"], "failed");
    EXPECT_EQ(without({"cancel", id}).status, 3);

    const auto sent = alice.cli({"retry", id, "--timeout", "60"});
    EXPECT_EQ(sent.status, 0) << sent.err;
    EXPECT_EQ(User::lines(sent).at(0)["state"], "sent");
    EXPECT_EQ(hear(bob, 1), Texts{"hi"});
    EXPECT_EQ(alice.cli({"retry", id}).status, 3) << "it is sent already";
}

TEST_F(Conversation, TheNetworkMayRestart) {
    say(alice, bobsId, "before");
    office.restart();
    say(alice, bobsId, "after");
    EXPECT_EQ(hear(bob, 2), (Texts{"before", "after"}));
}

TEST_F(Conversation, ThePathIsShown) {
    const auto shown = User::lines(alice.cli({"path"})).at(0);
    ASSERT_EQ(shown["paths"].size(), 2U);
    std::set<std::string> nodes;
    for (const auto& path : shown["paths"])
        for (const auto& hop : path["hops"])
            nodes.insert(hop["ed25519"]);
    EXPECT_EQ(nodes.size(), 6U);
    EXPECT_GE(shown["swarm"].size(), 3U);
    EXPECT_EQ(shown["knownNodes"], 9);
    EXPECT_EQ(shown["problem"], "");
}

}  // namespace starling::test
