// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a received message means to us, decided without any state. Pure; runs on io, for it
/// decrypts. docs/protocol/messages.md#receiving.
#pragma once

#include "messenger/target.h"
#include "starling/message.h"
#include "wire/rpc_reply.h"
#include "wire/sealed_content.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace starling {

/// What somebody says of themselves along with what they send.
struct SenderProfile {
    std::string name;                 ///< Harmless; not empty.
    std::int64_t updatedSeconds = 0;  ///< When they chose it; 0: not said.
};

/// Text for one conversation, from somebody else or from another device of ours.
struct IncomingText {
    ConversationId conversation;
    AccountId author;
    Timestamp sentAt;
    std::string text;
    std::optional<SenderProfile> profile;  ///< Only when somebody else wrote.
    Bytes plain;                           ///< The Content as it came, unknown fields and all.
    std::optional<Target> quote = {};      ///< What it answers.
    Expiry expiry = {};
};

/// An emoji under a message of a conversation, or one taken back.
struct IncomingReaction {
    ConversationId conversation;
    AccountId author;
    Timestamp sentAt;
    Target target;
    std::string emoji;  ///< One.
    bool removed = false;
    Bytes plain;
};

/// Somebody has read what we wrote at these moments.
struct IncomingReceipt {
    AccountId sender;
    std::vector<Timestamp> readAt;  ///< When each was sent; at most kMostReceipts.
    Timestamp sentAt;
    Bytes plain;
};

constexpr std::size_t kMostReceipts = 1'000;

/// Somebody writes, or has stopped.
struct IncomingTyping {
    AccountId sender;
    bool typing = false;
    Timestamp sentAt;
};

/// Somebody tells what they did with the conversation: a line without words.
struct IncomingNotice {
    AccountId sender;
    MessageKind kind = MessageKind::MediaSaved;
    Timestamp sentAt;
    Bytes plain;
    Expiry expiry = {};
};

/// Somebody, or another device of ours, writes with another timer from now on.
struct IncomingExpiry {
    ConversationId conversation;
    AccountId author;
    Timestamp sentAt;
    Expiry expiry;  ///< The new one, and that of the line which says so.
    Bytes plain;
};

/// Somebody, or another device of ours, takes back what they wrote.
struct IncomingUnsend {
    AccountId author;                            ///< Of the message and of the wish that it go.
    Timestamp targetAt;                          ///< When the message was sent.
    std::optional<ConversationId> conversation;  ///< None: ours, whomever it was for.
    Timestamp sentAt;
    Bytes plain;  ///< The Content as it came.
};

/// Somebody accepts the request that we made by writing first.
struct IncomingApproval {
    AccountId sender;
    Timestamp sentAt;
    std::optional<SenderProfile> profile;
    Bytes plain;
};

/// Well-formed, but nothing that this version shows.
struct IncomingOther {};

/// To be forgotten; `why` is for the log.
struct IncomingBad {
    std::string why;
};

using Incoming =
    std::variant<IncomingText, IncomingUnsend, IncomingApproval, IncomingReaction, IncomingReceipt,
                 IncomingTyping, IncomingNotice, IncomingExpiry, IncomingOther, IncomingBad>;

/// One stored message with its meaning.
struct Received {
    std::string hash;
    Timestamp storedAt;
    Timestamp expiration;
    Incoming what;
};

/// Decrypts and decides. Never fails as a whole: one bad message does not stop the next.
Received readStored(const rpc::StoredMessage& stored, const BoxKey& own, const AccountId& ownId);

/// The deciding half, for a Content that is already open.
Incoming classify(OpenedContent opened, const AccountId& ownId);

}  // namespace starling
