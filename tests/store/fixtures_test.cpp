// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A database of every version there was opens with today's program, whichever SQLCipher wrote it.

#include "sql/migration.h"
#include "store/child.h"
#include "store/sample_profile.h"
#include "store/schema.h"

#include <gtest/gtest.h>

namespace starling {
namespace {

struct Past {
    const char* file;
    int version;
    const char* text;
    const char* draft = "";
};

void PrintTo(const Past& past, std::ostream* out) {
    *out << past.file;
}

struct Fixture : testing::TestWithParam<Past> {
    TempFolder temp;
    ProfileFolder folder = *ProfileFolder::open(temp.path(), "starling");
    std::string old =
        contentsOf(std::string{STARLING_TESTS_DIR "/store/fixtures/"} + GetParam().file);

    Fixture() { write(folder.database(), old); }
    bool isOld() const { return GetParam().version < static_cast<int>(storeMigrations().size()); }
    void expectIntact() const {
        const auto opened = openOrSalvage(folder, kSampleKey, at(0));
        ASSERT_TRUE(opened) << opened.error().detail;
        EXPECT_FALSE(opened->salvaged);
        auto& store = *opened->store;
        const auto history = *store.messages.history(std::nullopt, 9);
        ASSERT_EQ(history.size(), 1U);
        EXPECT_EQ(history[0].conversation, kBob);
        EXPECT_EQ(history[0].author, kAlice);
        EXPECT_EQ(history[0].body, GetParam().text);
        EXPECT_EQ((*store.conversations.find(kBob))->name, "Bob");
        EXPECT_EQ((*store.conversations.find(kBob))->draft, GetParam().draft);
        EXPECT_EQ(store.search.search("version", 9)->size(), 1U);
        EXPECT_EQ(store.outbox.due({at(100), 9, 9, {}})->size(), 1U);
        EXPECT_TRUE(*store.seen.has({kAlice, 0}, "hash"));
        EXPECT_EQ(store.news.take(9)->size(), 1U);
        EXPECT_TRUE(lookForDamage(store.database(), DamageCheck::Whole));
    }
};

TEST_P(Fixture, OpensWithEveryRow) {
    EXPECT_LT(old.size(), 200'000U);
    expectIntact();
}

TEST_P(Fixture, IsCopiedBeforeItIsChanged) {
    expectIntact();
    EXPECT_TRUE(contentsOf(folder.databaseBackup()) == (isOld() ? old : ""));
}

TEST_P(Fixture, AKillWhileItIsChangedLeavesOneVersionOrTheOther) {
    for (rlim_t limit = 0; limit < old.size() + 60'000; limit += 11'000) {
        SCOPED_TRACE(limit);
        for (const auto* ending : {"", "-wal", "-shm"}) {
            auto path = folder.database();
            std::filesystem::remove(path += ending);
        }
        write(folder.database(), old);
        inChild([&] {
            limitFiles(limit, AtLimit::Kill);
            return Store::open(folder, kSampleKey) ? 0 : 1;
        });
        expectIntact();
    }
}

TEST_P(Fixture, DamagedItIsSavedInItsOwnFormFirst) {
    for (std::size_t page = 0; page * 4096 < old.size(); page += 3) {
        SCOPED_TRACE("page " + std::to_string(page + 1));
        auto bytes = old;
        bytes.replace(page * 4096, 4096, 4096, '\0');
        write(folder.database(), bytes);
        ASSERT_TRUE(markDamaged(folder));
        const auto opened = openOrSalvage(folder, kSampleKey, at(0));
        ASSERT_TRUE(opened) << opened.error().detail;
        EXPECT_TRUE(opened->salvaged);
        EXPECT_EQ(*schemaVersion(opened->store->database()),
                  static_cast<int>(storeMigrations().size()));
        EXPECT_TRUE(lookForDamage(opened->store->database(), DamageCheck::Whole));
        EXPECT_LE(messageIds(*opened->store).size(), 1U);
    }
}

constexpr Past kPasts[] = {{"v1.db", 1, "hello from version one"},
                           {"v2.db", 2, "hello from version two"},
                           {"v1_by_sqlcipher4.db", 1, "hello from version one"},
                           {"v2_by_sqlcipher4.db", 2, "hello from version two"},
                           {"v3.db", 3, "hello from version three", "see you at"},
                           {"v3_by_sqlcipher4.db", 3, "hello from version three", "see you at"},
                           {"v4.db", 4, "hello from version four", "see you at"},
                           {"v5.db", 5, "hello from version five", "see you at"},
                           {"v6.db", 6, "hello from version six", "see you at"}};

INSTANTIATE_TEST_SUITE_P(Versions, Fixture, testing::ValuesIn(kPasts));

}  // namespace
}  // namespace starling
