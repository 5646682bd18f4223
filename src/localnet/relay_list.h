// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The servers behind the last hop that a network may be asked to reach. Anything else is refused:
/// a network on a LAN is no open proxy. Value.
#pragma once

#include "starling/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace starling::localnet {

class RelayList {
public:
    /// Adds "HOST" (any port) or "HOST:PORT"; Errc::Invalid says what is wrong with it.
    Result<void> add(std::string_view text);

    bool allows(std::string_view host, std::uint16_t port) const;

private:
    struct Entry {
        std::string host;
        std::optional<std::uint16_t> port;
    };
    std::vector<Entry> entries_;
};

}  // namespace starling::localnet
