// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The string that names a proxy. What is accepted and written again, all of it escaped, says the
/// same; what is refused is not repeated.

#include "net/proxy.h"

#include "base/bytes.h"
#include "base/encoding.h"

#include <cstdlib>

using namespace starling;

namespace {

std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text)
        out += '%' + toHex(asBytes({&c, 1}));
    return out;
}

std::string written(const Proxy& proxy) {
    std::string out = proxy.kind == Proxy::Kind::Socks5h ? "socks5h://" : "http://";
    if (!proxy.user.empty()) out += escaped(proxy.user) + ':' + escaped(proxy.password) + '@';
    return out + proxy.host + ':' + std::to_string(proxy.port);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto proxy = parseProxy(asText({data, size}));
    if (!proxy) {
        if (proxy.error().code != Errc::Invalid || proxy.error().detail.size() > 250) std::abort();
        return 0;
    }
    const auto again = parseProxy(written(*proxy));
    // Escapes make it longer: only a string near the longest may be refused now.
    if (!again && written(*proxy).size() <= 1'024) std::abort();
    if (again && *again != *proxy) std::abort();
    return 0;
}
