// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql/statement.h"
#include "store/people.h"
#include "store/store.h"

#include <gtest/gtest.h>

namespace starling {
namespace {

class MessageTableTest : public testing::Test {
protected:
    MessageTableTest() {
        EXPECT_TRUE(store->conversations.ensure(kBob, at(0), true));
        EXPECT_TRUE(store->conversations.ensure(kCarol, at(0), true));
    }
    MessageId add(const MessageRow& row) { return **table.insert(row, Bytes{1, 2, 3}); }
    static std::string bodies(const std::vector<MessageRow>& rows) {
        std::string out;
        for (const auto& row : rows)
            out += row.body;
        return out;
    }

    std::unique_ptr<Store> store = *Store::openInMemory();
    MessageTable& table = store->messages;
};

TEST_F(MessageTableTest, EveryFieldComesBack) {
    auto row = messageOf(kBob, kAlice, 1'000, "words \xF0\x9F\x90\xA6");
    row.sortKey = at(2'000);
    row.storedAt = at(3'000);
    row.expiresAt = at(4'000);
    row.state = MessageState::Sending;
    row.failure = "waits for the network";
    row.hash = "abc";
    row.id = add(row);
    EXPECT_EQ(**table.find(row.id), row);
    EXPECT_EQ(**table.find(kBob, kAlice, at(1'000)), row);
    EXPECT_EQ(**table.content(row.id), (Bytes{1, 2, 3}));
}

TEST_F(MessageTableTest, NoMessageIsKeptTwice) {
    const auto row = messageOf(kBob, kBob, 1);
    const auto id = add(row);
    auto again = row;
    again.body = "another text";
    const auto second = table.insert(again, {});
    ASSERT_TRUE(second);
    EXPECT_FALSE(*second);
    EXPECT_EQ((*table.find(id))->body, "hello");
    EXPECT_TRUE(**table.insert(messageOf(kBob, kAlice, 1), {}) > id);
    EXPECT_TRUE(*table.insert(messageOf(kBob, kBob, 2), {}));
    EXPECT_TRUE(*table.insert(messageOf(kCarol, kBob, 1), {}));
}

TEST_F(MessageTableTest, AMessageNeedsAConversation) {
    const auto added = table.insert(messageOf(kAlice, kAlice, 1), {});
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().code, Errc::Invalid);
}

TEST_F(MessageTableTest, ATextOverTheBoundIsRefused) {
    EXPECT_TRUE(table.insert(messageOf(kBob, kBob, 1, std::string(kMaxBodyBytes, 'x')), {}));
    const auto added =
        table.insert(messageOf(kBob, kBob, 2, std::string(kMaxBodyBytes + 1, 'x')), {});
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().code, Errc::TooLarge);
}

TEST_F(MessageTableTest, PagesGoBackThroughAConversationWithoutGapOrRepeat) {
    for (const auto& [millis, body] : {std::pair{30, "d"}, {10, "a"}, {20, "b"}, {40, "e"}})
        add(messageOf(kBob, kBob, millis, body));
    add(messageOf(kBob, kAlice, 20, "c"));
    add(messageOf(kCarol, kCarol, 25, "x"));

    std::string seen;
    std::optional<MessageCursor> before;
    while (true) {
        const auto page = *table.page(kBob, before, 2);
        if (page.empty()) break;
        seen += bodies(page) + "|";
        before = placeOf(page.back());
    }
    EXPECT_EQ(seen, "ed|bc|a|") << "of one millisecond, Bob's id stands behind Alice's";
}

TEST_F(MessageTableTest, PagesGoForwardThroughTheSameOrder) {
    for (const auto& [millis, body] : {std::pair{30, "d"}, {10, "a"}, {20, "b"}, {40, "e"}})
        add(messageOf(kBob, kBob, millis, body));
    add(messageOf(kBob, kAlice, 20, "c"));
    add(messageOf(kCarol, kCarol, 25, "x"));

    std::string seen;
    std::optional<MessageCursor> after;
    while (true) {
        const auto page = *table.pageAfter(kBob, after, 2);
        if (page.empty()) break;
        seen += bodies(page) + "|";
        after = placeOf(page.back());
    }
    EXPECT_EQ(seen, "ac|bd|e|");
    EXPECT_EQ(bodies(*table.pageAfter(kAlice, std::nullopt, 9)), "");
    EXPECT_EQ(bodies(*table.pageAfter(kBob, std::nullopt, -1)), "");
}

TEST_F(MessageTableTest, APageIsReadFromTheIndexWithoutSorting) {
    struct Way {
        const char* range;
        const char* order;
        const char* index;
    };
    for (const auto& way :
         {Way{"m.sort_key <= 5 AND (m.sort_key < 5 OR (m.tie, m.id) < (1, 9))",
              "m.sort_key DESC, m.tie DESC, m.id DESC", "(conversation=? AND sort_key<?)"},
          Way{"m.sort_key >= 5 AND (m.sort_key > 5 OR (m.tie, m.id) > (1, 9))",
              "m.sort_key, m.tie, m.id", "(conversation=? AND sort_key>?)"}}) {
        Statement plan{
            store->database(),
            "EXPLAIN QUERY PLAN SELECT m.id FROM message m WHERE m.conversation = 1 AND " +
                std::string{way.range} + " ORDER BY " + way.order + " LIMIT 50"};
        ASSERT_TRUE(*plan.step());
        EXPECT_NE(plan.text(3).find(std::string{"message_page "} + way.index),
                  std::string_view::npos)
            << plan.text(3);
        EXPECT_FALSE(*plan.step()) << plan.text(3);
    }
}

TEST_F(MessageTableTest, OneMillisecondIsShownInOneOrderWhoeverCameFirst) {
    add(messageOf(kBob, kBob, 10, "b"));
    add(messageOf(kBob, kAlice, 10, "a"));
    add(messageOf(kCarol, kAlice, 10, "a"));
    add(messageOf(kCarol, kBob, 10, "b"));
    EXPECT_EQ(bodies(*table.history(kBob, 9)), "ab");
    EXPECT_EQ(bodies(*table.history(kCarol, 9)), "ab");
    EXPECT_EQ(bodies(*table.history(std::nullopt, 9)), "aabb");
}

TEST(MessageTie, IdsAndTiesHaveOneOrder) {
    AccountId last = person(0xFF);
    EXPECT_EQ(tieOf(person(0)), -2'147'483'648);
    EXPECT_EQ(tieOf(last), 2'147'483'647);
    EXPECT_LT(tieOf(person(0x7F)), tieOf(person(0x80)));
    last.bytes[5] = 0;
    EXPECT_EQ(tieOf(last), 2'147'483'647) << "the rest of the key does not count";
}

TEST_F(MessageTableTest, WhatSomebodyWroteAtAMomentIsFoundInAnyAcceptedConversation) {
    ASSERT_TRUE(store->conversations.ensure(kAlice, at(0), false));
    add(messageOf(kAlice, kAlice, 7));
    const auto one = add(messageOf(kBob, kAlice, 7));
    const auto two = add(messageOf(kCarol, kAlice, 7));
    add(messageOf(kBob, kBob, 7));
    add(messageOf(kBob, kAlice, 8));
    const auto found = *table.written(kAlice, at(7));
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(std::min(found[0].id, found[1].id), one);
    EXPECT_EQ(std::max(found[0].id, found[1].id), two);
    EXPECT_TRUE(table.written(kCarol, at(7))->empty());
}

TEST_F(MessageTableTest, TheOldestAreTooManyOrTooMuch) {
    const auto third = add(messageOf(kBob, kBob, 30, "1234567"));
    const auto first = add(messageOf(kBob, kBob, 10, "\xC3\xA4\xC3\xB6"));
    const auto second = add(messageOf(kBob, kBob, 20, "1234567"));
    add(messageOf(kCarol, kCarol, 5));
    using Ids = std::vector<MessageId>;
    EXPECT_EQ(*table.surplus(kBob, 3, 27), Ids{});
    EXPECT_EQ(*table.surplus(kBob, 3, 26), Ids{first}) << "7 + 7 + 4 of text, 3 each of Content";
    EXPECT_EQ(*table.surplus(kBob, 2, 100), Ids{first});
    EXPECT_EQ(*table.surplus(kBob, 3, 10), (Ids{second, first}));
    EXPECT_EQ(*table.surplus(kBob, 0, 100), (Ids{third, second, first}));
    EXPECT_EQ(*table.surplus(kAlice, 0, 0), Ids{});
}

TEST_F(MessageTableTest, HistoryIsTheEndReadForwards) {
    add(messageOf(kBob, kBob, 10, "a"));
    add(messageOf(kBob, kBob, 30, "c"));
    add(messageOf(kCarol, kCarol, 20, "b"));
    EXPECT_EQ(bodies(*table.history(std::nullopt, 10)), "abc");
    EXPECT_EQ(bodies(*table.history(std::nullopt, 2)), "bc");
    EXPECT_EQ(bodies(*table.history(kBob, 10)), "ac");
    EXPECT_EQ(bodies(*table.history(kAlice, 10)), "");
    EXPECT_EQ(bodies(*table.history(kBob, -1)), "");
}

TEST_F(MessageTableTest, AFalseFutureStandsWhereTheSwarmGotIt) {
    EXPECT_EQ(sortKeyOf(at(5), at(100)), at(5));
    EXPECT_EQ(sortKeyOf(at(10'100), at(100)), at(10'100));
    EXPECT_EQ(sortKeyOf(at(99'999'999), at(100)), at(10'100));
}

TEST_F(MessageTableTest, ChangesReachTheRow) {
    const auto id = add(messageOf(kBob, kAlice, 1));
    ASSERT_TRUE(table.setState(id, MessageState::Failed, "no answer"));
    ASSERT_TRUE(table.setStored(id, "hash", at(9)));
    const auto row = **table.find(id);
    EXPECT_EQ(row.state, MessageState::Failed);
    EXPECT_EQ(row.failure, "no answer");
    EXPECT_EQ(row.hash, "hash");
    EXPECT_EQ(row.expiresAt, at(9));
    ASSERT_TRUE(store->news.add(id));
    ASSERT_TRUE(table.remove(id));
    EXPECT_FALSE(*table.find(id));
    EXPECT_FALSE(*table.content(id));
    EXPECT_TRUE(store->search.search("hello", 9)->empty());
    EXPECT_TRUE(store->news.take(9)->empty());
    EXPECT_EQ(table.setState(id, MessageState::Sent, "").error().code, Errc::NotFound);
    EXPECT_EQ(table.setStored(id, "", at(0)).error().code, Errc::NotFound);
    EXPECT_EQ(table.remove(id).error().code, Errc::NotFound);
}

TEST_F(MessageTableTest, TheOldestGoFirst) {
    constexpr MessageId kAll{99};
    for (const auto& [millis, body] : {std::pair{30, "c"}, {10, "a"}, {20, "b"}})
        add(messageOf(kBob, kBob, millis, body));
    add(messageOf(kCarol, kCarol, 5, "x"));
    EXPECT_EQ(*table.removeOldest(kBob, kAll, 2), 2);
    EXPECT_EQ(bodies(*table.history(std::nullopt, 9)), "xc");
    EXPECT_EQ(*table.removeOldest(kBob, kAll, 2), 1);
    EXPECT_EQ(*table.removeOldest(kBob, kAll, 2), 0);
    EXPECT_EQ(*table.removeOldest(kCarol, kAll, -1), 0);
}

TEST_F(MessageTableTest, WhatCameLaterDoesNotGoWithTheOldest) {
    add(messageOf(kBob, kBob, 20, "b"));
    const auto last = add(messageOf(kBob, kBob, 30, "c"));
    add(messageOf(kBob, kBob, 10, "sent before, came after"));
    EXPECT_EQ(*table.removeOldest(kBob, last, 9), 2);
    EXPECT_EQ(bodies(*table.history(std::nullopt, 9)), "sent before, came after");
}

TEST_F(MessageTableTest, MessagesOfThoseWhoAskGoInTheOrderTheyCameWhoeverWrote) {
    ASSERT_TRUE(store->conversations.ensure(kAlice, at(0), false));
    const auto dave = person(9);
    ASSERT_TRUE(store->conversations.ensure(dave, at(0), false));
    add(messageOf(kAlice, kAlice, 50, "a"));
    add(messageOf(kBob, kBob, 10, "b"));
    add(messageOf(dave, dave, 20, "d"));
    add(messageOf(kAlice, kAlice, 60, "e"));
    EXPECT_EQ(*table.removeOfRequests(2), 2);
    EXPECT_EQ(bodies(*table.history(std::nullopt, 9)), "be");
    EXPECT_EQ(*table.removeOfRequests(2), 1);
    EXPECT_EQ(*table.removeOfRequests(2), 0);
    EXPECT_EQ(*table.removeOfRequests(-1), 0);
    EXPECT_EQ(bodies(*table.history(std::nullopt, 9)), "b");
}

TEST_F(MessageTableTest, ARemovedNumberIsNotGivenAgain) {
    const auto id = add(messageOf(kBob, kAlice, 1));
    ASSERT_TRUE(table.remove(id));
    EXPECT_GT(add(messageOf(kBob, kAlice, 1)), id);
}

}  // namespace
}  // namespace starling
