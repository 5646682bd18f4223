// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/network.h"

namespace starling {

Network::Network(NodePool::World world, NetworkProfile profile, const NetworkState& state,
                 const NetSettings& settings)
    : profile_{std::move(profile)}
    , settings_{settings}
    , clock_{world.clock}
    , pool_{world, profile_, settings_}
    , paths_{pool_, world, profile_, settings_}
    , onion_{pool_, paths_, clock_, world, settings_}
    , swarms_{onion_, pool_, clock_, world.random, settings_}
    , names_{onion_, pool_, profile_, settings_}
    , refresh_{pool_, onion_, world.clock, settings_} {
    pool_.restore(state.nodes, state.fetchedAt);
    paths_.restoreGuards(state.guards);
    swarms_.restore(state.swarms);
}

Result<void> Network::maintain(const StopFlag& stop) {
    if (const auto filled = pool_.ensure(stop); !filled) return filled;
    if (const auto repaired = paths_.repair(stop); !repaired) return repaired;
    if (clock_.samples() < NetworkClock::kWitnesses)
        if (const auto synced = onion_.syncClock(stop); !synced) return synced;
    return refresh_.refreshIfDue(stop);
}

NetworkState Network::state() const {
    NetworkState out;
    out.nodes = pool_.all();
    out.fetchedAt = pool_.fetchedAt();
    out.guards = paths_.guards();
    out.swarms = swarms_.known();
    return out;
}

void Network::onStateChange(std::function<void()> changed) {
    pool_.onChange(changed);
    paths_.onChange(changed);
    swarms_.onChange(std::move(changed));
}

}  // namespace starling
