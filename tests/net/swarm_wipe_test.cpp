// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An account's messages are deleted at its swarm, all of them.

#include "base/encoding.h"
#include "layer.h"

namespace starling {
namespace {

const std::string kHash = "a+2PwbYVgWsV6cNeiHoG9sAmQ81bWlYTBh1OvpaXgok";

struct SwarmWipeTest : test::LayerTest {
    Identity bob = test::person(2);
    std::vector<std::size_t> asked;
    std::vector<rpc::DeleteAll> calls;

    using Say = std::function<rpc::Answer(std::size_t node, const rpc::DeleteAll&)>;
    void membersAnswer(Say say) {
        net.onRequest = [this, say = std::move(say)](
                            std::size_t index,
                            const rpc::Request& request) -> std::optional<rpc::Answer> {
            const auto* const call = std::get_if<rpc::DeleteAll>(&request.call);
            if (!call) return std::nullopt;
            asked.push_back(index);
            calls.push_back(*call);
            return say(index, *call);
        };
    }
    /// One member's entry, signed over what `signedHash` says was deleted.
    static std::string entry(const SignKey& key, const rpc::DeleteAll& call,
                             const std::string& signedHash = kHash) {
        const rpc::SwarmReply::Member member{{signedHash}, {}, {}, {}, {}};
        const auto signature = key.sign(asBytes(rpc::memberSignedText(call, member)));
        return R"({"deleted":{"0":[")" + kHash + R"("],"2":[]},"signature":")" +
               toBase64(signature.view()) + R"("})";
    }
    rpc::Answer deletedBy(const std::vector<std::size_t>& members,
                          const rpc::DeleteAll& call) const {
        std::map<Ed25519PublicKey, std::string> entries;
        for (const auto index : members)
            entries[node(index).ed25519] = entry(net.nodes[index].sign, call);
        return {200, rpc::encodeSwarmReply(entries, {machine.now()})};
    }
    Result<std::size_t> wipe() { return swarms.deleteAll(bob.id(), bob.signKey(), stop); }
    std::size_t differentAsked() const {
        return std::set<std::size_t>(asked.begin(), asked.end()).size();
    }
};

}  // namespace

TEST_F(SwarmWipeTest, OneRequestReachesEverybodyAndAllWhoSignAreCounted) {
    membersAnswer([this](std::size_t, const auto& call) {
        return deletedBy({0, 1, 2, 3, 4}, call);
    });
    const auto confirmed = wipe();
    ASSERT_TRUE(confirmed) << confirmed.error().detail;
    EXPECT_EQ(*confirmed, 5U);
    ASSERT_EQ(calls.size(), 1U);
    EXPECT_TRUE(std::holds_alternative<rpc::AllNamespaces>(*calls[0].ns));
    EXPECT_EQ(calls[0].timestamp, test::kStart);
    EXPECT_EQ(calls[0].auth.pubkeyEd25519, bob.signKey().publicKey());
    EXPECT_EQ(calls[0].signedText(), "delete_allall" + std::to_string(toUnixMillis(test::kStart)));
    EXPECT_TRUE(verify(bob.signKey().publicKey(), asBytes(calls[0].signedText()),
                       *calls[0].auth.signature));
}

TEST_F(SwarmWipeTest, ASignatureOverSomethingElseIsNoConfirmation) {
    const auto other = messageHash(bob.id(), 0, toBytes("another"));
    membersAnswer([&](std::size_t, const auto& call) {
        std::map<Ed25519PublicKey, std::string> entries;
        for (std::size_t i = 0; i < 5; ++i)
            entries[node(i).ed25519] = entry(net.nodes[i].sign, call, other);
        return rpc::Answer{200, rpc::encodeSwarmReply(entries, {machine.now()})};
    });
    EXPECT_EQ(wipe().error().code, Errc::Offline);
    EXPECT_EQ(asked.size(), 5U);
    EXPECT_EQ(differentAsked(), 5U);
}

TEST_F(SwarmWipeTest, AnAnswerToAnEarlierRequestIsNoConfirmation) {
    membersAnswer([this](std::size_t, rpc::DeleteAll call) {
        call.timestamp -= Millis{1};
        return deletedBy({0, 1, 2, 3, 4}, call);
    });
    EXPECT_EQ(wipe().error().code, Errc::Offline);
}

TEST_F(SwarmWipeTest, WhoDidNotHearItIsAskedToo) {
    membersAnswer([this](std::size_t index, const auto& call) { return deletedBy({index}, call); });
    EXPECT_EQ(*wipe(), 5U);
    EXPECT_EQ(differentAsked(), 5U);
}

TEST_F(SwarmWipeTest, DeadMembersAreAskedOnce) {
    membersAnswer([this](std::size_t index, const auto& call) {
        return index < 2 ? rpc::Answer{500, "database", false} : deletedBy({2, 3, 4}, call);
    });
    EXPECT_EQ(*wipe(), 3U);
    EXPECT_LE(asked.size(), 5U);
    EXPECT_EQ(std::count(asked.begin(), asked.end(), asked.back()), 1);
}

TEST_F(SwarmWipeTest, StrangersDoNotCount) {
    const test::FakeNode stranger{500, "9.9.9.9"};
    membersAnswer([&](std::size_t, const auto& call) {
        return rpc::Answer{
            200, rpc::encodeSwarmReply({{stranger.self.ed25519, entry(stranger.sign, call)}},
                                       {machine.now()})};
    });
    EXPECT_EQ(wipe().error().code, Errc::Offline);
}

TEST_F(SwarmWipeTest, TheOnlyMemberIsAskedAgain) {
    net.swarm = {3};
    membersAnswer([this](std::size_t, const auto& call) {
        return asked.size() < 3 ? rpc::Answer{500, "database", false} : deletedBy({3}, call);
    });
    EXPECT_EQ(*wipe(), 1U);
}

TEST_F(SwarmWipeTest, AWrongClockIsSetFirst) {
    for (auto& each : net.nodes)
        each.skew = Millis{90'000};
    membersAnswer([this](std::size_t, const auto& call) {
        if (call.timestamp > test::kStart + Millis{80'000}) return deletedBy({0, 1, 2, 3, 4}, call);
        return rpc::Answer{406, "delete_all timestamp too far from current time", false};
    });
    EXPECT_EQ(*wipe(), 5U);
}

TEST_F(SwarmWipeTest, NobodyThereIsOfflineAndARaisedFlagEndsIt) {
    net.offline = true;
    EXPECT_EQ(wipe().error().code, Errc::Offline);
    net.offline = false;
    ASSERT_TRUE(swarms.swarmOf(bob.id(), stop));
    net.beforeSend = [this] { stop.request(); };
    EXPECT_EQ(wipe().error().code, Errc::Cancelled);
}

}  // namespace starling
