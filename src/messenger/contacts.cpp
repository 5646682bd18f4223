// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/contacts.h"

#include "base/bytes.h"

namespace starling {

Result<Conversation> Contacts::setBlocked(const ConversationId& id, bool blocked) {
    if (id == own_) return Error{Errc::Invalid, "that is your own Session ID"};
    if (id.prefix() != AccountId::kAccount)
        return Error{Errc::Invalid, "that is not the Session ID of a person"};
    auto transaction = store_.transaction();
    if (!transaction) return transaction.error();
    if (blocked) {
        if (auto made = store_.conversations.ensure(id, now_(), false); !made) return made.error();
    }
    const auto set = store_.conversations.setBlocked(id, blocked);
    if (!set && set.error().code == Errc::NotFound)
        return Error{Errc::NotFound, "nobody with this Session ID is blocked"};
    if (!set) return set.error();
    if (blocked) {
        if (auto read = store_.conversations.markRead(id); !read) return read.error();
    }
    auto now = readConversation(store_, id);
    if (!now) return now;
    if (auto done = transaction->commit(); !done) return done.error();
    emit_(ConversationChanged{*now});
    return now;
}

Result<Conversation> Contacts::markRead(const ConversationId& id) {
    auto now = readConversation(store_, id);
    if (!now || now->unread == 0) return now;
    if (auto read = store_.conversations.markRead(id); !read) return read.error();
    now->unread = 0;
    emit_(ConversationChanged{*now});
    return now;
}

Result<Conversation> Contacts::setDraft(const ConversationId& id, std::string_view text) {
    if (id.prefix() != AccountId::kAccount)
        return Error{Errc::Invalid, "that is not the Session ID of a person"};
    if (!isUtf8(text)) return Error{Errc::Invalid, "the draft is not UTF-8 text"};
    auto transaction = store_.transaction();
    if (!transaction) return transaction.error();
    const auto before = store_.conversations.find(id);
    if (!before) return before.error();
    if (*before && (*before)->draft == text) return readConversation(store_, id);
    if (!text.empty()) {
        if (auto made = store_.conversations.ensure(id, now_(), true); !made) return made.error();
    }
    if (auto set = store_.conversations.setDraft(id, text); !set) {
        if (set.error().code != Errc::NotFound) return set.error();
        return Error{Errc::NotFound, "there is no such conversation"};
    }
    auto now = readConversation(store_, id);
    if (!now) return now;
    if (auto done = transaction->commit(); !done) return done.error();
    emit_(ConversationChanged{*now});
    return now;
}

Result<bool> Contacts::removeSome(const ConversationId& id) {
    auto transaction = store_.transaction();
    if (!transaction) return transaction.error();
    const auto row = store_.conversations.find(id);
    if (!row) return row.error();
    if (!*row) return Error{Errc::NotFound, "there is no such conversation"};
    const auto upTo = (*row)->removedUpTo ? Result{*(*row)->removedUpTo} : beginRemoval(**row);
    if (!upTo) return upTo.error();
    const auto messages = store_.messages.removeOldest(id, *upTo, kRemovedAtOnce);
    if (!messages) return messages.error();
    const bool last = *messages < kRemovedAtOnce;
    Result<bool> stays = false;
    if (last) stays = endRemoval(**row);
    if (!stays) return stays;
    if (auto done = transaction->commit(); !done) return done.error();
    if (last) emit_(ConversationRemoved{id});
    if (*stays) tellConversation(store_, id, emit_);
    return last;
}

Result<MessageId> Contacts::beginRemoval(const ConversationRow& row) {
    if (auto gone = store_.outbox.removeFor(row.id); !gone) return gone.error();
    return store_.conversations.beginRemoval(row.id);
}

/// True when it stays with what came meanwhile.
Result<bool> Contacts::endRemoval(const ConversationRow& row) {
    const auto left = store_.messages.page(row.id, std::nullopt, 1);
    if (!left) return left.error();
    auto done = left->empty() ? store_.conversations.remove(row.id)
                              : store_.conversations.endRemoval(row.id);
    if (done && left->empty() && row.blocked) done = stayBlocked(row.id);
    if (!done) return done.error();
    return !left->empty();
}

/// Removing what somebody wrote is not letting them write again.
Result<void> Contacts::stayBlocked(const ConversationId& id) {
    if (auto made = store_.conversations.ensure(id, now_(), false); !made) return made.error();
    return store_.conversations.setBlocked(id, true);
}

}  // namespace starling
