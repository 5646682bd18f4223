// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/https_server.h"

#include "localnet/https_client.h"
#include "localnet/rate_limit.h"

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include <deque>
#include <future>
#include <optional>
#include <thread>

namespace starling::localnet {

namespace {

namespace asio = boost::asio;
namespace ssl = asio::ssl;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using boost::system::error_code;
using TlsStream = beast::ssl_stream<beast::tcp_stream>;
using ByteBody = http::vector_body<std::uint8_t>;

constexpr std::size_t kMaxBody = 10U << 20;
constexpr std::chrono::seconds kIdle{60};       // between two requests of one client
constexpr std::chrono::seconds kReceiving{20};  // a slow client gets no more for one request
constexpr std::chrono::seconds kSending{60};
constexpr std::chrono::seconds kTick{2};
constexpr std::chrono::milliseconds kBreath{100};  // when the system has no socket left
constexpr std::size_t kMostSessions = 400;         // of one port
constexpr const char* kServerName = "Oxen Storage Server/2.8.0";

/// One client's connection: requests one after the other.
class Session : public std::enable_shared_from_this<Session> {
public:
    using Serve = std::function<void(Session&, NodeRequest)>;

    Session(tcp::socket socket, ssl::context& tls, std::string pingHeader, Serve serve)
        : stream_{std::move(socket), tls}
        , timer_{stream_.get_executor()}
        , pingHeader_{std::move(pingHeader)}
        , serve_{std::move(serve)} {
        error_code ec;
        const auto remote = beast::get_lowest_layer(stream_).socket().remote_endpoint(ec);
        address_ = ec ? "" : remote.address().to_string();
    }

    void start() {
        beast::get_lowest_layer(stream_).expires_after(kReceiving);
        stream_.async_handshake(ssl::stream_base::server,
                                [self = shared_from_this()](error_code ec) {
                                    if (!ec) self->await();
                                });
    }

    void close() {
        closed_ = true;
        timer_.cancel();
        beast::get_lowest_layer(stream_).close();
    }
    const std::string& address() const { return address_; }

    /// Sends `reply` after `delay`.
    void answer(const HttpReply& reply, Millis delay) {
        if (delay <= Millis{0}) return send(reply);
        timer_.expires_after(delay);
        timer_.async_wait([self = shared_from_this(), reply](error_code) { self->send(reply); });
    }

    /// An answer that is held back goes out now.
    void release() { timer_.cancel(); }

private:
    /// Waits for the first byte of a request, then gives it a shorter while to be complete.
    void await() {
        parser_.emplace();
        parser_->body_limit(kMaxBody);
        beast::get_lowest_layer(stream_).expires_after(kIdle);
        http::async_read_header(stream_, buffer_, *parser_,
                                [self = shared_from_this()](error_code ec, std::size_t) {
                                    ec ? self->refuse(ec) : self->receive();
                                });
    }

    void receive() {
        beast::get_lowest_layer(stream_).expires_after(kReceiving);
        http::async_read(stream_, buffer_, *parser_,
                         [self = shared_from_this()](error_code ec, std::size_t) {
                             ec ? self->refuse(ec) : self->handle();
                         });
    }

    void refuse(error_code ec) {
        if (ec != http::error::body_limit) return close();
        keepAlive_ = false;
        send(textReply(413, "Request body too large"));
    }

    void handle() {
        auto request = parser_->release();
        keepAlive_ = request.keep_alive();
        const auto method = request.method_string();
        const auto target = request.target();
        beast::get_lowest_layer(stream_).expires_never();
        isPing_ = target == "/ping_test/v1";
        serve_(*this, {.method = std::string{method.data(), method.size()},
                       .path = std::string{target.data(), target.size()},
                       .body = std::move(request.body())});
    }

    void send(const HttpReply& reply) {
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
        beast::get_lowest_layer(stream_).expires_after(kSending);
        http::async_write(stream_, response_,
                          [self = shared_from_this()](error_code ec, std::size_t) {
                              ec || !self->keepAlive_ ? self->close() : self->await();
                          });
    }

    TlsStream stream_;
    asio::steady_timer timer_;
    beast::flat_buffer buffer_;
    std::optional<http::request_parser<ByteBody>> parser_;
    http::response<ByteBody> response_;
    std::string address_;
    std::string pingHeader_;
    Serve serve_;
    bool keepAlive_ = true;
    bool isPing_ = false;
    bool closed_ = false;
};

/// One node's port.
class Port {
public:
    Port(asio::io_context& loop, const Door& door, Session::Serve serve)
        : acceptor_{loop}, breath_{loop}, door_{door}, serve_{std::move(serve)} {
        tls_.set_options(ssl::context::default_workarounds | ssl::context::no_tlsv1 |
                         ssl::context::no_tlsv1_1);
        SSL_CTX_set_mode(tls_.native_handle(), SSL_MODE_RELEASE_BUFFERS);
        SSL_CTX_set_session_cache_mode(tls_.native_handle(), SSL_SESS_CACHE_OFF);
    }

    Result<void> prepare() {
        error_code ec;
        tls_.use_certificate(asio::buffer(door_.certificatePem), ssl::context::pem, ec);
        if (!ec) tls_.use_private_key(asio::buffer(door_.keyPem), ssl::context::pem, ec);
        if (ec) return Error{Errc::Corrupt, "a node's certificate cannot be used: " + ec.message()};
        return open();
    }

