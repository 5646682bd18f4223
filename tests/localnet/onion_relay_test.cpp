// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/encoding.h"
#include "localnet/onion_builder.h"
#include "localnet/test_world.h"

#include <gtest/gtest.h>

namespace starling::localnet::test {

namespace {

using namespace std::chrono_literals;

constexpr const char* kInfo = R"({"method":"info","params":{}})";
constexpr const char* kServer =
    R"({"host":"files.example","target":"/oxen/v4/lsrpc","port":80,"protocol":"http"})";

class OnionRelay : public testing::Test {
protected:
    HttpReply send(const std::vector<std::size_t>& path,
                   const std::string& control = R"({"headers":{}})", const std::string& extra = "",
                   const char* cipher = "xchacha20") {
        Plan plan{.path = {}, .ciphers = {}, .control = control, .outerExtra = extra};
        for (const auto hop : path) {
            plan.path.push_back(world_.node(hop));
            plan.ciphers.emplace_back(cipher);
        }
        auto built = buildOnion(plan, kInfo, world_.random);
        key_ = std::move(built.replyKey);
        return world_.post(path.front(), "/onion_req/v2", asText(built.body));
    }
    bool isFromDestination(const HttpReply& reply) {
        const auto answer = onion::openReply(key_, reply.body);
        return answer && answer->status == 200;
    }

    TestWorld world_{Shape{.relays = {"files.example:80"}, .file = {}}};
    LayerKey key_;
};

}  // namespace

TEST_F(OnionRelay, EveryCipherIsUnderstood) {
    for (const char* cipher : {"aes-gcm", "gcm", "xchacha20", "xchacha20-poly1305"})
        EXPECT_TRUE(isFromDestination(send({0, 1, 2}, R"({"headers":{}})", "", cipher))) << cipher;
    EXPECT_EQ("Error parsing onion request: Invalid encryption type rot13",
              textOf(send({0}, R"({"headers":{}})", "", "rot13")));
}

TEST_F(OnionRelay, WhatIsNoOnionIsRefusedInARealNodesWords) {
    const auto said = [&](std::string_view body) {
        const auto reply = world_.post(0, "/onion_req/v2", body);
        EXPECT_EQ(400, reply.status);
        return textOf(reply);
    };
    EXPECT_EQ("Error parsing onion request: Unexpected payload size; expected ciphertext size",
              said("garbage"));
    const auto badKey = onion::combine(Bytes(40), R"({"ephemeral_key":"zz"})");
    EXPECT_EQ("Error parsing onion request: Hex key data is invalid: data is not hex",
              said(asText(badKey)));
    EXPECT_EQ("Invalid ciphertext", textOf(send({0}, R"({"headers":{}})", "", "cbc")));
}

TEST_F(OnionRelay, APathIsFifteenHopsLongAtMost) {
    EXPECT_TRUE(isFromDestination(send({0, 1, 2}, R"({"headers":{}})", R"(,"hop_no":13)")));
    const auto reply = send({0, 1, 2}, R"({"headers":{}})", R"(,"hop_no":14)");
    EXPECT_EQ(400, reply.status);
    EXPECT_EQ("onion request max path length exceeded", textOf(reply));
}

TEST_F(OnionRelay, ADeadHopIsAPathThatTimesOut) {
    world_.world().stop(1);
    for (const auto& path : {std::vector<std::size_t>{0, 1, 2}, {0, 2, 1}}) {
        const auto reply = send(path);
        EXPECT_EQ(504, reply.status);
        EXPECT_EQ("Request time out", textOf(reply));
    }
}

TEST_F(OnionRelay, ASlowHopIsWaitedForAndTheWaitEnds) {
    Millis waited{0};
    world_.network.onWait([&](Millis time) { waited += time; });
    world_.world().slow(1, 29'999ms);
    EXPECT_TRUE(isFromDestination(send({0, 1, 2})));
    EXPECT_EQ(29'999ms, waited);
    world_.world().slow(1, 31s);
    EXPECT_EQ(504, send({0, 1, 2}).status);
    EXPECT_EQ(29'999ms + 30s, waited);
}

TEST_F(OnionRelay, ASpoiledAnswerIsNotFromTheDestination) {
    world_.world().corrupt(1);
    EXPECT_FALSE(isFromDestination(send({0, 1, 2})));
    EXPECT_FALSE(isFromDestination(send({0, 2, 1})));
    world_.world().heal(1);
    EXPECT_TRUE(isFromDestination(send({0, 1, 2})));
}

TEST_F(OnionRelay, OnlyListedServersAreReached) {
    int asked = 0;
    const auto count = [&](const NodeRequest&) {
        ++asked;
        return HttpReply{200, "text/plain", toBytes("ok")};
    };
    for (const char* origin : {"http://files.example:80", "http://files.example:81",
                               "http://other.example:80", "https://files.example:80"})
        world_.network.addServer(origin, count);
    EXPECT_EQ("ok", textOf(send({0, 1, 2}, kServer)));
    for (const auto& [from, to] :
         {std::pair{"80", "81"}, {"files.", "other."}, {"http", "https"}}) {
        auto control = std::string{kServer};
        control.replace(control.find(from), std::string_view{from}.size(), to);
        EXPECT_EQ(502, send({0, 1, 2}, control).status) << control;
    }
    EXPECT_EQ(1, asked);
}

TEST_F(OnionRelay, AStrangeStatusSurvivesOneHopOnly) {
    world_.network.addServer("http://files.example:80", [](const NodeRequest&) {
        return HttpReply{201, "text/plain", toBytes("hi")};
    });
    EXPECT_EQ(201, send({0}, kServer).status);
    EXPECT_EQ(500, send({0, 1, 2}, kServer).status);
    EXPECT_EQ("hi", textOf(send({0, 1, 2}, kServer)));
}

}  // namespace starling::localnet::test
