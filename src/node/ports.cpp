// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/ports.h"

#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace starling::node {

namespace {

/// A port bound for as long as this lives, so that the next one is another.
class Held {
public:
    explicit Held(const std::string& ip) : socket_{::socket(AF_INET, SOCK_STREAM, 0)} {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        if (inet_pton(AF_INET, ip.c_str(), &address.sin_addr) != 1) return;
        auto* generic = reinterpret_cast<sockaddr*>(&address);
        socklen_t size = sizeof address;
        if (socket_ < 0 || bind(socket_, generic, size) != 0) return;
        if (getsockname(socket_, generic, &size) == 0) port_ = ntohs(address.sin_port);
    }
    Held(Held&& other) noexcept : socket_{std::exchange(other.socket_, -1)}, port_{other.port_} {}
    Held& operator=(Held&&) = delete;
    ~Held() {
        if (socket_ >= 0) close(socket_);
    }
    std::uint16_t port() const { return port_; }

private:
    int socket_;
    std::uint16_t port_ = 0;
};

}  // namespace

Result<std::vector<std::uint16_t>> freePorts(const std::string& ip, std::size_t count) {
    std::vector<Held> held;
    std::vector<std::uint16_t> ports;
    for (std::size_t i = 0; i < count; ++i) {
        held.emplace_back(ip);
        if (held.back().port() == 0)
            return Error{Errc::Invalid, "cannot listen on " + ip + ": " + std::strerror(errno) +
                                            "; --listen takes an IPv4 address of this machine"};
        ports.push_back(held.back().port());
    }
    return ports;
}

Result<std::vector<std::uint16_t>> portsFrom(std::uint16_t base, std::size_t count) {
    if (base + count > 65'536)
        return Error{Errc::Invalid, "--port-base leaves no room for " + std::to_string(count) +
                                        " ports below 65536"};
    std::vector<std::uint16_t> ports;
    for (std::size_t i = 0; i < count; ++i)
        ports.push_back(static_cast<std::uint16_t>(base + i));
    return ports;
}

}  // namespace starling::node
