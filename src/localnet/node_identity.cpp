// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localnet/node_identity.h"

namespace starling::localnet {

NodeIdentity NodeIdentity::generate(Random& random) {
    Secret<32> seed;
    random.fill({seed.data(), seed.size()});
    return {SignKey{seed}, BoxKey::generate(random)};
}

NodeIdentity NodeIdentity::fromSecrets(ByteView signSeed, ByteView boxSecret) {
    return {SignKey{Secret<32>{signSeed}}, BoxKey{Secret<32>{boxSecret}}};
}

}  // namespace starling::localnet
