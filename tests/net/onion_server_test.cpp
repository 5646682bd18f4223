// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Requests to a server behind the last hop.

#include "layer.h"
#include "net/onion_client.h"

namespace starling {
namespace {

struct OnionServerTest : test::LayerTest {
    Result<v4::Reply> fetch(const onion::Server& server) {
        v4::Request request;
        request.endpoint = "/file/123";
        return onion.ask(server, request, Millis{30'000}, stop);
    }
};

TEST_F(OnionServerTest, AnyCodeOfTheServerIsAReply) {
    const auto reply = fetch(net.server());
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->code, 404);
    EXPECT_EQ(toText(reply->body), "/file/123");
    ASSERT_EQ(net.trails.size(), 1U);
    EXPECT_EQ(net.trails[0].size(), 3U);
}

struct ServerCase {
    const char* name;
    test::ClearAnswer answer;
    Errc code;
    std::size_t tries;
};

TEST_F(OnionServerTest, FailuresBehindTheLastHopStrikeNoPath) {
    const ServerCase cases[] = {
        {"unreachable", {502, "Could not connect"}, Errc::Offline, 3},
        {"no good key", {400, "cannot decrypt"}, Errc::Rejected, 3},
        {"down", {502, "Bad Gateway"}, Errc::Offline, 3},
        {"slow", {504, "Request time out"}, Errc::TimedOut, 3},
    };
    for (const auto& each : cases) {
        net.trails.clear();
        net.serverAnswer = each.answer;
        const auto reply = fetch(net.server());
        ASSERT_FALSE(reply) << each.name;
        EXPECT_EQ(reply.error().code, each.code) << each.name;
        EXPECT_EQ(net.trails.size(), each.tries) << each.name;
    }
    for (const auto& path : paths.status().paths)
        EXPECT_TRUE(path.up && path.lastFailure.empty());
}

TEST_F(OnionServerTest, AnotherKeyThanTheServersIsRejected) {
    auto wrong = net.server();
    wrong.x25519 = node(0).x25519;
    EXPECT_EQ(fetch(wrong).error().code, Errc::Rejected);
}

TEST_F(OnionServerTest, ABadPathIsGoneAroundAndBlamed) {
    ASSERT_TRUE(build());
    net.nodes[guard(0)].garbles = true;
    for (int i = 0; i < 8; ++i)
        ASSERT_TRUE(fetch(net.server()));
    EXPECT_EQ(paths.status().paths[1].lastFailure, "");
    EXPECT_NE(paths.status().paths[0].lastFailure, "");
}

}  // namespace
}  // namespace starling
