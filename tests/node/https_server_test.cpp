// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The ports of a network, as the real wire finds them.

#include "localnet/https_server.h"

#include "base/encoding.h"
#include "localnet/test_world.h"
#include "net/curl_transport.h"
#include "node/ports.h"
#include "node/watched_service.h"
#include "support/plain_server.h"
#include "wire/onion.h"

#include <gtest/gtest.h>

#include <future>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace starling::node {

namespace {

using namespace localnet;
using localnet::test::Json;
using localnet::test::Person;
using starling::test::PlainConnection;
using starling::test::PlainServer;

constexpr const char* kInfo = R"({"method":"info","params":{}})";

class HttpsPorts : public testing::Test {
protected:
    void SetUp() override {
        initCrypto();
        WorldConfig config;
        config.nodes = 6;
        ASSERT_TRUE(config.relays.add("127.0.0.1"));
        config.choosePorts = [](std::size_t count) { return freePorts("127.0.0.1", count); };
        auto opened = World::open(*Database::openInMemory(), std::move(config), clock_, random_);
        ASSERT_TRUE(opened) << opened.error().detail;
        watched_.world = *std::move(opened);
        world_ = watched_.world.get();
        auto started = HttpsServer::start(doors(), watched_, clock_);
        ASSERT_TRUE(started) << started.error().detail;
        server_ = *std::move(started);
    }

    std::vector<Door> doors() const {
        std::vector<Door> doors;
        for (std::size_t i = 0; i < world_->size(); ++i)
            doors.push_back({"127.0.0.1", node(i).port, world_->certificate(i).certificatePem,
                             world_->certificate(i).keyPem, "ping"});
        return doors;
    }
    const ServiceNode& node(std::size_t i) const { return world_->directory().nodes()[i]; }

    HttpRequest request(std::size_t i, std::string_view body,
                        std::string_view path = "/storage_rpc/v1") const {
        return {.url = node(i).url(path), .body = toBytes(body), .pins = {}};
    }
    Result<HttpReply> send(const HttpRequest& request) { return wire_.send(request, {}); }
    std::string outcome(const HttpRequest& request) {
        const auto reply = send(request);
        return reply ? std::to_string(reply->status) : errcName(reply.error().code);
    }
    std::size_t member(const Person& person, std::size_t which) const {
        std::size_t i = 0;
        while (!world_->directory().serves(node(i).ed25519, person.id()) || which-- > 0)
            ++i;
        return i;
    }

    SystemClock clock_;
    SystemRandom random_;
    test::WatchedService watched_;
    World* world_ = nullptr;
    std::unique_ptr<HttpsServer> server_;
    CurlTransport wire_;
};

}  // namespace

TEST_F(HttpsPorts, AStoreReachesTheSwarmOverTheWire) {
    const Person alice{1};
    const auto stored = send(request(member(alice, 0), rpc::encode({alice.store(clock_, "hi")})));
    ASSERT_TRUE(stored) << stored.error().detail;
    const auto swarm = Json::parse(toText(stored->body))["swarm"];
    EXPECT_EQ(3U, swarm.size());
    const auto other = send(request(member(alice, 2), rpc::encode({alice.retrieve(clock_)})));
    ASSERT_TRUE(other) << other.error().detail;
    EXPECT_EQ(1U, Json::parse(toText(other->body))["messages"].size());
}

TEST_F(HttpsPorts, AnOnionTravelsThroughThreeNodes) {
    const auto wrapped =
        onion::wrapForNode({node(0), node(1), node(2)}, node(3), asBytes(kInfo), random_);
    ASSERT_TRUE(wrapped);
    for (int round = 0; round < 3; ++round) {
        const auto reply = send(request(0, asText(wrapped->body), "/onion_req/v2"));
        ASSERT_TRUE(reply) << reply.error().detail;
        const auto answer = onion::openReply(wrapped->replyKey, reply->body);
        ASSERT_TRUE(answer) << toText(reply->body);
        EXPECT_EQ(200, answer->status);
    }
}

