// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The real wire: libcurl. Owned by `client` (or the node program); safe on any thread. One thread
/// inside drives all exchanges over shared, kept-alive connections, so that a guard sees one TLS
/// connection and not one a request. HTTP/1.1 and IPv4 only, no redirects, exactly the headers of
/// the reference client; proxies of the environment are ignored, and with a proxy nothing goes
/// around it, name lookups neither. docs/protocol/network.md.
#pragma once

#include "net/proxy.h"
#include "wire/http.h"

#include <memory>
#include <optional>

namespace starling {

class CurlTransport final : public Transport {
public:
    explicit CurlTransport(std::optional<Proxy> proxy = std::nullopt);
    ~CurlTransport() override;  ///< No send may be under way.

    Result<HttpReply> send(const HttpRequest& request, const StopFlag& stop) override;

    void dropConnections() override;

private:
    class Loop;
    std::shared_ptr<Loop> loop_;
};

}  // namespace starling
