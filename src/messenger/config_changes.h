// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a merge changed, and what follows from it in the store. Core executor only; inside a turn.
/// docs/protocol/config.md#poll-cycle.
#pragma once

#include "messenger/account_state.h"
#include "messenger/removals.h"

#include <set>

namespace starling {

struct ConfigChanges {
    std::set<ConversationId> touched;   ///< To be told.
    std::set<ConversationId> removals;  ///< Begun; Removals runs them when all is in the store.
    std::optional<std::string> ownName;
};

/// Brings the rows up to what `state` says now. `before` is what the kinds that changed said;
/// `heardAt` is when another device said so: nothing that came since is removed with a conversation
/// that it removed.
Result<ConfigChanges> followConfigs(AccountState& state, Removals& removals,
                                    const std::map<config::Kind, config::Dict>& before,
                                    Timestamp heardAt);

}  // namespace starling