TEST_F(HttpsPorts, AServerBehindTheLastHopIsAsked) {
    PlainServer files{[](PlainConnection& connection) {
        if (!connection.readRequest().empty()) connection.write(starling::test::goodReply("blob"));
    }};
    onion::Server server;
    server.host = "127.0.0.1";
    server.port = files.port();
    server.x25519 = BoxKey::generate(random_).publicKey();
    const auto wrapped =
        onion::wrapForServer({node(0), node(1), node(2)}, server, asBytes("x"), random_);
    ASSERT_TRUE(wrapped);
    const auto reply = send(request(0, asText(wrapped->body), "/onion_req/v2"));
    ASSERT_TRUE(reply) << reply.error().detail;
    EXPECT_EQ("blob", toText(reply->body));
}

TEST_F(HttpsPorts, APinHoldsAndAnotherDoesNot) {
    auto asked = request(0, R"({"method":"get_n_service_nodes"})", "/json_rpc");
    asked.pins = world_->profile("x")->seeds[0].pins;
    EXPECT_EQ("200", outcome(asked));
    asked.pins = world_->profile("x")->seeds[1].pins;
    EXPECT_EQ("Rejected", outcome(asked));
}

TEST_F(HttpsPorts, AStoppedNodeRefusesAndComesBack) {
    EXPECT_EQ("200", outcome(request(2, kInfo)));
    server_->run([&] { world_->stop(2); });
    EXPECT_EQ("Offline", outcome(request(2, kInfo)));
    server_->run([&] { world_->start(2); });
    EXPECT_EQ("200", outcome(request(2, kInfo)));
}

TEST_F(HttpsPorts, NobodyElseGetsThePortOfAStoppedNode) {
    server_->run([&] { world_->stop(2); });
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(node(2).port);
    const int other = ::socket(AF_INET, SOCK_STREAM, 0);
    EXPECT_NE(0, ::bind(other, reinterpret_cast<const sockaddr*>(&address), sizeof address));
    ::close(other);
}

TEST_F(HttpsPorts, ASlowNodeIsLate) {
    server_->run([&] { world_->slow(2, Millis{60'000}); });
    auto asked = request(2, kInfo);
    asked.deadline = Millis{300};
    EXPECT_EQ("TimedOut", outcome(asked));
    server_->run([&] { world_->slow(2, Millis{10}); });
    asked.deadline = Millis{20'000};
    EXPECT_EQ("200", outcome(asked));
}

TEST_F(HttpsPorts, WhatASlowNodeHoldsBackGoesOutOnceItIsHealed) {
    server_->run([&] { world_->slow(2, Millis{3'600'000}); });
    std::promise<void> arrival;
    server_->run([&] { watched_.onArrival = [&] { arrival.set_value(); }; });
    auto answer = std::async(std::launch::async, [&] { return outcome(request(2, kInfo)); });
    ASSERT_EQ(std::future_status::ready, arrival.get_future().wait_for(std::chrono::seconds{20}));
    server_->run([&] { world_->heal(2); });
    EXPECT_EQ("200", answer.get());
}

TEST_F(HttpsPorts, ALargeBodyIsRefused) {
    const auto said = outcome(request(0, std::string(11U << 20, 'x'), "/onion_req/v2"));
    EXPECT_TRUE(said == "413" || said == "Offline") << said;
    EXPECT_EQ("200", outcome(request(0, kInfo)));
}

TEST_F(HttpsPorts, WhoAsksTooOftenIsToldSo) {
    std::string said;
    for (int i = 0; i < 5'000 && said != "429"; ++i)
        said = outcome(request(0, kInfo));
    EXPECT_EQ("429", said);
    EXPECT_EQ("400", outcome(request(0, "", "/onion_req/v2")));
}

TEST_F(HttpsPorts, ATakenPortIsNamed) {
    const auto second = HttpsServer::start(doors(), *world_, clock_);
    ASSERT_FALSE(second);
    EXPECT_EQ(Errc::InUse, second.error().code);
    EXPECT_NE(std::string::npos, second.error().detail.find(std::to_string(node(0).port)));
}

}  // namespace starling::node
