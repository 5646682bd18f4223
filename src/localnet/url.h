// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The few parts of a URL that a call between nodes has. Value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace starling::localnet {

struct Url {
    bool tls = true;
    std::string host;
    std::uint16_t port = 443;
    std::string path;

    /// Nothing unless http:// or https:// and a host; the port may be left out.
    static std::optional<Url> parse(std::string_view text);

    std::string origin() const;  ///< "https://host:port"
};

}  // namespace starling::localnet
