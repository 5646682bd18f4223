// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/events.h"

#include <gtest/gtest.h>

namespace starling {

TEST(Events, AFalseFutureDoesNotPinAConversation) {
    MessageRow last;
    last.sentAt = fromUnixMillis(9'000'000'000'000);
    last.sortKey = fromUnixMillis(1'700'000'000'000);
    EXPECT_EQ(toConversation({}, &last).lastActivity, last.sortKey);
}

TEST(Events, WithoutAMessageAConversationIsAsOldAsItself) {
    ConversationRow row;
    row.createdAt = fromUnixMillis(1'600'000'000'000);
    EXPECT_EQ(toConversation(row, nullptr).lastActivity, row.createdAt);
}

TEST(Events, TheBlockedAskForNothing) {
    ConversationRow row;
    EXPECT_TRUE(toConversation(row, nullptr).isRequest);
    row.blocked = true;
    EXPECT_FALSE(toConversation(row, nullptr).isRequest);
    EXPECT_TRUE(toConversation(row, nullptr).isBlocked);
}

}  // namespace starling
