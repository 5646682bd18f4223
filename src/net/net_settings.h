// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The numbers of this layer in one place, so that tests can set waits to zero. Value.
/// docs/protocol/network.md#numbers.
#pragma once

#include "starling/executor.h"

#include <cstddef>

namespace starling {

struct NetSettings {
    Millis seedDeadline{5'000};
    int seedRounds = 4;
    Millis seedRetryDelay{1'000};  ///< Doubles every round.
    Millis probeDeadline{10'000};
    Millis requestDeadline{10'000};
    Millis storeDeadline{15'000};  ///< Of a sequence with one store.
    Millis deadMember{5'000};      ///< A node waits so long, in each part, for one that is dead.
    Millis longestAnswer{30'000};  ///< Then a relay gives up.
    Millis retryDelay{100};        ///< Between attempts over different members or servers.
    Millis hopLife{3'600'000};     ///< Then hops two and three are drawn anew.
    Millis repairPause{30'000};    ///< Between two searches for a new guard.
    Millis quarantine{600'000};
    Millis poolLife{24 * 3'600'000};
    Millis staleAfter{600'000};   ///< A hint that the pool is out of date counts only after this.
    Millis refreshPause{60'000};  ///< Between two attempts at a refresh that fails.
    int probesAtOnce = 5;         ///< Candidates for guard asked in one search.
    int strikesAllowed = 3;       ///< The third one counts.
    int attempts = 3;             ///< Members of a swarm, or paths to a server, tried in turn.
    int wipeAttempts = 5;         ///< Members asked to delete everything.
};

constexpr std::size_t kSmallestPool = 4;     ///< Three hops and a destination.
constexpr std::size_t kStrikeFloor = 7;      ///< Strikes never shrink the pool below this.
constexpr std::size_t kComfortablePool = 9;  ///< Below it, status() warns.
constexpr std::size_t kMostNodes = 10'000;
constexpr std::size_t kMostSwarmMembers = 64;

}  // namespace starling
