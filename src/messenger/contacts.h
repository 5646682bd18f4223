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

    /// One turn of removing it with its messages, the oldest first, and with what waits to be sent:
    /// true when it is gone, else call it again, after a restart too. What comes between the first
    /// turn and the last stays, in a conversation that is told anew. Whoever is blocked stays
    /// blocked: then the conversation is empty, not gone. Errc::NotFound without such one.
    Result<bool> removeSome(const ConversationId& id);

    /// More of them in one turn would keep core from answering.
    static constexpr int kRemovedAtOnce = 500;

private:
    Result<MessageId> beginRemoval(const ConversationRow& row);
    Result<bool> endRemoval(const ConversationRow& row);
    Result<void> stayBlocked(const ConversationId& id);

    Store& store_;
    const AccountId own_;
    EventSink emit_;
    std::function<Timestamp()> now_;
};

}  // namespace starling
