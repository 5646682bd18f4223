// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What time the network thinks it is: an anchor of the machine's clock, moved on by the clock that
/// never goes back, plus the median of what nodes say. Owned by Network; safe on any thread. One
/// lying node moves it no further than its honest neighbours; before three have been heard, no
/// further than a minute. docs/protocol/network.md#time.
#pragma once

#include "base/world.h"
#include "crypto/keys.h"

#include <map>
#include <mutex>

namespace starling {

class NetworkClock {
public:
    /// So many nodes must be heard before they may say anything.
    static constexpr std::size_t kWitnesses = 3;

    explicit NetworkClock(const Clock& clock);

    Timestamp now() const;

    /// `nodeTime` came in an answer; the node looked at its clock between the two moments.
    void sample(const Ed25519PublicKey& node, Timestamp nodeTime, Millis uptimeSent,
                Millis uptimeReceived);

    /// Starts from the machine's clock again, when a node found our time wrong. The offset known so
    /// far stays until the next sample.
    void reanchor();

    /// After suspend: a new anchor that does not move the time, for the clock that never goes back
    /// counted on, while somebody may have set the machine's. The nodes are to be heard again.
    void afterSleep();

    /// More than a minute away from what enough nodes say: the others would not forgive that node.
    bool isFarFrom(Timestamp nodeTime) const;

    std::size_t samples() const;  ///< How many nodes have been heard since the last anchor.
    Millis offset() const;        ///< What is added to the machine's clock.
    Millis uptime() const { return clock_.uptime(); }

private:
    struct Sample {
        Millis offset;
        std::uint64_t order;
    };
    Timestamp anchored(Millis uptime) const;
    Millis median() const;

    const Clock& clock_;
    mutable std::mutex mutex_;
    Timestamp anchor_;
    Millis anchorUptime_;
    Millis offset_{0};
    Millis confirmed_{0};  ///< What enough nodes said last.
    std::uint64_t order_ = 0;
    std::map<Ed25519PublicKey, Sample> samples_;
};

}  // namespace starling
