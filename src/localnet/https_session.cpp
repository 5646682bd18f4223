// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/https_session.h"

namespace starling::localnet {

namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using boost::system::error_code;

constexpr std::size_t kMaxBody = 10U << 20;
constexpr std::size_t kFirstRead = 4096;
constexpr const char* kServerName = "Oxen Storage Server/2.8.0";

}  // namespace

HttpReply tooMuch() {
    return textReply(429, "Too Many Requests\n");
}

HttpsSession::HttpsSession(Socket socket, asio::ssl::context& tls, HttpsShared& shared,
                           std::string pingHeader, Serve serve)
    : stream_{std::move(socket), tls}
    , timer_{stream_.get_executor()}
    , limits_{shared.limits}
    , asked_{shared.budget}
    , answered_{shared.budget}
    , pingHeader_{std::move(pingHeader)}
    , serve_{std::move(serve)} {
    error_code ec;
    const auto remote = this->socket().socket().remote_endpoint(ec);
    address_ = ec ? "" : remote.address().to_string();
}

void HttpsSession::start() {
    socket().expires_after(limits_.receiving);
    stream_.async_handshake(asio::ssl::stream_base::server,
                            [self = shared_from_this()](error_code ec) {
                                if (!ec) self->await();
                            });
}

void HttpsSession::close() {
    closed_ = true;
    timer_.cancel();
    socket().close();
}

void HttpsSession::answer(const HttpReply& reply, Millis delay) {
    const bool fits = answered_.resize(reply.body.size());
    hold(fits ? reply : tooMuch(), delay);
}

void HttpsSession::hold(const HttpReply& reply, Millis delay) {
    if (delay <= Millis{0}) return send(reply);
    timer_.expires_after(delay);
    timer_.async_wait([self = shared_from_this(), reply](error_code) { self->send(reply); });
}

/// Waits for the first byte of a request, then gives it a shorter while to be complete.
void HttpsSession::await() {
    atRest_ = true;
    parser_.emplace();
    parser_->body_limit(kMaxBody);
    if (buffer_.size() > 0) return receiveHead();
    socket().expires_after(limits_.idle);
    stream_.async_read_some(buffer_.prepare(kFirstRead),
                            [self = shared_from_this()](error_code ec, std::size_t count) {
                                self->buffer_.commit(count);
                                ec ? self->close() : self->receiveHead();
                            });
}

void HttpsSession::receiveHead() {
    atRest_ = false;
    socket().expires_after(limits_.receiving);
    http::async_read_header(stream_, buffer_, *parser_,
                            [self = shared_from_this()](error_code ec, std::size_t) {
                                if (ec) return self->refuse(ec);
                                self->socket().expires_after(self->limits_.receiving);
                                self->receiveBody();
                            });
}

void HttpsSession::receiveBody() {
    if (!asked_.resize(parser_->get().body().size())) return refuse(tooMuch());
    if (parser_->is_done()) return handle();
    http::async_read_some(stream_, buffer_, *parser_,
                          [self = shared_from_this()](error_code ec, std::size_t) {
                              ec ? self->refuse(ec) : self->receiveBody();
                          });
}

void HttpsSession::refuse(Fault fault) {
    if (fault != http::error::body_limit) return close();
    refuse(textReply(413, "Request body too large"));
}

void HttpsSession::refuse(const HttpReply& reply) {
    keepAlive_ = false;
    parser_.reset();
    send(reply);
}

void HttpsSession::handle() {
    const auto request = parser_->release();
    keepAlive_ = request.keep_alive();
    const auto method = request.method_string();
    const auto target = request.target();
    socket().expires_never();
    isPing_ = target == "/ping_test/v1";
    Bytes body(request.body().size());
    asio::buffer_copy(asio::buffer(body), request.body().data());
    serve_(*this, {.method = std::string{method.data(), method.size()},
                   .path = std::string{target.data(), target.size()},
                   .body = std::move(body)});
}

void HttpsSession::send(const HttpReply& reply) {
    if (closed_) return;
    response_ = {};
    response_.version(11);
    response_.result(static_cast<unsigned>(reply.status));
    response_.set(http::field::server, kServerName);
    response_.set(http::field::content_type, reply.contentType);
    if (isPing_) response_.set("X-Oxen-Snode-Pubkey", pingHeader_);
    response_.keep_alive(keepAlive_);
    response_.body() = reply.body;
    response_.prepare_payload();
    socket().expires_after(limits_.sending);
    http::async_write(stream_, response_, [self = shared_from_this()](error_code ec, std::size_t) {
        self->forget();
        ec || !self->keepAlive_ ? self->close() : self->await();
    });
}

/// A client at rest costs no more than its connection.
void HttpsSession::forget() {
    response_ = {};
    (void)asked_.resize(0);
    (void)answered_.resize(0);
}

}  // namespace starling::localnet
