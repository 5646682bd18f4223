// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/statement.h"
#include "store/people.h"
#include "store/store.h"

#include <gtest/gtest.h>

namespace starling {
namespace {

struct ReactionTableTest : testing::Test {
    std::unique_ptr<Store> store = *Store::openInMemory();
    MessageId message{};

    ReactionTableTest() {
        EXPECT_TRUE(store->conversations.ensure(kBob, at(0), true));
        message = say(1, {});
    }
    MessageId say(std::int64_t sentAt, std::optional<Quoted> quote) {
        MessageRow row;
        row.conversation = row.author = kBob;
        row.sentAt = row.sortKey = row.storedAt = at(sentAt);
        row.body = "number " + std::to_string(sentAt);
        row.quote = std::move(quote);
        return **store->messages.insert(row, {});
    }
    bool put(const AccountId& who, const std::string& emoji, std::int64_t when,
             bool removed = false) {
        return *store->reactions.put({message, who, emoji, at(when), removed});
    }
    std::vector<Reacted> shown() { return (*store->messages.find(message))->reactions; }
};

using All = std::vector<Reacted>;

TEST_F(ReactionTableTest, ShowsThemWithTheMessageFirstOneFirst) {
    EXPECT_TRUE(put(kBob, "b", 7));
    EXPECT_TRUE(put(kAlice, "a", 5));
    EXPECT_TRUE(put(kAlice, "b", 9));
    EXPECT_EQ(shown(), (All{{"a", {kAlice}}, {"b", {kBob, kAlice}}}));
    const auto page = *store->messages.page(kBob, std::nullopt, 9);
    EXPECT_EQ(page[0].reactions, shown());
}

TEST_F(ReactionTableTest, TheNewestWordCounts) {
    EXPECT_TRUE(put(kBob, "b", 7, true));
    EXPECT_FALSE(put(kBob, "b", 6));
    EXPECT_FALSE(put(kBob, "b", 7));
    EXPECT_TRUE(shown().empty());
    EXPECT_TRUE(put(kBob, "b", 8));
    EXPECT_EQ(shown(), (All{{"b", {kBob}}}));
    EXPECT_TRUE(put(kBob, "b", 8, true));
    EXPECT_TRUE(shown().empty());
}

TEST_F(ReactionTableTest, HoldsSoManyOfOnePerson) {
    for (int i = 0; i < ReactionTable::kMostPerAuthor; ++i)
        EXPECT_TRUE(put(kBob, std::to_string(i), i));
    EXPECT_FALSE(put(kBob, "one more", 99));
    EXPECT_TRUE(put(kBob, "3", 99, true)) << "what is there can still be taken back";
    EXPECT_TRUE(put(kAlice, "one more", 99));
}

TEST_F(ReactionTableTest, NothingIsLeftOfWhatIsWiped) {
    ASSERT_TRUE(put(kBob, "b", 7));
    ASSERT_TRUE(store->messages.wipe(message, MessageKind::Deleted));
    EXPECT_TRUE(shown().empty());
    EXPECT_EQ((*store->messages.find(message))->body, "");
    EXPECT_TRUE(store->search.search("number", 9)->empty());
    Statement left{store->database(), "SELECT count(*) FROM reaction"};
    ASSERT_TRUE(*left.step());
    EXPECT_EQ(left.int64(0), 0);
}

TEST_F(ReactionTableTest, AQuoteStandsForItsOriginalWhileThatIsThere) {
    const auto answer = say(2, Quoted{kBob, at(1), {}, {}});
    EXPECT_EQ((*store->messages.find(answer))->quote, (Quoted{kBob, at(1), message, "number 1"}));
    EXPECT_EQ(*store->messages.answering(kBob, kBob, at(1), 9), std::vector{answer});
    ASSERT_TRUE(store->messages.wipe(message, MessageKind::Deleted));
    EXPECT_EQ((*store->messages.find(answer))->quote, (Quoted{kBob, at(1), {}, ""}));

    const auto early = say(3, Quoted{kBob, at(4), {}, {}});
    EXPECT_FALSE((*store->messages.find(early))->quote->message);
    const auto late = say(4, {});
    EXPECT_EQ((*store->messages.find(early))->quote->message, late);
}

}  // namespace
}  // namespace starling
