// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Messages of an account shall live shorter, and its swarm says which were to anyway.

#include "base/encoding.h"
#include "layer.h"

namespace starling {
namespace {

const std::string kFirst = "a+2PwbYVgWsV6cNeiHoG9sAmQ81bWlYTBh1OvpaXgok";
const std::string kSecond = "sBh2y+kf3bZSayE0H07cXmxX2ZWQJlyuVyQ0x5I2Ow4";

struct SwarmExpireTest : test::LayerTest {
    Identity bob = test::person(2);
    Timestamp until = machine.now() + std::chrono::minutes{5};
    std::vector<rpc::Expire> calls;

    /// Members that say the same; `liar` signs something else.
    void membersAnswer(const std::vector<std::size_t>& members,
                       const std::map<std::string, Timestamp>& unchanged,
                       std::optional<std::size_t> liar = {}) {
        net.onRequest = [=, this](std::size_t,
                                  const rpc::Request& request) -> std::optional<rpc::Answer> {
            const auto* const call = std::get_if<rpc::Expire>(&request.call);
            if (!call) return std::nullopt;
            calls.push_back(*call);
            std::map<Ed25519PublicKey, std::string> entries;
            for (const auto index : members)
                entries[node(index).ed25519] = entry(index, *call, unchanged, liar == index);
            return rpc::Answer{200, rpc::encodeSwarmReply(entries, {machine.now()}), false};
        };
    }
    std::string entry(std::size_t index, const rpc::Expire& call,
                      const std::map<std::string, Timestamp>& unchanged, bool lies) const {
        rpc::SwarmReply::Member member;
        member.expiry = call.expiries.front();
        for (const auto& hash : call.messages)
            if (!unchanged.contains(hash)) member.changed.push_back(hash);
        member.unchanged = unchanged;
        auto text = rpc::memberSignedText(call, member);
        if (lies) text += "lie";
        std::string out = R"({"expiry":)" + std::to_string(toUnixMillis(*member.expiry));
        out += R"(,"updated":[)";
        for (const auto& hash : member.changed)
            out += (out.back() == '[' ? "\"" : ",\"") + hash + '"';
        out += R"(],"unchanged":{)";
        for (const auto& [hash, time] : unchanged)
            out += (out.back() == '{' ? "\"" : ",\"") + hash +
                   "\":" + std::to_string(toUnixMillis(time));
        const auto signature = net.nodes[index].sign.sign(asBytes(text));
        return out + R"(},"signature":")" + toBase64(signature.view()) + R"("})";
    }
    Result<SwarmClient::Lives> shorten(const std::vector<std::string>& hashes) {
        return swarms.shorten(bob.id(), bob.signKey(), hashes, until, stop);
    }
};

}  // namespace

TEST_F(SwarmExpireTest, AShorterLifeIsAskedForWithASignature) {
    membersAnswer({0, 1}, {});
    const auto shorter = shorten({kFirst, kSecond});
    ASSERT_TRUE(shorter) << shorter.error().detail;
    EXPECT_TRUE(shorter->empty());
    ASSERT_EQ(calls.size(), 1U);
    EXPECT_EQ(calls[0].mode, rpc::Expire::Mode::Shorten);
    EXPECT_EQ(calls[0].messages, (std::vector{kFirst, kSecond}));
    EXPECT_EQ(calls[0].expiries, std::vector{until});
    EXPECT_FALSE(calls[0].expiryIsList);
}

TEST_F(SwarmExpireTest, WhatWasToEndSoonerIsToldWithTheSoonestTime) {
    const auto sooner = until - std::chrono::minutes{1};
    membersAnswer({0, 1}, {{kSecond, sooner}});
    const auto shorter = shorten({kFirst, kSecond});
    ASSERT_TRUE(shorter) << shorter.error().detail;
    EXPECT_EQ(*shorter, (SwarmClient::Lives{{kSecond, sooner}}));
}

TEST_F(SwarmExpireTest, WhatNobodyAskedForOrIsNoSoonerIsNotTold) {
    membersAnswer({0}, {{kSecond, until - std::chrono::minutes{1}}, {kFirst, until}});
    const auto shorter = shorten({kFirst});
    ASSERT_TRUE(shorter) << shorter.error().detail;
    EXPECT_TRUE(shorter->empty());
}

TEST_F(SwarmExpireTest, NobodyIsBelievedWithoutAGoodSignature) {
    membersAnswer({0}, {{kFirst, machine.now()}}, 0);
    EXPECT_EQ(shorten({kFirst}).error().code, Errc::Corrupt);
    membersAnswer({0, 1}, {{kFirst, until - Millis{1}}}, 0);
    EXPECT_EQ(shorten({kFirst})->at(kFirst), until - Millis{1});
}

TEST_F(SwarmExpireTest, NothingIsAskedForNoMessage) {
    EXPECT_EQ(shorten({}).error().code, Errc::Invalid);
    EXPECT_TRUE(calls.empty());
}

}  // namespace starling
