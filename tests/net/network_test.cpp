// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/network.h"

#include "layer.h"

#include <thread>

namespace starling {
namespace {

struct NodeRefreshTest : test::LayerTest {
    void grow() { net.nodes.emplace_back(300, "5.1.0.1"); }
};

TEST_F(NodeRefreshTest, AgreementIsTwoThirdsAndAtMostTwentyFour) {
    const std::pair<std::size_t, std::size_t> table[] = {{4, 3},   {9, 6},   {10, 7},
                                                         {36, 24}, {37, 24}, {2'000, 24}};
    for (const auto& [size, needed] : table)
        EXPECT_EQ(agreementFor(size), needed) << size;
}

TEST_F(NodeRefreshTest, OnlyWhatAllSayInTheSameWordsIsAgreed) {
    auto moved = node(1);
    moved.port = 1;
    EXPECT_EQ(agreedNodes({{node(0), node(1), node(2)}, {node(2), moved, node(0)}, {node(0)}}),
              std::vector{node(0)});
    EXPECT_TRUE(agreedNodes({}).empty());
}

TEST_F(NodeRefreshTest, ThreeNodesBringANewerList) {
    ASSERT_TRUE(build());
    grow();
    ASSERT_TRUE(refresh.refreshIfDue(stop));
    EXPECT_EQ(pool.all().size(), 13U);
    EXPECT_EQ(net.asked.size(), 3U);
    EXPECT_FALSE(pool.refreshDue());

    ASSERT_TRUE(refresh.refreshIfDue(stop));
    EXPECT_EQ(net.asked.size(), 3U) << "nothing is due";
}

TEST_F(NodeRefreshTest, OneSilentNodeDoesNotSpoilARefresh) {
    ASSERT_TRUE(build());
    std::optional<std::size_t> dead;
    net.onRequest = [&dead](std::size_t index, const rpc::Request&) -> std::optional<rpc::Answer> {
        if (!dead) dead = index;
        if (index == *dead) return rpc::Answer{500, "database", false};
        return std::nullopt;
    };
    EXPECT_TRUE(refresh.refreshIfDue(stop));
}

TEST_F(NodeRefreshTest, WithoutAgreementThePoolStaysAndTheNextTryWaits) {
    ASSERT_TRUE(build());
    net.listed = {node(0), node(1), node(2), node(3), node(4), node(5), node(6)};
    const auto refreshed = refresh.refreshIfDue(stop);
    ASSERT_FALSE(refreshed);
    EXPECT_EQ(pool.all().size(), 12U);

    const auto asked = net.asked.size();
    EXPECT_TRUE(refresh.refreshIfDue(stop));
    EXPECT_EQ(net.asked.size(), asked);
    machine.advance(settings.refreshPause);
    EXPECT_FALSE(refresh.refreshIfDue(stop));
    EXPECT_GT(net.asked.size(), asked);
}

TEST_F(NodeRefreshTest, WithoutAgreementTheSeedsDecide) {
    profile.seeds.push_back({"https://seed.example/", {}});
    net.seeds = {"https://seed.example/"};
    ASSERT_TRUE(build());
    int told = 0;
    net.onRequest = [&told](std::size_t, const rpc::Request&) {
        ++told;
        return rpc::Answer{500, "database", false};
    };
    grow();
    EXPECT_TRUE(refresh.refreshIfDue(stop));
    EXPECT_GE(told, 1);
    EXPECT_EQ(pool.all().size(), 13U);
}

struct NetworkTest : testing::Test {
    ManualClock machine{test::kStart};
    SeededRandom random{7};
    test::FakeNetwork net{12, machine};
    StopFlag stop;
    Identity bob = test::person(2);

    Network network(const NetworkState& state = {}) {
        return Network{{net, machine, random}, test::profileOf(net), state, test::noWaits()};
    }
};

TEST_F(NetworkTest, ANewNetworkAsksNobodyUntilItIsUsed) {
    const auto fresh = network();
    EXPECT_TRUE(net.urls.empty());
    EXPECT_EQ(fresh.state().nodes.size(), 0U);
}

TEST_F(NetworkTest, TheFirstRequestBuildsEverything) {
    auto fresh = network();
    ASSERT_TRUE(fresh.swarms().store({bob.id(), toBytes("x"), Millis{60'000}}, stop));
    EXPECT_EQ(fresh.status().paths.size(), 2U);
    EXPECT_EQ(fresh.status().poolSize, 12U);
    EXPECT_GE(fresh.clock().samples(), 1U);
}

TEST_F(NetworkTest, ManyThreadsAtOnceShareOneSearchForGuards) {
    auto fresh = network();
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&, i] {
            const auto data = toBytes(std::to_string(i));
            EXPECT_TRUE(fresh.swarms().store({bob.id(), data, Millis{60'000}}, stop));
            EXPECT_TRUE(fresh.maintain(stop));
        });
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(net.guardProbes(), 2U);
    EXPECT_EQ(net.stored.at(bob.id()).size(), 8U);
}

TEST_F(NetworkTest, MaintenanceDoesWhatIsDueAndThenNothing) {
    auto fresh = network();
    ASSERT_TRUE(fresh.maintain(stop));
    EXPECT_GE(fresh.clock().samples(), 3U);
    const auto asked = net.urls.size();
    ASSERT_TRUE(fresh.maintain(stop));
    EXPECT_EQ(net.urls.size(), asked);
}

TEST_F(NetworkTest, TheNextStartRemembersNodesGuardsAndSwarms) {
    NetworkState state;
    {
        auto first = network();
        int changes = 0;
        first.onStateChange([&] { ++changes; });
        ASSERT_TRUE(first.maintain(stop));
        ASSERT_TRUE(first.swarms().swarmOf(bob.id(), stop));
        EXPECT_GE(changes, 3);
        state = *decodeNetworkState(encodeNetworkState(first.state()));
    }
    EXPECT_EQ(state.guards.size(), 2U);
    EXPECT_EQ(state.swarms.size(), 1U);
    net.urls.clear();

    auto second = network(state);
    EXPECT_EQ(second.state(), state);
    ASSERT_TRUE(second.swarms().store({bob.id(), toBytes("x"), Millis{60'000}}, stop));
    EXPECT_EQ(net.urls.size(), 1U) << "neither seeds nor probes nor a question for the swarm";
}

}  // namespace
}  // namespace starling
