// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the engine tells of how messages travel.

#include "client/engine.h"
#include "support/fake_network.h"

#include <gtest/gtest.h>

namespace starling {

namespace {

struct EngineNetwork : testing::Test {
    ManualClock machine{fromUnixMillis(1'700'000'000'000)};
    SeededRandom random{7};
    test::FakeNetwork net{12, machine};
    ManualExecutor executor;
    std::vector<NetworkStatus> told;
    Engine engine{{executor, executor, executor, net, machine, random},
                  *Store::openInMemory(),
                  test::person(1),
                  test::profileOf(net),
                  [this](const Event& event) {
                      if (const auto* one = std::get_if<NetworkChanged>(&event))
                          told.push_back(one->status);
                  }};

    void pass(Millis time) {
        machine.advance(time);
        executor.advance(time);
    }
    void poll() {
        engine.startPolling();
        executor.advance(Millis{0});
    }
};

}  // namespace

TEST_F(EngineNetwork, WhatIsKnownIsToldWithoutAPacket) {
    const auto none = engine.knownNetwork();
    EXPECT_TRUE(none.paths.empty());
    EXPECT_TRUE(none.swarm.empty());
    EXPECT_EQ(none.network, engine.network().profile().name);
    poll();
    net.urls.clear();
    const auto known = engine.knownNetwork();
    EXPECT_TRUE(net.urls.empty());
    EXPECT_EQ(known.knownNodes, 12U);
    EXPECT_EQ(known.paths.size(), 2U);
    EXPECT_EQ(known.swarm.size(), 5U);
    EXPECT_EQ(known, engine.lookAtNetwork());
}

TEST_F(EngineNetwork, WhoeverStartsPollingHearsHowItStandsEvenWhenNothingChanged) {
    (void)engine.lookAtNetwork();
    executor.advance(Millis{0});
    ASSERT_FALSE(told.empty());
    const auto before = told.back();
    told.clear();
    poll();
    ASSERT_FALSE(told.empty());
    EXPECT_EQ(told.front(), before);
}

TEST_F(EngineNetwork, ManyChangesAtOnceAreToldOnceAndNoneNever) {
    poll();
    EXPECT_LE(told.size(), 4U);
    EXPECT_EQ(told.back(), engine.knownNetwork());
    for (std::size_t i = 1; i < told.size(); ++i)
        EXPECT_NE(told[i], told[i - 1]);
    told.clear();
    for (int i = 0; i < 20; ++i)
        pass(Millis{5'000});
    EXPECT_TRUE(told.empty());
}

TEST_F(EngineNetwork, OfflineItSaysWhyAndOnlineNothing) {
    poll();
    net.offline = true;
    for (int i = 0; i < 10; ++i)
        pass(Millis{5'000});
    EXPECT_FALSE(told.back().problem.empty());
    EXPECT_EQ(engine.knownNetwork(), told.back());
    for (const auto& path : told.back().paths)
        EXPECT_FALSE(path.working);
    net.offline = false;
    for (int i = 0; i < 60; ++i)
        pass(Millis{5'000});
    EXPECT_EQ(told.back().problem, "");
    EXPECT_TRUE(told.back().paths.at(0).working);
}

TEST_F(EngineNetwork, NewPathsKeepTheGuardsAndAskNobody) {
    poll();
    told.clear();
    net.urls.clear();
    const auto before = engine.knownNetwork();
    const auto after = engine.newPaths();
    EXPECT_TRUE(net.urls.empty());
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(after.paths[i].hops[0], before.paths[i].hops[0]);
        EXPECT_NE(after.paths[i].hops[1], before.paths[i].hops[1]);
        EXPECT_NE(after.paths[i].hops[2], before.paths[i].hops[2]);
    }
    executor.advance(Millis{0});
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0], after);
}

TEST_F(EngineNetwork, NewPathsAreBuiltWhenThereAreNone) {
    EXPECT_EQ(engine.newPaths().paths.size(), 2U);
    net.offline = true;
    EXPECT_TRUE(engine.newPaths().problem.empty()) << "as far as it knows they are up";
}

TEST_F(EngineNetwork, AnEngineThatStopsTellsNothing) {
    (void)engine.lookAtNetwork();
    engine.stop();
    executor.advance(Millis{0});
    EXPECT_TRUE(told.empty());
}

}  // namespace starling
