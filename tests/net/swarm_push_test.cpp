// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layer.h"

namespace starling {
namespace {

struct SwarmPushTest : test::LayerTest {
    Identity bob = test::person(2);
    std::string old = messageHash(bob.id(), 2, toBytes("old profile"));
    PushOrder order{bob.id(),
                    &bob.signKey(),
                    {{2, toBytes("profile")}, {3, toBytes("contacts")}},
                    Millis{30 * 86'400'000LL},
                    {old}};
    int deletes = 0;

    /// The answer to each part that nobody gives another.
    using Part = std::function<std::optional<rpc::Answer>(std::size_t node, const rpc::Store&)>;
    void storesAnswer(Part part) {
        net.onRequest = [this, part = std::move(part)](
                            std::size_t index,
                            const rpc::Request& request) -> std::optional<rpc::Answer> {
            deletes += std::holds_alternative<rpc::Delete>(request.call) ? 1 : 0;
            const auto* const store = std::get_if<rpc::Store>(&request.call);
            return store ? part(index, *store) : std::nullopt;
        };
    }
    std::vector<rpc::Batch> sequences() const {
        std::vector<rpc::Batch> out;
        for (const auto& [index, request] : net.asked)
            if (const auto* const batch = std::get_if<rpc::Batch>(&request.call))
                out.push_back(*batch);
        return out;
    }
    /// What a member answers when `signers` say that they keep `hash`.
    rpc::Answer kept(const std::string& hash, const std::vector<const SignKey*>& signers) const {
        rpc::StoreReply reply;
        reply.hash = hash;
        reply.stamp.time = machine.now();
        for (const auto* key : signers)
            reply.swarm[key->publicKey()] =
                rpc::StoreReply::Stored{hash, key->sign(asBytes(hash)), machine.now()};
        return {200, rpc::encode(reply)};
    }
    Errc whyNot() {
        const auto stored = swarms.push(order, stop);
        EXPECT_FALSE(stored);
        return stored ? Errc::Cancelled : stored.error().code;
    }
};

template <class Call>
bool isSignedBy(const Identity& person, const Call& call) {
    return call.auth.pubkeyEd25519 == person.signKey().publicKey() && call.auth.signature &&
           verify(person.signKey().publicKey(), asBytes(call.signedText()), *call.auth.signature);
}

}  // namespace

TEST_F(SwarmPushTest, ItIsOneSignedSequenceWithTheDeleteAtItsEnd) {
    const auto stored = swarms.push(order, stop);
    ASSERT_TRUE(stored) << stored.error().detail;
    ASSERT_EQ(stored->size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        const auto& item = order.items[i];
        EXPECT_EQ((*stored)[i].hash, messageHash(bob.id(), item.ns, item.data));
        EXPECT_EQ((*stored)[i].storedBy, 5U);
        EXPECT_EQ((*stored)[i].expiry, test::kStart + order.ttl);
    }
    ASSERT_EQ(sequences().size(), 1U);
    const auto sequence = sequences()[0];
    EXPECT_TRUE(sequence.stopAtFailure);
    ASSERT_EQ(sequence.requests.size(), 3U);
    for (std::size_t i = 0; i < 2; ++i) {
        const auto& store = std::get<rpc::Store>(sequence.requests[i].call);
        EXPECT_EQ(store.ns, order.items[i].ns);
        EXPECT_EQ(store.data, order.items[i].data);
        EXPECT_EQ(store.ttl, order.ttl);
        EXPECT_EQ(store.timestamp, test::kStart);
        EXPECT_TRUE(isSignedBy(bob, store));
    }
    const auto& replaced = std::get<rpc::Delete>(sequence.requests[2].call);
    EXPECT_EQ(replaced.messages, std::vector{old});
    EXPECT_FALSE(replaced.required);
    EXPECT_TRUE(isSignedBy(bob, replaced));
}

TEST_F(SwarmPushTest, WhatIsStoredOrIsNoHashIsNotDeleted) {
    order.obsolete = {messageHash(bob.id(), 3, order.items[1].data), "short"};
    ASSERT_TRUE(swarms.push(order, stop));
    EXPECT_EQ(sequences()[0].requests.size(), 2U);
    order.obsolete.clear();
    ASSERT_TRUE(swarms.push(order, stop));
    EXPECT_EQ(sequences()[1].requests.size(), 2U);
}

TEST_F(SwarmPushTest, ADeleteThatFailsIsNoFailure) {
    net.onRequest = [](std::size_t, const rpc::Request& request) {
        return std::holds_alternative<rpc::Delete>(request.call)
                   ? std::optional{rpc::Answer{500, "database", false}}
                   : std::nullopt;
    };
    EXPECT_TRUE(swarms.push(order, stop));
    EXPECT_EQ(sequences().size(), 1U);
}

TEST_F(SwarmPushTest, NothingIsDeletedWhereAStoreFailed) {
    storesAnswer([](std::size_t, const rpc::Store& store) {
        return store.ns == 3 ? std::optional{rpc::Answer{403, "no", false}} : std::nullopt;
    });
    EXPECT_EQ(whyNot(), Errc::Rejected);
    EXPECT_EQ(sequences().size(), 3U) << "three members in turn";
    EXPECT_EQ(deletes, 0);
}

TEST_F(SwarmPushTest, AMemberThatLiesAboutAHashIsGoneAround) {
    std::set<std::size_t> liars;
    const auto lie = [&](std::size_t most) {
        liars.clear();
        storesAnswer([&, most](std::size_t index, const rpc::Store& store) {
            if (store.ns != 3 || (liars.size() >= most && liars.count(index) == 0))
                return std::optional<rpc::Answer>{};
            liars.insert(index);
            return std::optional{kept(old, {&net.nodes[index].sign})};
        });
    };
    lie(1);
    EXPECT_TRUE(swarms.push(order, stop));
    EXPECT_EQ(sequences().size(), 2U);
    lie(12);
    EXPECT_EQ(whyNot(), Errc::Corrupt);
    EXPECT_EQ(liars.size(), 3U);
}

TEST_F(SwarmPushTest, WitnessesThatNobodyKnowsDoNotCount) {
    const test::FakeNode stranger{500, "9.9.9.9"};
    storesAnswer([&](std::size_t, const rpc::Store& store) {
        return std::optional{kept(messageHash(bob.id(), store.ns, store.data), {&stranger.sign})};
    });
    EXPECT_EQ(whyNot(), Errc::Corrupt);
    storesAnswer([&](std::size_t index, const rpc::Store& store) {
        return std::optional{kept(messageHash(bob.id(), store.ns, store.data),
                                  {&stranger.sign, &net.nodes[index].sign})};
    });
    net.asked.clear();
    const auto stored = swarms.push(order, stop);
    ASSERT_TRUE(stored) << stored.error().detail;
    EXPECT_EQ(stored->front().storedBy, 1U);
    EXPECT_EQ(sequences().size(), 3U) << "one that speaks for itself alone is not enough";
}

TEST_F(SwarmPushTest, ASequenceOfAnotherLengthIsCorrupt) {
    const auto hash = messageHash(bob.id(), 2, order.items[0].data);
    for (const std::size_t parts : {0U, 1U, 4U}) {
        net.asked.clear();
        net.onRequest = [&](std::size_t index,
                            const rpc::Request& request) -> std::optional<rpc::Answer> {
            if (!std::holds_alternative<rpc::Batch>(request.call)) return std::nullopt;
            const std::vector all(parts, kept(hash, {&net.nodes[index].sign}));
            return rpc::Answer{200, rpc::encodeBatchReply(all)};
        };
        EXPECT_EQ(whyNot(), Errc::Corrupt) << parts;
        EXPECT_EQ(sequences().size(), 3U) << parts;
    }
}

TEST_F(SwarmPushTest, WhatCannotBeOneSequenceIsNotSent) {
    order.key = nullptr;
    EXPECT_EQ(whyNot(), Errc::Invalid) << "nobody deletes without a key";
    order.obsolete.clear();
    order.items.clear();
    EXPECT_EQ(whyNot(), Errc::Invalid);
    order.items.assign(20, {0, toBytes("x")});
    EXPECT_EQ(whyNot(), Errc::Invalid);
    EXPECT_TRUE(net.urls.empty());
    order.items.resize(19);
    EXPECT_EQ(swarms.push(order, stop)->size(), 19U);
}

}  // namespace starling
