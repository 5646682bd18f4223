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

// Below the ports that systems give to outgoing connections: one of those could sit on a port of
// ours while the network is not running.
constexpr unsigned kLowest = 10'000;
constexpr unsigned kSpan = 22'000;

/// A port bound for as long as this lives, so that the next one is another.
class Held {
public:
    Held(const std::string& ip, std::uint16_t wanted) : socket_{::socket(AF_INET, SOCK_STREAM, 0)} {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(wanted);
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
    // Networks that start at the same time begin at different places.
    const auto start = static_cast<unsigned>(getpid()) * 101;
    for (unsigned step = 0; step < kSpan && ports.size() < count; ++step) {
        const auto wanted = static_cast<std::uint16_t>(kLowest + (start + step) % kSpan);
        Held port{ip, wanted};
        if (port.port() == 0 && errno != EADDRINUSE) break;
        if (port.port() == 0) continue;
        ports.push_back(port.port());
        held.push_back(std::move(port));
    }
    if (ports.size() == count) return ports;
    return Error{Errc::Invalid, "cannot listen on " + ip + ": " + std::strerror(errno) +
                                    "; --listen takes an IPv4 address of this machine"};
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
