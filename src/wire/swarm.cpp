// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/swarm.h"

#include "base/encoding.h"
#include "crypto/hash.h"

#include <algorithm>

namespace starling {

std::uint64_t swarmPosition(ByteView key32) {
    std::uint64_t position = 0;
    for (std::size_t i = 0; i < key32.size(); ++i)
        position ^= static_cast<std::uint64_t>(key32[i]) << (56 - 8 * (i % 8));
    return position;
}

std::optional<SwarmId> swarmFor(std::uint64_t position, std::span<const SwarmId> sorted) {
    if (!sorted.empty() && sorted.back() == kNoSwarm) sorted = sorted.first(sorted.size() - 1);
    if (sorted.empty()) return std::nullopt;
    const auto found = std::lower_bound(sorted.begin(), sorted.end(), position);
    const SwarmId right = found == sorted.end() ? sorted.front() : *found;
    const SwarmId left = found == sorted.begin() ? sorted.back() : *(found - 1);
    // Unsigned differences wrap as the ring does.
    return right - position < position - left ? right : left;
}

std::string messageHash(const AccountId& account, int ns, ByteView data) {
    const std::string place = ns == 0 ? std::string{} : std::to_string(ns);
    return toBase64Unpadded(blake2b<32>({account.bytes, asBytes(place), data}));
}

}  // namespace starling
