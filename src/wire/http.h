// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One HTTP exchange, and the seam through which every byte leaves this machine.
#pragma once

#include "base/bytes.h"
#include "starling/executor.h"
#include "starling/result.h"

#include <string>
#include <vector>

namespace starling {

/// A POST. The body is owned, so that large uploads can be built in place.
struct HttpRequest {
    std::string url;  ///< https://HOST:PORT/PATH, or http:// where a profile says so.
    Bytes body;
    /// "sha256//BASE64" of the server's public key, any of them; empty: the certificate proves
    /// nothing and is not checked (service nodes: the onion's keys are the proof).
    std::vector<std::string> pins;
    Millis deadline{10'000};
    std::size_t maxReplyBytes = 16U << 20;
};

struct HttpReply {
    int status = 0;
    std::string contentType;
    Bytes body;
};

/// The wire. Looks blocking; called only on io threads. Errors: Offline (refused, unreachable,
/// TLS), TimedOut (deadline), Cancelled (`stop`), TooLarge (body over its cap), Rejected (pin
/// mismatch).
class Transport {
public:
    virtual ~Transport() = default;
    virtual Result<HttpReply> send(const HttpRequest& request, const StopFlag& stop) = 0;

    /// Forgets every connection, so that what is under way fails as Offline: after suspend, or when
    /// the machine has moved to another network. Returns at once; any thread.
    virtual void dropConnections() {}
};

}  // namespace starling
