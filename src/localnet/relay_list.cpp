// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/relay_list.h"

#include <algorithm>
#include <charconv>

namespace starling::localnet {

Result<void> RelayList::add(std::string_view text) {
    const auto colon = text.rfind(':');
    Entry entry{std::string{text.substr(0, colon)}, std::nullopt};
    const Error wrong{Errc::Invalid, "--relay takes HOST or HOST:PORT, not " + std::string{text}};
    if (entry.host.empty()) return wrong;
    if (colon != std::string_view::npos) {
        const auto digits = text.substr(colon + 1);
        std::uint16_t port = 0;
        const auto* end = digits.data() + digits.size();
        const auto read = std::from_chars(digits.data(), end, port);
        if (read.ec != std::errc{} || read.ptr != end || port == 0) return wrong;
        entry.port = port;
    }
    entries_.push_back(std::move(entry));
    return {};
}

bool RelayList::allows(std::string_view host, std::uint16_t port) const {
    return std::any_of(entries_.begin(), entries_.end(), [&](const Entry& entry) {
        return entry.host == host && (!entry.port || *entry.port == port);
    });
}

}  // namespace starling::localnet
