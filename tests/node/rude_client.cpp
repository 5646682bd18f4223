// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/rude_client.h"

#include <openssl/ssl.h>

#include <arpa/inet.h>
#include <csignal>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace starling::node::test {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kPatience{20'000};
constexpr milliseconds kBetweenDrops{10};

int connectTo(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    const int made = ::socket(AF_INET, SOCK_STREAM, 0);
    (void)::connect(made, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    return made;
}

bool comesWithin(int socket, milliseconds patience) {
    pollfd waiting{socket, POLLIN, 0};
    return ::poll(&waiting, 1, static_cast<int>(patience.count())) > 0;
}

}  // namespace

void RudeClient::Free::operator()(ssl_st* session) const {
    SSL_free(session);
}

RudeClient::RudeClient(std::uint16_t port, Greeting greeting) : socket_{connectTo(port)} {
    std::signal(SIGPIPE, SIG_IGN);
    if (greeting == Greeting::None) return;
    const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context{
        SSL_CTX_new(TLS_client_method()), &SSL_CTX_free};
    session_.reset(SSL_new(context.get()));
    SSL_set_fd(session_.get(), socket_);
    if (SSL_connect(session_.get()) != 1) session_.reset();
}

RudeClient::~RudeClient() {
    session_.reset();
    ::close(socket_);
}

bool RudeClient::write(const std::string& bytes) {
    if (session_)
        return SSL_write(session_.get(), bytes.data(), static_cast<int>(bytes.size())) > 0;
    return ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL) > 0;
}

RudeClient::Got RudeClient::read(std::string& out, milliseconds patience) {
    char buffer[4096];
    const bool ready = session_ && SSL_pending(session_.get()) > 0;
    if (!ready && !comesWithin(socket_, patience)) return Got::Nothing;
    const auto got = session_ ? SSL_read(session_.get(), buffer, sizeof buffer)
                              : static_cast<int>(::recv(socket_, buffer, sizeof buffer, 0));
    if (got <= 0) return Got::End;
    out.append(buffer, static_cast<std::size_t>(got));
    return Got::Bytes;
}

bool RudeClient::dripUntilClosed(const std::string& bytes) {
    std::string ignored;
    for (const char letter : bytes) {
        if (!write({letter})) return true;
        if (read(ignored, kBetweenDrops) == Got::End) return true;
    }
    return false;
}

std::optional<std::string> RudeClient::readToEnd() {
    std::string out;
    while (true) {
        const auto got = read(out, kPatience);
        if (got == Got::End) return out;
        if (got == Got::Nothing) return std::nullopt;
    }
}

}  // namespace starling::node::test
