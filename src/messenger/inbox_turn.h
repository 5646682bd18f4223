// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What one turn of the Inbox has changed so far, for the events that tell it when all is in the
/// store. Part of the Inbox; pure.
#pragma once

#include "store/message_table.h"

#include <algorithm>
#include <set>

namespace starling {

struct InboxTurn {
    Timestamp now;
    std::optional<Timestamp> contactsHeardAt{};  ///< When another device last told of our contacts.
    std::vector<MessageRow> added;
    std::vector<std::pair<ConversationId, MessageId>> removed;  ///< Shown before this turn.
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

    void make(const ConversationId& conversation) {
        touched.insert(conversation);
        if (gone.erase(conversation) == 0) made.insert(conversation);
    }

    void drop(const ConversationId& request) {
        gone.insert(request);
        std::erase_if(added, [&](const MessageRow& row) { return row.conversation == request; });
    }
};

}  // namespace starling
