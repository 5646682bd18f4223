// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/https_server.h"

#include "localnet/https_client.h"
#include "localnet/https_session.h"
#include "localnet/rate_limit.h"

#include <algorithm>
#include <deque>
#include <future>
#include <thread>

namespace starling::localnet {

namespace {

namespace asio = boost::asio;
namespace ssl = asio::ssl;
using asio::ip::tcp;
using boost::system::error_code;

constexpr std::chrono::seconds kTick{2};
constexpr std::chrono::milliseconds kBreath{100};  // when the system has no socket left

/// One node's port.
class Port {
public:
    Port(asio::io_context& loop, const Door& door, HttpsShared& shared, HttpsSession::Serve serve)
        : acceptor_{loop}, breath_{loop}, door_{door}, shared_{shared}, serve_{std::move(serve)} {
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
        const bool full = sessions_.size() >= shared_.limits.sessions;
        if (full && !closeOneAtRest()) return;  // the socket closes with its scope
        error_code ignored;
        socket.set_option(tcp::no_delay(true), ignored);
        auto session = std::make_shared<HttpsSession>(std::move(socket), tls_, shared_,
                                                      door_.pingHeader, serve_);
        sessions_.push_back(session);
        session->start();
    }

    /// The longest connected client that asks nothing; false when all are busy.
    bool closeOneAtRest() {
        const auto resting = [](const auto& weak) {
            const auto session = weak.lock();
            return session && session->atRest();
        };
        const auto found = std::find_if(sessions_.begin(), sessions_.end(), resting);
        if (found == sessions_.end()) return false;
        found->lock()->close();
        sessions_.erase(found);
        return true;
    }

    ssl::context tls_{ssl::context::tls_server};
    tcp::acceptor acceptor_;
    bool listening_ = false;
    asio::steady_timer breath_;
    Door door_;
    HttpsShared& shared_;
    HttpsSession::Serve serve_;
    std::vector<std::weak_ptr<HttpsSession>> sessions_;
};

}  // namespace

struct HttpsServer::Inner {
    Inner(Service& theService, const Clock& theClock, const HttpsLimits& bounds)
        : service{theService}, clock{theClock}, shared{bounds} {}

    void serve(std::size_t node, HttpsSession& session, NodeRequest request) {
        if (request.path == "/storage_rpc/v1" && !limits[node].allow(session.address()))
            return session.answer(tooMuch(), Millis{0});
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
    HttpsShared shared;
    asio::io_context loop{1};
    HttpsClient client{loop};
    asio::steady_timer timer{loop};
    std::vector<std::unique_ptr<Port>> ports;
    std::deque<RateLimit> limits;
    std::thread thread;
};

Result<std::unique_ptr<HttpsServer>> HttpsServer::start(const std::vector<Door>& doors,
                                                        Service& service, const Clock& clock,
                                                        const HttpsLimits& limits) {
    auto inner = std::make_unique<Inner>(service, clock, limits);
    for (std::size_t i = 0; i < doors.size(); ++i) {
        inner->limits.emplace_back(clock);
        inner->ports.push_back(std::make_unique<Port>(
            inner->loop, doors[i], inner->shared,
            [self = inner.get(), i](HttpsSession& session, NodeRequest request) {
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
