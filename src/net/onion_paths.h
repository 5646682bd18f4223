// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Two paths of three nodes through which everything goes. Owned by Network; safe on any thread;
/// its mutex is never held during a send. Guards are kept from start to start, for whoever draws
/// new ones often meets a bad one sooner; hops two and three are drawn anew every hour.
/// docs/protocol/network.md#paths.
#pragma once

#include "net/node_pool.h"
#include "net/path_draw.h"

#include <string>
#include <utility>

namespace starling {

/// Guard first.
using OnionPath = std::vector<ServiceNode>;

/// For the path dialog and the verb `path`.
struct PathStatus {
    struct Path {
        OnionPath nodes;
        bool up = false;
        std::string lastFailure;  ///< In words; empty when the last request went well.
    };
    std::vector<Path> paths;
    std::size_t poolSize = 0;
    std::size_t inQuarantine = 0;
    std::vector<std::string> warnings;  ///< Whole sentences: few nodes, one path, one subnet.
};

class OnionPaths {
public:
    OnionPaths(NodePool& pool, NodePool::World world, const NetworkProfile& profile,
               const NetSettings& settings);

    void restoreGuards(const std::vector<Ed25519PublicKey>& guards);
    std::vector<Ed25519PublicKey> guards() const;

    /// Whom the request is for, and which guard has just failed it.
    struct Wish {
        std::optional<Ed25519PublicKey> destination;
        std::optional<Ed25519PublicKey> avoidGuard;
    };

    /// Three nodes without the destination. Builds paths when there are none. Errc::Offline when no
    /// guard can be reached, or when the only one is the destination or to be avoided.
    Result<OnionPath> pathFor(const Wish& wish, const StopFlag& stop);

    void succeeded(const OnionPath& path);
    /// Draws hops two and three anew; the third failure in a row takes the path down.
    void failed(const OnionPath& path, const std::string& why);
    /// Nobody answered, over this path nor another: that may be the destination's fault, and is
    /// when something got through the same three nodes before: then true. Draws hops two and three
    /// anew when they have never let anything through, or the third time in a row. The eighth time
    /// the guard is asked whether it is there, the fortieth the path is down.
    bool unanswered(const OnionPath& path, const std::string& why);
    /// The guard itself cannot be reached: the path is down at once.
    void guardUnreachable(const OnionPath& path, const std::string& why);

    /// Draws hops two and three of every path anew, others where there are enough; the guards stay.
    /// False when no path is up.
    bool drawAnew();

    /// Looks for guards for paths that are down or missing. Costs nothing when all is well.
    Result<void> repair(const StopFlag& stop);

    PathStatus status() const;

    /// Called without a lock held when the guards have changed.
    void onChange(std::function<void()> changed) { changed_ = std::move(changed); }

    /// Called without a lock held when status() may tell something else than before.
    void onViewChange(std::function<void()> changed) { viewChanged_ = std::move(changed); }

private:
    enum class Health { Up, Unreachable, Failing };
    struct Path {
        ServiceNode guard;
        std::vector<ServiceNode> hops;
        Millis drawnAt{0};
        int failures = 0;
        int unanswered = 0;   ///< Since something got through; a guard alone is not that.
        bool proven = false;  ///< Something got through these hops.
        Health health = Health::Up;
        std::string lastFailure;
        bool sharesSubnets = false;
        bool sharesNodes = false;
        bool holds(const Ed25519PublicKey& key) const;
    };

    /// Holds the lock, and tells afterwards when somebody set `moved_` meanwhile.
    class Hold {
    public:
        explicit Hold(OnionPaths& paths) : paths_{paths}, lock_{paths.mutex_} {}
        Hold(const Hold&) = delete;
        Hold& operator=(const Hold&) = delete;
        ~Hold() {
            const bool tell = std::exchange(paths_.moved_, false);
            lock_.unlock();
            if (tell && paths_.viewChanged_) paths_.viewChanged_();
        }

    private:
        OnionPaths& paths_;
        std::unique_lock<std::mutex> lock_;
    };

    // These want the lock to be held.
    PathDraw drawFor(const Path& path) const;
    void redraw(Path& path);
    void drawOthers(Path& path);
    void takeHops(Path& path, DrawnHops drawn);
    void bringUpToDate();
    std::optional<OnionPath> choose(const Wish& wish);
    std::optional<OnionPath> travel(const Path& path, const Wish& wish);
    Path* pathOf(const OnionPath& path);
    std::size_t countUp() const;

    // These take it.
    std::optional<OnionPath> chooseNow(const Wish& wish);
    void adoptKnownGuards();
    void revive(Health from, const StopFlag& stop);
    std::vector<ServiceNode> candidates();
    void adopt(const ServiceNode& guard);
    bool wantsMore() const;
    bool probe(const ServiceNode& candidate, const StopFlag& stop);
    Result<void> search(const StopFlag& stop);
    void tryCandidates(const StopFlag& stop);
    Result<void> searchInTurn(const StopFlag& stop);

    NodePool& pool_;
    NodePool::World world_;
    const NetworkProfile& profile_;
    const NetSettings& settings_;
    Turnstile searching_;
    std::function<void()> changed_;
    std::function<void()> viewChanged_;

    mutable std::mutex mutex_;
    bool moved_ = false;  ///< What status() gives has changed, and nobody was told yet.
    std::vector<Path> paths_;
    std::vector<Ed25519PublicKey> knownGuards_;
    std::optional<Millis> lastSearch_;
};

}  // namespace starling
