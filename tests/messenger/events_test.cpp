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

TEST(Events, WhoWasDeclinedAsksForNothing) {
    ConversationRow row;
    row.priority = -1;
    EXPECT_FALSE(toConversation(row, nullptr).isRequest);
}

TEST(Events, AConversationTellsTheStateOfItsNewestMessageAndTheDraft) {
    ConversationRow row;
    EXPECT_EQ(toConversation(row, nullptr).lastState, MessageState::Received);
    row.draft = "see you at";
    MessageRow last;
    last.state = MessageState::Failed;
    EXPECT_EQ(toConversation(row, &last).lastState, MessageState::Failed);
    EXPECT_EQ(toConversation(row, &last).draft, "see you at");
}

TEST(Events, MessagesStandInTheOrderOfTheStore) {
    std::vector<MessageRow> rows;
    for (const std::uint8_t author : ByteArray<4>{0x00, 0x7F, 0x80, 0xFF})
        for (const int sortKey : {1, 2})
            for (const int id : {8, 9}) {
                auto& row = rows.emplace_back();
                row.id = MessageId{id};
                row.sortKey = fromUnixMillis(sortKey);
                row.author.bytes[1] = author;
            }
    for (const auto& a : rows)
        for (const auto& b : rows)
            EXPECT_EQ(standsBefore(toMessage(a), toMessage(b)), placeOf(a) < placeOf(b));
}

}  // namespace starling
