// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/node_pool.h"

#include "base/log.h"
#include "net/shuffle.h"
#include "wire/node_list.h"

#include <algorithm>

namespace starling {

namespace {

Error cancelled() {
    return {Errc::Cancelled, "stopped"};
}

std::string needs(std::size_t known) {
    return std::to_string(known) + " service nodes are known, and a network needs at least " +
           std::to_string(kSmallestPool);
}

}  // namespace

NodePool::NodePool(World world, const NetworkProfile& profile, const NetSettings& settings)
    : world_{world}, profile_{profile}, settings_{settings} {}

std::vector<ServiceNode> NodePool::allowed(const std::vector<ServiceNode>& nodes) const {
    const bool privateToo = profile_.allowsPrivateAddresses();
    std::set<Ed25519PublicKey> seen;
    std::vector<ServiceNode> out;
    for (const auto& node : nodes) {
        if (out.size() == kMostNodes) break;
        if (!isIpv4(node.ip) || node.ip == "0.0.0.0" || node.port == 0) continue;
        if (!privateToo && isPrivateIp(node.ip)) continue;
        if (seen.insert(node.ed25519).second) out.push_back(node);
    }
    return out;
}

void NodePool::take(std::vector<ServiceNode> nodes, Timestamp fetchedAt) {
    logLine(LogLevel::Info, "net", std::to_string(nodes.size()) + " service nodes are known");
    {
        const std::lock_guard lock{mutex_};
        nodes_ = std::move(nodes);
        fetchedAt_ = fetchedAt;
        takenAt_ = world_.clock.uptime();
        stale_ = false;
        faults_.clear();
    }
    if (changed_) changed_();
}

void NodePool::restore(const std::vector<ServiceNode>& nodes, Timestamp fetchedAt) {
    auto good = allowed(nodes);
    const std::lock_guard lock{mutex_};
    nodes_ = std::move(good);
    fetchedAt_ = fetchedAt;
}

bool NodePool::enough() const {
    const std::lock_guard lock{mutex_};
    return nodes_.size() >= kSmallestPool;
}

Result<void> NodePool::ensure(const StopFlag& stop) {
    if (enough()) return {};
    const auto turn = filling_.enter(stop);
    if (turn == Turnstile::Turn::Stopped) return cancelled();
    if (turn == Turnstile::Turn::AnotherHasDone) {
        const std::lock_guard lock{mutex_};
        if (nodes_.size() >= kSmallestPool) return {};
        return whyNotFilled_.value_or(cancelled());
    }
    const auto filled = enough() ? Result<void>{} : fill(stop);
    {
        const std::lock_guard lock{mutex_};
        whyNotFilled_ = filled ? std::nullopt : std::optional{filled.error()};
    }
    filling_.leave();
    return filled;
}

Result<void> NodePool::fill(const StopFlag& stop) {
    auto own = allowed(profile_.nodes);
    if (own.size() >= kSmallestPool) {
        // As old as can be: a refresh is due as soon as there are paths to ask over.
        take(std::move(own), Timestamp{});
        return {};
    }
    if (profile_.seeds.empty())
        return Error{Errc::Invalid,
                     "The network file lists too few service nodes: " + needs(own.size()) +
                         ". Add nodes or a seed to it, or start more nodes."};
    return fetchFromSeeds(stop);
}

Result<void> NodePool::fetchFromSeeds(const StopFlag& stop) {
    if (profile_.seeds.empty()) return Error{Errc::Offline, "This network has no seeds."};
    auto delay = settings_.seedRetryDelay;
    Error last = cancelled();
    for (int round = 0; round < settings_.seedRounds; ++round) {
        if (round > 0 && stop.waitFor(delay)) return cancelled();
        if (round > 0) delay *= 2;
        const auto asked = askSeedsOnce(stop);
        if (asked || asked.error().code == Errc::Cancelled) return asked;
        last = asked.error();
    }
    return Error{last.code, "No seed of the network gives a list of nodes: " + last.detail +
                                ". Check the connection, or the seeds in the network file."};
}

Result<void> NodePool::askSeedsOnce(const StopFlag& stop) {
    auto seeds = profile_.seeds;
    shuffle(seeds, world_.random);
    Error last = cancelled();
    for (const auto& seed : seeds) {
        if (stop.requested()) return cancelled();
        const auto listed = askSeed(seed, stop);
        if (!listed) {
            last = listed.error();
            continue;
        }
        auto nodes = allowed(*listed);
        if (nodes.size() >= kSmallestPool) {
            take(std::move(nodes), world_.clock.now());
            return {};
        }
        last = {Errc::Offline, needs(nodes.size())};
    }
    return last;
}

Result<void> NodePool::reload(const StopFlag& stop) {
    {
        const std::lock_guard lock{mutex_};
        const auto now = world_.clock.uptime();
        if (reloadedAt_ && now - *reloadedAt_ < settings_.refreshPause)
            return Error{Errc::Offline, "the seeds have just been asked"};
        reloadedAt_ = now;
    }
    if (!profile_.seeds.empty()) return askSeedsOnce(stop);
    return fill(stop);
}

Result<std::vector<ServiceNode>> NodePool::askSeed(const Seed& seed, const StopFlag& stop) {
    HttpRequest request;
    request.url = seed.url + "json_rpc";
    request.body = toBytes(encodeSeedRequest());
    request.pins = seed.pins;
    request.deadline = settings_.seedDeadline;
    const auto reply = world_.transport.send(request, stop);
    if (!reply) return reply.error();
    if (reply->status != 200)
        return Error{Errc::Offline, "a seed answers " + std::to_string(reply->status)};
    if (!reply->contentType.starts_with("application/json"))
        return Error{Errc::Corrupt, "a seed answers something that is no JSON"};
    return decodeSeedReply(asText(reply->body));
}

Result<void> NodePool::replace(const std::vector<ServiceNode>& nodes) {
    auto good = allowed(nodes);
    if (good.size() < kSmallestPool)
        return Error{Errc::Invalid,
                     "A new list of nodes is too short: " + needs(good.size()) + '.'};
    take(std::move(good), world_.clock.now());
    return {};
}

bool NodePool::inQuarantine(const Ed25519PublicKey& key) const {
    const auto fault = faults_.find(key);
    if (fault == faults_.end() || !fault->second.until) return false;
    return world_.clock.uptime() < *fault->second.until;
}

std::vector<ServiceNode> NodePool::all() const {
    const std::lock_guard lock{mutex_};
    return nodes_;
}

std::vector<ServiceNode> NodePool::usable() const {
    const std::lock_guard lock{mutex_};
    std::vector<ServiceNode> out;
    for (const auto& node : nodes_)
        if (!inQuarantine(node.ed25519)) out.push_back(node);
    return out;
}

std::optional<ServiceNode> NodePool::find(const Ed25519PublicKey& key) const {
    const std::lock_guard lock{mutex_};
    for (const auto& node : nodes_)
        if (node.ed25519 == key) return node;
    return std::nullopt;
}

bool NodePool::isUsable(const Ed25519PublicKey& key) const {
    const std::lock_guard lock{mutex_};
    return !inQuarantine(key);
}

std::vector<ServiceNode> NodePool::draw(std::size_t count) {
    auto nodes = usable();
    shuffle(nodes, world_.random);
    if (nodes.size() > count) nodes.resize(count);
    return nodes;
}

void NodePool::confine(const Ed25519PublicKey& key) {
    const auto free = std::count_if(nodes_.begin(), nodes_.end(), [this](const auto& node) {
        return !inQuarantine(node.ed25519);
    });
    // With the last few nodes gone there would be no path at all: rather a bad node than none.
    if (static_cast<std::size_t>(free) <= kStrikeFloor) return;
    faults_[key] = {0, world_.clock.uptime() + settings_.quarantine};
    logLine(LogLevel::Info, "net", "a node goes into quarantine");
}

void NodePool::strike(const Ed25519PublicKey& key) {
    const std::lock_guard lock{mutex_};
    const bool known = std::any_of(nodes_.begin(), nodes_.end(),
                                   [&key](const auto& node) { return node.ed25519 == key; });
    if (!known || inQuarantine(key)) return;
    if (++faults_[key].strikes >= settings_.strikesAllowed) confine(key);
}

void NodePool::banish(const Ed25519PublicKey& key) {
    const std::lock_guard lock{mutex_};
    if (!inQuarantine(key)) confine(key);
}

void NodePool::forgive(const Ed25519PublicKey& key) {
    const std::lock_guard lock{mutex_};
    faults_.erase(key);
}

void NodePool::markStale() {
    const std::lock_guard lock{mutex_};
    // A node may say so to have us ask around: once in a while is often enough.
    if (world_.clock.uptime() - takenAt_ >= settings_.staleAfter) stale_ = true;
}

bool NodePool::refreshDue() const {
    const std::lock_guard lock{mutex_};
    const auto now = world_.clock.now();
    return stale_ || now < fetchedAt_ || now - fetchedAt_ > settings_.poolLife;
}

Timestamp NodePool::fetchedAt() const {
    const std::lock_guard lock{mutex_};
    return fetchedAt_;
}

}  // namespace starling
