// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/test_world.h"
#include "wire/rpc_reply.h"

#include <gtest/gtest.h>

namespace starling::localnet::test {

namespace {

using namespace std::chrono_literals;
using Texts = std::vector<std::string>;

class StoreMethod : public testing::Test {
protected:
    HttpReply store(const rpc::Store& call) { return world_.call(home_, {call}); }
    Texts read(int ns = 0, std::size_t which = 0) {
        return textsIn(
            world_.call(world_.member(alice_.id(), which), {alice_.retrieve(world_.clock, ns)}));
    }
    rpc::Store message(std::string_view text, int ns = 0) {
        return alice_.store(world_.clock, text, ns);
    }

    TestWorld world_;
    Person alice_{1};
    std::size_t home_ = world_.member(alice_.id());
};

}  // namespace

TEST_F(StoreMethod, AMessageIsAtEveryMemberOfTheSwarm) {
    EXPECT_EQ(200, store(message("hi")).status);
    for (std::size_t which = 0; which < 5; ++which)
        EXPECT_EQ(Texts{"hi"}, read(0, which));
}

TEST_F(StoreMethod, EveryMemberSignsTheHash) {
    const auto reply = rpc::decodeStoreReply(textOf(store(message("hi"))));
    ASSERT_TRUE(reply);
    ASSERT_EQ(5U, reply->swarm.size());
    for (const auto& [key, outcome] : reply->swarm) {
        const auto& stored = std::get<rpc::StoreReply::Stored>(outcome);
        EXPECT_TRUE(verify(key, asBytes(reply->hash), stored.signature));
    }
}

TEST_F(StoreMethod, TheSameMessageAgainIsKeptOnceWithTheLaterExpiry) {
    auto call = message("hi");
    store(call);
    call.ttl = 2h;
    const auto again = store(call);
    EXPECT_EQ(Texts{"hi"}, read());
    const auto swarm = jsonOf(again)["swarm"];
    for (const auto& entry : swarm)
        EXPECT_EQ(toUnixMillis(call.timestamp + 2h), entry["expiry"]);
}

TEST_F(StoreMethod, OnlyTheNodeThatWasAskedSaysAlreadyAsATruth) {
    store(message("hi"));
    const auto swarm = jsonOf(store(message("hi")))["swarm"];
    for (const auto& [key, entry] : swarm.items())
        EXPECT_EQ(key == world_.node(home_).ed25519.hex() ? Json(true) : Json(1), entry["already"]);
}

TEST_F(StoreMethod, TheTimeToLiveHasBounds) {
    struct Case {
        int ns;
        Millis ttl;
        int status;
    };
    for (const auto& [ns, ttl, status] :
         {Case{0, 10s, 200}, Case{0, 9'999ms, 403}, Case{0, 336h, 200}, Case{0, 336h + 1ms, 403},
          Case{-10, 336h + 1ms, 403}, Case{2, 720h, 200}, Case{2, 720h + 1ms, 403}}) {
        auto call = message("hi", ns);
        call.ttl = ttl;
        EXPECT_EQ(status, store(call).status) << ns << ' ' << ttl.count();
    }
}

TEST_F(StoreMethod, TheClockHasBounds) {
    struct Case {
        Millis off;
        Millis ttl;
        int status;
    };
    for (const auto& [off, ttl, status] :
         {Case{10s, 1h, 200}, Case{10'001ms, 1h, 406}, Case{-2h, 3h, 200}, Case{-1h, 1h, 200},
          Case{-1h - 10s, 1h, 200}, Case{-1h - 10'001ms, 1h, 406}}) {
        auto call = message("hi");
        call.timestamp += off;
        call.ttl = ttl;
        EXPECT_EQ(status, store(call).status) << off.count();
    }
}

TEST_F(StoreMethod, ASignatureIsGoodForAMinuteEitherWay) {
    struct Case {
        Millis off;
        int status;
    };
    for (const auto& [off, status] :
         {Case{-60s, 200}, Case{-60'001ms, 406}, Case{60s, 200}, Case{60'001ms, 406}}) {
        auto call = message("config", 2);
        call.sigTimestamp = call.timestamp + off;
        rpc::authenticate(call, alice_.key());
        EXPECT_EQ(status, store(call).status) << off.count();
    }
}

TEST_F(StoreMethod, AnotherPersonsKeyIsRefused) {
    const Person bob{2};
    auto call = message("config", 2);
    rpc::authenticate(call, bob.key());
    const auto reply = store(call);
    EXPECT_EQ(401, reply.status);
    EXPECT_EQ("store signature verification failed", textOf(reply));
    EXPECT_EQ(Texts{}, read(2));
}

TEST_F(StoreMethod, AnOutboxHoldsTheNewestMessageAndAnybodyReadsIt) {
    store(message("old", -1));
    store(message("new", -1));
    rpc::Retrieve unsignedCall;
    unsignedCall.account = alice_.id();
    unsignedCall.ns = -1;
    EXPECT_EQ(Texts{"new"}, textsIn(world_.call(home_, {unsignedCall})));
}

TEST_F(StoreMethod, AnOutboxIsWrittenByItsOwnerOnly) {
    auto call = message("hi", -1);
    call.auth = {};
    EXPECT_EQ(401, store(call).status);
}

}  // namespace starling::localnet::test
