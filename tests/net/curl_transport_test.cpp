// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/curl_transport.h"

#include "support/plain_server.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <thread>

namespace starling {
namespace {

using test::PlainConnection;
using test::PlainServer;

HttpRequest to(const std::string& url, Millis deadline = Millis{5'000}) {
    HttpRequest request;
    request.url = url;
    request.body = toBytes("hello");
    request.deadline = deadline;
    return request;
}

void answerAll(PlainConnection& connection) {
    while (!connection.readRequest().empty())
        connection.write(test::goodReply("hi"));
}

TEST(CurlTransport, ARequestLooksLikeTheReferenceClients) {
    std::string seen;
    PlainServer server{[&seen](PlainConnection& connection) {
        seen = connection.readRequest();
        connection.write(test::goodReply("hi"));
    }};
    CurlTransport transport;

    const auto reply = transport.send(to(server.url("/storage_rpc/v1")), {});

    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->status, 200);
    EXPECT_EQ(reply->contentType, "text/plain");
    EXPECT_EQ(toText(reply->body), "hi");
    EXPECT_EQ(seen,
              "POST /storage_rpc/v1 HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(server.port()) +
                  "\r\nUser-Agent: WhatsApp\r\nAccept-Language: en-us\r\n"
                  "Content-Length: 5\r\n\r\nhello");
}

TEST(CurlTransport, ALargeBodyIsSentWithoutAskingFirst) {
    std::string seen;
    PlainServer server{[&seen](PlainConnection& connection) {
        seen = connection.readRequest();
        connection.write(test::goodReply("hi"));
    }};
    CurlTransport transport;
    auto request = to(server.url());
    request.body = Bytes(3'000'000, 7);

    ASSERT_TRUE(transport.send(request, {}));
    EXPECT_EQ(seen.find("Expect"), std::string::npos);
    EXPECT_GT(seen.size(), 3'000'000U);
}

TEST(CurlTransport, RequestsShareOneConnectionUntilItIsDropped) {
    PlainServer server{answerAll};
    CurlTransport transport;

    for (int i = 0; i < 5; ++i)
        ASSERT_TRUE(transport.send(to(server.url()), {}));
    EXPECT_EQ(server.connections(), 1);

    transport.dropConnections();
    ASSERT_TRUE(transport.send(to(server.url()), {}));
    EXPECT_EQ(server.connections(), 2);
}

TEST(CurlTransport, DroppingConnectionsEndsWhatIsUnderWay) {
    CurlTransport transport;
    PlainServer server{[&transport](PlainConnection& connection) {
        connection.readRequest();
        transport.dropConnections();
        connection.waitForEnd();
    }};

    const auto reply = transport.send(to(server.url()), {});

    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().code, Errc::Offline);
}

TEST(CurlTransport, ARaisedFlagEndsAWaitAtOnce) {
    StopFlag stop;
    PlainServer server{[&stop](PlainConnection& connection) {
        connection.readRequest();
        stop.request();
        connection.waitForEnd();
    }};
    CurlTransport transport;

    const auto reply = transport.send(to(server.url(), Millis{60'000}), stop);

    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().code, Errc::Cancelled);
}

TEST(CurlTransport, AFlagRaisedBeforeSendsNothing) {
    PlainServer server{answerAll};
    CurlTransport transport;
    StopFlag stop;
    stop.request();

    const auto reply = transport.send(to(server.url()), stop);

    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().code, Errc::Cancelled);
    EXPECT_EQ(server.connections(), 0);
}

TEST(CurlTransport, ManyThreadsAreServedAtTheSameTime) {
    PlainServer server{answerAll};
    CurlTransport transport;
    std::atomic<int> good{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] {
            for (int n = 0; n < 10; ++n)
                if (transport.send(to(server.url()), {})) ++good;
        });
    for (auto& thread : threads)
        thread.join();

    EXPECT_EQ(good, 80);
    EXPECT_LE(server.connections(), 8);
}

/// What rude servers do, and what the caller is told.
struct Rudeness {
    const char* name;
    PlainServer::Behaviour behaviour;
    Errc expected;
};

class RudeServer : public testing::TestWithParam<Rudeness> {};

TEST_P(RudeServer, IsSurvivedAndNamed) {
    PlainServer server{GetParam().behaviour};
    CurlTransport transport;
    auto request = to(server.url(), Millis{400});
    request.maxReplyBytes = 10'000;

    const auto reply = transport.send(request, {});

    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().code, GetParam().expected) << reply.error().detail;
    EXPECT_EQ(reply.error().detail.find("127.0.0.1"), std::string::npos);
}

