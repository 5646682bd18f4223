// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/outbox.h"

#include "sql/statement.h"
#include "support/fake_network.h"

#include <gtest/gtest.h>

namespace starling {

namespace {

struct OutboxTest : testing::Test {
    ManualClock machine{fromUnixMillis(1'700'000'000'000)};
    SeededRandom random{7};
    test::FakeNetwork net{12, machine};
    NetworkProfile profile = test::profileOf(net);
    Identity bob = test::person(2);
    ManualExecutor executor;
    std::unique_ptr<Store> store = *Store::openInMemory();
    Network network{{net, machine, random}, profile, {}};
    Outbox outbox{{executor, executor, *store, network, bob, random, [](const Event&) {}}};
    int stores = 0;

    void SetUp() override {
        net.onRequest = [this](std::size_t, const rpc::Request& request) {
            if (std::holds_alternative<rpc::Store>(request.call) && ++stores == 5) outbox.stop();
            return std::optional<rpc::Answer>{};
        };
    }
};

}  // namespace

TEST_F(OutboxTest, ANoteToSelfIsStoredOnceAndDone) {
    ASSERT_TRUE(outbox.send(bob.id(), "hi"));
    executor.advance(Millis{0});
    EXPECT_EQ(stores, 1);
    EXPECT_EQ(*outbox.pending(), 0);
}

TEST_F(OutboxTest, WhenTheDiskFailsTheSwarmIsNotAskedOverAndOver) {
    ASSERT_TRUE(runSql(store->database(), "DROP TABLE seen"));
    ASSERT_TRUE(outbox.send(bob.id(), "hi"));
    executor.advance(Outbox::kStoragePause - Millis{1});
    EXPECT_EQ(stores, 1);
    EXPECT_EQ(*outbox.pending(), 1);
    executor.advance(Millis{1});
    EXPECT_EQ(stores, 2);
}

}  // namespace starling
