// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A service node as clients know it. Value.
#pragma once

#include "crypto/keys.h"

#include <cstdint>
#include <string>

namespace starling {

struct ServiceNode {
    std::string ip;  ///< IPv4, dotted.
    std::uint16_t port = 0;
    X25519PublicKey x25519;
    Ed25519PublicKey ed25519;

    /// "https://ip:port" ‖ path; `path` begins with a slash.
    std::string url(std::string_view path) const;

    bool operator==(const ServiceNode&) const = default;
};

/// The first three numbers of an IPv4 address: nodes of one /24 count as one operator.
std::string subnetOf(std::string_view ip);

/// True for a dotted IPv4 address, the only kind the network has.
bool isIpv4(std::string_view ip);

/// True for addresses that are not on the public Internet (RFC 1918, loopback, link-local, behind a
/// carrier's NAT).
bool isPrivateIp(std::string_view ip);

}  // namespace starling
