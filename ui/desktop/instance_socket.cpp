// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/instance_socket.h"

#ifndef _WIN32

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace starling::ui {

namespace {

constexpr int kMostWaiting = 8;

/// The path of a socket has room for about a hundred bytes.
std::optional<sockaddr_un> addressOf(const QString& file) {
    const auto path = QFile::encodeName(file);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= static_cast<qsizetype>(sizeof address.sun_path)) return std::nullopt;
    std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
    return address;
}

void makeQuiet(int socket) {
    ::fcntl(socket, F_SETFD, FD_CLOEXEC);
    ::fcntl(socket, F_SETFL, O_NONBLOCK);
#ifdef SO_NOSIGPIPE
    const int on = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
#endif
}

Descriptor newSocket() {
    Descriptor made{::socket(AF_UNIX, SOCK_STREAM, 0)};
    if (made) makeQuiet(*made);
    return made;
}

#ifdef MSG_NOSIGNAL
constexpr int kNoSignal = MSG_NOSIGNAL;
#else
constexpr int kNoSignal = 0;
#endif

}  // namespace

Descriptor::~Descriptor() {
    if (number_ >= 0) ::close(number_);
}

bool makePrivateFolder(const QString& folder) {
    const auto path = QFile::encodeName(folder);
    if (::mkdir(path.constData(), 0700) != 0 && errno != EEXIST) return false;
    // No link: whoever may write above it could lead us anywhere.
    struct stat found {};
    return ::lstat(path.constData(), &found) == 0 && S_ISDIR(found.st_mode) &&
           found.st_uid == ::geteuid() && (found.st_mode & 0077) == 0;
}

Descriptor takeLock(const QString& file) {
    Descriptor lock{::open(QFile::encodeName(file).constData(),
                           O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600)};
    if (lock && ::flock(*lock, LOCK_EX | LOCK_NB) == 0) return lock;
    return Descriptor{};
}

Descriptor listenAt(const QString& file) {
    const auto address = addressOf(file);
    auto socket = newSocket();
    if (!address || !socket) return Descriptor{};
    ::unlink(address->sun_path);
    // Its folder keeps others out until then.
    const bool listens =
        ::bind(*socket, reinterpret_cast<const sockaddr*>(&*address), sizeof *address) == 0 &&
        ::chmod(address->sun_path, 0600) == 0 && ::listen(*socket, kMostWaiting) == 0;
    return listens ? std::move(socket) : Descriptor{};
}

Descriptor nextCaller(const Descriptor& listening) {
    Descriptor caller{::accept(*listening, nullptr, nullptr)};
    if (caller) makeQuiet(*caller);
    return caller;
}

Descriptor callAt(const QString& file) {
    const auto address = addressOf(file);
    auto socket = newSocket();
    if (!address || !socket) return Descriptor{};
    const auto* const where = reinterpret_cast<const sockaddr*>(&*address);
    return ::connect(*socket, where, sizeof *address) == 0 ? std::move(socket) : Descriptor{};
}

bool isOurs(const Descriptor& socket) {
#ifdef SO_PEERCRED
    struct ucred peer {};
    socklen_t size = sizeof peer;
    return ::getsockopt(*socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
           peer.uid == ::geteuid();
#else
    uid_t user = 0;
    gid_t group = 0;
    return ::getpeereid(*socket, &user, &group) == 0 && user == ::geteuid();
#endif
}

std::optional<QByteArray> readNow(const Descriptor& from, int most) {
    QByteArray bytes{most, Qt::Uninitialized};
    const auto count = ::recv(*from, bytes.data(), static_cast<std::size_t>(most), 0);
    if (count == 0) return std::nullopt;
    if (count < 0 && errno != EAGAIN && errno != EINTR) return std::nullopt;
    bytes.resize(count > 0 ? count : 0);
    return bytes;
}

bool writeNow(const Descriptor& to, const QByteArray& bytes) {
    return ::send(*to, bytes.constData(), static_cast<std::size_t>(bytes.size()), kNoSignal) ==
           bytes.size();
}

bool waitToRead(const Descriptor& from, int patience) {
    pollfd wanted{*from, POLLIN, 0};
    return ::poll(&wanted, 1, patience) > 0;
}

}  // namespace starling::ui

#else

namespace starling::ui {

Descriptor::~Descriptor() = default;
bool makePrivateFolder(const QString&) {
    return false;
}
Descriptor takeLock(const QString&) {
    return Descriptor{};
}
Descriptor listenAt(const QString&) {
    return Descriptor{};
}
Descriptor nextCaller(const Descriptor&) {
    return Descriptor{};
}
Descriptor callAt(const QString&) {
    return Descriptor{};
}
bool isOurs(const Descriptor&) {
    return false;
}
std::optional<QByteArray> readNow(const Descriptor&, int) {
    return std::nullopt;
}
bool writeNow(const Descriptor&, const QByteArray&) {
    return false;
}
bool waitToRead(const Descriptor&, int) {
    return false;
}

}  // namespace starling::ui

#endif
