// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The calls that a network's nodes make: POSTs to other nodes over TLS, kept alive, and to servers
/// without it. Asynchronous, on the loop it is given; for https_server.cpp only.
/// docs/protocol/network.md.
#pragma once

#include "localnet/step.h"

#include <functional>
#include <memory>

namespace boost::asio {
class io_context;
}

namespace starling::localnet {

class HttpsClient {
public:
    explicit HttpsClient(boost::asio::io_context& loop);
    ~HttpsClient();

    /// Makes the calls of `step` side by side, and so on until it is done.
    void follow(const Step& step, std::function<void(const HttpReply&)> done);

    struct Wires;

private:
    std::unique_ptr<Wires> wires_;
};

}  // namespace starling::localnet
