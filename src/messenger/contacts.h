// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What we decide about other people, and about our conversations with them. Lives on core.
/// docs/protocol/messages.md#strangers.
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

    /// Everything in it was seen. Errc::NotFound without such a conversation, as for `remove`.
    Result<Conversation> markRead(const ConversationId& id);

    /// Makes the conversation for somebody new, unless `text` is empty: then Errc::NotFound.
    /// Errc::TooLarge over kMaxDraftBytes; Errc::Invalid for an id that is nobody's.
    Result<Conversation> setDraft(const ConversationId& id, std::string_view text);

    /// With its messages, and what of them waits to be sent. Whoever is blocked stays blocked: the
    /// conversation is empty then, not gone.
    Result<ConversationId> remove(const ConversationId& id);

private:
    Result<void> stayBlocked(const ConversationId& id);

    Store& store_;
    const AccountId own_;
    EventSink emit_;
    std::function<Timestamp()> now_;
};

}  // namespace starling
