// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The proxy a person asked for, read from one string. Value; pure. docs/protocol/network.md.
#pragma once

#include "starling/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace starling {

struct Proxy {
    enum class Kind { Socks5h, HttpConnect };
    Kind kind = Kind::Socks5h;
    std::string host;
    std::uint16_t port = 0;
    std::string user;      ///< Empty: none.
    std::string password;  ///< Never logged, never part of an error.
    bool operator==(const Proxy&) const = default;
};

/// "socks5h://[USER:PASS@]HOST:PORT" or "http://[USER:PASS@]HOST:PORT" (HTTP CONNECT). User and
/// password may be percent-encoded. Errc::Invalid with one plain sentence that repeats nothing of
/// what was given.
Result<Proxy> parseProxy(std::string_view text);

}  // namespace starling
