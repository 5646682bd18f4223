// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Which swarm serves an account, and the name the network gives a stored message. Pure.
/// docs/protocol/swarms.md.
#pragma once

#include "base/bytes.h"
#include "starling/ids.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace starling {

using SwarmId = std::uint64_t;
constexpr SwarmId kNoSwarm = UINT64_MAX;

/// The place of a 32-byte key on the ring of 2^64.
std::uint64_t swarmPosition(ByteView key32);

/// The nearest swarm; the left one on a tie. `sorted` ascends. Nothing when it is empty.
std::optional<SwarmId> swarmFor(std::uint64_t position, std::span<const SwarmId> sorted);

constexpr std::size_t kMessageHashSize = 43;

/// 43 characters of base64: BLAKE2b-256 over account, namespace (nothing for 0) and data.
std::string messageHash(const AccountId& account, int ns, ByteView data);

}  // namespace starling