PlainServer::Behaviour says(const std::string& bytes) {
    return [bytes](PlainConnection& connection) {
        connection.readRequest();
        connection.write(bytes);
    };
}

PlainServer::Behaviour saysAndWaits(const std::string& bytes) {
    return [bytes](PlainConnection& connection) {
        connection.readRequest();
        connection.write(bytes);
        connection.waitForEnd();
    };
}

PlainServer::Behaviour repeats(const std::string& first, const std::string& more) {
    return [first, more](PlainConnection& connection) {
        connection.readRequest();
        for (bool open = connection.write(first); open;)
            open = connection.write(more);
    };
}

const Rudeness kRudeness[] = {
    {"ABodyThatSaysItIsHuge", saysAndWaits("HTTP/1.1 200 OK\r\nContent-Length: 10001\r\n\r\n"),
     Errc::TooLarge},
    {"AnEndlessBody",
     repeats("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", std::string(4'096, 'x')),
     Errc::TooLarge},
    {"EndlessChunks",
     repeats("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "4\r\nabcd\r\n"),
     Errc::TooLarge},
    {"EndlessHeaders", repeats("HTTP/1.1 200 OK\r\n", "X-Line: " + std::string(900, 'y') + "\r\n"),
     Errc::TooLarge},
    {"AStallBeforeTheAnswer", saysAndWaits(""), Errc::TimedOut},
    {"AStallInTheBody", saysAndWaits("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"),
     Errc::TimedOut},
    {"NothingAtAll", says(""), Errc::Offline},
    {"HalfABody", says("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"), Errc::Offline},
    {"Garbage", says("\x16\x03\x01 this is no HTTP\r\n\r\n"), Errc::Offline},
};

INSTANTIATE_TEST_SUITE_P(CurlTransport, RudeServer, testing::ValuesIn(kRudeness),
                         [](const auto& rude) { return rude.param.name; });

TEST(CurlTransport, ARedirectIsAnAnswerAndNotFollowed) {
    PlainServer elsewhere{answerAll};
    PlainServer server{says("HTTP/1.1 302 Found\r\nLocation: " + elsewhere.url() +
                            "\r\nContent-Length: 0\r\n\r\n")};
    CurlTransport transport;

    const auto reply = transport.send(to(server.url()), {});

    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->status, 302);
    EXPECT_EQ(elsewhere.connections(), 0);
}

TEST(CurlTransport, WhereNobodyListensIsOffline) {
    CurlTransport transport;
    const auto url = "http://127.0.0.1:" + std::to_string(test::closedPort()) + "/";

    const auto reply = transport.send(to(url), {});

    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().code, Errc::Offline);
}

TEST(CurlTransport, OtherProtocolsAndUnkeepablePromisesAreRefused) {
    CurlTransport transport;
    PlainServer server{answerAll};
    const std::string good = "sha256//" + std::string(43, 'A') + "=";
    const std::pair<std::string, std::vector<std::string>> refused[] = {
        {"file:///etc/hostname", {}},
        {"ftp://127.0.0.1/", {}},
        {"no url", {}},
        {server.url(), {good}},
        {"https://127.0.0.1:1/", {"/etc/hostname"}},
        {"https://127.0.0.1:1/", {good, "sha256//short"}},
    };
    for (const auto& [url, pins] : refused) {
        auto request = to(url);
        request.pins = pins;
        const auto reply = transport.send(request, {});
        ASSERT_FALSE(reply) << url;
        EXPECT_EQ(reply.error().code, Errc::Invalid) << url;
    }
    EXPECT_EQ(server.connections(), 0);
}

TEST(CurlTransport, NoTimeLeftIsATimeOut) {
    PlainServer server{answerAll};
    CurlTransport transport;

    const auto reply = transport.send(to(server.url(), Millis{0}), {});

    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().code, Errc::TimedOut);
}

TEST(CurlTransport, ProxiesOfTheEnvironmentAreIgnored) {
    const auto nowhere = "http://127.0.0.1:" + std::to_string(test::closedPort());
    ::setenv("http_proxy", nowhere.c_str(), 1);
    ::setenv("all_proxy", nowhere.c_str(), 1);
    PlainServer server{answerAll};
    CurlTransport transport;

    const bool answered = transport.send(to(server.url()), {}).has_value();

    ::unsetenv("http_proxy");
    ::unsetenv("all_proxy");
    EXPECT_TRUE(answered);
}

}  // namespace
}  // namespace starling
