// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What we decide about other people. Lives on core. docs/protocol/messages.md#strangers.
#pragma once

#include "messenger/events.h"

namespace starling {

class Contacts {
public:
    /// `store` and `own` outlive it; `now` is network time.
    Contacts(Store& store, const AccountId& own, EventSink emit, std::function<Timestamp()> now)
        : store_{store}, own_{own}, emit_{std::move(emit)}, now_{std::move(now)} {}

    /// Whoever is blocked reaches nothing here any more; it may be somebody who never wrote.
    /// Errc::Invalid with advice for our own id, and for one that is nobody's.
    Result<Conversation> setBlocked(const ConversationId& id, bool blocked);

private:
    Store& store_;
    const AccountId own_;
    EventSink emit_;
    std::function<Timestamp()> now_;
};

}  // namespace starling
