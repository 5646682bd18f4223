// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One client's connection to a node's port: requests one after the other, each of bounded size and
/// time. For https_server.cpp only; on its thread. Lives as long as something of it is under way.
/// docs/protocol/network.md.
#pragma once

#include "localnet/byte_budget.h"
#include "localnet/https_server.h"

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include <optional>

namespace starling::localnet {

/// What the connections of all ports share.
struct HttpsShared {
    explicit HttpsShared(const HttpsLimits& theLimits)
        : limits{theLimits}, budget{theLimits.bytes} {}

    HttpsLimits limits;
    ByteBudget budget;
};

/// The answer to whoever wants more than there is.
HttpReply tooMuch();

class HttpsSession : public std::enable_shared_from_this<HttpsSession> {
public:
    using Socket = boost::asio::ip::tcp::socket;
    using Serve = std::function<void(HttpsSession&, NodeRequest)>;

    HttpsSession(Socket socket, boost::asio::ssl::context& tls, HttpsShared& shared,
                 std::string pingHeader, Serve serve);

    void start();
    void close();
    const std::string& address() const { return address_; }
    bool atRest() const { return atRest_; }  ///< No part of a request has come.

    /// Sends `reply` after `delay`.
    void answer(const HttpReply& reply, Millis delay);

    /// An answer that is held back goes out now.
    void release() { timer_.cancel(); }

private:
    using Fault = boost::system::error_code;
    // Grows with what comes: room for what is only announced would cost a client nothing.
    using GrowingBody = boost::beast::http::dynamic_body;
    using ByteBody = boost::beast::http::vector_body<std::uint8_t>;

    boost::beast::tcp_stream& socket() { return boost::beast::get_lowest_layer(stream_); }
    void await();
    void receiveHead();
    void receiveBody();
    void handle();
    void refuse(Fault fault);
    void refuse(const HttpReply& reply);
    void hold(const HttpReply& reply, Millis delay);
    void send(const HttpReply& reply);
    void forget();

    boost::beast::ssl_stream<boost::beast::tcp_stream> stream_;
    boost::asio::steady_timer timer_;
    const HttpsLimits& limits_;
    ByteClaim asked_;
    ByteClaim answered_;
    boost::beast::flat_buffer buffer_;
    std::optional<boost::beast::http::request_parser<GrowingBody>> parser_;
    boost::beast::http::response<ByteBody> response_;
    std::string address_;
    std::string pingHeader_;
    Serve serve_;
    bool keepAlive_ = true;
    bool isPing_ = false;
    bool atRest_ = true;
    bool closed_ = false;
};

}  // namespace starling::localnet
