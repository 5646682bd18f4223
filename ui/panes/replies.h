// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Which message of each conversation is being answered, as long as the program runs. Window
/// thread.
#pragma once

#include "starling/message.h"

#include <optional>
#include <unordered_map>

namespace starling::ui {

class Replies {
public:
    const Message* of(const ConversationId& id) const {
        const auto found = all_.find(id);
        return found == all_.end() ? nullptr : &found->second;
    }
    void set(const Message& message) { all_.insert_or_assign(message.conversation, message); }
    void forget(const ConversationId& id) { all_.erase(id); }
    /// The answered message, which is none any more when nothing is left of it; whether it was one.
    bool changed(const Message& message) {
        const auto found = all_.find(message.conversation);
        if (found == all_.end() || found->second.id != message.id) return false;
        if (isSaid(message.kind))
            found->second = message;
        else
            all_.erase(found);
        return true;
    }
    std::optional<Message> take(const ConversationId& id) {
        const auto found = all_.find(id);
        if (found == all_.end()) return std::nullopt;
        std::optional<Message> out{std::move(found->second)};
        all_.erase(found);
        return out;
    }

private:
    std::unordered_map<ConversationId, Message> all_;
};

}  // namespace starling::ui
