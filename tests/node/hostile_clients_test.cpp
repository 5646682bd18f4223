// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Clients that are slow, endless or many: none of them costs a node more than it may, and none
/// keeps others from being served.

#include "localnet/https_server.h"
#include "localnet/test_world.h"
#include "net/curl_transport.h"
#include "node/ports.h"
#include "node/rude_client.h"
#include "node/watched_service.h"

#include <gtest/gtest.h>

#include <future>
#include <vector>

namespace starling::node::test {

namespace {

using namespace localnet;
using namespace std::chrono_literals;
using localnet::test::Person;
using Greeting = RudeClient::Greeting;

constexpr const char* kInfo = R"({"method":"info","params":{}})";
constexpr Millis kShort{200};

const std::string kHead = "POST /storage_rpc/v1 HTTP/1.1\r\nHost: x\r\n";

std::string lengthAnd(std::string_view body) {
    return "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string{body};
}

class HostileClients : public testing::Test {
protected:
    /// A network of one node.
    void open(const HttpsLimits& limits) {
        initCrypto();
        WorldConfig config;
        config.nodes = 1;
        config.choosePorts = [](std::size_t count) { return freePorts("127.0.0.1", count); };
        auto opened = World::open(*Database::openInMemory(), std::move(config), clock_, random_);
        ASSERT_TRUE(opened) << opened.error().detail;
        watched_.world = *std::move(opened);
        const auto& certificate = watched_.world->certificate(0);
        auto started = HttpsServer::start(
            {{"127.0.0.1", port(), certificate.certificatePem, certificate.keyPem, "ping"}},
            watched_, clock_, limits);
        ASSERT_TRUE(started) << started.error().detail;
        server_ = *std::move(started);
    }
    std::uint16_t port() const { return watched_.world->directory().nodes()[0].port; }

