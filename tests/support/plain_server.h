// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A bare TCP server on 127.0.0.1 for tests of the transport: what it says on a connection is a
/// function of the test, so that it can be as rude as real servers are. POSIX only. Its destructor
/// closes everything and waits for its threads.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace starling::test {

/// One accepted connection; every call ends when the server is taken down.
class PlainConnection {
public:
    explicit PlainConnection(int socket) : socket_{socket} {}
    virtual ~PlainConnection() = default;

    virtual std::string readExactly(std::size_t count);  ///< Shorter at the connection's end.
    virtual bool write(const std::string& bytes);        ///< False when nobody listens any more.
    std::string readHead();                              ///< Up to and with the empty line.
    std::string readRequest();                           ///< Head and body; empty at the end.
    void waitForEnd();                                   ///< Until the other side has gone.
    void pause(int millis);           ///< Or until the other side says something or goes.
    void joinTo(std::uint16_t port);  ///< Passes bytes to and fro until one side ends.

protected:
    PlainConnection(const PlainConnection&) = default;
    int socket() const { return socket_; }

private:
    int socket_;
};

class PlainServer {
public:
    using Behaviour = std::function<void(PlainConnection&)>;

    explicit PlainServer(Behaviour behaviour);
    ~PlainServer();

    std::uint16_t port() const { return port_; }
    std::string url(const std::string& path = "/") const;
    int connections() const { return connections_; }

    /// Lines that a behaviour wants a test to see.
    void record(const std::string& line);
    std::vector<std::string> recorded() const;

private:
    void accept();

    Behaviour behaviour_;
    int listening_ = -1;
    std::uint16_t port_ = 0;
    std::atomic<int> connections_{0};
    mutable std::mutex mutex_;
    bool ending_ = false;
    std::vector<int> open_;
    std::vector<std::string> recorded_;
    std::vector<std::thread> serving_;
    std::thread accepting_;
};

/// A port of 127.0.0.1 where nobody listens.
std::uint16_t closedPort();

/// "HTTP/1.1 200 OK" with the length of `body`.
std::string goodReply(const std::string& body);

}  // namespace starling::test
