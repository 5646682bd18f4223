// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The server's side of TLS on a PlainConnection, so that what is said inside can be as rude as
/// without. Used by the thread that serves the connection.
#pragma once

#include "localnet/certificate.h"
#include "support/plain_server.h"

#include <memory>

struct ssl_st;

namespace starling::test {

class TlsConnection final : public PlainConnection {
public:
    /// Shakes hands; afterwards every read and write fails if that failed.
    TlsConnection(const PlainConnection& plain, const localnet::Certificate& certificate);

    std::string readExactly(std::size_t count) override;
    bool write(const std::string& bytes) override;

private:
    struct Free {
        void operator()(ssl_st* session) const;
    };
    std::unique_ptr<ssl_st, Free> session_;
};

}  // namespace starling::test
