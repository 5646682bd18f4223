// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/world.h"

#include "localnet/test_world.h"
#include "sql/statement.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <set>

namespace starling::localnet::test {

namespace {

class KeptWorld : public testing::Test {
protected:
    Shape shape() const {
        return {.nodes = 6, .swarms = 2, .relays = {}, .file = folder_ / "net.db"};
    }

    static Result<std::vector<std::uint16_t>> noPorts(std::size_t) {
        return Error{Errc::InUse, "not asked for"};
    }

    Result<std::unique_ptr<World>> open(
        std::optional<std::size_t> nodes, std::optional<std::size_t> swarms,
        std::function<Result<std::vector<std::uint16_t>>(std::size_t)> choosePorts = noPorts) {
        WorldConfig config;
        config.nodes = nodes;
        config.swarms = swarms;
        config.choosePorts = std::move(choosePorts);
        return World::open(*Database::open(folder_ / "net.db", std::nullopt), std::move(config),
                           clock_, random_);
    }

    TempFolder folder_;
    ManualClock clock_{fromUnixMillis(kStart)};
    SeededRandom random_{3};
    Person alice_{1};
};

}  // namespace

TEST_F(KeptWorld, KeysPortsPinsAndMessagesSurvive) {
    const auto first = [&] {
        TestWorld world{shape()};
        world.call(world.member(alice_.id()), {alice_.store(world.clock, "hi")});
        return *world.world().profile("x");
    }();
    TestWorld again{shape()};
    EXPECT_EQ(first.nodes, again.world().profile("x")->nodes);
    EXPECT_EQ(first.seeds, again.world().profile("x")->seeds);
    EXPECT_EQ(3U, first.seeds.size());
    const auto reply = again.call(again.member(alice_.id(), 2), {alice_.retrieve(again.clock)});
    EXPECT_EQ(std::vector<std::string>{"hi"}, textsIn(reply));
}

TEST_F(KeptWorld, WhatAMemberMissedIsRememberedOverARestart) {
    {
        TestWorld world{shape()};
        world.world().stop(world.member(alice_.id(), 1));
        world.call(world.member(alice_.id()), {alice_.store(world.clock, "hi")});
    }
    TestWorld again{shape()};
    again.network.tick();
    const auto reply = again.call(again.member(alice_.id(), 1), {alice_.retrieve(again.clock)});
    EXPECT_EQ(std::vector<std::string>{"hi"}, textsIn(reply));
}

TEST_F(KeptWorld, RevokedTokensSurvive) {
    const ByteArray<4> head{AccountId::kAccount, 1, 0, 0};
    const rpc::SubaccountToken token{
        takeArray<36>(concat({head, alice_.key().publicKey().view()}))};
    auto read = alice_.retrieve(clock_);
    read.auth.subaccount = {token, alice_.key().sign(token.view())};
    {
        TestWorld world{shape()};
        const auto home = world.member(alice_.id());
        world.call(home, {alice_.store(world.clock, "hi")});
        EXPECT_EQ(200, world.call(home, {read}).status);
        rpc::RevokeSubaccounts call;
        call.account = alice_.id();
        call.tokens = {token};
        call.timestamp = world.clock.now();
        rpc::authenticate(call, alice_.key());
        EXPECT_EQ(200, world.call(home, {call}).status);
    }
    TestWorld again{shape()};
    EXPECT_EQ(401, again.call(again.member(alice_.id()), {read}).status);
}

TEST_F(KeptWorld, AFileOfTheFirstFormOpens) {
    {
        TestWorld world{shape()};
        world.call(world.member(alice_.id()), {alice_.store(world.clock, "hi")});
    }
    {
        auto database = *Database::open(folder_ / "net.db", std::nullopt);
        for (const char* sql : {"DROP TRIGGER revoked_with_messages", "DROP TABLE revoked",
                                "DROP TRIGGER debt_with_message", "DROP INDEX debt_message",
                                "PRAGMA user_version = 1"})
            ASSERT_TRUE(runSql(database, sql)) << sql;
    }
    TestWorld again{shape()};
    const auto reply = again.call(again.member(alice_.id()), {alice_.retrieve(again.clock)});
    EXPECT_EQ(std::vector<std::string>{"hi"}, textsIn(reply));
}

TEST_F(KeptWorld, AnotherSizeIsRefusedAndNoSizeTakesTheOldOne) {
    { TestWorld world{shape()}; }
    for (const auto& [nodes, swarms] : {std::pair{7, 2}, {6, 3}}) {
        const auto other = open(nodes, swarms);
        ASSERT_FALSE(other);
        EXPECT_EQ(Errc::Invalid, other.error().code);
    }
    const auto same = open(std::nullopt, std::nullopt);
    ASSERT_TRUE(same) << same.error().detail;
    EXPECT_EQ(6U, (*same)->size());
}

TEST_F(KeptWorld, ImpossibleSizesAreRefused) {
    for (const auto& [nodes, swarms] : {std::pair{0, 1}, {101, 1}})
        EXPECT_FALSE(open(nodes, swarms));
}

TEST_F(KeptWorld, ARefusedSizeLeavesTheFolderFree) {
    const auto choosePorts = [](std::size_t count) -> Result<std::vector<std::uint16_t>> {
        return std::vector<std::uint16_t>(count, 1);
    };
    EXPECT_FALSE(open(2, 3, choosePorts));
    const auto second = open(4, 3, choosePorts);
    ASSERT_TRUE(second) << second.error().detail;
    EXPECT_EQ(4U, (*second)->size());
}

TEST(World, MoreSwarmsThanNodesAreRefused) {
    ManualClock clock{fromUnixMillis(kStart)};
    SeededRandom random{3};
    WorldConfig config;
    config.nodes = 2;
    config.swarms = 3;
    config.choosePorts = [](std::size_t) -> Result<std::vector<std::uint16_t>> {
        return std::vector<std::uint16_t>{1, 2};
    };
    EXPECT_FALSE(World::open(*Database::openInMemory(), config, clock, random));
}

TEST(World, EveryAccountHasASwarmWithAFairShareOfNodes) {
    TestWorld world{Shape{.nodes = 12, .swarms = 4, .relays = {}, .file = {}}};
    std::set<SwarmId> used;
    for (std::uint64_t seed = 1; seed < 60; ++seed) {
        const auto swarm = world.world().directory().swarmOf(Person{seed}.id());
        EXPECT_EQ(3U, world.world().directory().membersOf(swarm).size());
        used.insert(swarm);
    }
    EXPECT_EQ(4U, used.size());
}

TEST(World, TheSeedTellsTheNodes) {
    TestWorld world;
    const auto reply = world.post(
        3, "/json_rpc", R"({"jsonrpc":"2.0","method":"get_n_service_nodes","params":{}})");
    EXPECT_EQ("application/json", reply.contentType);
    EXPECT_EQ(10U, jsonOf(reply)["result"]["service_node_states"].size());
    for (const char* wrong : {"", "[]", "{}", R"({"method":5})", R"({"method":"get_info"})"})
        EXPECT_TRUE(jsonOf(world.post(3, "/json_rpc", wrong)).contains("error")) << wrong;
}

}  // namespace starling::localnet::test
