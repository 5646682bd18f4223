// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A fetch of several namespaces at once, with what it keeps alive.

#include "layer.h"

namespace starling {
namespace {

struct SwarmFetchTest : test::LayerTest {
    Identity bob = test::person(2);
    std::vector<NamespaceCursor> places{
        {0, "", -2}, {2, "", -8}, {3, "", -8}, {5, "", -8}, {4, "", -8}};
    std::vector<std::string> keep{messageHash(bob.id(), 2, toBytes("profile")),
                                  messageHash(bob.id(), 3, toBytes("contacts"))};
    Bytes data = toBytes("sealed");

    SwarmFetchTest() {
        EXPECT_TRUE(swarms.store({bob.id(), data, Millis{86'400'000}}, stop));
        net.asked.clear();
    }
    Result<std::vector<Fetched>> fetch() {
        return swarms.retrieve(node(2), bob.id(), bob.signKey(), places, keep, stop);
    }
    void namespacesAnswer(std::map<rpc::Namespace, rpc::Answer> answers) {
        net.onRequest = [answers = std::move(answers)](
                            std::size_t,
                            const rpc::Request& request) -> std::optional<rpc::Answer> {
            const auto* const retrieve = std::get_if<rpc::Retrieve>(&request.call);
            const auto found = retrieve ? answers.find(retrieve->ns) : answers.end();
            return found == answers.end() ? std::nullopt : std::optional{found->second};
        };
    }
};

}  // namespace

TEST_F(SwarmFetchTest, WhatIsKeptIsOneExpireInTheSameBatch) {
    const auto fetched = fetch();
    ASSERT_TRUE(fetched) << fetched.error().detail;
    ASSERT_EQ(fetched->size(), 5U);
    EXPECT_EQ(fetched->front().messages.size(), 1U);

    ASSERT_EQ(net.asked.size(), 1U);
    const auto& batch = std::get<rpc::Batch>(net.asked[0].second.call);
    EXPECT_FALSE(batch.stopAtFailure);
    ASSERT_EQ(batch.requests.size(), 6U);
    for (std::size_t i = 0; i < 5; ++i) {
        const auto& retrieve = std::get<rpc::Retrieve>(batch.requests[i].call);
        EXPECT_EQ(retrieve.ns, places[i].ns);
        EXPECT_EQ(retrieve.maxSize, places[i].maxSize);
    }
    const auto& expire = std::get<rpc::Expire>(batch.requests[5].call);
    EXPECT_EQ(expire.messages, keep);
    EXPECT_EQ(expire.mode, rpc::Expire::Mode::Set);
    EXPECT_EQ(expire.expiries, std::vector{test::kStart + Millis{30 * 86'400'000LL}});
    EXPECT_TRUE(
        verify(bob.signKey().publicKey(), asBytes(expire.signedText()), *expire.auth.signature));
}

TEST_F(SwarmFetchTest, WhatIsNoHashDoesNotSpoilTheBatch) {
    keep.insert(keep.begin(), "short");
    ASSERT_TRUE(fetch());
    const auto& batch = std::get<rpc::Batch>(net.asked[0].second.call);
    EXPECT_EQ(std::get<rpc::Expire>(batch.requests[5].call).messages.size(), 2U);
    keep = {"short"};
    ASSERT_TRUE(fetch());
    EXPECT_EQ(std::get<rpc::Batch>(net.asked[1].second.call).requests.size(), 5U);
}

TEST_F(SwarmFetchTest, AnExpireThatFailsIsNoFailure) {
    for (const int status : {401, 406, 421, 500}) {
        net.onRequest = [=](std::size_t, const rpc::Request& request) {
            return std::holds_alternative<rpc::Expire>(request.call)
                       ? std::optional{rpc::Answer{status, "no", false}}
                       : std::nullopt;
        };
        const auto fetched = fetch();
        ASSERT_TRUE(fetched) << status;
        EXPECT_FALSE(fetched->front().failed || fetched->back().failed) << status;
    }
}

TEST_F(SwarmFetchTest, ANamespaceThatFailsTakesNothingFromTheOthers) {
    namespacesAnswer({{2, {401, "signature", false}}, {5, {200, "{}"}}, {4, {500, "db", false}}});
    const auto fetched = fetch();
    ASSERT_TRUE(fetched) << fetched.error().detail;
    ASSERT_EQ(fetched->size(), 5U);
    EXPECT_EQ((*fetched)[0].messages.size(), 1U);
    EXPECT_FALSE((*fetched)[0].failed);
    EXPECT_EQ((*fetched)[1].failed->code, Errc::Rejected);
    EXPECT_FALSE((*fetched)[2].failed);
    EXPECT_EQ((*fetched)[3].failed->code, Errc::Corrupt);
    EXPECT_EQ((*fetched)[4].failed->code, Errc::Offline);
    EXPECT_TRUE((*fetched)[1].messages.empty() && (*fetched)[4].messages.empty());
}

TEST_F(SwarmFetchTest, WhenAllFailTheFirstReasonIsTold) {
    const rpc::Answer broken{500, "db", false};
    namespacesAnswer(
        {{0, {401, "signature", false}}, {2, broken}, {3, broken}, {4, broken}, {5, broken}});
    EXPECT_EQ(fetch().error().code, Errc::Rejected);
}

TEST_F(SwarmFetchTest, AWrongSwarmOrClockIsThatOfTheWholeBatch) {
    namespacesAnswer({{3, {421, "nonsense", false}}});
    EXPECT_EQ(fetch().error().code, Errc::WrongSwarm);
    namespacesAnswer({{4, {406, "check your clock", false}}});
    EXPECT_EQ(fetch().error().code, Errc::WrongClock);
}

}  // namespace starling
