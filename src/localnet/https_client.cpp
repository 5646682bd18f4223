// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/https_client.h"

#include "localnet/url.h"

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include <map>
#include <optional>

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
using Done = std::function<void(Result<HttpReply>)>;

constexpr std::size_t kMostIdlePerPeer = 4;
constexpr const char* kAgent = "Oxen Storage Server/2.8.0";

Error failureOf(error_code ec) {
    const bool late = ec == beast::error::timeout || ec == asio::error::operation_aborted;
    return {late ? Errc::TimedOut : Errc::Offline, ec.message()};
}

/// Kept-alive connections to other nodes, by origin.
class IdleStreams {
public:
    std::unique_ptr<TlsStream> take(const std::string& origin) {
        auto& streams = streams_[origin];
        if (streams.empty()) return nullptr;
        auto stream = std::move(streams.back());
        streams.pop_back();
        return stream;
    }
    void give(const std::string& origin, std::unique_ptr<TlsStream> stream) {
        auto& streams = streams_[origin];
        beast::get_lowest_layer(*stream).expires_never();
        if (streams.size() < kMostIdlePerPeer) streams.push_back(std::move(stream));
    }
    void clear() { streams_.clear(); }

private:
    std::map<std::string, std::vector<std::unique_ptr<TlsStream>>> streams_;
};

}  // namespace

/// What calls share: the loop, the client's side of TLS (nodes prove themselves inside the calls,
/// not by certificates), connections at rest.
struct HttpsClient::Wires {
    asio::io_context& loop;
    ssl::context tls{ssl::context::tls_client};
    IdleStreams idle = {};
};

namespace {

void prepare(http::request<ByteBody>& request, const Url& url, const HttpRequest& call) {
    request.method(http::verb::post);
    request.target(url.path);
    request.version(11);
    request.set(http::field::host, url.host + ':' + std::to_string(url.port));
    request.set(http::field::user_agent, kAgent);
    request.set(http::field::accept, "*/*");
    request.set(http::field::content_type, "application/octet-stream");
    request.body() = call.body;
    request.prepare_payload();
}

/// One POST to another node (over TLS, kept alive) or to a server (without). Owns itself until
/// `done` was called.
class Outgoing : public std::enable_shared_from_this<Outgoing> {
public:
    Outgoing(HttpsClient::Wires& wires, const HttpRequest& call, Url url, Done done)
        : wires_{wires}, url_{std::move(url)}, done_{std::move(done)}, resolver_{wires.loop} {
        prepare(request_, url_, call);
        parser_.emplace();
        maxReply_ = call.maxReplyBytes;
        deadline_ = call.deadline;
    }

    void start() {
        if (url_.tls) tls_ = wires_.idle.take(url_.origin());
        reused_ = tls_ != nullptr;
        if (!reused_) return connect();
        socket().expires_after(deadline_);
        write();
    }

private:
    template <class Use>
    void onStream(Use use) {
        url_.tls ? use(*tls_) : use(*plain_);
    }
    beast::tcp_stream& socket() { return tls_ ? beast::get_lowest_layer(*tls_) : *plain_; }

    void connect() {
        if (url_.tls) tls_ = std::make_unique<TlsStream>(wires_.loop, wires_.tls);
        if (!url_.tls) plain_ = std::make_unique<beast::tcp_stream>(wires_.loop);
        socket().expires_after(deadline_);
        resolver_.async_resolve(
            url_.host, std::to_string(url_.port),
            [self = shared_from_this()](error_code ec, tcp::resolver::results_type found) {
                if (ec) return self->fail(ec);
                self->socket().async_connect(found,
                                             [self](error_code failed, const tcp::endpoint&) {
                                                 if (failed) return self->fail(failed);
                                                 self->url_.tls ? self->handshake() : self->write();
                                             });
            });
    }

    void handshake() {
        tls_->async_handshake(ssl::stream_base::client, [self = shared_from_this()](error_code ec) {
            ec ? self->fail(ec) : self->write();
        });
    }

    void write() {
        parser_->body_limit(maxReply_);
        onStream([self = shared_from_this()](auto& stream) {
            http::async_write(stream, self->request_, [self](error_code ec, std::size_t) {
                ec ? self->fail(ec) : self->read();
            });
        });
    }

    void read() {
        onStream([self = shared_from_this()](auto& stream) {
            http::async_read(
                stream, self->buffer_, *self->parser_,
                [self](error_code ec, std::size_t) { ec ? self->fail(ec) : self->finish(); });
        });
    }

    void fail(error_code ec) {
        // The other side may have closed a connection at rest: once more over a new one.
        if (reused_ && ec != beast::error::timeout) {
            reused_ = false;
            parser_.emplace();
            buffer_.clear();
            return connect();
        }
        done_(failureOf(ec));
    }

    void finish() {
        auto reply = parser_->release();
        const auto type = reply[http::field::content_type];
        HttpReply out{.status = static_cast<int>(reply.result_int()),
                      .contentType = std::string{type.data(), type.size()},
                      .body = std::move(reply.body())};
        if (tls_ && reply.keep_alive()) wires_.idle.give(url_.origin(), std::move(tls_));
        done_(std::move(out));
    }

    HttpsClient::Wires& wires_;
    Url url_;
    Done done_;
    tcp::resolver resolver_;
    http::request<ByteBody> request_;
    std::optional<http::response_parser<ByteBody>> parser_;
    beast::flat_buffer buffer_;
    std::unique_ptr<TlsStream> tls_;
    std::unique_ptr<beast::tcp_stream> plain_;
    std::uint64_t maxReply_ = 0;
    Millis deadline_{0};
    bool reused_ = false;
};

void call(HttpsClient::Wires& wires, const HttpRequest& request, Done done) {
    auto url = Url::parse(request.url);
    if (!url) return done(Error{Errc::Invalid, "not a URL"});
    std::make_shared<Outgoing>(wires, request, *std::move(url), std::move(done))->start();
}

}  // namespace

HttpsClient::HttpsClient(asio::io_context& loop) : wires_{new Wires{loop}} {}

HttpsClient::~HttpsClient() = default;

void HttpsClient::follow(const Step& step, std::function<void(const HttpReply&)> done) {
    if (step.done()) return done(step.reply());
    struct Gathered {
        Step step;
        std::vector<std::optional<Result<HttpReply>>> replies;
        std::size_t missing;
        std::function<void(const HttpReply&)> done;
    };
    const auto count = step.calls().size();
    if (count == 0) return follow(step.resume({}), std::move(done));
    auto all = std::make_shared<Gathered>(Gathered{
        step, std::vector<std::optional<Result<HttpReply>>>(count), count, std::move(done)});
    for (std::size_t i = 0; i < count; ++i)
        call(*wires_, all->step.calls()[i], [this, all, i](Result<HttpReply> reply) {
            all->replies[i].emplace(std::move(reply));
            if (--all->missing > 0) return;
            Step::Replies replies;
            for (auto& one : all->replies)
                replies.push_back(*std::move(one));
            follow(all->step.resume(std::move(replies)), all->done);
        });
}

}  // namespace starling::localnet
