// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/contacts.h"

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

}  // namespace starling
