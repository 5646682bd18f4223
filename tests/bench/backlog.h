// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Messages that wait for Bob in his swarm, sealed as their senders seal them.
#pragma once

#include "base/world.h"
#include "crypto/keys.h"
#include "wire/rpc_reply.h"

#include <vector>

namespace starling::bench {

struct Backlog {
    Identity bob;
    std::vector<AccountId> senders;
    std::vector<rpc::StoredMessage> messages;
};

/// `count` messages of `senders` people in turn, a millisecond apart, the last one sent at `end`.
Backlog makeBacklog(std::size_t count, std::size_t senders, Timestamp end);

}  // namespace starling::bench
