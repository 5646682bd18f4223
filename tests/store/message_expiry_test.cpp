// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// When messages go, and that nothing is left of them.

#include "store/people.h"
#include "store/store.h"
#include "support/raw_pages.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

namespace starling {
namespace {

using namespace std::chrono_literals;

constexpr Expiry kAfterSend{ExpiryMode::AfterSend, 1h};
constexpr Expiry kAfterRead{ExpiryMode::AfterRead, 60s};

struct Expiring : testing::Test {
    std::unique_ptr<Store> store = *Store::openInMemory();

    Expiring() { EXPECT_TRUE(store->conversations.ensure(kBob, at(0), true)); }
    MessageId add(std::int64_t millis, Expiry expiry, std::optional<Timestamp> goneAt = {},
                  const std::string& body = "hello") {
        auto row = messageOf(kBob, kBob, millis, body);
        row.expiry = expiry;
        row.goneAt = goneAt;
        return **store->messages.insert(row, {});
    }
    MessageRow row(MessageId id) { return **store->messages.find(id); }
    std::size_t found(const char* typed, Timestamp now = {}) {
        return store->search.search(typed, 10, now)->size();
    }
};

TEST_F(Expiring, AMessageKeepsItsTimer) {
    const auto id = add(1, kAfterSend, at(5));
    EXPECT_EQ(row(id).expiry, kAfterSend);
    EXPECT_EQ(row(id).goneAt, at(5));
    EXPECT_EQ(row(add(2, {})).goneAt, std::nullopt);
}

TEST_F(Expiring, WhatIsOverComesFirstThingFirst) {
    add(1, {});
    const auto late = add(2, kAfterSend, at(900));
    const auto soon = add(3, kAfterSend, at(500));
    EXPECT_EQ(*store->messages.nextGone(), at(500));
    EXPECT_TRUE(store->messages.gone(at(499), 9)->empty());
    EXPECT_EQ(store->messages.gone(at(500), 9)->size(), 1U);
    const auto both = *store->messages.gone(at(900), 9);
    ASSERT_EQ(both.size(), 2U);
    EXPECT_EQ(both[0].id, soon);
    EXPECT_EQ(both[1].id, late);
    EXPECT_EQ(store->messages.gone(at(900), 1)->size(), 1U);
}

TEST_F(Expiring, ReadingStartsTheTimersOfWhatWasReadAndNoOthers) {
    const auto first = add(1, kAfterRead);
    const auto other = add(2, kAfterSend, at(9'000));
    const auto later = add(4, kAfterRead);
    const auto started = *store->messages.startReading(kBob, at(3), at(100));
    ASSERT_EQ(started.size(), 1U);
    EXPECT_EQ(started[0].id, first);
    EXPECT_EQ(started[0].goneAt, at(100) + 60s);
    EXPECT_EQ(row(first).goneAt, at(100) + 60s);
    EXPECT_EQ(row(other).goneAt, at(9'000));
    EXPECT_EQ(row(later).goneAt, std::nullopt);
    EXPECT_TRUE(store->messages.startReading(kBob, at(3), at(200))->empty()) << "read once";
}

TEST_F(Expiring, ATimerIsOnlyEverShortened) {
    const auto id = add(1, kAfterRead, at(500));
    ASSERT_TRUE(store->messages.setGoneAt(id, at(400)));
    ASSERT_TRUE(store->messages.setGoneAt(id, at(600)));
    EXPECT_EQ(row(id).goneAt, at(400));
    EXPECT_EQ(store->messages.setGoneAt(MessageId{99}, at(1)).error().code, Errc::NotFound);
}

TEST_F(Expiring, WhatHasATimerIsFoundByItsWordsAsAnythingElse) {
    add(1, {}, {}, "a wombat digs");
    add(2, kAfterSend, at(50), "the W\u00d6mbats dig deeper");
    add(3, kAfterRead, {}, "nothing of the kind");
    EXPECT_EQ(found("wombat"), 2U) << "by its beginning, whatever its marks";
    EXPECT_EQ(found("\"dig deeper\""), 1U);
    EXPECT_EQ(found("wombat kind"), 0U);
    EXPECT_EQ(store->search.search("wombat", 1)->size(), 1U);
    EXPECT_EQ((*store->search.search("wombat", 1))[0].sentAt, at(2)) << "the newest first";
}

TEST_F(Expiring, WhatIsOverIsNotFoundEvenBeforeItIsRemoved) {
    add(1, kAfterSend, at(50), "a wombat \U0001F426");
    EXPECT_EQ(found("wombat", at(49)), 1U);
    EXPECT_EQ(found("wombat", at(50)), 0U);
    EXPECT_EQ(found("\U0001F426", at(50)), 0U);
}

TEST_F(Expiring, TheFirstMessageSinceATimeIsFound) {
    add(10, {});
    const auto second = add(20, {});
    EXPECT_EQ((*store->messages.firstSince(kBob, at(11)))->id, second);
    EXPECT_EQ((*store->messages.firstSince(kBob, at(20)))->id, second);
    EXPECT_FALSE(*store->messages.firstSince(kBob, at(21)));
}

TEST(ExpiredInTheFile, NothingIsLeftInTheIndexTheFileOrItsLog) {
    TempFolder temp;
    const Bytes key(32, 0x22);
    auto folder = *ProfileFolder::open(temp.path(), "starling");
    auto store = *Store::open(folder, key);
    const auto searching = *Store::openForSearch(folder, key);
    ASSERT_TRUE(store->conversations.ensure(kBob, at(0), true));
    const auto put = [&](std::int64_t millis, const std::string& word, Expiry expiry) {
        auto row = messageOf(kBob, kBob, millis, "it is " + word + " here");
        row.expiry = expiry;
        return **store->messages.insert(row, asBytes("content of " + word));
    };
    put(1, "wallaby", {});
    std::vector<MessageId> timed;
    for (int i = 0; i < 50; ++i)
        timed.push_back(put(10 + i, "quokka" + std::to_string(i), kAfterSend));
    ASSERT_EQ(store->search.search("quokka7", 9)->size(), 1U);
    const auto before = test::rawPages(folder.database(), key);
    ASSERT_NE(before.find("it is wallaby here"), std::string::npos) << "pages are deciphered";
    ASSERT_NE(before.find("quokka7"), std::string::npos);
    for (const auto id : timed)
        ASSERT_TRUE(store->messages.remove(id));
    ASSERT_NE(test::rawPages(folder.database(), key).find("quokka7"), std::string::npos)
        << "the log has it still";
    ASSERT_TRUE(store->database().checkpoint(Database::Patience::None));
    const auto after = test::rawPages(folder.database(), key);
    EXPECT_EQ(after.find("quokka"), std::string::npos);
    EXPECT_NE(after.find("it is wallaby here"), std::string::npos);
    ASSERT_TRUE(
        store->database().execute("INSERT INTO message_text(message_text) VALUES('optimize')"));
    ASSERT_TRUE(store->database().checkpoint());
    EXPECT_EQ(test::rawPages(folder.database(), key).find("quokka"), std::string::npos);
}

TEST(ExpiredInTheFile, ASearchOnAnotherConnectionFindsWhatHasATimer) {
    TempFolder temp;
    const Bytes key(32, 0x22);
    auto folder = *ProfileFolder::open(temp.path(), "starling");
    auto store = *Store::open(folder, key);
    auto searching = *Store::openForSearch(folder, key);
    ASSERT_TRUE(store->conversations.ensure(kBob, at(0), true));
    auto row = messageOf(kBob, kBob, 1, "a quokka smiles");
    row.expiry = kAfterSend;
    ASSERT_TRUE(store->messages.insert(row, {}));
    const auto found = SearchIndex{searching}.search("quok", 9);
    ASSERT_TRUE(found) << found.error().detail;
    EXPECT_EQ(found->size(), 1U);
    EXPECT_TRUE(store->database().checkpoint(Database::Patience::None)) << "nobody reads any more";
}

}  // namespace
}  // namespace starling
