// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/test_world.h"

#include <gtest/gtest.h>

namespace starling::localnet::test {

namespace {

Json info() {
    return {{"method", "info"}, {"params", Json::object()}};
}

Json ifElse(const Json& condition, bool otherwise = true) {
    Json params{{"if", condition}, {"then", info()}};
    if (otherwise)
        params["else"] = {{"method", "get_swarm"},
                          {"params", {{"pubkey", "05" + std::string(64, '1')}}}};
    return {{"method", "ifelse"}, {"params", params}};
}

}  // namespace

TEST(BatchMethods, AConditionChoosesTheBranch) {
    TestWorld world;
    struct Case {
        Json condition;
        bool holds;
    };
    const std::vector<Case> cases{
        {{{"hf_at_least", {19, 4}}}, true},   {{{"hf_at_least", {19, 5}}}, false},
        {{{"hf_at_least", {20}}}, false},     {{{"hf_before", {20}}}, true},
        {{{"hf_before", {19, 4}}}, false},    {{{"v_at_least", {2, 8}}}, true},
        {{{"v_at_least", {2, 8, 1}}}, false}, {{{"height_at_least", 1}}, true},
        {{{"height_before", 1}}, false},      {{{"moon_at_least", {1}}}, false},
        {{{"hf_unknown", {1}}}, false},       {Json::object(), false},
    };
    for (const auto& [condition, holds] : cases) {
        const auto reply = jsonOf(world.call(0, ifElse(condition)));
        EXPECT_EQ(holds, reply["condition"].get<bool>()) << condition.dump();
        EXPECT_EQ(holds, reply["result"]["body"].contains("version")) << condition.dump();
    }
}

TEST(BatchMethods, WithoutAnElseNothingIsDone) {
    TestWorld world;
    const auto reply = jsonOf(world.call(0, ifElse({{"hf_before", {1}}}, false)));
    EXPECT_FALSE(reply["condition"].get<bool>());
    EXPECT_FALSE(reply.contains("result"));
}

TEST(BatchMethods, PartsThatAskTheSwarmComeBackInOrder) {
    TestWorld world;
    const Person alice{1};
    for (const bool inSequence : {false, true}) {
        rpc::Batch batch;
        batch.stopAtFailure = inSequence;
        batch.requests = {{alice.store(world.clock, "one")},
                          {rpc::Info{}},
                          {alice.store(world.clock, "two")},
                          {alice.retrieve(world.clock)}};
        const auto results =
            jsonOf(world.call(world.member(alice.id()), rpc::Request{batch}))["results"];
        ASSERT_EQ(4U, results.size());
        EXPECT_EQ(5U, results[0]["body"]["swarm"].size());
        EXPECT_TRUE(results[1]["body"].contains("version"));
        EXPECT_EQ(5U, results[2]["body"]["swarm"].size());
        EXPECT_EQ(2U, results[3]["body"]["messages"].size());
    }
}

TEST(BatchMethods, AllRetrievesOfABatchTogetherGiveNoMoreThanOne) {
    TestWorld world;
    const Person alice{1};
    const auto home = world.member(alice.id());
    for (int i = 0; i < 30; ++i)
        world.call(home, {alice.store(world.clock, std::string(76'800, static_cast<char>(i)))});
    auto half = alice.retrieve(world.clock);
    half.maxSize = -2;
    auto all = half;
    all.maxSize = -1;
    for (const bool inSequence : {false, true}) {
        rpc::Batch batch;
        batch.stopAtFailure = inSequence;
        batch.requests = std::vector<rpc::Request>(20, {all});
        batch.requests[0] = {half};
        const auto reply = world.call(home, rpc::Request{batch});
        EXPECT_GT(10'000'000U, reply.body.size());
        const auto results = jsonOf(reply)["results"];
        ASSERT_EQ(20U, results.size());
        EXPECT_EQ(30U, results[0]["body"]["messages"].size());
        for (const auto& result : results) {
            const auto count = result["body"]["messages"].size();
            EXPECT_LT(0U, count);
            EXPECT_EQ(count < 30, result["body"]["more"].get<bool>());
        }
    }
}

}  // namespace starling::localnet::test
