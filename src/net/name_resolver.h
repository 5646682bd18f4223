// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Asks the network whose name that is. Owned by Network; blocking, called on io threads.
/// docs/protocol/identity.md#names.
#pragma once

#include "net/onion_client.h"
#include "wire/name_entry.h"

namespace starling {

class NameResolver {
public:
    /// So many nodes must say the same: one alone may lead us to somebody else who has registered
    /// the name before, or say that nobody has.
    static constexpr std::size_t kWitnesses = 3;

    /// All of it outlives the resolver.
    NameResolver(OnionClient& onion, NodePool& pool, const NetworkProfile& profile,
                 const NetSettings& settings);

    /// Asks three different nodes in turn, and others for those that do not answer. Errc::Invalid:
    /// no name; NotFound: nobody's; Offline: no three answers; Corrupt: they differ, or the entry
    /// is no person's; WrongNetwork: this network has no register.
    Result<AccountId> resolve(std::string_view name, const StopFlag& stop);

private:
    using Entry = std::optional<NameEntry>;

    Result<Entry> ask(const ServiceNode& node, const std::string& name, const StopFlag& stop);
    Result<std::vector<Entry>> askThree(const std::string& name, const StopFlag& stop);

    OnionClient& onion_;
    NodePool& pool_;
    const NetworkProfile& profile_;
    const NetSettings& settings_;
};

}  // namespace starling
