// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a message says of its timer, and what a change of the timer says.

#include "messenger/compose.h"
#include "messenger/incoming.h"

#include <gtest/gtest.h>

namespace starling {

namespace {

using namespace std::chrono_literals;

struct ExpiryOnTheWire : testing::Test {
    SeededRandom random{11};
    Identity alice = Identity::generate(random);
    Identity bob = Identity::generate(random);
    Timestamp sentAt = fromUnixMillis(1'700'000'000'000);

    Incoming from(const Identity& author, Content content) const {
        return classify({author.id(), sentAt, std::move(content), {}}, bob.id());
    }
    static Content text(std::optional<ExpirationType> type, std::optional<std::uint32_t> seconds) {
        Content content;
        content.data.emplace().body = "hello";
        content.expirationType = type;
        content.expirationTimer = seconds;
        return content;
    }
    static Content change(std::optional<ExpirationType> type,
                          std::optional<std::uint32_t> seconds) {
        auto content = text(type, seconds);
        content.data->body.reset();
        content.data->flags = DataMessage::kExpirationTimerUpdate;
        return content;
    }
    Expiry ofText(std::optional<ExpirationType> type, std::optional<std::uint32_t> seconds) const {
        const auto read = from(alice, text(type, seconds));
        return std::get<IncomingText>(read).expiry;
    }
    rpc::StoredMessage stored(const Bytes& data) const {
        return {"hash", sentAt, sentAt + 1h, data};
    }
};

constexpr auto kRead = ExpirationType::DeleteAfterRead;
constexpr auto kSend = ExpirationType::DeleteAfterSend;
constexpr auto kUnknown = ExpirationType::Unknown;

}  // namespace

TEST_F(ExpiryOnTheWire, ATextHasTheTimerItSays) {
    EXPECT_EQ(ofText(kRead, 300), (Expiry{ExpiryMode::AfterRead, 300s}));
    EXPECT_EQ(ofText(kSend, 43'200), (Expiry{ExpiryMode::AfterSend, 12h}));
    EXPECT_EQ(ofText(kSend, 1), (Expiry{ExpiryMode::AfterSend, 1s}));
}

TEST_F(ExpiryOnTheWire, ATextThatSaysHalfHasNone) {
    EXPECT_EQ(ofText({}, {}), Expiry{});
    EXPECT_EQ(ofText(kUnknown, 300), Expiry{});
    EXPECT_EQ(ofText({}, 300), Expiry{});
    EXPECT_EQ(ofText(kRead, 0), Expiry{});
    EXPECT_EQ(ofText(kSend, {}), Expiry{});
}

TEST_F(ExpiryOnTheWire, ATextWithALongerTimerThanAnybodyCanSetGoesAtTheLatestThen) {
    EXPECT_EQ(ofText(kRead, 1'209'600).after, kLongestExpiry);
    EXPECT_EQ(ofText(kRead, 1'209'601).after, kLongestExpiry);
    EXPECT_EQ(ofText(kSend, ~std::uint32_t{0}).after, kLongestExpiry);
}

TEST_F(ExpiryOnTheWire, ANoteToOneselfGoesAfterSendingOnly) {
    const auto note = from(bob, text(kRead, 300));
    EXPECT_EQ(std::get<IncomingText>(note).expiry, (Expiry{ExpiryMode::AfterSend, 300s}));
}

TEST_F(ExpiryOnTheWire, AChangeNamesTheNewTimer) {
    const auto on = from(alice, change(kRead, 300));
    EXPECT_EQ(std::get<IncomingExpiry>(on).expiry, (Expiry{ExpiryMode::AfterRead, 300s}));
    EXPECT_EQ(std::get<IncomingExpiry>(on).conversation, alice.id());
    EXPECT_EQ(std::get<IncomingExpiry>(on).author, alice.id());
    const auto off = from(alice, change(kUnknown, 0));
    EXPECT_EQ(std::get<IncomingExpiry>(off).expiry, Expiry{});
    const auto unsaid = from(alice, change({}, {}));
    EXPECT_EQ(std::get<IncomingExpiry>(unsaid).expiry, Expiry{});
}

TEST_F(ExpiryOnTheWire, AChangeOutOfRangeIsRefused) {
    for (const auto seconds : {1'209'601U, ~std::uint32_t{0}})
        EXPECT_TRUE(std::holds_alternative<IncomingBad>(from(alice, change(kSend, seconds))));
    EXPECT_TRUE(std::holds_alternative<IncomingExpiry>(from(alice, change(kSend, 1'209'600))));
}

TEST_F(ExpiryOnTheWire, AChangeWithWordsIsAChangeStill) {
    auto content = change(kSend, 43'200);
    content.data->body = "words";
    EXPECT_TRUE(std::holds_alternative<IncomingExpiry>(from(alice, content)));
}

TEST_F(ExpiryOnTheWire, NobodyChangesOurTimersButWe) {
    auto content = change(kSend, 43'200);
    content.data->syncTarget = alice.id().hex();
    EXPECT_TRUE(std::holds_alternative<IncomingBad>(from(alice, content)));
    const auto ours = from(bob, content);
    EXPECT_EQ(std::get<IncomingExpiry>(ours).conversation, alice.id());
    EXPECT_EQ(std::get<IncomingExpiry>(ours).author, bob.id());
}

TEST_F(ExpiryOnTheWire, ANoticeGoesAsItSays) {
    Content content;
    content.dataExtraction.emplace().type = DataExtractionNotification::Type::MediaSaved;
    content.expirationType = kRead;
    content.expirationTimer = 300;
    const auto read = from(alice, content);
    EXPECT_EQ(std::get<IncomingNotice>(read).expiry, (Expiry{ExpiryMode::AfterRead, 300s}));
}

TEST_F(ExpiryOnTheWire, WhatWeSealIsReadWithItsTimerByThemAndByOurDevices) {
    const Expiry expiry{ExpiryMode::AfterRead, 12h};
    const auto sealed = compose(Draft{bob.id(), "hello", {}, sentAt, {}, expiry}, alice, random);
    const auto theirs = readStored(stored(sealed.forRecipient), bob.boxKey(), bob.id());
    EXPECT_EQ(std::get<IncomingText>(theirs.what).expiry, expiry);
    const auto ours = readStored(stored(sealed.forSelf), alice.boxKey(), alice.id());
    EXPECT_EQ(std::get<IncomingText>(ours.what).expiry, expiry);
    EXPECT_EQ(std::get<IncomingText>(ours.what).conversation, bob.id());
}

TEST_F(ExpiryOnTheWire, AMessageWithoutATimerSaysSo) {
    const auto sealed = compose(Draft{bob.id(), "hello", {}, sentAt, {}, {}}, alice, random);
    const auto content = decodeContent(sealed.plain);
    ASSERT_TRUE(content);
    EXPECT_EQ(content->expirationType, ExpirationType::Unknown);
    EXPECT_EQ(content->expirationTimer, 0U);
}

TEST_F(ExpiryOnTheWire, AChangeOfOursIsReadByThemAndByOurDevices) {
    const Expiry expiry{ExpiryMode::AfterSend, 24h};
    const auto sealed = composeExpiry(bob.id(), expiry, {}, sentAt, alice, random);
    const auto content = decodeContent(sealed.plain);
    ASSERT_TRUE(content && content->data);
    EXPECT_EQ(content->data->flags, DataMessage::kExpirationTimerUpdate);
    EXPECT_EQ(content->expirationType, kSend);
    EXPECT_EQ(content->expirationTimer, 86'400U);
    const auto theirs = readStored(stored(sealed.forRecipient), bob.boxKey(), bob.id());
    EXPECT_EQ(std::get<IncomingExpiry>(theirs.what).expiry, expiry);
    EXPECT_EQ(std::get<IncomingExpiry>(theirs.what).conversation, alice.id());
    const auto ours = readStored(stored(sealed.forSelf), alice.boxKey(), alice.id());
    EXPECT_EQ(std::get<IncomingExpiry>(ours.what).conversation, bob.id());
}

}  // namespace starling
