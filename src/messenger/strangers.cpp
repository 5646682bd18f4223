// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/strangers.h"

#include "messenger/text_rules.h"

namespace starling {

std::string_view textOfStranger(const IncomingText& text) {
    return firstCodePoints(text.text, kMaxMessageCodePoints);
}

ByteView contentOfStranger(const IncomingText& text) {
    return text.plain.size() > kMostContentOfStranger ? ByteView{} : ByteView{text.plain};
}

Result<bool> removeMessages(Store& store, const ConversationId& from,
                            std::span<const MessageId> messages) {
    for (const auto id : messages)
        if (auto gone = store.messages.remove(id); !gone) return gone.error();
    const auto noted = store.conversations.noteRemoved(from);
    if (!noted) return noted.error();
    const auto left = store.conversations.find(from);
    if (!left) return left.error();
    if (!*left || (*left)->approved || (*left)->blocked || (*left)->lastMessage) return false;
    if (auto gone = store.conversations.remove(from); !gone) return gone.error();
    return true;
}

}  // namespace starling
