// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/service_node.h"

#include <charconv>

namespace starling {

namespace {

/// The four numbers of a dotted address; nothing for any other text.
std::optional<ByteArray<4>> parseIpv4(std::string_view ip) {
    ByteArray<4> out{};
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (i > 0) {
            if (!ip.starts_with('.')) return std::nullopt;
            ip.remove_prefix(1);
        }
        const auto [end, fault] = std::from_chars(ip.data(), ip.data() + ip.size(), out[i]);
        const auto digits = static_cast<std::size_t>(end - ip.data());
        if (fault != std::errc{} || digits == 0) return std::nullopt;
        if (digits > 1 && ip.front() == '0') return std::nullopt;
        ip.remove_prefix(digits);
    }
    if (!ip.empty()) return std::nullopt;
    return out;
}

}  // namespace

std::string ServiceNode::url(std::string_view path) const {
    std::string out = "https://" + ip + ':' + std::to_string(port);
    out += path;
    return out;
}

std::string subnetOf(std::string_view ip) {
    return std::string{ip.substr(0, ip.rfind('.'))};
}

bool isIpv4(std::string_view ip) {
    return parseIpv4(ip).has_value();
}

bool isPrivateIp(std::string_view ip) {
    const auto parsed = parseIpv4(ip);
    if (!parsed) return false;
    const auto [a, b, c, d] = *parsed;
    if (a == 0 || a == 10 || a == 127) return true;
    if (a == 100) return b >= 64 && b < 128;  // addresses shared behind a carrier's NAT
    if (a == 169) return b == 254;
    if (a == 172) return b >= 16 && b < 32;
    return a == 192 && b == 168;
}

}  // namespace starling
