// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Messages and conversations as the engine shows them. Values; any thread.
#pragma once

#include "starling/executor.h"
#include "starling/expiry.h"
#include "starling/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace starling {

/// The numbers are in every profile's database: never change one.
enum class MessageState {
    Sending = 0,   ///< In the outbox; tried again until its time to live ends.
    Sent = 1,      ///< The recipient's swarm has it.
    Failed = 2,    ///< Given up; `reason` says why.
    Received = 3,  ///< Written by somebody else.
    Read = 4,      ///< Sent, and the recipient says that they have read it.
};

/// "sending", "sent", "failed", "received" or "read".
const char* messageStateName(MessageState state);

/// What is shown in a conversation. The numbers are in the file: never change one.
enum class MessageKind {
    Text = 0,
    RequestAccepted = 1,  ///< Its author accepted the request of the other side; no text.
    Deleted = 2,          ///< Its author took it back for everyone: nothing is left of it.
    DeletedHere = 3,      ///< Deleted on this device only: nothing is left of it here.
    MediaSaved = 4,       ///< Its author says that they kept a file of this conversation.
    Screenshot = 5,       ///< Its author says that they took a picture of this conversation.
    ExpiryChanged = 6,    ///< Its author writes with the `expiry` of this line from now on.
};

/// True for what says something itself: it can be answered, reacted to and deleted.
constexpr bool isSaid(MessageKind kind) {
    return kind == MessageKind::Text;
}

/// The message that another one answers.
struct Quoted {
    AccountId author;
    Timestamp sentAt;
    std::optional<MessageId> message;  ///< None: the original is not here, or not any more.
    std::string text;                  ///< Its beginning, as far as one line shows.
    bool operator==(const Quoted&) const = default;
};

/// One emoji under a message, and who put it there, the first who did so first.
struct Reacted {
    std::string emoji;
    std::vector<AccountId> who;
    bool operator==(const Reacted&) const = default;
};

struct Message {
    MessageId id{};
    ConversationId conversation;
    AccountId author;
    Timestamp sentAt;   ///< Network time of the author.
    Timestamp sortKey;  ///< When it counts as said: no sender can make that the future.
    std::string text;   ///< UTF-8, as the author wrote it: not safe to print to a terminal as is.
    MessageState state = MessageState::Received;
    std::string reason;  ///< What is wrong and what to do, in plain words; empty when all is well.
    MessageKind kind = MessageKind::Text;
    std::optional<Quoted> quote;     ///< What it answers.
    std::vector<Reacted> reactions;  ///< The first that was put there first.
    Expiry expiry;                   ///< What its author wished for it.
    /// When it goes, by network time; none: never, or not before it is sent or read.
    std::optional<Timestamp> expiresAt;
    bool operator==(const Message&) const = default;
};

/// The order in which a conversation is shown, the same on every device.
bool standsBefore(const Message& a, const Message& b);

struct Conversation {
    ConversationId id;
    std::string name;  ///< What the other side calls itself; may be empty.
    /// A stranger wrote, whom nobody here has answered, blocked or declined.
    bool isRequest = false;
    bool isBlocked = false;
    Timestamp lastActivity;  ///< Of its newest message; no sender can make it the future.
    std::string lastText;    ///< The newest message.
    /// Of the newest message: Received when somebody else wrote it, or when there is none.
    MessageState lastState = MessageState::Received;
    std::int64_t unread = 0;      ///< Messages received and not yet read.
    std::string draft;            ///< Typed and not yet sent; on this device only.
    std::string nickname;         ///< What we call them, on our devices only; empty: nothing else.
    bool isPinned = false;        ///< Stands before all that are not.
    bool isMuted = false;         ///< Makes no noise, until that is taken back.
    bool isMarkedUnread = false;  ///< By hand; reading it takes that back.
    bool isHidden = false;        ///< In no list until it is written in: the contact stays.
    bool isApproved = false;      ///< By us: we wrote, or accepted.
    bool hasApprovedUs = false;   ///< By them. Both: a contact. Only by us: they have a request.
    MessageKind lastKind = MessageKind::Text;  ///< Of the newest message.
    Expiry expiry;                             ///< Of what we write there; theirs may differ.
    std::optional<Timestamp> mutedUntil;       ///< Makes no noise until then; may be over.
    bool isArchived = false;  ///< In a list of its own until somebody writes; on this device only.
    bool operator==(const Conversation&) const = default;

    bool isContact() const { return isApproved && hasApprovedUs; }
    bool isQuiet(Timestamp now) const { return isMuted || (mutedUntil && now < *mutedUntil); }
    /// Our name for them, else theirs; may be empty.
    const std::string& shownName() const { return nickname.empty() ? name : nickname; }
};

}  // namespace starling
