// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Config messages on their way from the swarm into the account's state. Reading them is for io,
/// all else for core. docs/protocol/config.md#poll-cycle.
#pragma once

#include "config/kind.h"
#include "config/replica.h"
#include "config/seal.h"
#include "net/swarm_client.h"
#include "store/config_table.h"

namespace starling {

/// One stored message, opened.
struct OpenedConfig {
    std::string hash;
    Timestamp storedAt;
    Timestamp expiration;
    config::Opened what;
};

/// What one member gave from one namespace. Messages that cannot be read are left out: one bad one
/// does not stop the next.
struct ConfigArrival {
    config::Kind kind = config::Kind::UserProfile;
    std::vector<rpc::StoredMessage> stored;
    std::vector<OpenedConfig> opened;
    Ed25519PublicKey node;  ///< Who gave it, and where the next fetch there goes on.
    std::string lastHash;
    Timestamp lastExpiration;
};

/// Decrypts what was `stored`. On io.
void openArrival(ConfigArrival& arrival, const SignKey& own);

/// The whole ones, with what earlier parts make whole; other parts are kept in `table` until then.
Result<std::vector<config::Arrived>> wholeOnes(const ConfigArrival& arrival, ConfigTable& table);

}  // namespace starling
