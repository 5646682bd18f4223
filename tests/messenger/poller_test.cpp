// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/poller.h"

#include "base/executors.h"
#include "support/fake_network.h"
#include "support/loaded_state.h"
#include "wire/swarm.h"

#include <gtest/gtest.h>

namespace starling {

namespace {

/// Two members that always say "more": an answer is one message of nonsense with a second to live.
struct PollerTest : testing::Test {
    ManualClock machine{fromUnixMillis(1'700'000'000'000)};
    SeededRandom random{7};
    test::FakeNetwork net{12, machine};
    NetworkProfile profile = test::profileOf(net);
    Identity bob = test::person(2);
    ManualExecutor executor;
    std::unique_ptr<Store> store = *Store::openInMemory();
    std::vector<Event> events;
    EventSink sink = [this](Event event) { events.push_back(std::move(event)); };
    Network network{{net, machine, random}, profile, {}};
    test::LoadedState state{*store, bob.id(), [this] { return machine.now(); }};
    Inbox inbox{state, sink};
    Removals removals{executor, state, sink};
    RulebookWorld world{executor, executor, *store, network, bob, random, sink};
    ConfigSync configs{world, state, removals};
    Poller poller{world, inbox, configs, [] {}};

    std::map<std::size_t, std::vector<std::string>> asked;  ///< Cursors, by node.
    std::size_t answers = 0;                                ///< What a node has in all.

    void SetUp() override {
        net.swarm = {0, 1};
        net.onRequest = [this](std::size_t node, const rpc::Request& request) {
            const auto* const call = std::get_if<rpc::Retrieve>(&request.call);
            return call && call->ns == 0 ? std::optional{answer(node, *call)} : std::nullopt;
        };
    }
    std::string hash(std::size_t number) { return messageHash(bob.id(), 0, nonsense(number)); }
    static Bytes nonsense(std::size_t number) { return toBytes(std::to_string(number)); }

    rpc::Answer answer(std::size_t node, const rpc::Retrieve& call) {
        asked[node].push_back(call.lastHash);
        std::size_t next = 0;
        for (std::size_t i = 0; i < answers; ++i)
            if (call.lastHash == hash(i)) next = i + 1;
        rpc::RetrieveReply reply;
        reply.stamp.time = machine.now();
        reply.more = true;
        if (next < answers)
            reply.messages = {
                {hash(next), machine.now(), machine.now() + Millis{1'000}, nonsense(next)}};
        return {200, rpc::encode(reply)};
    }
    bool caughtUp() const {
        return std::any_of(events.begin(), events.end(), [](const Event& event) {
            return std::holds_alternative<CaughtUp>(event);
        });
    }
};

}  // namespace

TEST_F(PollerTest, MoreIsAskedOfTheSameMemberWhereItEndedHoweverShortItLives) {
    answers = 3;
    poller.start();
    executor.advance(Millis{0});
    const std::vector<std::string> expected{"", hash(0), hash(1), hash(2)};
    EXPECT_EQ(asked,
              (std::map<std::size_t, std::vector<std::string>>{{0, expected}, {1, expected}}));
    EXPECT_TRUE(caughtUp());
}

TEST_F(PollerTest, AMemberThatAlwaysHasMoreIsLeftForTheNextRound) {
    answers = 1'000;
    poller.start();
    executor.advance(Millis{4'999});
    EXPECT_EQ(asked[0].size(), static_cast<std::size_t>(Poller::kMostAnswers));
    EXPECT_FALSE(caughtUp());
    executor.advance(Millis{1});
    EXPECT_EQ(asked[0].size(), static_cast<std::size_t>(2 * Poller::kMostAnswers));
}

TEST_F(PollerTest, HashesThatExpiredADayAgoAreForgotten) {
    const Mailbox mailbox{bob.id(), 0};
    const auto aDayAgo = machine.now() - Millis{86'400'000};
    ASSERT_TRUE(store->seen.remember(mailbox, "old", aDayAgo - Millis{1}));
    ASSERT_TRUE(store->seen.remember(mailbox, "new", aDayAgo));
    poller.start();
    EXPECT_FALSE(*store->seen.has(mailbox, "old"));
    EXPECT_TRUE(*store->seen.has(mailbox, "new"));
    net.offline = true;  // a day of rounds
    machine.advance(Millis{86'400'000});
    executor.advance(Millis{86'400'000});
    EXPECT_FALSE(*store->seen.has(mailbox, "new"));
}

TEST_F(PollerTest, MoreOfNothingIsTheEnd) {
    poller.start();
    executor.advance(Millis{4'999});
    EXPECT_EQ(asked[0].size(), 1U);
    EXPECT_TRUE(caughtUp());
}

}  // namespace starling
