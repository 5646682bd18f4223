// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How the rule-books of this layer say what happened, and rows turned into what people see.
#pragma once

#include "starling/event.h"
#include "store/store.h"

#include <functional>

namespace starling {

/// Called on core, after the change is in the store.
using EventSink = std::function<void(Event)>;

Message toMessage(const MessageRow& row);

/// `last` is the newest message of the conversation, if there is one.
Conversation toConversation(const ConversationRow& row, const MessageRow* last);

/// With its last message. Errc::NotFound without such a conversation.
Result<Conversation> readConversation(Store& store, const ConversationId& id);

/// Emits how a message is now, and its conversation too when it is the newest one there, for lists
/// show that. Errc::NotFound without such a message.
Result<Message> tellMessage(Store& store, MessageId id, const EventSink& emit);

/// The same for those that quote a message, for what they quote came or went; the first of them.
void tellAnswers(Store& store, const MessageRow& original, const EventSink& emit);

/// Emits how a conversation is now, if it is there.
void tellConversation(Store& store, const ConversationId& id, const EventSink& emit);

}  // namespace starling
