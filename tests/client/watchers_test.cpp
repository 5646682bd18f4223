// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/watchers.h"

#include "base/executors.h"

#include <gtest/gtest.h>

namespace starling {

namespace {

struct WatchersTest : testing::Test {
    ManualExecutor home;
    std::shared_ptr<Watchers> watchers = std::make_shared<Watchers>(home);
    int heard = 0;

    Subscription listen() {
        return watchers->add([this](const Event&) { ++heard; });
    }
};

}  // namespace

TEST_F(WatchersTest, EventsArriveAtHomeInTheirOrder) {
    std::vector<bool> order;
    const auto watching = watchers->add(
        [&](const Event& event) { order.push_back(std::holds_alternative<CaughtUp>(event)); });
    watchers->tell(ConnectionChanged{});
    watchers->tell(CaughtUp{});
    EXPECT_TRUE(order.empty()) << "nothing happens on the thread that tells";

    home.advance(Millis{0});
    EXPECT_EQ(order, (std::vector<bool>{false, true}));
}

TEST_F(WatchersTest, NothingIsHeardOnceTheSubscriptionIsGone) {
    auto watching = listen();
    watchers->tell(CaughtUp{});
    watching.reset();
    home.advance(Millis{0});
    EXPECT_EQ(heard, 0);
}

TEST_F(WatchersTest, AWatcherMayEndItsOwnSubscription) {
    Subscription watching;
    watching = watchers->add([&](const Event&) {
        ++heard;
        watching.reset();
    });
    watchers->tell(CaughtUp{});
    watchers->tell(CaughtUp{});
    home.advance(Millis{0});
    EXPECT_EQ(heard, 1);
}

TEST_F(WatchersTest, EveryWatcherHearsEverything) {
    const auto first = listen();
    const auto second = listen();
    watchers->tell(CaughtUp{});
    home.advance(Millis{0});
    EXPECT_EQ(heard, 2);
}

TEST_F(WatchersTest, ASubscriptionMayOutliveItsClient) {
    auto watching = listen();
    watchers->tell(CaughtUp{});
    watchers.reset();
    home.advance(Millis{0});
    EXPECT_EQ(heard, 0);
    watching.reset();
}

}  // namespace starling