    Result<void> open() {
        if (listening_) return {};
        error_code ec;
        if (!acceptor_.is_open()) bind(ec);
        if (!ec) acceptor_.listen(asio::socket_base::max_listen_connections, ec);
        if (ec) {
            error_code ignored;
            acceptor_.close(ignored);
            return Error{Errc::InUse, "cannot listen on " + door_.ip + " port " +
                                          std::to_string(door_.port) + ": " + ec.message()};
        }
        listening_ = true;
        accept();
        return {};
    }

    void close() {
        if (!listening_) return;
        listening_ = false;
        error_code ignored;
        acceptor_.close(ignored);
        breath_.cancel();
        for (const auto& weak : sessions_)
            if (const auto session = weak.lock()) session->close();
        sessions_.clear();
        // Who does not listen refuses; and nobody else gets the number in the meantime.
        bind(ignored);
    }

    void release() {
        for (const auto& weak : sessions_)
            if (const auto session = weak.lock()) session->release();
    }

private:
    void bind(error_code& ec) {
        const auto address = asio::ip::make_address(door_.ip, ec);
        if (!ec) acceptor_.open(tcp::v4(), ec);
        if (!ec) acceptor_.set_option(tcp::acceptor::reuse_address(true), ec);
        if (!ec) acceptor_.bind({address, door_.port}, ec);
        error_code ignored;
        if (ec) acceptor_.close(ignored);
    }

    void accept() {
        acceptor_.async_accept([this](error_code ec, tcp::socket socket) {
            if (ec == asio::error::operation_aborted || !listening_) return;
            if (ec) return acceptLater();
            welcome(std::move(socket));
            accept();
        });
    }

    void acceptLater() {
        breath_.expires_after(kBreath);
        breath_.async_wait([this](error_code ec) {
            if (!ec && listening_) accept();
        });
    }

    void welcome(tcp::socket socket) {
        std::erase_if(sessions_, [](const auto& weak) { return weak.expired(); });
        if (sessions_.size() >= kMostSessions) return;  // the socket closes with its scope
        error_code ignored;
        socket.set_option(tcp::no_delay(true), ignored);
        auto session = std::make_shared<Session>(std::move(socket), tls_, door_.pingHeader, serve_);
        sessions_.push_back(session);
        session->start();
    }

    ssl::context tls_{ssl::context::tls_server};
    tcp::acceptor acceptor_;
    bool listening_ = false;
    asio::steady_timer breath_;
    Door door_;
    Session::Serve serve_;
    std::vector<std::weak_ptr<Session>> sessions_;
};

}  // namespace

struct HttpsServer::Inner {
    Inner(Service& theService, const Clock& theClock) : service{theService}, clock{theClock} {}

    void serve(std::size_t node, Session& session, NodeRequest request) {
        if (request.path == "/storage_rpc/v1" && !limits[node].allow(session.address()))
            return session.answer(textReply(429, "Too Many Requests\n"), Millis{0});
        client.follow(service.handle(node, request),
                      [this, node, kept = session.shared_from_this()](const HttpReply& reply) {
                          kept->answer(reply, service.faults(node).slow);
                      });
    }

    void applyFaults() {
        for (std::size_t i = 0; i < ports.size(); ++i) {
            if (service.faults(i).stopped) ports[i]->close();
            // A stopped node's port stays bound, so it is ours to open again.
            if (!service.faults(i).stopped) (void)ports[i]->open();
            if (service.faults(i).slow <= Millis{0}) ports[i]->release();
        }
    }

    void tickLater() {
        timer.expires_after(kTick);
        timer.async_wait([this](error_code ec) {
            if (ec) return;
            client.follow(service.tick(), [this](const HttpReply&) { tickLater(); });
        });
    }

    Service& service;
    const Clock& clock;
    asio::io_context loop{1};
    HttpsClient client{loop};
    asio::steady_timer timer{loop};
    std::vector<std::unique_ptr<Port>> ports;
    std::deque<RateLimit> limits;
    std::thread thread;
};

Result<std::unique_ptr<HttpsServer>> HttpsServer::start(const std::vector<Door>& doors,
                                                        Service& service, const Clock& clock) {
    auto inner = std::make_unique<Inner>(service, clock);
    for (std::size_t i = 0; i < doors.size(); ++i) {
        inner->limits.emplace_back(clock);
        inner->ports.push_back(std::make_unique<Port>(
            inner->loop, doors[i], [self = inner.get(), i](Session& session, NodeRequest request) {
                self->serve(i, session, std::move(request));
            }));
        const auto opened = inner->ports.back()->prepare();
        if (!opened) return opened.error();
    }
    inner->tickLater();
    inner->thread = std::thread{[self = inner.get()] { self->loop.run(); }};
    return std::unique_ptr<HttpsServer>{new HttpsServer{std::move(inner)}};
}

HttpsServer::HttpsServer(std::unique_ptr<Inner> inner) : inner_{std::move(inner)} {}

HttpsServer::~HttpsServer() {
    inner_->loop.stop();
    inner_->thread.join();
    inner_->ports.clear();
}

void HttpsServer::run(const std::function<void()>& work) {
    std::promise<void> done;
    asio::post(inner_->loop, [&] {
        work();
        inner_->applyFaults();
        done.set_value();
    });
    done.get_future().wait();
}

}  // namespace starling::localnet
