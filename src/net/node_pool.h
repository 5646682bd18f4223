// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Which service nodes exist, and which of them are in quarantine. Owned by Network; safe on any
/// thread; its mutex is never held during a send. Learns nodes from the profile, the cache and the
/// seeds; NodeRefresh brings newer lists. docs/protocol/network.md#pool.
#pragma once

#include "base/world.h"
#include "net/net_settings.h"
#include "net/turnstile.h"
#include "wire/http.h"
#include "wire/network_profile.h"

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <vector>

namespace starling {

class NodePool {
public:
    struct World {
        Transport& transport;
        const Clock& clock;
        Random& random;
    };

    NodePool(World world, const NetworkProfile& profile, const NetSettings& settings);

    /// The cache of the last start; nodes whose address this network does not allow are left out.
    void restore(const std::vector<ServiceNode>& nodes, Timestamp fetchedAt);

    /// Makes sure that there are enough nodes for a path, from the profile or its seeds.
    /// Errc::Offline or Invalid with a sentence that says what to do.
    Result<void> ensure(const StopFlag& stop);

    /// Asks the seeds one after another, in random order, and takes the first good list.
    Result<void> fetchFromSeeds(const StopFlag& stop);

    /// One attempt at a list from outside the pool (the seeds, or the profile's own nodes), for
    /// when no node of the pool can be reached; not more often than refreshPause.
    Result<void> reload(const StopFlag& stop);

    /// A newer list: replaces the pool and forgets all strikes. Errc::Invalid, and nothing changes,
    /// when it is too short for a path.
    Result<void> replace(const std::vector<ServiceNode>& nodes);

    std::vector<ServiceNode> all() const;
    std::vector<ServiceNode> usable() const;  ///< Those not in quarantine.
    std::optional<ServiceNode> find(const Ed25519PublicKey& key) const;
    bool isUsable(const Ed25519PublicKey& key) const;

    /// Up to `count` different usable nodes, drawn at random.
    std::vector<ServiceNode> draw(std::size_t count);

    void strike(const Ed25519PublicKey& key);   ///< The third one means quarantine.
    void banish(const Ed25519PublicKey& key);   ///< Quarantine at once.
    void forgive(const Ed25519PublicKey& key);  ///< It has answered: its strikes are void.

    /// Something does not fit: the next refresh is due now, unless the last one was just made.
    void markStale();
    bool refreshDue() const;
    Timestamp fetchedAt() const;
    bool hasSeeds() const { return !profile_.seeds.empty(); }

    /// Called without a lock held, on the thread that changed the list.
    void onChange(std::function<void()> changed) { changed_ = std::move(changed); }

private:
    struct Fault {
        int strikes = 0;
        std::optional<Millis> until;
    };
    bool inQuarantine(const Ed25519PublicKey& key) const;
    void confine(const Ed25519PublicKey& key);
    std::vector<ServiceNode> allowed(const std::vector<ServiceNode>& nodes) const;
    void take(std::vector<ServiceNode> nodes, Timestamp fetchedAt);
    bool enough() const;
    Result<void> fill(const StopFlag& stop);
    Result<void> askSeedsOnce(const StopFlag& stop);
    Result<std::vector<ServiceNode>> askSeed(const Seed& seed, const StopFlag& stop);

    World world_;
    const NetworkProfile& profile_;
    const NetSettings& settings_;
    Turnstile filling_;
    std::function<void()> changed_;

    mutable std::mutex mutex_;
    std::vector<ServiceNode> nodes_;
    Timestamp fetchedAt_{};
    Millis takenAt_{0};
    bool stale_ = false;
    std::optional<Error> whyNotFilled_;
    std::optional<Millis> reloadedAt_;
    std::map<Ed25519PublicKey, Fault> faults_;
};

}  // namespace starling