    /// What somebody with manners is answered.
    int ask(std::string_view body) {
        CurlTransport wire;
        const auto reply =
            wire.send({.url = watched_.world->directory().nodes()[0].url("/storage_rpc/v1"),
                       .body = toBytes(body),
                       .pins = {},
                       .deadline = Millis{20'000}},
                      {});
        EXPECT_TRUE(reply) << (reply ? "" : reply.error().detail);
        return reply ? reply->status : 0;
    }

    SystemClock clock_;
    SystemRandom random_;
    WatchedService watched_;
    std::unique_ptr<HttpsServer> server_;
};

}  // namespace

TEST_F(HostileClients, WhoNeverShakesHandsIsSentAway) {
    open({.receiving = kShort});
    EXPECT_EQ("", RudeClient(port(), Greeting::None).readToEnd());
}

TEST_F(HostileClients, WhoSpeaksNoTlsIsSentAway) {
    open({});
    RudeClient client{port(), Greeting::None};
    client.write(kHead + lengthAnd(kInfo));
    const auto said = client.readToEnd();
    ASSERT_TRUE(said);
    EXPECT_EQ(std::string::npos, said->find("HTTP"));
}

TEST_F(HostileClients, WhoAsksNothingIsSentAway) {
    open({.idle = kShort});
    EXPECT_EQ("", RudeClient(port()).readToEnd());
}

TEST_F(HostileClients, AHeadThatComesInDropsIsNotWaitedFor) {
    open({.receiving = kShort});
    EXPECT_TRUE(RudeClient(port()).dripUntilClosed(kHead + std::string(2'000, 'x')));
}

TEST_F(HostileClients, ABodyThatComesInDropsIsNotWaitedFor) {
    open({.receiving = kShort});
    RudeClient client{port()};
    client.write(kHead + "Content-Length: 2000\r\n\r\n");
    EXPECT_TRUE(client.dripUntilClosed(std::string(2'000, 'x')));
}

TEST_F(HostileClients, AnEndlessHeadIsCutOff) {
    open({});
    RudeClient client{port()};
    client.write(kHead);
    std::size_t sent = 0;
    while (sent < (4U << 20) && client.write("name: " + std::string(1'000, 'x') + "\r\n"))
        sent += 1'000;
    const auto said = client.readToEnd();
    ASSERT_TRUE(said);
    EXPECT_EQ("", *said);
}

TEST_F(HostileClients, AnAnnouncedGiantIsRefusedBeforeItComes) {
    open({});
    for (const char* size : {"10485761", "18446744073709551615"}) {
        RudeClient client{port()};
        client.write(kHead + "Content-Length: " + size + "\r\n\r\n");
        const auto said = client.readToEnd();
        ASSERT_TRUE(said);
        EXPECT_TRUE(said->starts_with("HTTP/1.1 413 ")) << *said;
    }
    RudeClient client{port()};
    client.write(kHead + "Content-Length: 99999999999999999999\r\n\r\n");
    EXPECT_EQ("", client.readToEnd());
}

TEST_F(HostileClients, ABodyWithoutAnEndIsCutOff) {
    open({});
    RudeClient client{port()};
    client.write(kHead + "Transfer-Encoding: chunked\r\n\r\n");
    const auto chunk = "10000\r\n" + std::string(0x10000, 'x') + "\r\n";
    int chunks = 0;
    while (chunks < 400 && client.write(chunk))
        ++chunks;
    EXPECT_GT(400, chunks);
    EXPECT_EQ(200, ask(kInfo));
}

TEST_F(HostileClients, ClientsAtRestMakeRoomForNewOnes) {
    open({.sessions = 3});
    std::vector<std::unique_ptr<RudeClient>> resting;
    for (int i = 0; i < 10; ++i)
        resting.push_back(std::make_unique<RudeClient>(port()));
    EXPECT_EQ(200, ask(kInfo));
    EXPECT_EQ("", resting.front()->readToEnd());
}

TEST_F(HostileClients, NobodyIsSentAwayWhileANodeWorksForThem) {
    open({.sessions = 2});
    std::promise<void> bothCame;
    int came = 0;
    server_->run([&] {
        watched_.world->slow(0, Millis{3'600'000});
        watched_.onArrival = [&] {
            if (++came == 2) bothCame.set_value();
        };
    });
    RudeClient first{port()};
    RudeClient second{port()};
    for (auto* client : {&first, &second})
        client->write(kHead + "Connection: close\r\n" + lengthAnd(kInfo));
    ASSERT_EQ(std::future_status::ready, bothCame.get_future().wait_for(20s));
    EXPECT_EQ("", RudeClient(port()).readToEnd());
    server_->run([&] { watched_.world->heal(0); });
    for (auto* client : {&first, &second})
        EXPECT_TRUE(client->readToEnd().value_or("").starts_with("HTTP/1.1 200 "));
}

TEST_F(HostileClients, WhoDoesNotTakeItsAnswerIsSentAway) {
    open({.sending = kShort, .sessions = 1});
    const Person alice{1};
    for (int i = 0; i < 60; ++i)
        ASSERT_EQ(200, ask(rpc::encode({alice.store(
                           clock_, std::string(76'800, static_cast<char>('A' + i)))})));
    auto call = alice.retrieve(clock_);
    call.maxSize = -1;
    std::promise<void> came;
    server_->run([&] { watched_.onArrival = [&] { came.set_value(); }; });
    RudeClient reader{port()};
    reader.write(kHead + lengthAnd(rpc::encode({call})));
    ASSERT_EQ(std::future_status::ready, came.get_future().wait_for(20s));
    server_->run([&] { watched_.onArrival = {}; });
    // There is room for one: others are served once it is gone.
    bool served = false;
    for (int i = 0; i < 5'000 && !served; ++i) {
        RudeClient next{port()};
        next.write(kHead + "Connection: close\r\n" + lengthAnd(kInfo));
        served = next.readToEnd().value_or("").starts_with("HTTP/1.1 200 ");
    }
    EXPECT_TRUE(served);
}

TEST_F(HostileClients, MoreThanThereIsRoomForIsRefusedAndTheRoomComesBack) {
    open({.bytes = 200'000});
    for (int i = 0; i < 3; ++i) {
        RudeClient client{port()};
        client.write(kHead + "Content-Length: 250000\r\n\r\n" + std::string(200'100, 'x'));
        EXPECT_TRUE(client.readToEnd().value_or("").starts_with("HTTP/1.1 429 "));
        EXPECT_EQ(400, ask(std::string(150'000, 'x')));
    }
    EXPECT_EQ(200, ask(kInfo));
}

TEST_F(HostileClients, AnAnswerThereIsNoRoomForIsNotKept) {
    open({.bytes = 200'000});
    const Person alice{1};
    for (const char letter : {'a', 'b'})
        EXPECT_EQ(200, ask(rpc::encode({alice.store(clock_, std::string(76'800, letter))})));
    auto call = alice.retrieve(clock_);
    call.maxCount = 1;
    EXPECT_EQ(200, ask(rpc::encode({call})));
    call.maxCount = 2;
    call.maxSize = -1;
    EXPECT_EQ(429, ask(rpc::encode({call})));
    call.maxCount = 1;
    EXPECT_EQ(200, ask(rpc::encode({call})));
}

}  // namespace starling::node::test
