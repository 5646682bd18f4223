// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A client of an HTTPS port that says what a test wants, as slowly as it wants. Blocking; every
/// wait ends after some seconds, so that a server that never gives up fails the test.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

struct ssl_st;

namespace starling::node::test {

class RudeClient {
public:
    enum class Greeting { Tls, None };

    /// Connects to 127.0.0.1 and, if so wished, shakes hands.
    explicit RudeClient(std::uint16_t port, Greeting greeting = Greeting::Tls);
    RudeClient(const RudeClient&) = delete;
    RudeClient& operator=(const RudeClient&) = delete;
    ~RudeClient();

    /// False when the server has gone.
    bool write(const std::string& bytes);

    /// One letter after the other, with a pause behind each, until the server has gone; false when
    /// it took them all.
    bool dripUntilClosed(const std::string& bytes);

    /// All that comes until the server closes; nothing when it does not.
    std::optional<std::string> readToEnd();

private:
    enum class Got { Bytes, Nothing, End };
    Got read(std::string& out, std::chrono::milliseconds patience);

    struct Free {
        void operator()(ssl_st* session) const;
    };
    int socket_ = -1;
    std::unique_ptr<ssl_st, Free> session_;
};

}  // namespace starling::node::test
