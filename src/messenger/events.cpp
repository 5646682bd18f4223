// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/events.h"

namespace starling {

Message toMessage(const MessageRow& row) {
    return {row.id,        row.conversation, row.author,  row.sentAt, row.sortKey,
            row.body,      row.state,        row.failure, row.kind,   row.quote,
            row.reactions, row.expiry,       row.goneAt};
}

Conversation toConversation(const ConversationRow& row, const MessageRow* last) {
    Conversation out;
    out.id = row.id;
    out.name = row.name;
    out.isRequest = !row.approved && !row.blocked && row.priority >= 0;
    out.isBlocked = row.blocked;
    out.lastActivity = last ? last->sortKey : row.createdAt;
    out.lastText = last ? last->body : std::string{};
    if (last) out.lastState = last->state;
    out.unread = row.unread;
    out.draft = row.draft;
    out.nickname = row.nickname;
    out.isPinned = row.priority > 0;
    out.isMuted = row.notify == 2;
    out.isMarkedUnread = row.markedUnread;
    out.isHidden = row.priority < 0;
    out.isApproved = row.approved;
    out.hasApprovedUs = row.approvedMe;
    if (last) out.lastKind = last->kind;
    out.expiry = expiryOf(row);
    if (row.muteUntil > 0) out.mutedUntil = fromUnixMillis(row.muteUntil * 1000);
    out.isArchived = row.archived;
    return out;
}

Result<Conversation> readConversation(Store& store, const ConversationId& id) {
    const auto row = store.conversations.find(id);
    if (!row) return row.error();
    if (!*row) return Error{Errc::NotFound, "there is no such conversation"};
    if (!(*row)->lastMessage) return toConversation(**row, nullptr);
    const auto last = store.messages.find(*(*row)->lastMessage);
    if (!last) return last.error();
    return toConversation(**row, *last ? &**last : nullptr);
}

Result<Message> tellMessage(Store& store, MessageId id, const EventSink& emit) {
    const auto row = store.messages.find(id);
    if (!row) return row.error();
    if (!*row) return Error{Errc::NotFound, "the message is gone"};
    const auto message = toMessage(**row);
    emit(MessageChanged{message});
    const auto in = store.conversations.find(message.conversation);
    if (in && *in && (*in)->lastMessage == id) tellConversation(store, message.conversation, emit);
    return message;
}

void tellAnswers(Store& store, const MessageRow& original, const EventSink& emit) {
    constexpr int kMost = 50;
    const auto answers =
        store.messages.answering(original.conversation, original.author, original.sentAt, kMost);
    if (!answers) return;
    for (const auto id : *answers)
        (void)tellMessage(store, id, emit);
}

void tellConversation(Store& store, const ConversationId& id, const EventSink& emit) {
    if (auto now = readConversation(store, id)) emit(ConversationChanged{*std::move(now)});
}

}  // namespace starling
