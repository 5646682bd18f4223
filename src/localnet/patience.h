// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How long a node waits before it tries again to reach a peer that gave no good answer: each time
/// twice as long, until the peer is heard of. Owned by its Node; its thread.
/// docs/protocol/network.md.
#pragma once

#include "crypto/keys.h"
#include "starling/executor.h"

#include <algorithm>
#include <map>

namespace starling::localnet {

class Patience {
public:
    static constexpr Millis kFirst{2'000};
    static constexpr Millis kLongest{64'000};

    /// `now` is a time that never goes back.
    bool isOver(const Ed25519PublicKey& peer, Millis now) const {
        const auto found = pauses_.find(peer);
        return found == pauses_.end() || now >= found->second.until;
    }
    void failed(const Ed25519PublicKey& peer, Millis now) {
        auto& pause = pauses_[peer];
        pause.length = std::clamp(pause.length * 2, kFirst, kLongest);
        pause.until = now + pause.length;
    }
    void heardOf(const Ed25519PublicKey& peer) { pauses_.erase(peer); }

private:
    struct Pause {
        Millis length{0};
        Millis until{0};
    };
    std::map<Ed25519PublicKey, Pause> pauses_;  ///< Of nodes of the network only.
};

}  // namespace starling::localnet
