// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/events.h"

namespace starling {

Message toMessage(const MessageRow& row) {
    return {row.id, row.conversation, row.author, row.sentAt, row.body, row.state, row.failure};
}

Conversation toConversation(const ConversationRow& row, const MessageRow* last) {
    Conversation out;
    out.id = row.id;
    out.name = row.name;
    out.isRequest = !row.approved;
    out.isBlocked = row.blocked;
    out.lastActivity = last ? last->sortKey : row.createdAt;
    out.lastText = last ? last->body : std::string{};
    out.unread = row.unread;
    return out;
}

}  // namespace starling
