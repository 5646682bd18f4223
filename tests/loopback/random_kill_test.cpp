// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// kill -9 of starling-cli at moments that chance chooses: as a sender, as a listener and as an
/// echo. A few times each, or as often as STARLING_KILLS says.

#include "loopback/whole_store.h"
#include "support/run_seed.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

namespace starling::test {

namespace {

struct RandomKill : testing::Test {
    Office office{{"--nodes", "9"}};
    User alice{office, "alice"};
    User bob{office, "bob"};
    std::string alicesId = alice.create("Alice");
    std::string bobsId = bob.create("Bob");
    SeededRandom random{seedOfThisRun()};
    int kills = numberFromEnvironment("STARLING_KILLS", 5);

    static Millis lengthOf(const std::function<void()>& run) {
        const auto begun = std::chrono::steady_clock::now();
        run();
        return std::chrono::duration_cast<Millis>(std::chrono::steady_clock::now() - begun);
    }

    /// Starts it and kills it before `length` has passed; true when it was still there.
    bool killed(const User& who, const Words& words, Millis length) {
        Program program{who.command(words)};
        const StopFlag never;
        never.waitFor(Millis{1 + random.below(static_cast<std::size_t>(length.count()))});
        return program.end(SIGKILL) == 128 + SIGKILL;
    }

    std::vector<MessageRow> storeOf(const std::string& profile) {
        return wholeStore(office / profile, office.network());
    }
    void say(const User& who, const std::string& to, const std::string& text) {
        const auto sent = who.cli({"send", to, text, "--timeout", "60"});
        EXPECT_EQ(sent.status, 0) << sent.err;
    }
    Words saidBy(const std::string& author, const std::string& profile) {
        Words out;
        for (const auto& row : storeOf(profile))
            if (row.kind == MessageKind::Text && row.author == *AccountId::parse(author))
                out.push_back(row.body);
        return out;
    }
    /// A busy machine takes its time.
    void hearUntil(const std::string& profile, const User& who, const std::string& from,
                   const std::string& text) {
        const auto isHere = [&] {
            const auto said = saidBy(from, profile);
            return std::find(said.begin(), said.end(), text) != said.end();
        };
        for (int i = 0; i < 30 && !isHere(); ++i)
            who.cli({"listen", "--count", "1", "--timeout", "5"});
        EXPECT_TRUE(isHere()) << profile << " never heard: " << text;
    }
    /// Everything that waits is sent first.
    void expectEverythingArrived() {
        say(alice, bobsId, "the last");
        const auto sent = storeOf("alice");
        for (int i = 0; i < 30 && storeOf("bob").size() < sent.size(); ++i)
            bob.cli({"listen", "--count", "1", "--timeout", "5"});
        const auto received = storeOf("bob");
        EXPECT_EQ(textsOf(received), textsOf(sent));
        expectInOrderOnce(sent);
        expectInOrderOnce(received);
    }
};

}  // namespace

TEST_F(RandomKill, OfSendLosesNothingThatWasKept) {
    const auto length = lengthOf([&] { say(alice, bobsId, "the first"); });
    int died = 0;
    for (int i = 0; i < kills; ++i) {
        if (killed(alice, {"send", bobsId, std::to_string(i)}, length)) ++died;
        storeOf("alice");
    }
    std::printf("%d of %d were killed within %d ms\n", died, kills,
                static_cast<int>(length.count()));
    expectEverythingArrived();
}

TEST_F(RandomKill, OfListenLosesNothingThatWasTaken) {
    Millis length{0};
    for (int i = 0; i < kills; ++i) {
        say(alice, bobsId, std::to_string(i));
        const Words listen{"listen", "--count", "1", "--timeout", "30"};
        if (i == 0) {
            length = lengthOf([&] { bob.cli(listen); });
            continue;
        }
        killed(bob, listen, length);
        storeOf("bob");
    }
    expectEverythingArrived();
}

TEST_F(RandomKill, OfAnEchoAnswersNothingTwice) {
    Millis length{0};
    for (int i = 0; i < kills; ++i) {
        say(alice, bobsId, std::to_string(i));
        if (i == 0) length = lengthOf([&] { bob.cli({"listen", "--count", "1"}); });
        killed(bob, {"echo"}, length * 2);
        storeOf("bob");
    }
    hearUntil("bob", bob, alicesId, std::to_string(kills - 1));
    say(bob, alicesId, "the last");
    hearUntil("alice", alice, bobsId, "the last");

    auto answered = saidBy(bobsId, "alice");
    std::sort(answered.begin(), answered.end());
    EXPECT_EQ(std::adjacent_find(answered.begin(), answered.end()), answered.end());
    EXPECT_EQ(saidBy(alicesId, "bob").size(), static_cast<std::size_t>(kills));
}

}  // namespace starling::test
