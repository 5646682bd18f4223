// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Conversations, and what we decide about people, as a program asks for it. Part of Client: see
/// there for executors.
#pragma once

#include "starling/answer.h"
#include "starling/message.h"

#include <string>
#include <vector>

namespace starling {

class Conversations {
public:
    virtual ~Conversations() = default;

    /// The pinned first, then by newest activity; requests, the blocked and the hidden are in the
    /// list and say so.
    virtual void list(Answer<std::vector<Conversation>> done) = 0;

    /// Nothing of whoever is blocked is kept or told any more; what we write from other devices
    /// is. It may be somebody who never wrote. Errc::Invalid for our own id; Errc::NotFound when
    /// somebody shall be unblocked who is not known.
    virtual void setBlocked(const ConversationId& who, bool blocked, Answer<Conversation> done) = 0;

    /// Everything in it that is here now was seen, on all our devices. Errc::NotFound without such
    /// a conversation, here and below.
    virtual void markRead(const ConversationId& id, Answer<Conversation> done) = 0;
    virtual void markUnread(const ConversationId& id, Answer<Conversation> done) = 0;
    virtual void setPinned(const ConversationId& id, bool pinned, Answer<Conversation> done) = 0;
    /// Errc::Invalid for Note to Self, here and for a time.
    virtual void setMuted(const ConversationId& id, bool muted, Answer<Conversation> done) = 0;
    /// For a time; setMuted() ends it. To whole seconds.
    virtual void setMutedUntil(const ConversationId& id, Timestamp until,
                               Answer<Conversation> done) = 0;
    /// What comes or is written shows it in the list again.
    virtual void setArchived(const ConversationId& id, bool archived,
                             Answer<Conversation> done) = 0;
    /// What we write from now on goes so, on their devices and ours; they are told, and may follow.
    /// Errc::Invalid with advice: out of bounds, after reading in Note to Self, or somebody whom we
    /// have not accepted, or blocked.
    virtual void setExpiry(const ConversationId& id, Expiry expiry, Answer<Conversation> done) = 0;
    /// Empty: none. Errc::Invalid with advice for one that is too long or not printable.
    virtual void setNickname(const ConversationId& id, std::string nickname,
                             Answer<Conversation> done) = 0;
    /// Note to Self, which is made when it shall be shown. Its messages stay.
    virtual void setNoteToSelfHidden(bool hidden, Answer<Conversation> done) = 0;

    /// Answers a request without writing: they are told. Accepting twice changes nothing.
    virtual void accept(const ConversationId& id, Answer<Conversation> done) = 0;
    /// The request goes with its messages, here and on our other devices; nobody is told. They may
    /// ask again. Errc::Invalid for somebody who is no request.
    virtual void decline(const ConversationId& id, Answer<ConversationId> done) = 0;
    /// Every request there is; how many. What is cut short goes on at the next start.
    virtual void declineAll(Answer<std::size_t> done) = 0;

    /// What is typed and not yet sent; empty: nothing. A draft for somebody new makes the
    /// conversation. Errc::TooLarge over what the store takes.
    virtual void setDraft(const ConversationId& id, std::string text,
                          Answer<Conversation> done) = 0;

    /// Tells the other side that we are writing, or have stopped, if that is switched on. Call it
    /// as often as a key is pressed. Nothing happens for anybody we have not accepted.
    virtual void setTyping(const ConversationId& id, bool typing) = 0;

    /// Removes its messages from our devices, oldest first; what waits is not sent. A long one
    /// takes its time, and goes on at the next start; what comes meanwhile stays. The contact
    /// stays, hidden until somebody writes; whoever is blocked stays so.
    virtual void remove(const ConversationId& id, Answer<ConversationId> done) = 0;

    /// The same, and the contact is forgotten: nickname, approval and all but a block.
    virtual void removeContact(const ConversationId& id, Answer<ConversationId> done) = 0;
};

}  // namespace starling
