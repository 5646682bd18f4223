// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "starling/message.h"

#include <gtest/gtest.h>

namespace starling {

namespace {

Message said(std::int64_t at, std::uint8_t author, long long id) {
    Message message;
    message.sortKey = fromUnixMillis(at);
    message.author.bytes[0] = AccountId::kAccount;
    message.author.bytes[1] = author;
    message.id = MessageId{id};
    return message;
}

void expectOrder(const Message& first, const Message& second) {
    EXPECT_TRUE(standsBefore(first, second));
    EXPECT_FALSE(standsBefore(second, first));
}

}  // namespace

TEST(Message, WhatWasSaidFirstStandsFirst) {
    expectOrder(said(1, 9, 9), said(2, 1, 1));
}

TEST(Message, TwoPeoplesMessagesOfOneMillisecondStandByTheirKeysAlsoAboveTheHalf) {
    expectOrder(said(1, 0x01, 9), said(1, 0x02, 1));
    expectOrder(said(1, 0x7f, 9), said(1, 0x80, 1));
}

TEST(Message, OnePersonsMessagesOfOneMillisecondStandAsTheyCame) {
    expectOrder(said(1, 1, 1), said(1, 1, 2));
    EXPECT_FALSE(standsBefore(said(1, 1, 1), said(1, 1, 1)));
}

}  // namespace starling
