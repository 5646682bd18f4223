// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/member_call.h"
#include "localnet/test_world.h"

#include <gtest/gtest.h>

namespace starling::localnet::test {

namespace {

using namespace std::chrono_literals;
using Texts = std::vector<std::string>;

class Swarm : public testing::Test {
protected:
    Json store(std::string_view text, std::size_t through = 0) {
        return jsonOf(world_.call(member(through), {alice_.store(world_.clock, text)}));
    }
    Texts read(std::size_t which) {
        return textsIn(world_.call(member(which), {alice_.retrieve(world_.clock)}));
    }
    std::size_t member(std::size_t which) const { return world_.member(alice_.id(), which); }
    std::string key(std::size_t which) const { return world_.node(member(which)).ed25519.hex(); }
    World& world() { return world_.world(); }

    TestWorld world_;
    Person alice_{1};
};

}  // namespace

TEST_F(Swarm, ADeadMemberIsNamedAndTheOthersKeepTheMessage) {
    world().stop(member(2));
    const auto swarm = store("hi")["swarm"];
    EXPECT_EQ(Json({{"failed", true}, {"timeout", true}}), swarm[key(2)]);
    EXPECT_EQ(5U, swarm.size());
    EXPECT_EQ(Texts{"hi"}, read(1));
}

TEST_F(Swarm, AMemberThatWasAwayGetsWhatItMissed) {
    world().stop(member(2));
    store("one", 0);
    store("two", 1);
    world_.network.tick();
    world().start(member(2));
    EXPECT_EQ(Texts{}, read(2));
    world_.network.tick();
    EXPECT_EQ((Texts{"one", "two"}), read(2));
}

TEST_F(Swarm, AnOutboxThatWasAwayHoldsTheNewestMessageToo) {
    const auto put = [&](std::string_view text) {
        EXPECT_EQ(200, world_.call(member(0), {alice_.store(world_.clock, text, -1)}).status);
    };
    put("old");
    world().stop(member(2));
    put("new");
    world().start(member(2));
    world_.network.tick();
    EXPECT_EQ(Texts{"new"}, textsIn(world_.call(member(2), {alice_.retrieve(world_.clock, -1)})));
}

TEST_F(Swarm, WhatWasDeliveredOnceIsNotDeliveredAgain) {
    world().stop(member(2));
    store("one");
    world().start(member(2));
    world_.network.tick();
    int calls = 0;
    world_.network.onRequest([&](const HttpRequest&) { ++calls; });
    world_.network.tick();
    EXPECT_EQ(0, calls);
}

TEST_F(Swarm, ALotThatWasMissedComesInParts) {
    world().stop(member(2));
    for (int i = 0; i < 40; ++i)
        store(std::string(76'800, static_cast<char>('0' + i)));
    world().start(member(2));
    const auto count = [&] {
        auto call = alice_.retrieve(world_.clock);
        call.maxSize = -1;
        return textsIn(world_.call(member(2), {call})).size();
    };
    world_.network.tick();
    EXPECT_GT(40U, count());
    world_.network.tick();
    EXPECT_EQ(40U, count());
}

TEST_F(Swarm, WhoIsAwayIsTriedLessAndLessOften) {
    world().stop(member(2));
    store("one");
    int calls = 0;
    world_.network.onRequest([&](const HttpRequest&) { ++calls; });
    const auto during = [&](Millis time) {
        calls = 0;
        for (Millis past{0}; past < time; past += 2s) {
            world_.network.tick();
            world_.clock.advance(2s);
        }
        return calls;
    };
    EXPECT_EQ(5, during(62s));  // after 0, 2, 6, 14, 30 and 62 seconds, …
    EXPECT_EQ(10, during(640s));
}

TEST_F(Swarm, WhoIsHeardOfNeedNotWait) {
    world().slow(member(2), 10s);
    store("one");
    for (int i = 0; i < 9; ++i) {
        world_.network.tick();
        world_.clock.advance(20s);
    }
    world().slow(member(2), 0s);
    world_.network.tick();
    EXPECT_EQ(Texts{}, read(2));
    store("two", 2);
    world_.network.tick();
    EXPECT_EQ((Texts{"two", "one"}), read(2));
}

TEST_F(Swarm, WhoWasAwayForWeeksGetsAllThatStillLives) {
    world().stop(member(2));
    Texts living;
    for (int day = 0; day < 30; ++day) {
        for (int i = 0; i < 10; ++i) {
            auto call = alice_.store(world_.clock, std::to_string(day) + ' ' + std::to_string(i));
            call.ttl = 10 * 24h;
            if (day > 20) living.push_back(toText(call.data));
            world_.call(member(i % 2 ? 1 : 0), {call});
        }
        world_.clock.advance(24h);
        world_.network.tick();
    }
    world().start(member(2));
    for (int i = 0; i < 3; ++i)
        world_.network.tick();
    auto got = read(2);
    std::sort(got.begin(), got.end());
    std::sort(living.begin(), living.end());
    EXPECT_EQ(living, got);
}

TEST_F(Swarm, ADebtGoesWithItsMessage) {
    world().stop(member(2));
    rpc::Delete call;
    call.account = alice_.id();
    call.messages = {store("one")["hash"].get<std::string>()};
    rpc::authenticate(call, alice_.key());
    world_.call(member(0), {call});
    world().start(member(2));
    int calls = 0;
    world_.network.onRequest([&](const HttpRequest&) { ++calls; });
    world_.network.tick();
    EXPECT_EQ(0, calls);
}

TEST_F(Swarm, WhatHasExpiredMeanwhileIsNotDelivered) {
    world().stop(member(2));
    store("one");
    world().start(member(2));
    world_.clock.advance(1h);
    world_.network.tick();
    EXPECT_EQ(Texts{}, read(2));
}

TEST_F(Swarm, ASlowMemberIsWaitedForFiveSeconds) {
    Millis waited{0};
    world_.network.onWait([&](Millis time) { waited += time; });
    world().slow(member(2), 10s);
    EXPECT_EQ(Json({{"failed", true}, {"timeout", true}}), store("hi")["swarm"][key(2)]);
    EXPECT_EQ(5s, waited);
    world().slow(member(2), 100ms);
    EXPECT_FALSE(store("ho")["swarm"][key(2)].contains("failed"));
}

TEST_F(Swarm, ASpoiledAnswerOfAMemberIsABadOne) {
    world().corrupt(member(2));
    EXPECT_EQ(Json({{"failed", true}, {"bad_peer_response", true}}), store("hi")["swarm"][key(2)]);
}

TEST_F(Swarm, AMemberWithAWrongClockRefuses) {
    world().skew(member(2), 10min);
    const auto entry = store("hi")["swarm"][key(2)];
    EXPECT_EQ(true, entry["failed"]);
    EXPECT_EQ(406, entry["code"]);
    const auto info = jsonOf(world_.call(member(2), rpc::Request{rpc::Info{}}));
    EXPECT_EQ(toUnixMillis(world_.clock.now() + 10min), info["t"]);
}

TEST_F(Swarm, ALiarConfirmsAndKeepsNothing) {
    world().lie(member(0));
    const auto reply = store("hi");
    EXPECT_TRUE(reply["swarm"][key(0)].contains("signature"));
    world().heal(member(0));
    EXPECT_EQ(Texts{}, read(0));
    EXPECT_EQ(Texts{}, read(1));
    store("ho");
    world().lie(member(0));
    EXPECT_EQ(Texts{}, read(0));
}

TEST_F(Swarm, ALiarInventsNodes) {
    const Json request{{"method", "oxend_request"},
                       {"params", {{"endpoint", "get_service_nodes"}, {"params", Json::object()}}}};
    const auto truth = jsonOf(world_.call(0, request))["result"]["service_node_states"];
    world().lie(0);
    const auto told = jsonOf(world_.call(0, request))["result"]["service_node_states"];
    EXPECT_EQ(truth.size(), told.size());
    EXPECT_EQ(truth[0], told[0]);
    for (std::size_t i = 1; i < truth.size(); ++i)
        EXPECT_NE(truth[i], told[i]);
}

TEST_F(Swarm, WhoDisownsNamesAnotherSwarmForEveryCall) {
    store("hi");
    const auto right = jsonOf(world_.call(member(1), rpc::Request{rpc::GetSwarm{alice_.id()}}));
    world().disown(member(0));
    const auto told = jsonOf(world_.call(member(0), rpc::Request{rpc::GetSwarm{alice_.id()}}));
    EXPECT_EQ(5U, told["snodes"].size());
    for (const auto& node : told["snodes"])
        EXPECT_EQ(right["snodes"].end(),
                  std::find(right["snodes"].begin(), right["snodes"].end(), node));
    for (const rpc::Request& request :
         {rpc::Request{alice_.store(world_.clock, "ho")}, {alice_.retrieve(world_.clock)}}) {
        const auto reply = world_.call(member(0), request);
        EXPECT_EQ(421, reply.status);
        EXPECT_EQ(told["snodes"], jsonOf(reply)["snodes"]);
    }
    EXPECT_EQ(421, store("ho", 1)["swarm"][key(0)]["code"]);
    world_.network.tick();
    world().heal(member(0));
    EXPECT_EQ(Texts{"hi"}, read(0));
    world_.network.tick();
    EXPECT_EQ((Texts{"hi", "ho"}), read(0));
}

TEST(OneSwarm, WhoDisownsInventsMembers) {
    TestWorld world{Shape{.nodes = 4, .swarms = 1, .relays = {}, .file = {}}};
    const rpc::Request request{rpc::GetSwarm{Person{1}.id()}};
    const auto right = jsonOf(world.call(0, request))["snodes"];
    world.world().disown(0);
    const auto told = jsonOf(world.call(0, request))["snodes"];
    ASSERT_EQ(right.size(), told.size());
    for (std::size_t i = 0; i < right.size(); ++i)
        EXPECT_NE(right[i]["pubkey_ed25519"], told[i]["pubkey_ed25519"]);
}

TEST_F(Swarm, ANodeThatForgotStaysEmpty) {
    store("one");
    world().stop(member(2));
    store("two");
    ASSERT_TRUE(world().forget(member(2)));
    world().start(member(2));
    world_.network.tick();
    EXPECT_EQ(Texts{}, read(2));
    EXPECT_EQ((Texts{"one", "two"}), read(0));
    store("three");
    EXPECT_EQ(Texts{"three"}, read(2));
}

TEST_F(Swarm, OnlyMembersOfTheNetworkAreHeard) {
    const auto& receiver = world_.node(0);
    const Person mallory{66};
    const auto said = [&](const Bytes& call) { return world_.post(0, "/swarm/v1", asText(call)); };
    const auto now = world_.clock.now();

    const auto stranger = said(sealCall(mallory.key(), receiver.ed25519, now, "{}"));
    EXPECT_EQ(401, stranger.status);
    EXPECT_EQ("Unknown service node", textOf(stranger));
    EXPECT_EQ(401, said({}).status);
    EXPECT_EQ(401, said(Bytes(200, 7)).status);
}

}  // namespace starling::localnet::test
