// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store.h"

#include "sql/statement.h"
#include "store/people.h"
#include "store/schema.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace starling {
namespace {

const Bytes kKey(32, 0x11);

std::string fixture(const std::string& name) {
    std::ifstream in{STARLING_TESTS_DIR "/store/fixtures/" + name};
    return {std::istreambuf_iterator<char>{in}, {}};
}

class StoreTest : public testing::Test {
protected:
    std::unique_ptr<Store> open() {
        auto store = Store::open(folder, kKey);
        EXPECT_TRUE(store) << store.error().detail;
        return *std::move(store);
    }
    static void addMessage(Store& store, std::int64_t millis, std::string body = "hello") {
        ASSERT_TRUE(store.conversations.ensure(kBob, at(0), true));
        ASSERT_TRUE(store.messages.insert(messageOf(kBob, kBob, millis, std::move(body)), {}));
    }

    TempFolder temp;
    ProfileFolder folder = *ProfileFolder::open(temp.path(), "starling");
};

TEST_F(StoreTest, RemembersFromOneOpeningToTheNext) {
    addMessage(*open(), 1);
    EXPECT_EQ(*open()->nextSentAt(at(7)), at(7));
    const auto store = open();
    EXPECT_EQ(store->messages.history(kBob, 9)->size(), 1U);
    EXPECT_EQ(*store->nextSentAt(at(7)), at(8));
}

TEST_F(StoreTest, ADatabaseOfVersionOneOpens) {
    {
        auto db = Database::open(folder.database(), kKey);
        ASSERT_TRUE(db->execute(fixture("schema_v1.sql")));
        ASSERT_TRUE(db->execute(fixture("rows_v1.sql")));
    }
    const auto store = open();
    const auto history = *store->messages.history(std::nullopt, 9);
    ASSERT_EQ(history.size(), 1U);
    EXPECT_EQ(history[0].conversation, kBob);
    EXPECT_EQ(history[0].author, kAlice);
    EXPECT_EQ(history[0].body, "hello from version one");
    EXPECT_EQ((*store->conversations.find(kBob))->name, "Bob");
    EXPECT_EQ(store->search.search("version", 9)->size(), 1U);
    EXPECT_EQ(*store->outbox.count(), 1);
}

TEST_F(StoreTest, TiesOfVersionOneAreThoseOfToday) {
    AccountId odd;
    odd.bytes = {AccountId::kAccount, 0xFE, 0xDC, 0x09, 0x8A};
    {
        auto db = Database::open(folder.database(), kKey);
        ASSERT_TRUE(db->execute(fixture("schema_v1.sql")));
        for (const auto& id : {odd, kBob}) {
            ASSERT_TRUE(runSql(*db, "INSERT INTO account(id) VALUES(?)", id));
            const auto row = db->lastInsertId();
            ASSERT_TRUE(runSql(*db,
                               "INSERT INTO conversation(account, approved, created_at)"
                               " VALUES(?, 1, 0)",
                               row));
            ASSERT_TRUE(runSql(*db,
                               "INSERT INTO message(conversation, author, sent_at, sort_key,"
                               " stored_at, state, body, content)"
                               " VALUES(?1, ?1, 5, 5, 5, 3, 'old', x'')",
                               row));
        }
    }
    const auto store = open();
    Statement rows{store->database(), "SELECT tie FROM message ORDER BY id"};
    for (const auto& id : {odd, kBob}) {
        ASSERT_TRUE(*rows.step());
        EXPECT_EQ(rows.int64(0), tieOf(id)) << id.hex();
    }
}

TEST_F(StoreTest, TheIndexOfWordsJoinsItsPartsInSmallSteps) {
    ASSERT_TRUE(open());
    const auto store = open();  // told once: the file remembers it
    Statement row{store->database(), "SELECT value FROM message_text_stat WHERE id = 2"};
    ASSERT_TRUE(*row.step());
    EXPECT_EQ(row.int64(0), 8);
}

TEST(StoreSchema, VersionOneNeverChanges) {
    const auto text = fixture("schema_v1.sql");
    const auto released = text.substr(0, text.find("PRAGMA user_version"));
    EXPECT_NE(released.find(storeMigrations().front().sql), std::string::npos);
}

TEST_F(StoreTest, ALaterVersionIsRefused) {
    ASSERT_TRUE(open()->database().execute("PRAGMA user_version = 999"));
    const auto store = Store::open(folder, kKey);
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().code, Errc::TooNew);
    EXPECT_NE(store.error().detail.find("999"), std::string::npos);
}

