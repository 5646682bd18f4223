// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Guards: which nodes we enter the network through, and how new ones are found.

#include "base/log.h"
#include "net/onion_paths.h"
#include "net/shuffle.h"
#include "wire/rpc_reply.h"
#include "wire/rpc_request.h"

#include <algorithm>
#include <set>

namespace starling {

namespace {

constexpr std::size_t kPaths = 2;

}  // namespace

void OnionPaths::restoreGuards(const std::vector<Ed25519PublicKey>& guards) {
    const std::lock_guard lock{mutex_};
    knownGuards_ = guards;
}

std::vector<Ed25519PublicKey> OnionPaths::guards() const {
    const std::lock_guard lock{mutex_};
    return knownGuards_;
}

bool OnionPaths::wantsMore() const {
    const std::lock_guard lock{mutex_};
    return countUp() < kPaths;
}

Result<void> OnionPaths::repair(const StopFlag& stop) {
    {
        const Hold hold{*this};
        bringUpToDate();
        if (countUp() == kPaths) return {};
        if (lastSearch_ && world_.clock.uptime() - *lastSearch_ < settings_.repairPause) return {};
    }
    return searchInTurn(stop);
}

Result<void> OnionPaths::searchInTurn(const StopFlag& stop) {
    const auto turn = searching_.enter(stop);
    if (turn == Turnstile::Turn::Stopped) return Error{Errc::Cancelled, "stopped"};
    if (turn == Turnstile::Turn::AnotherHasDone) return {};
    auto searched = search(stop);
    // The whole list may be from another time.
    if (!searched && searched.error().code == Errc::Offline && pool_.reload(stop))
        searched = search(stop);
    {
        const std::lock_guard lock{mutex_};
        lastSearch_ = world_.clock.uptime();
    }
    searching_.leave();
    return searched;
}

/// Known guards first, then those that could not be reached a moment ago, then new ones; a guard
/// that answers but lets nothing through only when there is no other.
Result<void> OnionPaths::search(const StopFlag& stop) {
    if (const auto filled = pool_.ensure(stop); !filled) return filled.error();
    adoptKnownGuards();
    revive(Health::Unreachable, stop);
    tryCandidates(stop);
    if (wantsMore()) revive(Health::Failing, stop);
    if (stop.requested()) return Error{Errc::Cancelled, "stopped"};
    const std::lock_guard lock{mutex_};
    if (countUp() > 0) return {};
    return Error{Errc::Offline,
                 "No entry node of the network can be reached: check the connection "
                 "of this computer and the proxy, if there is one."};
}

void OnionPaths::tryCandidates(const StopFlag& stop) {
    int left = settings_.probesAtOnce;
    std::set<Ed25519PublicKey> tried;
    while (wantsMore() && left > 0 && !stop.requested()) {
        const auto found = candidates();
        const auto next = std::find_if(found.begin(), found.end(), [&tried](const auto& node) {
            return !tried.contains(node.ed25519);
        });
        if (next == found.end()) return;
        tried.insert(next->ed25519);
        --left;
        if (probe(*next, stop)) adopt(*next);
    }
}

/// Guards of the last start are used unasked: they were good, and every probe is one more node that
/// sees our address.
void OnionPaths::adoptKnownGuards() {
    const Hold hold{*this};
    bringUpToDate();
    if (!paths_.empty()) return;
    for (const auto& key : knownGuards_) {
        const auto guard = pool_.find(key);
        if (!guard || paths_.size() == kPaths) continue;
        paths_.push_back({});
        paths_.back().guard = *guard;
    }
    for (auto& path : paths_)
        redraw(path);
}

void OnionPaths::revive(Health from, const StopFlag& stop) {
    std::vector<ServiceNode> down;
    {
        const std::lock_guard lock{mutex_};
        for (const auto& path : paths_)
            if (path.health == from) down.push_back(path.guard);
    }
    for (const auto& guard : down) {
        if (stop.requested() || !probe(guard, stop)) continue;
        const Hold hold{*this};
        if (auto* const path = pathOf({guard})) {
            moved_ = true;
            path->health = Health::Up;
            path->failures = 0;
        }
    }
}

/// Nodes that might become guards, in random order; neighbours of the other guard come last.
std::vector<ServiceNode> OnionPaths::candidates() {
    auto nodes = pool_.draw(kMostNodes);
    const std::lock_guard lock{mutex_};
    std::erase_if(nodes, [this](const auto& node) { return pathOf({node}) != nullptr; });
    if (!profile_.distinctSubnets) return nodes;
    std::set<std::string> subnets;
    for (const auto& path : paths_)
        if (path.health == Health::Up) subnets.insert(subnetOf(path.guard.ip));
    std::stable_partition(nodes.begin(), nodes.end(), [&subnets](const auto& node) {
        return !subnets.contains(subnetOf(node.ip));
    });
    return nodes;
}

/// Asks the node itself whether it is there. `info` says nothing about us.
bool OnionPaths::probe(const ServiceNode& candidate, const StopFlag& stop) {
    HttpRequest request;
    request.url = candidate.url("/storage_rpc/v1");
    request.body = toBytes(rpc::encode(rpc::Request{rpc::Info{}}));
    request.deadline = settings_.probeDeadline;
    request.maxReplyBytes = 64U << 10;
    const auto reply = world_.transport.send(request, stop);
    return reply && reply->status == 200 && rpc::decodeInfoReply(asText(reply->body));
}

void OnionPaths::adopt(const ServiceNode& guard) {
    std::optional<Ed25519PublicKey> failing;
    {
        const Hold hold{*this};
        if (paths_.size() == kPaths) {
            const auto down = std::find_if(paths_.begin(), paths_.end(), [](const auto& path) {
                return path.health != Health::Up;
            });
            if (down == paths_.end()) return;
            if (down->health == Health::Failing) failing = down->guard.ed25519;
            paths_.erase(down);
        }
        moved_ = true;
        paths_.push_back({});
        paths_.back().guard = guard;
        for (auto& path : paths_)
            if (path.hops.empty() || path.holds(guard.ed25519)) redraw(path);
        knownGuards_.clear();
        for (const auto& path : paths_)
            knownGuards_.push_back(path.guard.ed25519);
    }
    if (failing) pool_.strike(*failing);  // a strike only: it may have been the nodes behind it
    logLine(LogLevel::Info, "net", "a new entry node was chosen");
    if (changed_) changed_();
}

}  // namespace starling
