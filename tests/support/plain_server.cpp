// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/plain_server.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cctype>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace starling::test {

namespace {

sockaddr_in loopback(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

int boundSocket(std::uint16_t& port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    auto address = loopback(0);
    socklen_t size = sizeof address;
    ::bind(socket, reinterpret_cast<sockaddr*>(&address), size);
    ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
    port = ntohs(address.sin_port);
    return socket;
}

/// The number behind "content-length:", whatever its case.
std::size_t contentLength(std::string head) {
    std::transform(head.begin(), head.end(), head.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const std::string name = "content-length:";
    const auto at = head.find(name);
    return at == std::string::npos ? 0 : std::stoul(head.substr(at + name.size()));
}

bool sendAll(int socket, const char* bytes, std::size_t count) {
    while (count > 0) {
        const auto sent = ::send(socket, bytes, count, MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes += sent;
        count -= static_cast<std::size_t>(sent);
    }
    return true;
}

bool pass(int from, int to) {
    char buffer[4096];
    const auto got = ::recv(from, buffer, sizeof buffer, 0);
    return got > 0 && sendAll(to, buffer, static_cast<std::size_t>(got));
}

}  // namespace

std::string PlainConnection::readExactly(std::size_t count) {
    std::string out(count, '\0');
    std::size_t have = 0;
    while (have < count) {
        const auto got = ::recv(socket_, out.data() + have, count - have, 0);
        if (got <= 0) break;
        have += static_cast<std::size_t>(got);
    }
    out.resize(have);
    return out;
}

std::string PlainConnection::readHead() {
    std::string head;
    while (!head.ends_with("\r\n\r\n")) {
        const auto next = readExactly(1);
        if (next.empty()) return {};
        head += next;
    }
    return head;
}

std::string PlainConnection::readRequest() {
    const auto head = readHead();
    return head.empty() ? head : head + readExactly(contentLength(head));
}

bool PlainConnection::write(const std::string& bytes) {
    return sendAll(socket_, bytes.data(), bytes.size());
}

void PlainConnection::waitForEnd() {
    while (!readExactly(1).empty()) {
    }
}

void PlainConnection::pause(int millis) {
    pollfd one{socket_, POLLIN, 0};
    ::poll(&one, 1, millis);
}

void PlainConnection::joinTo(std::uint16_t port) {
    const int other = ::socket(AF_INET, SOCK_STREAM, 0);
    const auto address = loopback(port);
    if (::connect(other, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
        pollfd both[2] = {{socket_, POLLIN, 0}, {other, POLLIN, 0}};
        bool open = true;
        while (open && ::poll(both, 2, -1) > 0) {
            if (both[0].revents != 0) open = pass(socket_, other);
            if (open && both[1].revents != 0) open = pass(other, socket_);
        }
    }
    ::close(other);
}

PlainServer::PlainServer(Behaviour behaviour) : behaviour_{std::move(behaviour)} {
    listening_ = boundSocket(port_);
    ::listen(listening_, 64);
    accepting_ = std::thread{[this] { accept(); }};
}

PlainServer::~PlainServer() {
    {
        const std::lock_guard lock{mutex_};
        ending_ = true;
        ::shutdown(listening_, SHUT_RDWR);
        for (const int socket : open_)
            ::shutdown(socket, SHUT_RDWR);
    }
    accepting_.join();
    for (auto& thread : serving_)
        thread.join();
    ::close(listening_);
}

void PlainServer::accept() {
    while (true) {
        const int socket = ::accept(listening_, nullptr, nullptr);
        const std::lock_guard lock{mutex_};
        if (ending_ || socket < 0) {
            if (socket >= 0) ::close(socket);
            return;
        }
        ++connections_;
        open_.push_back(socket);
        serving_.emplace_back([this, socket] {
            PlainConnection connection{socket};
            behaviour_(connection);
            const std::lock_guard ended{mutex_};
            std::erase(open_, socket);
            ::close(socket);
        });
    }
}

std::string PlainServer::url(const std::string& path) const {
    return "http://127.0.0.1:" + std::to_string(port_) + path;
}

void PlainServer::record(const std::string& line) {
    const std::lock_guard lock{mutex_};
    recorded_.push_back(line);
}

std::vector<std::string> PlainServer::recorded() const {
    const std::lock_guard lock{mutex_};
    return recorded_;
}

std::uint16_t closedPort() {
    std::uint16_t port = 0;
    ::close(boundSocket(port));
    return port;
}

std::string goodReply(const std::string& body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " +
           std::to_string(body.size()) + "\r\n\r\n" + body;
}

}  // namespace starling::test
