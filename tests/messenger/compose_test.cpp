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

TEST_F(Compose, AnAnswerNamesWhatItAnswersAndNothingOfItsWords) {
    const Target original{bob.id(), fromUnixMillis(1'600'000'000'000)};
    const Draft draft{bob.id(), "indeed", {}, sentAt, original};
    for (const auto& [data, key] :
         {std::pair{compose(draft, alice, random).forRecipient, &bob.boxKey()},
          std::pair{compose(draft, alice, random).forSelf, &alice.boxKey()}}) {
        const auto opened = openContent(data, *key);
        ASSERT_TRUE(opened);
        EXPECT_EQ(opened->content.data->quote->id, 1'600'000'000'000U);
        EXPECT_EQ(opened->content.data->quote->author, bob.id().hex());
        EXPECT_FALSE(opened->content.data->quote->text);
    }
}

TEST_F(Compose, AReactionGoesToBothAndSaysNothingElse) {
    const Target target{bob.id(), fromUnixMillis(1'600'000'000'000)};
    const ReactionDraft draft{bob.id(), target, "\U0001F602", true, {"Alice", 0}, sentAt};
    const auto composed = compose(draft, alice, random);
    const auto opened = openContent(composed.forRecipient, bob.boxKey());
    ASSERT_TRUE(opened);
    const auto& data = *opened->content.data;
    EXPECT_FALSE(data.body);
    EXPECT_EQ(data.reaction->id, 1'600'000'000'000U);
    EXPECT_EQ(data.reaction->author, bob.id().hex());
    EXPECT_EQ(data.reaction->emoji, "\U0001F602");
    EXPECT_EQ(data.reaction->action, Reaction::Action::Remove);
    const auto copy = openContent(composed.forSelf, alice.boxKey());
    ASSERT_TRUE(copy);
    EXPECT_EQ(copy->content.data->syncTarget, bob.id().hex());
}

TEST_F(Compose, WhatIsTakenBackIsTakenBackOnBothSides) {
    const auto composed =
        composeUnsend(bob.id(), fromUnixMillis(1'600'000'000'000), sentAt, alice, random);
    for (const auto& [data, key] : {std::pair{composed.forRecipient, &bob.boxKey()},
                                    std::pair{composed.forSelf, &alice.boxKey()}}) {
        const auto opened = openContent(data, *key);
        ASSERT_TRUE(opened);
        EXPECT_FALSE(opened->content.data);
        EXPECT_EQ(opened->content.unsend->timestamp, 1'600'000'000'000U);
        EXPECT_EQ(opened->content.unsend->author, alice.id().hex());
    }
}

TEST_F(Compose, ReceiptsAndSignsOfWritingAreForThemOnly) {
    const auto receipt =
        composeReceipt(bob.id(), {fromUnixMillis(5), fromUnixMillis(6)}, sentAt, alice, random);
    EXPECT_TRUE(receipt.forSelf.empty());
    const auto read = openContent(receipt.forRecipient, bob.boxKey());
    ASSERT_TRUE(read);
    EXPECT_EQ(read->content.receipt->type, ReceiptMessage::Type::Read);
    EXPECT_EQ(read->content.receipt->timestamps, (std::vector<std::uint64_t>{5, 6}));

    const auto typing = composeTyping(bob.id(), false, sentAt, alice, random);
    EXPECT_TRUE(typing.forSelf.empty());
    const auto writes = openContent(typing.forRecipient, bob.boxKey());
    ASSERT_TRUE(writes);
    EXPECT_EQ(writes->content.typing->action, TypingMessage::Action::Stopped);
    EXPECT_EQ(writes->content.typing->timestamp,
              static_cast<std::uint64_t>(toUnixMillis(writes->sentAt)));
}

}  // namespace starling
