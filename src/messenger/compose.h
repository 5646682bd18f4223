// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A message of ours in the form in which it is kept and sent. Pure but for randomness.
/// docs/protocol/messages.md#sending.
#pragma once

#include "crypto/keys.h"
#include "messenger/target.h"
#include "starling/expiry.h"

#include <optional>
#include <string>
#include <vector>

namespace starling {

/// What goes along as our profile.
struct OwnProfile {
    std::string name;                 ///< Empty: nothing goes along.
    std::int64_t updatedSeconds = 0;  ///< 0: not said.
};

struct Draft {
    ConversationId to;
    std::string text;
    OwnProfile own;
    Timestamp sentAt;
    std::optional<Target> quote = {};  ///< What it answers.
    Expiry expiry = {};
};

/// An emoji of ours, or one that we take back.
struct ReactionDraft {
    ConversationId to;
    Target target;
    std::string emoji;
    bool removed = false;
    OwnProfile own;
    Timestamp sentAt;
    Expiry expiry = {};
};

struct Composed {
    Bytes plain;         ///< The Content, for the store.
    Bytes forRecipient;  ///< What their swarm gets.
    Bytes forSelf;       ///< What ours gets; empty for Note to Self, which is in our swarm anyway.
};

/// `draft.to` must be an account whose key is good (see isReachable).
Composed compose(const Draft& draft, const Identity& own, Random& random);

/// The answer to a request of `to`, for their swarm only: our other devices hear it from our
/// contacts. docs/protocol/messages.md#requests.
Composed composeApproval(const AccountId& to, const OwnProfile& profile, Timestamp sentAt,
                         const Identity& own, Random& random);

Composed compose(const ReactionDraft& draft, const Identity& own, Random& random);

/// From now on we write to them with this timer, which the message has too.
Composed composeExpiry(const ConversationId& to, Expiry expiry, const OwnProfile& profile,
                       Timestamp sentAt, const Identity& own, Random& random);

/// Takes back what we wrote at `targetAt`, for their devices and for ours.
Composed composeUnsend(const ConversationId& to, Timestamp targetAt, Timestamp sentAt,
                       const Identity& own, Random& random);

/// We have read what `to` wrote at these moments. For their swarm only.
Composed composeReceipt(const AccountId& to, const std::vector<Timestamp>& readAt, Timestamp sentAt,
                        const Identity& own, Random& random);

/// We write to them, or have stopped. For their swarm only.
Composed composeTyping(const AccountId& to, bool typing, Timestamp sentAt, const Identity& own,
                       Random& random);

/// False for an id of another kind, or one whose key nobody can have.
bool isReachable(const AccountId& id, const Identity& own);

}  // namespace starling
