// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What we decide about other people, and about our conversations with them; all our devices hear
/// it. Lives on core. docs/protocol/messages.md#strangers.
#pragma once

#include "messenger/account_state.h"
#include "messenger/events.h"
#include "messenger/removals.h"

namespace starling {

class Contacts {
public:
    /// `onRead` hears, within the transaction, up to where a person has read a conversation now and
    /// before.
    using OnRead =
        std::function<Result<void>(const ConversationId&, Timestamp from, Timestamp upTo)>;

    /// All of it outlives this; `now` is network time.
    Contacts(AccountState& state, Removals& removals, EventSink emit,
             std::function<Timestamp()> now, OnRead onRead = {})
        : state_{state}
        , store_{state.store()}
        , removals_{removals}
        , emit_{std::move(emit)}
        , now_{std::move(now)}
        , onRead_{std::move(onRead)} {}

    /// Whoever is blocked reaches nothing here any more; it may be somebody who never wrote.
    /// Errc::Invalid with advice for our own id, and for one that is nobody's.
    Result<Conversation> setBlocked(const ConversationId& id, bool blocked);

    // Errc::NotFound without such a conversation, for all that follow.

    /// Everything in it was seen.
    Result<Conversation> markRead(const ConversationId& id);
    Result<Conversation> markUnread(const ConversationId& id);
    Result<Conversation> setPinned(const ConversationId& id, bool pinned);
    /// Errc::Invalid for Note to Self.
    Result<Conversation> setMuted(const ConversationId& id, bool muted);
    Result<Conversation> setMutedUntil(const ConversationId& id, Timestamp until);
    Result<Conversation> setArchived(const ConversationId& id, bool archived);
    /// Empty: none. Errc::Invalid with advice.
    Result<Conversation> setNickname(const ConversationId& id, std::string nickname);
    Result<Conversation> setNoteToSelfHidden(bool hidden);

    /// Makes the conversation for somebody new, unless `text` is empty: then Errc::NotFound.
    /// Errc::TooLarge over kMaxDraftBytes; Errc::Invalid for an id that is nobody's.
    Result<Conversation> setDraft(const ConversationId& id, std::string_view text);

    /// Its messages begin to go, and what waits to be sent: Removals does the rest. The contact
    /// stays, hidden.
    Result<void> remove(const ConversationId& id);
    /// The contact goes as well, unless it is blocked.
    Result<void> removeContact(const ConversationId& id);

    /// A request goes, with what we know of them. Errc::Invalid for somebody who is none.
    Result<void> decline(const ConversationId& id);

private:
    Result<Conversation> change(const ConversationId& id,
                                const std::function<void(config::Contact&)>& how);
    Result<Conversation> setRead(const ConversationId& id, bool unread);
    Result<void> readAround(const ConversationId& id, bool blocked);
    Result<void> hide(const ConversationRow& row);
    Result<ConversationRow> rowOf(const ConversationId& id);

    AccountState& state_;
    Store& store_;
    Removals& removals_;
    EventSink emit_;
    std::function<Timestamp()> now_;
    OnRead onRead_;
};

}  // namespace starling
