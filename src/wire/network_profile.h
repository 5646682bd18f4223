// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A network profile: which network this is, as a small JSON file. Values; keys we do not know are
/// kept. docs/protocol/network.md has the format.
#pragma once

#include "starling/result.h"
#include "wire/service_node.h"

#include <optional>
#include <string>
#include <vector>

namespace starling {

struct Seed {
    std::string url;                ///< Ends in a slash; "json_rpc" is appended.
    std::vector<std::string> pins;  ///< "sha256//BASE64".
    bool operator==(const Seed&) const = default;
};

struct FileServer {
    std::string url;
    X25519PublicKey x25519;
    std::optional<Ed25519PublicKey> ed25519;
    bool operator==(const FileServer&) const = default;
};

struct NetworkProfile {
    std::string name;
    std::vector<Seed> seeds;
    std::vector<ServiceNode> nodes;
    std::vector<FileServer> fileServers;
    bool distinctSubnets = true;
    bool nameService = true;
    std::vector<std::string> communities;
    std::string text;  ///< The file as it was read, for whoever writes it on.

    /// 16 hex digits that name this network: a hash of what must not change (seeds, nodes,
    /// servers).
    std::string id() const;

    /// True when a seed or node of the profile has a private or loopback address.
    bool allowsPrivateAddresses() const;
};

/// Errc::Invalid with one plain sentence: which key is wrong and what is expected.
Result<NetworkProfile> parseNetworkProfile(std::string_view json);

std::string encodeNetworkProfile(const NetworkProfile& profile);

/// "session" or "testnet", built in; nothing for any other name ("local" is a folder, see client).
std::optional<NetworkProfile> builtInNetwork(std::string_view name);

}  // namespace starling
