// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/swarm_client.h"

#include "layer.h"

namespace starling {
namespace {

using test::ClearAnswer;

struct SwarmClientTest : test::LayerTest {
    Identity bob = test::person(2);
    Bytes data = toBytes("sealed");

    StoreOrder order() const { return {bob.id(), data, Millis{14 * 86'400'000LL}}; }

    template <class Call>
    std::size_t count() const {
        return static_cast<std::size_t>(std::count_if(
            net.asked.begin(), net.asked.end(),
            [](const auto& each) { return std::holds_alternative<Call>(each.second.call); }));
    }
    template <class Call>
    std::vector<Call> all() const {
        std::vector<Call> out;
        for (const auto& [index, request] : net.asked)
            if (const auto* const call = std::get_if<Call>(&request.call)) out.push_back(*call);
        return out;
    }
    void partsAnswer(int status, const std::string& body) {
        net.onRequest = [=](std::size_t, const rpc::Request& request) {
            const bool part = std::holds_alternative<rpc::Store>(request.call) ||
                              std::holds_alternative<rpc::Retrieve>(request.call);
            return part ? std::optional{rpc::Answer{status, body, false}} : std::nullopt;
        };
    }
    /// What a member answers when these have signed for it.
    std::string keptBy(const std::vector<std::size_t>& members, const rpc::Store& store) {
        rpc::StoreReply reply;
        reply.hash = messageHash(store.account, store.ns, store.data);
        reply.stamp.time = machine.now();
        for (const auto index : members) {
            const auto signature = net.nodes[index].sign.sign(asBytes(reply.hash));
            reply.swarm[node(index).ed25519] =
                rpc::StoreReply::Stored{reply.hash, signature, machine.now()};
        }
        return rpc::encode(reply);
    }
    std::string swarmBody(const std::vector<std::size_t>& members) {
        rpc::SwarmMembers out{{}, "2f", {machine.now()}};
        for (const auto index : members)
            out.nodes.push_back(node(index));
        return rpc::encode(out);
    }
};

TEST_F(SwarmClientTest, ASwarmIsAskedForOnceAndKept) {
    int changes = 0;
    swarms.onChange([&changes] { ++changes; });
    EXPECT_TRUE(swarms.knownOf(bob.id()).empty());
    const auto members = swarms.swarmOf(bob.id(), stop);
    ASSERT_TRUE(members);
    EXPECT_EQ(members->size(), 5U);
    EXPECT_EQ(swarms.knownOf(bob.id()), *members);
    ASSERT_TRUE(swarms.swarmOf(bob.id(), stop));
    EXPECT_EQ(count<rpc::GetSwarm>(), 1U);
    EXPECT_EQ(changes, 1);
    EXPECT_EQ(swarms.known().at(bob.id()).size(), 5U);
    for (const auto& request : net.direct)
        EXPECT_EQ(asText(request.body).find(bob.id().hex()), std::string_view::npos);
}

TEST_F(SwarmClientTest, ARestoredSwarmIsUsedWhenThreeOfItAreKnown) {
    ASSERT_TRUE(pool.ensure(stop));
    swarms.restore({{bob.id(), {node(5).ed25519, node(6).ed25519, node(7).ed25519}}});
    EXPECT_EQ(swarms.swarmOf(bob.id(), stop)->size(), 3U);
    EXPECT_EQ(count<rpc::GetSwarm>(), 0U);
}

TEST_F(SwarmClientTest, ASmallRememberedSwarmIsAskedForAgainOnceInAWhile) {
    ASSERT_TRUE(pool.ensure(stop));
    net.swarm = {5, 6};
    swarms.restore({{bob.id(), {node(5).ed25519, node(6).ed25519}}});
    ASSERT_TRUE(swarms.swarmOf(bob.id(), stop));
    ASSERT_TRUE(swarms.swarmOf(bob.id(), stop));
    EXPECT_EQ(count<rpc::GetSwarm>(), 1U);
    machine.advance(settings.staleAfter);
    ASSERT_TRUE(swarms.swarmOf(bob.id(), stop));
    EXPECT_EQ(count<rpc::GetSwarm>(), 2U);
}

TEST_F(SwarmClientTest, WhenNobodyTellsASmallSwarmIsBetterThanNone) {
    ASSERT_TRUE(pool.ensure(stop));
    swarms.restore({{bob.id(), {node(5).ed25519}}});
    net.offline = true;
    EXPECT_EQ(swarms.swarmOf(bob.id(), stop)->size(), 1U);
}

TEST_F(SwarmClientTest, MembersInQuarantineAreLeftOutWhileTwoRemain) {
    ASSERT_TRUE(swarms.swarmOf(bob.id(), stop));
    for (const std::size_t index : {0U, 1U, 2U})
        pool.banish(node(index).ed25519);
    EXPECT_EQ(*swarms.swarmOf(bob.id(), stop), (std::vector{node(3), node(4)}));
    pool.banish(node(3).ed25519);
    EXPECT_EQ(swarms.swarmOf(bob.id(), stop)->size(), 5U);
    EXPECT_EQ(count<rpc::GetSwarm>(), 1U);
}

TEST_F(SwarmClientTest, StrangersAreNoMembers) {
    const test::FakeNode stranger{500, "9.9.9.9"};
    net.onRequest = [&](std::size_t, const rpc::Request& request) -> std::optional<rpc::Answer> {
        if (!std::holds_alternative<rpc::GetSwarm>(request.call)) return std::nullopt;
        auto moved = node(3);
        moved.ip = "9.9.9.8";
        return rpc::Answer{
            200, rpc::encode(rpc::SwarmMembers{{stranger.self, moved}, "1f", {machine.now()}})};
    };
    const auto members = swarms.swarmOf(bob.id(), stop);
    ASSERT_TRUE(members);
    EXPECT_EQ(*members, std::vector{node(3)}) << "with the address that the pool knows";
}

TEST_F(SwarmClientTest, ASwarmOfStrangersIsRefusedAfterThreeTries) {
    const test::FakeNode stranger{500, "9.9.9.9"};
    machine.advance(settings.staleAfter);
    net.onRequest = [&](std::size_t, const rpc::Request& request) -> std::optional<rpc::Answer> {
        if (!std::holds_alternative<rpc::GetSwarm>(request.call)) return std::nullopt;
        return rpc::Answer{200, rpc::encode(rpc::SwarmMembers{{stranger.self}, "1f", {}})};
    };
    EXPECT_EQ(swarms.swarmOf(bob.id(), stop).error().code, Errc::Offline);
    EXPECT_EQ(count<rpc::GetSwarm>(), 3U);
    EXPECT_TRUE(pool.refreshDue());
}

TEST_F(SwarmClientTest, AStoreIsASequenceOfOneStampedByTheNetworksClock) {
    for (auto& each : net.nodes)
        each.skew = Millis{50'000};
    const auto stored = swarms.store(order(), stop);

    ASSERT_TRUE(stored) << stored.error().detail;
    EXPECT_EQ(stored->hash, messageHash(bob.id(), 0, data));
    EXPECT_EQ(stored->storedBy, 5U);
    const auto sequences = all<rpc::Batch>();
    ASSERT_EQ(sequences.size(), 1U);
    EXPECT_TRUE(sequences[0].stopAtFailure);
    ASSERT_EQ(sequences[0].requests.size(), 1U);
    const auto& store = std::get<rpc::Store>(sequences[0].requests[0].call);
    EXPECT_EQ(store.timestamp, test::kStart + Millis{50'000});
    EXPECT_EQ(store.ttl, order().ttl);
    EXPECT_EQ(store.data, data);
    EXPECT_FALSE(store.auth.signature || store.auth.pubkeyEd25519 || store.sigTimestamp);
    EXPECT_EQ(stored->expiry, store.timestamp + order().ttl);
}

TEST_F(SwarmClientTest, ASignedStoreNamesItsKey) {
    auto own = order();
    own.ns = 3;
    own.key = &bob.signKey();
    const auto stored = swarms.store(own, stop);
    ASSERT_TRUE(stored);
    EXPECT_EQ(stored->hash, messageHash(bob.id(), 3, data));
    const auto store = std::get<rpc::Store>(all<rpc::Batch>()[0].requests[0].call);
    EXPECT_EQ(store.auth.pubkeyEd25519, bob.signKey().publicKey());
    EXPECT_TRUE(
        verify(bob.signKey().publicKey(), asBytes(store.signedText()), *store.auth.signature));
}

TEST_F(SwarmClientTest, DeadMembersAreGoneAround) {
    net.swarm = {0, 1, 2};
    net.nodes[0].asDestination = net.nodes[1].asDestination = ClearAnswer{500, "database"};
    EXPECT_TRUE(swarms.store(order(), stop));
}

TEST_F(SwarmClientTest, AMessageThatOneMemberAloneKeepsIsTakenToOthersToo) {
    std::set<std::size_t> keepers;
    net.onRequest = [&](std::size_t index,
                        const rpc::Request& request) -> std::optional<rpc::Answer> {
        const auto* const store = std::get_if<rpc::Store>(&request.call);
        if (!store) return std::nullopt;
        keepers.insert(index);
        return rpc::Answer{200, keptBy({index}, *store)};
    };
    const auto stored = swarms.store(order(), stop);
    ASSERT_TRUE(stored) << "one is better than none";
    EXPECT_EQ(stored->storedBy, 1U);
    EXPECT_EQ(keepers.size(), 3U);

    net.swarm = {0};
    swarms.restore({{bob.id(), {node(0).ed25519}}});
    net.asked.clear();
    EXPECT_TRUE(swarms.store(order(), stop));
    EXPECT_EQ(count<rpc::Batch>(), 1U) << "a swarm of one has no other";
}

TEST_F(SwarmClientTest, AMemberWhoseClockIsWrongKeepsNothingForUs) {
    ASSERT_TRUE(onion.syncClock(stop));
    net.swarm = {0};
    net.nodes[0].skew = Millis{600'000};
    EXPECT_EQ(swarms.store(order(), stop).error().code, Errc::Offline);
    EXPECT_FALSE(pool.isUsable(node(0).ed25519));
}

TEST_F(SwarmClientTest, AfterThreeMembersTheLastReasonIsTold) {
    partsAnswer(500, "database");
    const auto stored = swarms.store(order(), stop);
    ASSERT_FALSE(stored);
    EXPECT_EQ(stored.error().code, Errc::Offline);
    std::set<std::size_t> members;
    for (const auto& [index, request] : net.asked)
        if (std::holds_alternative<rpc::Batch>(request.call)) members.insert(index);
    EXPECT_EQ(members.size(), 3U);
}

TEST_F(SwarmClientTest, ARefusalForGoodTakesThreeMembers) {
    const std::pair<int, Errc> refusals[] = {{400, Errc::Rejected},
                                             {401, Errc::Rejected},
                                             {403, Errc::Rejected},
                                             {413, Errc::TooLarge},
                                             {404, Errc::NotFound}};
    for (const auto& [status, code] : refusals) {
        net.asked.clear();
        partsAnswer(status, "no");
        EXPECT_EQ(swarms.store(order(), stop).error().code, code) << status;
        EXPECT_EQ(count<rpc::Batch>(), 3U) << status;
    }
}

TEST_F(SwarmClientTest, OneMemberAloneCannotRefuse) {
    ASSERT_TRUE(swarms.swarmOf(bob.id(), stop));
    for (const std::size_t other : {1U, 2U, 3U, 4U}) {
        net.swarm = {0, other};
        swarms.restore({{bob.id(), {node(0).ed25519, node(other).ed25519}}});
        net.nodes[0].asDestination = ClearAnswer{401, "no"};
        EXPECT_TRUE(swarms.store(order(), stop)) << other;
        net.nodes[other].asDestination = ClearAnswer{500, "database"};
        EXPECT_EQ(swarms.store(order(), stop).error().code, Errc::Offline) << other;
    }
}

TEST_F(SwarmClientTest, ARelayCannotRefuseForGood) {
    ASSERT_TRUE(swarms.swarmOf(bob.id(), stop));
    for (const int status : {410, 413}) {
        for (auto& each : net.nodes)
            each.asRelay = ClearAnswer{status, "no"};
        EXPECT_EQ(swarms.store(order(), stop).error().code, Errc::Offline) << status;
    }
}

TEST_F(SwarmClientTest, AWrongSwarmIsReplacedByTheRightOne) {
    net.onRequest = [this](std::size_t index,
                           const rpc::Request& request) -> std::optional<rpc::Answer> {
        const bool old = index < 5;
        if (!old || !std::holds_alternative<rpc::Store>(request.call)) return std::nullopt;
        return rpc::Answer{421, swarmBody({7, 8, 9})};
    };
    EXPECT_TRUE(swarms.store(order(), stop));
    EXPECT_EQ(swarms.known().at(bob.id()).size(), 3U);
    EXPECT_EQ(count<rpc::GetSwarm>(), 1U);
}

TEST_F(SwarmClientTest, AWrongSwarmWithoutARightOneCostsTheMember) {
    ASSERT_TRUE(swarms.swarmOf(bob.id(), stop));
    partsAnswer(421, "nonsense");
    EXPECT_EQ(swarms.store(order(), stop).error().code, Errc::WrongSwarm);
    EXPECT_EQ(swarms.known().at(bob.id()).size(), 5U - 3U + (count<rpc::GetSwarm>() - 1) * 3U);
}

TEST_F(SwarmClientTest, AWrongClockIsSetAndTheStoreSentAgain) {
    ASSERT_TRUE(swarms.swarmOf(bob.id(), stop));
    for (auto& each : net.nodes)
        each.skew = Millis{90'000};
    net.onRequest = [](std::size_t, const rpc::Request& request) -> std::optional<rpc::Answer> {
        const auto* const store = std::get_if<rpc::Store>(&request.call);
        if (!store || store->timestamp > test::kStart + Millis{80'000}) return std::nullopt;
        return rpc::Answer{406, "Timestamp error: check your clock", false};
    };
    EXPECT_TRUE(swarms.store(order(), stop));
    EXPECT_EQ(count<rpc::Batch>(), 2U);
}

TEST_F(SwarmClientTest, AClaimWithoutSignaturesIsNotBelieved) {
    net.onRequest = [this](std::size_t, const rpc::Request& request) -> std::optional<rpc::Answer> {
        const auto* const store = std::get_if<rpc::Store>(&request.call);
        if (!store) return std::nullopt;
        rpc::StoreReply reply;
        reply.hash = messageHash(store->account, store->ns, store->data);
        reply.stamp.time = machine.now();
        reply.swarm[node(0).ed25519] = rpc::StoreReply::Stored{reply.hash, {}, machine.now()};
        reply.swarm[node(1).ed25519] = rpc::MemberFailure{true, std::nullopt, ""};
        return rpc::Answer{200, rpc::encode(reply)};
    };
    EXPECT_EQ(swarms.store(order(), stop).error().code, Errc::Corrupt);
    EXPECT_EQ(count<rpc::Batch>(), 3U);
}

TEST_F(SwarmClientTest, WhatWasStoredIsRetrievedInOneSignedBatch) {
    const auto hash = messageHash(bob.id(), 0, data);
    ASSERT_TRUE(swarms.store(order(), stop));
    net.asked.clear();
    const auto replies =
        swarms.retrieve(node(2), bob.id(), bob.signKey(), {{0, hash, -2}, {3, "", -8}}, {}, stop);

    ASSERT_TRUE(replies) << replies.error().detail;
    ASSERT_EQ(replies->size(), 2U);
    ASSERT_EQ((*replies)[0].messages.size(), 1U);
    EXPECT_EQ((*replies)[0].messages[0].data, data);
    EXPECT_TRUE((*replies)[1].messages.empty());
    const auto batches = all<rpc::Batch>();
    ASSERT_EQ(batches.size(), 1U);
    EXPECT_FALSE(batches[0].stopAtFailure);
    const auto& first = std::get<rpc::Retrieve>(batches[0].requests[0].call);
    EXPECT_EQ(first.lastHash, hash);
    EXPECT_EQ(first.maxSize, -2);
    EXPECT_TRUE(
        verify(bob.signKey().publicKey(), asBytes(first.signedText()), *first.auth.signature));
}

TEST_F(SwarmClientTest, AMessageUnderTheNameOfAnotherIsLeftOut) {
    // Whoever believed it would take the real one for known when another member brings it.
    const auto hidden = messageHash(bob.id(), 0, toBytes("the real one"));
    net.onRequest = [&](std::size_t, const rpc::Request& request) -> std::optional<rpc::Answer> {
        if (!std::holds_alternative<rpc::Retrieve>(request.call)) return std::nullopt;
        const auto now = machine.now();
        const auto later = now + Millis{86'400'000};
        rpc::RetrieveReply reply;
        reply.messages = {{messageHash(bob.id(), 0, data), now, later, data},
                          {hidden, now, later, toBytes("junk")},
                          {"short", now, later, data},
                          {messageHash(bob.id(), 3, data), now, later, data}};
        return rpc::Answer{200, rpc::encode(reply)};
    };
    const auto replies = swarms.retrieve(node(2), bob.id(), bob.signKey(), {{0, "", -2}}, {}, stop);
    ASSERT_TRUE(replies);
    ASSERT_EQ(replies->front().messages.size(), 1U);
    EXPECT_EQ(replies->front().messages[0].hash, messageHash(bob.id(), 0, data));
}

TEST_F(SwarmClientTest, APartThatFailsIsTheRetrievesFailure) {
    ASSERT_TRUE(swarms.swarmOf(bob.id(), stop));
    const std::tuple<int, std::string, Errc> failures[] = {
        {421, swarmBody({7, 8, 9}), Errc::WrongSwarm},
        {421, "nonsense", Errc::WrongSwarm},
        {406, "check your clock", Errc::WrongClock},
        {401, "signature", Errc::Rejected},
        {500, "database", Errc::Offline},
        {200, "{}", Errc::Corrupt},
    };
    for (const auto& [status, body, code] : failures) {
        partsAnswer(status, body);
        const auto replies =
            swarms.retrieve(node(2), bob.id(), bob.signKey(), {{0, "", -2}}, {}, stop);
        ASSERT_FALSE(replies) << status;
        EXPECT_EQ(replies.error().code, code) << status;
    }
    EXPECT_EQ(swarms.known().at(bob.id()).front(), node(7).ed25519);
}

TEST_F(SwarmClientTest, ABatchThatIsTooShortIsCorrupt) {
    net.onRequest = [](std::size_t, const rpc::Request&) {
        return rpc::Answer{200, rpc::encodeBatchReply({})};
    };
    EXPECT_EQ(
        swarms.retrieve(node(2), bob.id(), bob.signKey(), {{0, "", -2}}, {}, stop).error().code,
        Errc::Corrupt);
}

TEST_F(SwarmClientTest, OtherCallsGoToAMember) {
    rpc::Delete call;
    call.account = bob.id();
    call.messages = {messageHash(bob.id(), 0, data)};
    rpc::authenticate(call, bob.signKey());
    const auto answer = swarms.ask(bob.id(), {call}, stop);
    ASSERT_TRUE(answer) << answer.error().detail;
    EXPECT_EQ(*answer, "{}");
    ASSERT_EQ(count<rpc::Delete>(), 1U);
    EXPECT_LT(net.asked.back().first, 5U);
}

TEST_F(SwarmClientTest, ARaisedFlagEndsAStore) {
    ASSERT_TRUE(swarms.swarmOf(bob.id(), stop));
    partsAnswer(500, "database");
    net.beforeSend = [this] { stop.request(); };
    EXPECT_EQ(swarms.store(order(), stop).error().code, Errc::Cancelled);
}

}  // namespace
}  // namespace starling
