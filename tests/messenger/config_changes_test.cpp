// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What other devices said, as it comes into the rows of this one.

#include "messenger/config_changes.h"

#include "messenger/address_book.h"

namespace starling::test {

namespace {

struct ConfigChangesTest : AddressBook {
    static constexpr auto kReads = config::Kind::ConvoInfoVolatile;

    std::optional<config::ReadState> readOf(const AccountId& id) {
        return config::readReadState(state.replica(kReads).data(), id);
    }
    /// Another device says how far it has read; what the configs say then.
    void hear(const AccountId& id, const config::ReadState& read) {
        AccountState::Turn turn{state};
        ASSERT_TRUE(turn.begin());
        std::map<config::Kind, config::Dict> before{{kReads, state.replica(kReads).data()}};
        state.change(kReads).edit(
            [&](config::Dict& data) { config::writeReadState(data, id, read); });
        ASSERT_TRUE(followConfigs(state, removals, before, now));
        ASSERT_TRUE(turn.commit());
    }
};

}  // namespace

TEST_F(ConfigChangesTest, WhatWasReadElsewhereIsRead) {
    ASSERT_TRUE(take({copy(alice, "hi"), text(alice, "hello", 5)}));
    ASSERT_EQ(conversation(alice)->unread, 1);
    hear(alice, {toUnixMillis(now) + 5, false});
    EXPECT_EQ(conversation(alice)->unread, 0);
}

TEST_F(ConfigChangesTest, WhatWasReadHereIsSaidAgainToWhoeverSaysLess) {
    ASSERT_TRUE(take({copy(alice, "hi"), text(alice, "hello", 5)}));
    ASSERT_TRUE(contacts.markRead(alice));
    hear(alice, {toUnixMillis(now) + 2, true});
    EXPECT_EQ(readOf(alice)->lastReadMs, toUnixMillis(now) + 5);
    EXPECT_TRUE(readOf(alice)->unread) << "the mark is theirs";
    EXPECT_EQ(conversation(alice)->unread, 0);
}

}  // namespace starling::test
