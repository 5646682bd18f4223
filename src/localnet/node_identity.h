// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The keys of one node: Ed25519 names and signs, X25519 opens onions. Made once and kept, as
/// lists and pins of clients point at them. Values. docs/protocol/network.md.
#pragma once

#include "crypto/keys.h"

namespace starling::localnet {

struct NodeIdentity {
    SignKey sign;
    BoxKey box;

    static NodeIdentity generate(Random& random);
    static NodeIdentity fromSecrets(ByteView signSeed, ByteView boxSecret);
    NodeIdentity clone() const { return {sign.clone(), box.clone()}; }
};

}  // namespace starling::localnet
