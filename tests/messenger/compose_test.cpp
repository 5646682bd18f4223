// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/compose.h"

#include "wire/sealed_content.h"

#include <gtest/gtest.h>

namespace starling {

namespace {

struct Compose : testing::Test {
    SeededRandom random{7};
    Identity alice = Identity::generate(random);
    Identity bob = Identity::generate(random);
    Timestamp sentAt = fromUnixMillis(1'700'000'000'123);
};

}  // namespace

TEST_F(Compose, TheRecipientReadsTextNameAndTime) {
    const auto composed = compose({bob.id(), "hi Bob", {"Alice", 0}, sentAt}, alice, random);

    const auto opened = openContent(composed.forRecipient, bob.boxKey());
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->sender, alice.id());
    EXPECT_EQ(opened->sentAt, sentAt);
    EXPECT_EQ(opened->content.data->body, "hi Bob");
    EXPECT_EQ(opened->content.data->profile->displayName, "Alice");
    EXPECT_FALSE(opened->content.data->syncTarget);
}

TEST_F(Compose, OurOtherDevicesLearnWhomItWasFor) {
    const auto composed = compose({bob.id(), "hi Bob", {"Alice", 0}, sentAt}, alice, random);

    const auto opened = openContent(composed.forSelf, alice.boxKey());
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->sender, alice.id());
    EXPECT_EQ(opened->sentAt, sentAt);
    EXPECT_EQ(opened->content.data->syncTarget, bob.id().hex());
}

TEST_F(Compose, ANoteToSelfHasNoSecondCopy) {
    const auto composed = compose({alice.id(), "milk", {"Alice", 0}, sentAt}, alice, random);

    EXPECT_TRUE(composed.forSelf.empty());
    const auto opened = openContent(composed.forRecipient, alice.boxKey());
    ASSERT_TRUE(opened);
    EXPECT_FALSE(opened->content.data->syncTarget);
}

TEST_F(Compose, WhatIsKeptIsWhatTheRecipientDecrypts) {
    const auto composed = compose({bob.id(), "hi", {}, sentAt}, alice, random);

    const auto opened = openContent(composed.forRecipient, bob.boxKey());
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->plain, composed.plain);
    EXPECT_FALSE(opened->content.data->profile);
}

TEST_F(Compose, OnlyAccountsWithAGoodKeyCanBeReached) {
    EXPECT_TRUE(isReachable(bob.id(), alice));
    auto group = bob.id();
    group.bytes[0] = AccountId::kGroup;
    EXPECT_FALSE(isReachable(group, alice));
    AccountId nobody;
    nobody.bytes[0] = AccountId::kAccount;
    EXPECT_FALSE(isReachable(nobody, alice));
}

}  // namespace starling
