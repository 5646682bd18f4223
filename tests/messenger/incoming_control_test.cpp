// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What is no text: reactions, receipts, signs of writing, notices, and what must be refused of
/// them.

#include "messenger/incoming.h"

#include <gtest/gtest.h>

namespace starling {

namespace {

struct Control : testing::Test {
    SeededRandom random{11};
    Identity alice = Identity::generate(random);
    Identity bob = Identity::generate(random);
    Identity carol = Identity::generate(random);
    Timestamp sentAt = fromUnixMillis(1'700'000'000'000);
    static constexpr std::uint64_t kTarget = 1'600'000'000'000;

    Incoming fromAlice(Content content) const {
        return classify({alice.id(), sentAt, std::move(content), {}}, bob.id());
    }
    Content reaction(const std::string& emoji, std::uint64_t id = kTarget) const {
        Content content;
        auto& out = content.data.emplace().reaction.emplace();
        out.id = id;
        out.author = bob.id().hex();
        out.emoji = emoji;
        return content;
    }
    static bool isBad(const Incoming& what) { return std::holds_alternative<IncomingBad>(what); }
    static bool isOther(const Incoming& what) {
        return std::holds_alternative<IncomingOther>(what);
    }
};

}  // namespace

TEST_F(Control, AReactionNamesItsMessageAndItsEmoji) {
    auto content = reaction("\U0001F602");
    content.data->reaction->action = Reaction::Action::Remove;
    const auto what = fromAlice(content);
    const auto& read = std::get<IncomingReaction>(what);
    EXPECT_EQ(read.conversation, alice.id());
    EXPECT_EQ(read.author, alice.id());
    EXPECT_EQ(read.target, (Target{bob.id(), fromUnixMillis(kTarget)}));
    EXPECT_EQ(read.emoji, "\U0001F602");
    EXPECT_TRUE(read.removed);
}

TEST_F(Control, AReactionWithWordsIsAReactionStill) {
    auto content = reaction("\U0001F602");
    content.data->body = "words";
    EXPECT_TRUE(std::holds_alternative<IncomingReaction>(fromAlice(content)));
}

TEST_F(Control, AReactionThatIsNoneIsBad) {
    EXPECT_TRUE(isBad(fromAlice(reaction("no emoji"))));
    EXPECT_TRUE(isBad(fromAlice(reaction(""))));
    EXPECT_TRUE(isBad(fromAlice(reaction("\U0001F602", 0))));
    EXPECT_TRUE(isBad(fromAlice(reaction("\U0001F602", ~std::uint64_t{0}))));
    auto others = reaction("\U0001F602");
    others.data->reaction->author = carol.id().hex();
    EXPECT_TRUE(isBad(fromAlice(others))) << "Carol is not in this conversation";
    others.data->reaction->author = "nobody";
    EXPECT_TRUE(isBad(fromAlice(others)));
}

TEST_F(Control, AQuoteIsKeptWhenItCanBeOne) {
    Content content;
    auto& quote = content.data.emplace().quote.emplace();
    content.data->body = "indeed";
    quote.id = kTarget;
    quote.author = bob.id().hex();
    const auto good = fromAlice(content);
    EXPECT_EQ(std::get<IncomingText>(good).quote, (Target{bob.id(), fromUnixMillis(kTarget)}));
    for (const auto& [id, author] : {std::pair{std::uint64_t{0}, bob.id().hex()},
                                     std::pair{std::uint64_t{kTarget}, std::string{"nobody"}}}) {
        content.data->quote->id = id;
        content.data->quote->author = author;
        const auto what = fromAlice(content);
        EXPECT_EQ(std::get<IncomingText>(what).text, "indeed") << "the words count nevertheless";
        EXPECT_FALSE(std::get<IncomingText>(what).quote);
    }
}

TEST_F(Control, AReceiptNamesWhatWasRead) {
    Content content;
    content.receipt.emplace().timestamps = {kTarget, 0, kTarget + 1, ~std::uint64_t{0}};
    const auto what = fromAlice(content);
    EXPECT_EQ(std::get<IncomingReceipt>(what).readAt,
              (std::vector{fromUnixMillis(kTarget), fromUnixMillis(kTarget + 1)}));
    content.receipt->type = ReceiptMessage::Type::Delivery;
    EXPECT_TRUE(isOther(fromAlice(content)));
    content.receipt->type = ReceiptMessage::Type::Read;
    content.receipt->timestamps.resize(kMostReceipts + 1, kTarget);
    EXPECT_TRUE(isBad(fromAlice(content)));
}

TEST_F(Control, OurOwnReceiptsAndSignsOfWritingAreNothing) {
    Content content;
    content.receipt.emplace().timestamps = {kTarget};
    EXPECT_TRUE(isOther(classify({bob.id(), sentAt, content, {}}, bob.id())));
    Content writing;
    writing.typing.emplace().timestamp = static_cast<std::uint64_t>(toUnixMillis(sentAt));
    EXPECT_TRUE(isOther(classify({bob.id(), sentAt, writing, {}}, bob.id())));
}

TEST_F(Control, ASignOfWritingHasOneTime) {
    Content content;
    content.typing.emplace().timestamp = static_cast<std::uint64_t>(toUnixMillis(sentAt));
    EXPECT_TRUE(std::get<IncomingTyping>(fromAlice(content)).typing);
    content.typing->action = TypingMessage::Action::Stopped;
    EXPECT_FALSE(std::get<IncomingTyping>(fromAlice(content)).typing);
    ++content.typing->timestamp;
    EXPECT_TRUE(isBad(fromAlice(content)));
}

TEST_F(Control, BothNoticesAreTaken) {
    Content content;
    content.dataExtraction.emplace().type = DataExtractionNotification::Type::Screenshot;
    EXPECT_EQ(std::get<IncomingNotice>(fromAlice(content)).kind, MessageKind::Screenshot);
    content.dataExtraction->type = DataExtractionNotification::Type::MediaSaved;
    EXPECT_EQ(std::get<IncomingNotice>(fromAlice(content)).kind, MessageKind::MediaSaved);
}

TEST_F(Control, TheFirstPartThatIsThereCounts) {
    Content content;
    content.data.emplace().body = "words";
    content.unsend = UnsendRequest{kTarget, alice.id().hex(), {}};
    EXPECT_TRUE(std::holds_alternative<IncomingText>(fromAlice(content)));
    content.data.reset();
    content.receipt.emplace().timestamps = {kTarget};
    EXPECT_TRUE(std::holds_alternative<IncomingReceipt>(fromAlice(content)));
}

}  // namespace starling
