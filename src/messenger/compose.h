// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A message of ours in the form in which it is kept and sent. Pure but for randomness.
/// docs/protocol/messages.md#sending.
#pragma once

#include "crypto/keys.h"
#include "starling/executor.h"

#include <string>

namespace starling {

struct Draft {
    ConversationId to;
    std::string text;
    std::string ownName;  ///< Goes along as our profile; empty: none.
    Timestamp sentAt;
};

struct Composed {
    Bytes plain;         ///< The Content, for the store.
    Bytes forRecipient;  ///< What their swarm gets.
    Bytes forSelf;       ///< What ours gets; empty for Note to Self, which is in our swarm anyway.
};

/// `draft.to` must be an account whose key is good (see isReachable).
Composed compose(const Draft& draft, const Identity& own, Random& random);

/// False for an id of another kind, or one whose key nobody can have.
bool isReachable(const AccountId& id, const Identity& own);

}  // namespace starling
