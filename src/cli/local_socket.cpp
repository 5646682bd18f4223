// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/local_socket.h"

#ifndef _WIN32

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace starling::cli {

namespace {

#ifdef MSG_NOSIGNAL
constexpr int kNoSignal = MSG_NOSIGNAL;
#else
constexpr int kNoSignal = 0;
#endif

constexpr int kAskAgain = 250;  ///< Milliseconds.

bool isOursAlone(const std::filesystem::path& folder) {
    struct stat found {};
    return ::lstat(folder.c_str(), &found) == 0 && S_ISDIR(found.st_mode) &&
           found.st_uid == ::geteuid() && (found.st_mode & 0077) == 0;
}

bool isOurs(int descriptor) {
#ifdef SO_PEERCRED
    struct ucred peer {};
    socklen_t size = sizeof peer;
    return ::getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
           peer.uid == ::geteuid();
#else
    uid_t user = 0;
    gid_t group = 0;
    return ::getpeereid(descriptor, &user, &group) == 0 && user == ::geteuid();
#endif
}

void makeQuiet(int descriptor) {
    ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    ::fcntl(descriptor, F_SETFL, O_NONBLOCK);
#ifdef SO_NOSIGPIPE
    const int on = 1;
    ::setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
#endif
}

bool isPassing(int error) {
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

}  // namespace

LocalSocket::~LocalSocket() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

LocalSocket LocalSocket::call(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) return LocalSocket{};
    std::memcpy(address.sun_path, path.data(), path.size());
    if (!isOursAlone(std::filesystem::path{path}.parent_path())) return LocalSocket{};
    LocalSocket made{::socket(AF_UNIX, SOCK_STREAM, 0)};
    if (!made) return made;
    makeQuiet(made.descriptor_);
    const auto* const where = reinterpret_cast<const sockaddr*>(&address);
    const bool there = ::connect(made.descriptor_, where, sizeof address) == 0;
    return there && isOurs(made.descriptor_) ? std::move(made) : LocalSocket{};
}

bool LocalSocket::send(std::string_view bytes, const std::function<bool()>& givesUp) {
    while (!bytes.empty()) {
        const auto count = ::send(descriptor_, bytes.data(), bytes.size(), kNoSignal);
        if (count < 0 && !isPassing(errno)) return false;
        if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
        if (count >= 0) continue;
        pollfd wanted{descriptor_, POLLOUT, 0};
        if (::poll(&wanted, 1, kAskAgain) == 0 && givesUp()) return false;
    }
    return true;
}

std::optional<std::string> LocalSocket::receive(std::optional<Millis> patience) {
    constexpr int kForEver = -1;
    pollfd wanted{descriptor_, POLLIN, 0};
    const int ready = ::poll(&wanted, 1, patience ? static_cast<int>(patience->count()) : kForEver);
    if (ready == 0 || (ready < 0 && errno == EINTR)) return std::string{};
    std::array<char, 16 * 1024> bytes{};
    const auto count = ::recv(descriptor_, bytes.data(), bytes.size(), 0);
    if (count < 0 && isPassing(errno)) return std::string{};
    if (count <= 0) return std::nullopt;
    return std::string{bytes.data(), static_cast<std::size_t>(count)};
}

void LocalSocket::hangUp() {
    if (descriptor_ >= 0) ::shutdown(descriptor_, SHUT_RDWR);
}

}  // namespace starling::cli

#else

namespace starling::cli {

LocalSocket::~LocalSocket() = default;

LocalSocket LocalSocket::call(const std::string&) {
    return LocalSocket{};
}
bool LocalSocket::send(std::string_view, const std::function<bool()>&) {
    return false;
}
std::optional<std::string> LocalSocket::receive(std::optional<Millis>) {
    return std::nullopt;
}
void LocalSocket::hangUp() {}

}  // namespace starling::cli

#endif
