// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the parts of one node share. Owned by the Node; its thread.
#pragma once

#include "localnet/directory.h"
#include "localnet/faults.h"
#include "localnet/message_store.h"
#include "localnet/name_table.h"
#include "localnet/node_identity.h"
#include "localnet/patience.h"
#include "localnet/relay_list.h"
#include "localnet/revoked_tokens.h"
#include "localnet/step.h"

namespace starling::localnet {

struct NodeContext {
    NodeIdentity identity;
    MessageStore messages;
    RevokedTokens revoked;
    NameTable names;
    const Directory& directory;
    const RelayList& relays;
    const Faults& faults;
    SkewedClock clock;
    Random& random;
    Patience patience = {};

    rpc::Stamp stamp() const { return {.time = clock.now()}; }
    const Ed25519PublicKey& key() const { return identity.sign.publicKey(); }
};

/// Who asks: a client, or another member of the swarm that passes a client's request on.
enum class Origin { Client, Member };

}  // namespace starling::localnet
