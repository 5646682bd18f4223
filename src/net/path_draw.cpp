// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/path_draw.h"

#include <algorithm>
#include <set>
#include <string>

namespace starling {

namespace {

using Keys = std::set<Ed25519PublicKey>;
using Subnets = std::set<std::string>;

void addKeys(Keys& keys, const std::vector<ServiceNode>& nodes) {
    for (const auto& node : nodes)
        keys.insert(node.ed25519);
}

void addSubnets(Subnets& subnets, const std::vector<ServiceNode>& nodes) {
    for (const auto& node : nodes)
        subnets.insert(subnetOf(node.ip));
}

/// `subnets` is null when they do not matter.
std::vector<ServiceNode> firstFitting(const std::vector<ServiceNode>& shuffled, Keys keys,
                                      const Subnets* subnets) {
    auto seen = subnets ? *subnets : Subnets{};
    std::vector<ServiceNode> out;
    for (const auto& node : shuffled) {
        if (out.size() == kHopsBehindGuard) break;
        if (keys.contains(node.ed25519)) continue;
        if (subnets && !seen.insert(subnetOf(node.ip)).second) continue;
        keys.insert(node.ed25519);
        out.push_back(node);
    }
    return out;
}

}  // namespace

DrawnHops drawHops(const std::vector<ServiceNode>& shuffled, const PathDraw& draw) {
    const auto enough = [](const DrawnHops& drawn) {
        return drawn.nodes.size() == kHopsBehindGuard;
    };
    Keys own{draw.guard.ed25519};
    if (draw.destination) own.insert(*draw.destination);
    Keys disjoint = own;
    addKeys(disjoint, draw.otherGuards);
    addKeys(disjoint, draw.otherHops);
    Subnets ownSubnet{subnetOf(draw.guard.ip)};
    Subnets allSubnets = ownSubnet;
    addSubnets(allSubnets, draw.otherGuards);
    addSubnets(allSubnets, draw.otherHops);

    DrawnHops drawn;
    if (draw.distinctSubnets) {
        drawn.nodes = firstFitting(shuffled, disjoint, &allSubnets);
        if (enough(drawn)) return drawn;
        drawn.nodes = firstFitting(shuffled, disjoint, &ownSubnet);
        if (enough(drawn)) return drawn;
        drawn.sharesSubnets = true;
    }
    drawn.nodes = firstFitting(shuffled, disjoint, nullptr);
    if (enough(drawn)) return drawn;
    drawn.sharesNodes = true;
    Keys butGuards = own;
    addKeys(butGuards, draw.otherGuards);
    drawn.nodes = firstFitting(shuffled, butGuards, nullptr);
    if (!enough(drawn)) drawn.nodes = firstFitting(shuffled, own, nullptr);
    return drawn;
}

}  // namespace starling
