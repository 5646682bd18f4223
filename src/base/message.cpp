// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "starling/message.h"

#include <cstring>

namespace starling {

const char* messageStateName(MessageState state) {
    switch (state) {
        case MessageState::Sending:
            return "sending";
        case MessageState::Sent:
            return "sent";
        case MessageState::Failed:
            return "failed";
        case MessageState::Received:
            return "received";
        case MessageState::Read:
            return "read";
    }
    return "unknown";
}

// The store sorts by the same three, where the beginning of the author's key is a number.
bool standsBefore(const Message& a, const Message& b) {
    if (a.sortKey != b.sortKey) return a.sortKey < b.sortKey;
    const auto key = [](const AccountId& author) { return &author.bytes[1]; };
    const int tie = std::memcmp(key(a.author), key(b.author), 4);
    return tie != 0 ? tie < 0 : a.id < b.id;
}

}  // namespace starling
