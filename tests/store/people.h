// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Example people and times for the tests of the store.
#pragma once

#include "store/message_table.h"

namespace starling {

inline AccountId person(std::uint8_t number) {
    AccountId id;
    id.bytes.fill(number);
    id.bytes[0] = AccountId::kAccount;
    return id;
}

inline const AccountId kAlice = person(1);
inline const AccountId kBob = person(2);
inline const AccountId kCarol = person(3);

/// `millis` after some day in 2026.
constexpr Timestamp at(std::int64_t millis) {
    return fromUnixMillis(1'767'225'600'000 + millis);
}

/// What `author` wrote at that time in the conversation.
inline MessageRow messageOf(const AccountId& conversation, const AccountId& author,
                            std::int64_t millis, std::string body = "hello") {
    MessageRow row;
    row.conversation = conversation;
    row.author = author;
    row.sentAt = row.sortKey = row.storedAt = at(millis);
    row.body = std::move(body);
    return row;
}

}  // namespace starling
