// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What one turn of the Inbox has changed so far, for the events that tell it when all is in the
/// store. Part of the Inbox; pure.
#pragma once

#include "store/message_table.h"

#include <algorithm>
#include <map>
#include <set>

namespace starling {

struct InboxTurn {
    Timestamp now;
    std::optional<Timestamp> contactsHeardAt{};  ///< When another device last told of our contacts.
    std::vector<MessageRow> added;
    std::vector<std::pair<ConversationId, MessageId>> removed;  ///< Shown before this turn.
    std::vector<MessageRow> changed;  ///< As they were before; the newest word is in the store.
    std::map<ConversationId, bool> typing;  ///< Who began to write, or stopped.
    std::set<ConversationId> touched;
    std::set<ConversationId> requests;  ///< Strangers that wrote.
    std::set<ConversationId> made;      ///< Conversations that were not there before.
    std::set<ConversationId> gone;      ///< Requests that had to go, or nothing is left of.
    int bad = 0;

    /// What came and went within the turn is nobody's business.
    void remove(const ConversationId& from, MessageId id) {
        touched.insert(from);
        const auto found = std::find_if(added.begin(), added.end(),
                                        [id](const MessageRow& row) { return row.id == id; });
        if (found == added.end()) {
            removed.emplace_back(from, id);
        } else {
            added.erase(found);
        }
    }

    bool hasChanged(MessageId id) const {
        return std::any_of(changed.begin(), changed.end(),
                           [id](const MessageRow& row) { return row.id == id; });
    }
    void change(const MessageRow& row) {
        if (!hasChanged(row.id)) changed.push_back(row);
    }

    void make(const ConversationId& conversation) {
        touched.insert(conversation);
        if (gone.erase(conversation) == 0) made.insert(conversation);
    }

    void drop(const ConversationId& request) {
        gone.insert(request);
        const auto isOf = [&](const MessageRow& row) { return row.conversation == request; };
        std::erase_if(added, isOf);
        std::erase_if(changed, isOf);
    }
};

}  // namespace starling
