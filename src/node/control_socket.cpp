// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/control_socket.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <optional>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <utility>

namespace starling::node {

namespace {

constexpr std::size_t kMostBytes = 1U << 16;
constexpr timeval kPatience{5, 0};

/// Signals arrive in any thread, at any moment: the handler only writes to this pipe.
std::array<int, 2> signalPipe{-1, -1};

extern "C" void onSignal(int) {
    const char byte = 0;
    [[maybe_unused]] const auto written = write(signalPipe[1], &byte, 1);
}

class Socket {
public:
    explicit Socket(int fd) : fd_{fd} {
        setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &kPatience, sizeof kPatience);
        setsockopt(fd_, SOL_SOCKET, SO_SNDTIMEO, &kPatience, sizeof kPatience);
    }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    ~Socket() { close(fd_); }
    int fd() const { return fd_; }

    void send(std::string_view text) const {
        while (!text.empty()) {
            const auto sent = ::send(fd_, text.data(), text.size(), MSG_NOSIGNAL);
            if (sent <= 0) return;
            text.remove_prefix(static_cast<std::size_t>(sent));
        }
    }

    /// Up to the end, or to `last`.
    std::string receive(std::optional<char> last) const {
        std::string text;
        std::array<char, 4096> buffer{};
        while (text.size() < kMostBytes) {
            const auto got = recv(fd_, buffer.data(), buffer.size(), 0);
            if (got <= 0) break;
            text.append(buffer.data(), static_cast<std::size_t>(got));
            if (last && text.back() == *last) break;
        }
        return text;
    }

private:
    int fd_;
};

Result<sockaddr_un> addressOf(const std::filesystem::path& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const auto text = path.string();
    if (text.size() >= sizeof address.sun_path)
        return Error{Errc::Invalid, "the path " + text + " is " + std::to_string(text.size()) +
                                        " bytes long and a socket's may have " +
                                        std::to_string(sizeof address.sun_path - 1) +
                                        ": choose a shorter --dir"};
    std::memcpy(address.sun_path, text.data(), text.size());
    return address;
}

void answerOne(const Socket& caller, const ControlSocket::Answer& answer) {
    auto command = caller.receive('\n');
    while (!command.empty() && command.back() == '\n')
        command.pop_back();
    const auto reply = answer(command);
    caller.send(reply ? "ok\n" + *reply : "no\n" + reply.error().detail + "\n");
}

}  // namespace

std::filesystem::path controlPath(const std::filesystem::path& dir) {
    return dir / "ctl.sock";
}

Result<ControlSocket> ControlSocket::open(const std::filesystem::path& dir) {
    const auto path = controlPath(dir);
    const auto address = addressOf(path);
    if (!address) return address.error();
    if (pipe(signalPipe.data()) != 0)
        return Error{Errc::Storage, std::string{"no pipe: "} + std::strerror(errno)};
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
    std::signal(SIGPIPE, SIG_IGN);
    std::error_code ignored;
    std::filesystem::remove(path, ignored);  // left by a program that was killed
    const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const auto* generic = reinterpret_cast<const sockaddr*>(&*address);
    if (fd < 0 || bind(fd, generic, sizeof *address) != 0 || listen(fd, 8) != 0) {
        if (fd >= 0) close(fd);
        return Error{Errc::Storage,
                     "cannot listen at " + path.string() + ": " + std::strerror(errno)};
    }
    return ControlSocket{fd, path};
}

ControlSocket::ControlSocket(int socket, std::filesystem::path path)
    : socket_{socket}, path_{std::move(path)} {}

ControlSocket::ControlSocket(ControlSocket&& other) noexcept
    : socket_{std::exchange(other.socket_, -1)}, path_{std::move(other.path_)} {}

ControlSocket::~ControlSocket() {
    if (socket_ < 0) return;
    close(socket_);
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
}

void ControlSocket::serve(const Answer& answer) {
    std::array<pollfd, 2> waiting{{{signalPipe[0], POLLIN, 0}, {socket_, POLLIN, 0}}};
    while (true) {
        if (poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR) return;
        if ((waiting[0].revents & POLLIN) != 0) return;
        if ((waiting[1].revents & POLLIN) == 0) continue;
        const int fd = accept(socket_, nullptr, nullptr);
        if (fd >= 0) answerOne(Socket{fd}, answer);
    }
}

Result<std::string> tellNetwork(const std::filesystem::path& dir, const std::string& command) {
    const auto address = addressOf(controlPath(dir));
    if (!address) return address.error();
    const Socket socket{::socket(AF_UNIX, SOCK_STREAM, 0)};
    const auto* generic = reinterpret_cast<const sockaddr*>(&*address);
    if (connect(socket.fd(), generic, sizeof *address) != 0)
        return Error{Errc::Offline, "no network runs in " + dir.string() +
                                        ": start it with starlingnet --dir " + dir.string()};
    socket.send(command + "\n");
    const auto reply = socket.receive(std::nullopt);
    if (reply.starts_with("ok\n")) return reply.substr(3);
    if (!reply.starts_with("no\n")) return Error{Errc::TimedOut, "the network does not answer"};
    return Error{Errc::Rejected, reply.substr(3, reply.find('\n', 3) - 3)};
}

}  // namespace starling::node
