// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The sockets of a network: one HTTPS port a node, all on one thread of its own. Answers are made
/// by a Service, whose calls to other nodes and servers are made here, asynchronously. Only these
/// files know Boost: https_server, https_session, https_client. May be made and destroyed on any
/// one thread. docs/protocol/network.md.
#pragma once

#include "localnet/service.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace starling::localnet {

/// Where a node listens, and with which certificate.
struct Door {
    std::string ip;
    std::uint16_t port = 0;
    std::string certificatePem;
    std::string keyPem;
    std::string pingHeader;  ///< The node's key in base64, as answers to a ping carry it.
};

/// What clients may use up. Those of a test are smaller.
struct HttpsLimits {
    Millis idle{60'000};               ///< Between two requests of one client.
    Millis receiving{20'000};          ///< A handshake; the head of a request; its body.
    Millis sending{60'000};            ///< One answer.
    std::size_t sessions = 400;        ///< Of one port; one at rest makes room for a new one.
    std::size_t bytes = 256ULL << 20;  ///< Of requests and answers, over all ports.
};

class HttpsServer {
public:
    /// Opens every door. Errc::InUse names the port that is taken. `service` and `clock` must
    /// outlive the server and are used on its thread only.
    static Result<std::unique_ptr<HttpsServer>> start(const std::vector<Door>& doors,
                                                      Service& service, const Clock& clock,
                                                      const HttpsLimits& limits = {});

    ~HttpsServer();  ///< Closes everything and waits for the thread.

    /// Runs `work` on the server's thread, waits for it, and opens or closes doors as the faults
    /// then say.
    void run(const std::function<void()>& work);

private:
    struct Inner;
    explicit HttpsServer(std::unique_ptr<Inner> inner);
    std::unique_ptr<Inner> inner_;
};

}  // namespace starling::localnet
