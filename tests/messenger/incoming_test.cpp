// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/incoming.h"

#include <gtest/gtest.h>

namespace starling {

namespace {

struct IncomingTest : testing::Test {
    SeededRandom random{11};
    Identity alice = Identity::generate(random);
    Identity bob = Identity::generate(random);
    Timestamp sentAt = fromUnixMillis(1'700'000'000'000);

    static Content text(const std::string& body) {
        Content content;
        content.data.emplace();
        content.data->body = body;
        return content;
    }
    Incoming fromAlice(Content content) const {
        return classify({alice.id(), sentAt, std::move(content), {}}, bob.id());
    }
    Incoming fromSelf(Content content) const {
        return classify({bob.id(), sentAt, std::move(content), {}}, bob.id());
    }
};

using Classify = IncomingTest;
using ReadStored = IncomingTest;

}  // namespace

TEST_F(Classify, TextOfSomebodyElseBelongsToTheirConversation) {
    const auto what = fromAlice(text("hi"));
    const auto& read = std::get<IncomingText>(what);
    EXPECT_EQ(read.conversation, alice.id());
    EXPECT_EQ(read.author, alice.id());
    EXPECT_EQ(read.text, "hi");
}

TEST_F(Classify, ACopyFromOurOtherDeviceBelongsWhereItWasSent) {
    auto content = text("hi Alice");
    content.data->syncTarget = alice.id().hex();
    const auto what = fromSelf(content);
    const auto& read = std::get<IncomingText>(what);
    EXPECT_EQ(read.conversation, alice.id());
    EXPECT_EQ(read.author, bob.id());
}

TEST_F(Classify, TextOfOurOwnWithoutATargetIsANoteToSelf) {
    EXPECT_EQ(std::get<IncomingText>(fromSelf(text("milk"))).conversation, bob.id());
}

TEST_F(Classify, NobodyElseMayFileMessagesIntoOurChats) {
    auto content = text("forged");
    content.data->syncTarget = bob.id().hex();
    EXPECT_TRUE(std::holds_alternative<IncomingBad>(fromAlice(content)));
}

TEST_F(Classify, ATargetThatIsNoAccountIsBad) {
    for (const auto& target : {std::string{"nobody"}, std::string(66, 'f'), std::string{}}) {
        auto content = text("lost");
        content.data->syncTarget = target;
        EXPECT_TRUE(std::holds_alternative<IncomingBad>(fromSelf(content))) << target;
    }
}

TEST_F(Classify, UnknownFlagsAreBad) {
    auto content = text("hi");
    content.data->flags = 1;
    EXPECT_TRUE(std::holds_alternative<IncomingBad>(fromAlice(content)));
}

TEST_F(Classify, WhatThisVersionDoesNotShowIsPassedOver) {
    EXPECT_TRUE(std::holds_alternative<IncomingOther>(fromAlice({})));
    EXPECT_TRUE(std::holds_alternative<IncomingOther>(fromAlice(text(""))));
    auto group = text("hi");
    group.data->groupUpdate.emplace();
    EXPECT_TRUE(std::holds_alternative<IncomingOther>(fromAlice(group)));
}

TEST_F(Classify, WhatSomebodyTakesBackIsTheirsInTheirConversation) {
    Content content;
    content.unsend = UnsendRequest{1'234, alice.id().hex(), {}};
    const auto what = fromAlice(content);
    const auto& unsend = std::get<IncomingUnsend>(what);
    EXPECT_EQ(unsend.author, alice.id());
    EXPECT_EQ(unsend.targetAt, fromUnixMillis(1'234));
    EXPECT_EQ(unsend.conversation, alice.id());
    EXPECT_EQ(unsend.sentAt, sentAt);
}

TEST_F(Classify, WhatWeTakeBackMayBeInAnyConversation) {
    Content content;
    content.unsend = UnsendRequest{1'234, bob.id().hex(), {}};
    EXPECT_FALSE(std::get<IncomingUnsend>(fromSelf(content)).conversation);
}

TEST_F(Classify, NobodyTakesBackWhatAnotherWroteNotEvenWe) {
    Content content;
    for (const auto& author : {bob.id().hex(), std::string{"nobody"}, std::string{}}) {
        content.unsend = UnsendRequest{1'234, author, {}};
        EXPECT_TRUE(std::holds_alternative<IncomingBad>(fromAlice(content))) << author;
    }
    content.unsend = UnsendRequest{1'234, alice.id().hex(), {}};
    EXPECT_TRUE(std::holds_alternative<IncomingBad>(fromSelf(content)));
}

TEST_F(Classify, ATakeBackOfNoPossibleMomentIsBad) {
    Content content;
    for (const auto moment : {std::uint64_t{0}, ~std::uint64_t{0}}) {
        content.unsend = UnsendRequest{moment, alice.id().hex(), {}};
        EXPECT_TRUE(std::holds_alternative<IncomingBad>(fromAlice(content))) << moment;
    }
}

TEST_F(Classify, ANameOnTheWayIsMadeHarmless) {
    auto content = text("hi");
    content.data->profile.emplace();
    content.data->profile->displayName = "Al\x07ice";
    EXPECT_EQ(std::get<IncomingText>(fromAlice(content)).profile->name, "Al ice");
}

TEST_F(ReadStored, ASealedMessageIsReadAndKeepsItsPlace) {
    const auto sealed =
        sealContent(text("hi"), sentAt, alice.signKey(), bob.boxKey().publicKey(), random);
    const rpc::StoredMessage stored{"hash", sentAt + Millis{5}, sentAt + Millis{9}, sealed};

    const auto received = readStored(stored, bob.boxKey(), bob.id());
    EXPECT_EQ(received.hash, "hash");
    EXPECT_EQ(received.storedAt, stored.timestamp);
    EXPECT_EQ(received.expiration, stored.expiration);
    EXPECT_EQ(std::get<IncomingText>(received.what).text, "hi");
}

TEST_F(ReadStored, WhatCannotBeOpenedIsBadAndNothingMore) {
    const rpc::StoredMessage stored{"hash", sentAt, sentAt, toBytes("garbage")};
    const auto received = readStored(stored, bob.boxKey(), bob.id());
    EXPECT_TRUE(std::holds_alternative<IncomingBad>(received.what));
}

TEST_F(ReadStored, AMessageForSomebodyElseIsBad) {
    const auto sealed =
        sealContent(text("hi"), sentAt, alice.signKey(), alice.boxKey().publicKey(), random);
    const auto received = readStored({"hash", sentAt, sentAt, sealed}, bob.boxKey(), bob.id());
    EXPECT_TRUE(std::holds_alternative<IncomingBad>(received.what));
}

}  // namespace starling