TEST_F(StoreTest, WhatTheKeyDoesNotOpenIsDamaged) {
    addMessage(*open(), 1);
    const auto other = Store::open(folder, Bytes(32, 0x22));
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, Errc::Corrupt);
    EXPECT_EQ(open()->messages.history(kBob, 9)->size(), 1U);
}

TEST_F(StoreTest, DamageInsideIsAnErrorAndNoCrash) {
    {
        const auto store = open();
        auto all = *store->transaction();
        for (int i = 0; i < 500; ++i)
            addMessage(*store, i, std::string(200, 'x'));
        ASSERT_TRUE(all.commit());
        ASSERT_TRUE(store->database().checkpoint());
    }
    const auto size = std::filesystem::file_size(folder.database());
    std::fstream file{folder.database(), std::ios::binary | std::ios::in | std::ios::out};
    for (auto page = size / 8192; page < size / 4096; ++page) {  // beyond the schema
        file.seekp(static_cast<std::streamoff>(page * 4096 + 50));
        file << "damage";
    }
    file.close();
    const auto store = open();
    const auto history = store->messages.history(kBob, 1'000);
    ASSERT_FALSE(history);
    EXPECT_EQ(history.error().code, Errc::Corrupt);
}

TEST_F(StoreTest, AFullDiskIsSaidAndNothingIsLost) {
    const auto store = open();
    addMessage(*store, 1);
    Statement pages{store->database(), "PRAGMA page_count"};
    ASSERT_TRUE(*pages.step());
    ASSERT_TRUE(
        store->database().execute("PRAGMA max_page_count = " + std::to_string(pages.int64(0) + 1)));
    {
        auto both = store->transaction();
        ASSERT_TRUE(store->messages.insert(messageOf(kBob, kBob, 2), {}));
        const auto full =
            store->messages.insert(messageOf(kBob, kBob, 3, std::string(50'000, 'y')), {});
        ASSERT_FALSE(full);
        EXPECT_EQ(full.error().code, Errc::Storage);
    }
    EXPECT_EQ(store->messages.history(kBob, 9)->size(), 1U);
    ASSERT_TRUE(store->database().execute("PRAGMA max_page_count = 100000"));
    addMessage(*store, 4);
    EXPECT_EQ(store->messages.history(kBob, 9)->size(), 2U);
    Statement check{store->database(), "PRAGMA integrity_check"};
    ASSERT_TRUE(*check.step());
    EXPECT_EQ(check.text(0), "ok");
}

TEST_F(StoreTest, WhatBelongsTogetherIsKeptTogetherOrNotAtAll) {
    const auto store = open();
    {
        auto transaction = store->transaction();
        addMessage(*store, 1);
        ASSERT_TRUE(store->seen.remember({kAlice, 0}, "h", at(1)));
    }
    EXPECT_FALSE(*store->conversations.find(kBob));
    EXPECT_FALSE(*store->seen.has({kAlice, 0}, "h"));
    addMessage(*store, 1);
    EXPECT_EQ(store->messages.history(kBob, 9)->size(), 1U);
}

TEST_F(StoreTest, ASecondConnectionSearchesBesideTheFirst) {
    const auto store = open();
    addMessage(*store, 1, "needle");
    auto reading = Store::openForSearch(folder, kKey);
    ASSERT_TRUE(reading) << reading.error().detail;
    SearchIndex search{*reading};
    EXPECT_EQ(search.search("need", 9)->size(), 1U);
    addMessage(*store, 2, "needles");
    EXPECT_EQ(search.search("need", 9)->size(), 2U);
}

}  // namespace
}  // namespace starling
