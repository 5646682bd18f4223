// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The transport behind a proxy: nothing goes around it, and no name is looked up here.

#include "net/curl_transport.h"
#include "support/plain_server.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace starling {
namespace {

using test::PlainConnection;
using test::PlainServer;

void answerAll(PlainConnection& connection) {
    while (!connection.readRequest().empty())
        connection.write(test::goodReply("hi"));
}

HttpRequest to(const std::string& url) {
    HttpRequest request;
    request.url = url;
    request.deadline = Millis{5'000};
    return request;
}

/// Writes down what it is asked for, and takes everybody to the same server.
class SocksProxy {
public:
    explicit SocksProxy(std::uint16_t goal)
        : goal_{goal}, server_{[this](PlainConnection& connection) { serve(connection); }} {}

    Proxy with(const std::string& user = "", const std::string& password = "") const {
        return {Proxy::Kind::Socks5h, "127.0.0.1", server_.port(), user, password};
    }
    std::vector<std::string> recorded() const { return server_.recorded(); }

private:
    void serve(PlainConnection& connection) {
        const auto greeting = connection.readExactly(2);
        if (greeting.size() < 2) return;
        const auto methods = connection.readExactly(static_cast<std::size_t>(greeting[1]));
        const bool withPassword = methods.find('\x02') != std::string::npos;
        connection.write(withPassword ? std::string{"\x05\x02"} : std::string("\x05\0", 2));
        if (withPassword) {
            connection.readExactly(1);
            const auto user = word(connection);
            server_.record(user + "/" + word(connection));
            connection.write(std::string("\x01\0", 2));
        }
        const auto ask = connection.readExactly(4);
        if (ask.size() < 4) return;
        const auto host = ask[3] == 3 ? word(connection) : "address";
        if (ask[3] == 1) connection.readExactly(4);
        connection.readExactly(2);
        server_.record(host);
        connection.write(std::string("\x05\0\0\x01\0\0\0\0\0\0", 10));
        connection.joinTo(goal_);
    }
    static std::string word(PlainConnection& connection) {
        const auto size = connection.readExactly(1);
        return size.empty() ? size : connection.readExactly(static_cast<std::uint8_t>(size[0]));
    }

    std::uint16_t goal_;
    PlainServer server_;
};

TEST(CurlProxy, ASocksProxyLooksUpTheName) {
    PlainServer server{answerAll};
    SocksProxy proxy{server.port()};
    CurlTransport transport{proxy.with()};

    ASSERT_TRUE(transport.send(to("http://seed.invalid:4433/json_rpc"), {}));

    EXPECT_EQ(proxy.recorded(), std::vector<std::string>{"seed.invalid"});
}

TEST(CurlProxy, ASocksProxyIsGivenUserAndPassword) {
    PlainServer server{answerAll};
    SocksProxy proxy{server.port()};
    CurlTransport transport{proxy.with("alice", "p:w@d")};

    ASSERT_TRUE(transport.send(to("http://seed.invalid/"), {}));

    EXPECT_EQ(proxy.recorded(), (std::vector<std::string>{"alice/p:w@d", "seed.invalid"}));
}

TEST(CurlProxy, AnHttpProxyIsOnlyATunnel) {
    std::vector<std::string> heads;
    PlainServer server{answerAll};
    PlainServer tunnel{[&](PlainConnection& connection) {
        heads.push_back(connection.readHead());
        connection.write("HTTP/1.1 200 Connection established\r\n\r\n");
        connection.joinTo(server.port());
    }};
    CurlTransport transport{Proxy{Proxy::Kind::HttpConnect, "127.0.0.1", tunnel.port(), "a", "b"}};

    ASSERT_TRUE(transport.send(to("http://seed.invalid:4433/json_rpc"), {}));
    ASSERT_TRUE(transport.send(to("http://seed.invalid:4433/json_rpc"), {}));

    ASSERT_EQ(heads.size(), 1U);
    EXPECT_TRUE(heads[0].starts_with("CONNECT seed.invalid:4433 HTTP/1.1\r\n")) << heads[0];
    EXPECT_NE(heads[0].find("Proxy-Authorization: Basic YTpi\r\n"), std::string::npos);
    EXPECT_EQ(heads[0].find("WhatsApp"), std::string::npos);
}

TEST(CurlProxy, NothingGoesAroundAProxyThatIsDown) {
    PlainServer server{answerAll};
    for (const auto kind : {Proxy::Kind::Socks5h, Proxy::Kind::HttpConnect}) {
        CurlTransport transport{Proxy{kind, "127.0.0.1", test::closedPort(), "", ""}};
        const auto reply = transport.send(to(server.url()), {});
        ASSERT_FALSE(reply);
        EXPECT_EQ(reply.error().code, Errc::Offline);
    }
    EXPECT_EQ(server.connections(), 0);
}

TEST(CurlProxy, TheEnvironmentMakesNoExceptions) {
    ::setenv("no_proxy", "*", 1);
    PlainServer server{answerAll};
    SocksProxy proxy{server.port()};
    CurlTransport transport{proxy.with()};

    const bool answered = transport.send(to(server.url()), {}).has_value();

    ::unsetenv("no_proxy");
    EXPECT_TRUE(answered);
    EXPECT_EQ(proxy.recorded(), std::vector<std::string>{"address"});
}

TEST(CurlProxy, AProxyThatRefusesIsOfflineAndNotAnAnswer) {
    PlainServer tunnel{[](PlainConnection& connection) {
        connection.readHead();
        connection.write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
    }};
    CurlTransport transport{Proxy{Proxy::Kind::HttpConnect, "127.0.0.1", tunnel.port(), "", ""}};

    const auto reply = transport.send(to("http://seed.invalid/"), {});

    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().code, Errc::Offline);
}

}  // namespace
}  // namespace starling
