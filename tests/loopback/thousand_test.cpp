// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A long conversation over real HTTPS while nodes fail in every way, one after the other and all
/// at once: in order on both sides, none lost, none twice. 150 messages, or as many as
/// STARLING_STORY_MESSAGES says.

#include "support/device.h"
#include "support/office.h"
#include "support/run_seed.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <set>

namespace starling::test {

namespace {

constexpr Millis kPatience{300'000};
constexpr const char* kBeyondDeadlines = "20000";
constexpr const char* kTenMinutes = "600000";

struct Thousand : testing::Test {
    Office office{{"--nodes", "18", "--swarms", "3"}};
    Device alice{(office / "alice").string(), office.network(), "Alice"};
    Device bob{(office / "bob").string(), office.network(), "Bob"};
    Words aliceSaid;
    Words bobSaid;
    Words bobsSwarm;                 // as ctl counts its members
    std::set<std::string> troubled;  // whoever has a fault now

    Thousand() {
        alice.client().startPolling();
        bob.client().startPolling();
        for (const auto& member : bob.status().swarm)
            bobsSwarm.push_back(office.numberOf(member.ed25519));
    }

    void ctl(const Words& words) {
        EXPECT_EQ(office.ctl(words).status, 0) << words[0];
        troubled.insert(words[1]);
    }
    void healAll() {
        for (const auto& node : std::exchange(troubled, {}))
            EXPECT_EQ(office.ctl({"heal", node}).status, 0);
    }

    /// A node between Alice and others that is well.
    std::string onTheWay() {
        for (const auto& path : alice.status().paths)
            for (std::size_t hop = 1; hop < path.hops.size(); ++hop) {
                auto node = office.numberOf(path.hops[hop].ed25519);
                if (!troubled.contains(node)) return node;
            }
        return bobsSwarm.at(4);
    }

    void stopTwoMembers() {
        ctl({"stop", bobsSwarm.at(0)});
        ctl({"stop", bobsSwarm.at(1)});
    }
    void stopAGuard() {
        for (const auto& path : alice.status().paths) {
            const auto guard = office.numberOf(path.hops.at(0).ed25519);
            if (troubled.contains(guard)) continue;
            return ctl({"stop", guard});
        }
    }
    void corruptOne() { ctl({"corrupt", onTheWay()}); }
    void stallOne() { ctl({"slow", onTheWay(), kBeyondDeadlines}); }
    void disownOne() { ctl({"disown", bobsSwarm.at(2)}); }
    void skewOne() { ctl({"skew", bobsSwarm.at(3), kTenMinutes}); }

    /// Both write at once; nobody has anything left to send afterwards.
    void converse(const char* when, std::size_t each) {
        const auto begun = std::chrono::steady_clock::now();
        for (std::size_t i = 0; i < each; ++i) {
            aliceSaid.push_back("a" + std::to_string(aliceSaid.size()));
            alice.says(bob.id(), aliceSaid.back());
            bobSaid.push_back("b" + std::to_string(bobSaid.size()));
            bob.says(alice.id(), bobSaid.back());
        }
        EXPECT_TRUE(
            waitUntil(kPatience, [&] { return alice.pending() == 0 && bob.pending() == 0; }))
            << when << ": " << alice.pending() << " and " << bob.pending() << " are not sent";
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
        std::printf("%s: %zu each in %.1f s\n", when, each, took.count());
        std::fflush(stdout);
    }

    void expectTheWholeConversation(Device& reader, const AccountId& other) {
        const auto total = aliceSaid.size() + bobSaid.size();
        EXPECT_TRUE(waitUntil(kPatience, [&] { return reader.chatWith(other).size() >= total; }));
        const auto chat = reader.chatWith(other);
        EXPECT_EQ(chat.size(), total);
        Words fromAlice, fromBob;
        for (const auto& message : chat)
            (message.author == alice.id() ? fromAlice : fromBob).push_back(message.text);
        EXPECT_EQ(fromAlice, aliceSaid);
        EXPECT_EQ(fromBob, bobSaid);
        EXPECT_TRUE(std::is_sorted(chat.begin(), chat.end(), [](const auto& a, const auto& b) {
            return a.sentAt < b.sentAt;
        }));
    }
};

}  // namespace

TEST_F(Thousand, MessagesArriveInOrderAndOnceWhateverTheNodesDo) {
    using Trouble = void (Thousand::*)();
    struct Act {
        const char* name;
        std::vector<Trouble> troubles;
    };
    const std::vector<Act> acts{
        {"all is well", {}},
        {"two of six members stopped", {&Thousand::stopTwoMembers}},
        {"a guard stopped", {&Thousand::stopAGuard}},
        {"one corrupts", {&Thousand::corruptOne}},
        {"one stalls", {&Thousand::stallOne}},
        {"one says 421", {&Thousand::disownOne}},
        {"one has a wrong clock", {&Thousand::skewOne}},
        {"all together",
         {&Thousand::stopTwoMembers, &Thousand::disownOne, &Thousand::skewOne,
          &Thousand::stopAGuard, &Thousand::corruptOne, &Thousand::stallOne}},
    };
    const auto total = static_cast<std::size_t>(
        std::max(16, numberFromEnvironment("STARLING_STORY_MESSAGES", 150)));
    const auto each = (total + 2 * acts.size() - 1) / (2 * acts.size());
    ASSERT_EQ(bobsSwarm.size(), 6U);

    for (const auto& act : acts) {
        for (const auto trouble : act.troubles)
            (this->*trouble)();
        converse(act.name, each);
        healAll();
    }
    expectTheWholeConversation(alice, bob.id());
    expectTheWholeConversation(bob, alice.id());
}

}  // namespace starling::test
