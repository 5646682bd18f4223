// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Who the nodes of a network are, kept so that a restart brings back the same keys, pins and
/// ports. Same thread as the Database.
#pragma once

#include "localnet/certificate.h"
#include "localnet/node_identity.h"
#include "sql/database.h"

#include <vector>

namespace starling::localnet {

struct NodeRecord {
    NodeIdentity identity;
    Certificate certificate;
    std::uint16_t port = 0;
};

/// In order; empty in a new file.
Result<std::vector<NodeRecord>> loadNodes(Database& database);
Result<void> saveNodes(Database& database, const std::vector<NodeRecord>& nodes);

Result<std::size_t> loadSwarmCount(Database& database);  ///< 0 in a new file.
Result<void> saveSwarmCount(Database& database, std::size_t swarms);

}  // namespace starling::localnet
