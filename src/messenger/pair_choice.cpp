// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/pair_choice.h"

namespace starling {

std::vector<ServiceNode> PairChoice::next(const std::vector<ServiceNode>& swarm, Random& random) {
    if (swarm.size() < 2) return swarm;
    std::vector<ServiceNode> pair;
    std::set<Ed25519PublicKey> keys;
    do {
        const auto first = random.below(swarm.size());
        const auto second = (first + 1 + random.below(swarm.size() - 1)) % swarm.size();
        pair = {swarm[first], swarm[second]};
        keys = {pair[0].ed25519, pair[1].ed25519};
    } while (keys == last_ && swarm.size() > 2);
    last_ = std::move(keys);
    return pair;
}

}  // namespace starling
