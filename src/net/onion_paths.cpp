// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/onion_paths.h"

#include "net/shuffle.h"

#include <algorithm>

namespace starling {

namespace {

constexpr std::size_t kPaths = 2;
constexpr int kUnansweredToRedraw = 3;
constexpr int kUnansweredToAsk = 8;    // dead destinations alone hardly make so many in a row
constexpr int kUnansweredToFail = 40;  // bad hops alone hardly make so many

OnionPath joined(const ServiceNode& guard, const std::vector<ServiceNode>& hops) {
    OnionPath out{guard};
    out.insert(out.end(), hops.begin(), hops.end());
    return out;
}

}  // namespace

OnionPaths::OnionPaths(NodePool& pool, NodePool::World world, const NetworkProfile& profile,
                       const NetSettings& settings)
    : pool_{pool}, world_{world}, profile_{profile}, settings_{settings} {}

bool OnionPaths::Path::holds(const Ed25519PublicKey& key) const {
    return std::any_of(hops.begin(), hops.end(),
                       [&key](const auto& hop) { return hop.ed25519 == key; });
}

std::size_t OnionPaths::countUp() const {
    return static_cast<std::size_t>(std::count_if(
        paths_.begin(), paths_.end(), [](const auto& path) { return path.health == Health::Up; }));
}

PathDraw OnionPaths::drawFor(const Path& path) const {
    PathDraw draw;
    draw.guard = path.guard;
    draw.distinctSubnets = profile_.distinctSubnets;
    for (const auto& other : paths_) {
        if (other.guard.ed25519 == path.guard.ed25519) continue;
        draw.otherGuards.push_back(other.guard);
        draw.otherHops.insert(draw.otherHops.end(), other.hops.begin(), other.hops.end());
    }
    return draw;
}

void OnionPaths::redraw(Path& path) {
    takeHops(path, drawHops(pool_.draw(kMostNodes), drawFor(path)));
}

/// None of the hops it has, unless the pool is too small for that.
void OnionPaths::drawOthers(Path& path) {
    auto draw = drawFor(path);
    draw.otherHops.insert(draw.otherHops.end(), path.hops.begin(), path.hops.end());
    auto drawn = drawHops(pool_.draw(kMostNodes), draw);
    if (drawn.sharesNodes || drawn.sharesSubnets) return redraw(path);
    takeHops(path, std::move(drawn));
}

void OnionPaths::takeHops(Path& path, DrawnHops drawn) {
    moved_ = true;
    path.hops = std::move(drawn.nodes);
    path.drawnAt = world_.clock.uptime();
    path.proven = false;
    path.sharesSubnets = drawn.sharesSubnets;
    path.sharesNodes = drawn.sharesNodes;
}

/// Follows the pool, which may have lost nodes or learnt new addresses, and the clock.
void OnionPaths::bringUpToDate() {
    const auto lostGuard = [this](const auto& path) { return !pool_.find(path.guard.ed25519); };
    if (std::erase_if(paths_, lostGuard) > 0) moved_ = true;
    for (auto& path : paths_) {
        const auto guard = *pool_.find(path.guard.ed25519);
        if (std::exchange(path.guard, guard) != guard) moved_ = true;
        const bool lost = std::any_of(path.hops.begin(), path.hops.end(), [this](const auto& hop) {
            return pool_.find(hop.ed25519) != hop || !pool_.isUsable(hop.ed25519);
        });
        const bool old = world_.clock.uptime() - path.drawnAt >= settings_.hopLife;
        if (lost || old || path.hops.size() < kHopsBehindGuard) redraw(path);
    }
}

/// The way a request takes over `path`: the path itself, or other hops behind the same guard when
/// the path holds the destination or has just failed.
std::optional<OnionPath> OnionPaths::travel(const Path& path, const Wish& wish) {
    auto hops = path.hops;
    const bool again = wish.avoidGuard == path.guard.ed25519;
    if (again || (wish.destination && path.holds(*wish.destination))) {
        auto draw = drawFor(path);
        draw.destination = wish.destination;
        if (again) draw.otherHops.insert(draw.otherHops.end(), path.hops.begin(), path.hops.end());
        hops = drawHops(pool_.draw(kMostNodes), draw).nodes;
    }
    if (hops.size() < kHopsBehindGuard) return std::nullopt;
    return joined(path.guard, hops);
}

std::optional<OnionPath> OnionPaths::choose(const Wish& wish) {
    std::vector<const Path*> fitting;
    std::vector<const Path*> holding;
    std::vector<const Path*> avoided;
    for (const auto& path : paths_) {
        if (path.health != Health::Up) continue;
        if (path.guard.ed25519 == wish.destination) continue;
        if (path.guard.ed25519 == wish.avoidGuard) {
            avoided.push_back(&path);
            continue;
        }
        const bool holds = wish.destination && path.holds(*wish.destination);
        (holds ? holding : fitting).push_back(&path);
    }
    if (fitting.empty()) fitting.swap(holding);
    if (fitting.empty()) fitting.swap(avoided);
    if (fitting.empty()) return std::nullopt;
    return travel(*fitting[world_.random.below(fitting.size())], wish);
}

std::optional<OnionPath> OnionPaths::chooseNow(const Wish& wish) {
    const Hold hold{*this};
    bringUpToDate();
    return choose(wish);
}

Result<OnionPath> OnionPaths::pathFor(const Wish& wish, const StopFlag& stop) {
    if (auto path = chooseNow(wish)) return std::move(*path);
    if (const auto searched = searchInTurn(stop); !searched) return searched.error();
    if (auto path = chooseNow(wish)) return std::move(*path);
    return Error{Errc::Offline,
                 "There is no path: the only entry node that can be reached is the "
                 "destination itself, or the pool has too few nodes."};
}

OnionPaths::Path* OnionPaths::pathOf(const OnionPath& path) {
    for (auto& known : paths_)
        if (known.guard.ed25519 == path.front().ed25519) return &known;
    return nullptr;
}

void OnionPaths::succeeded(const OnionPath& path) {
    const Hold hold{*this};
    auto* const known = pathOf(path);
    if (!known) return;
    known->failures = known->unanswered = 0;
    if (known->health != Health::Up || !known->lastFailure.empty()) moved_ = true;
    known->health = Health::Up;
    known->lastFailure.clear();
    known->proven = known->proven || joined(known->guard, known->hops) == path;
}

void OnionPaths::failed(const OnionPath& path, const std::string& why) {
    const Hold hold{*this};
    auto* const known = pathOf(path);
    if (!known) return;
    known->lastFailure = why;
    moved_ = true;
    if (++known->failures >= settings_.strikesAllowed) known->health = Health::Failing;
    redraw(*known);
}

bool OnionPaths::unanswered(const OnionPath& path, const std::string& why) {
    const Hold hold{*this};
    auto* const known = pathOf(path);
    if (!known) return false;
    const bool proven = known->proven && joined(known->guard, known->hops) == path;
    known->lastFailure = why;
    moved_ = true;
    if (++known->unanswered >= kUnansweredToRedraw || !proven) redraw(*known);
    if (known->unanswered == kUnansweredToAsk && known->health == Health::Up)
        known->health = Health::Unreachable;
    if (known->unanswered >= kUnansweredToFail) known->health = Health::Failing;
    return proven;
}

void OnionPaths::guardUnreachable(const OnionPath& path, const std::string& why) {
    const Hold hold{*this};
    auto* const known = pathOf(path);
    if (!known) return;
    known->lastFailure = why;
    moved_ = true;
    if (known->health == Health::Up) known->health = Health::Unreachable;
}

bool OnionPaths::drawAnew() {
    const Hold hold{*this};
    bringUpToDate();
    for (auto& path : paths_)
        drawOthers(path);
    return countUp() > 0;
}

PathStatus OnionPaths::status() const {
    PathStatus out;
    out.poolSize = pool_.all().size();
    out.inQuarantine = out.poolSize - pool_.usable().size();
    const std::lock_guard lock{mutex_};
    for (const auto& path : paths_)
        out.paths.push_back(
            {joined(path.guard, path.hops), path.health == Health::Up, path.lastFailure});
    if (out.poolSize > 0 && out.poolSize < kComfortablePool)
        out.warnings.push_back("Only " + std::to_string(out.poolSize) +
                               " service nodes are known: whoever runs some of them can tell who "
                               "talks to whom.");
    if (!paths_.empty() && countUp() < kPaths)
        out.warnings.push_back(std::to_string(countUp()) + " of two paths is up.");
    const auto any = [this](bool Path::*flag) {
        return std::any_of(paths_.begin(), paths_.end(), [flag](const auto& p) { return p.*flag; });
    };
    if (any(&Path::sharesNodes))
        out.warnings.push_back("There are too few nodes: both paths share some.");
    if (any(&Path::sharesSubnets))
        out.warnings.push_back("There are too few networks: nodes of one path are neighbours.");
    return out;
}

}  // namespace starling
