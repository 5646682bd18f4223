// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/salvage.h"

#include "store/child.h"
#include "store/sample_profile.h"
#include "store/set_aside.h"

#include <gtest/gtest.h>

namespace starling {
namespace {

constexpr std::size_t kPage = 4096;

struct Salvage : testing::Test {
    SampleProfile profile;

    std::string damagedAt(std::initializer_list<std::size_t> pages) const {
        auto bytes = profile.whole;
        for (const auto page : pages)
            bytes.replace((page - 1) * kPage, kPage, kPage, '#');
        return bytes;
    }
    OpenedStore open() const {
        auto opened = profile.open();
        EXPECT_TRUE(opened) << opened.error().detail;
        return *std::move(opened);
    }
    void expectAllKept(Store& store) const {
        EXPECT_EQ(messageIds(store).size(), static_cast<std::size_t>(kSampleMessages));
        EXPECT_EQ(*store.outbox.count(), static_cast<int>(kSampleOutbox));
    }
    std::filesystem::path file(const std::string& name) const { return profile.temp / name; }
};

TEST_F(Salvage, ASoundDatabaseIsLeftAlone) {
    EXPECT_FALSE(open().salvaged);
    EXPECT_TRUE(profile.files("messages.db.").empty());
}

TEST_F(Salvage, WithoutTheFirstPageAllTheOthersAreRead) {
    profile.putBack(damagedAt({1}));
    const auto opened = open();
    ASSERT_TRUE(opened.salvaged);
    expectAllKept(*opened.store);
    EXPECT_EQ(opened.salvaged->lost, 0);
    EXPECT_GT(opened.salvaged->kept, kSampleMessages);
    EXPECT_EQ(toText(**opened.store->settings.get(setting::kDisplayName)), "Alice");
    EXPECT_EQ((*opened.store->conversations.find(kBob))->name, "Bob");
    EXPECT_EQ((*opened.store->conversations.find(kBob))->draft, "see you at");
    EXPECT_EQ(opened.store->search.search("message77", 9)->size(), 1U);
}

TEST_F(Salvage, WithoutTheFirstPageAndTheNotedSaltNothingIsReadAndTheProgramOpens) {
    std::filesystem::remove(profile.folder.salt());
    profile.putBack(damagedAt({1}));
    const auto opened = open();
    ASSERT_TRUE(opened.salvaged);
    EXPECT_EQ(opened.salvaged->kept, 0);
    EXPECT_TRUE(contentsOf(file(opened.salvaged->setAside)) == damagedAt({1}));
}

TEST_F(Salvage, IsToldOnce) {
    profile.putBack(damagedAt({1}));
    EXPECT_TRUE(open().salvaged);
    EXPECT_FALSE(open().salvaged);
}

TEST_F(Salvage, TheSwarmIsAskedFromTheBeginningAndTimesOfOursAreNotUsedTwice) {
    profile.putBack(damagedAt({1}));
    const auto opened = open();
    auto& store = *opened.store;
    EXPECT_FALSE(*store.seen.has({kAlice, 0}, "hash1"));
    EXPECT_FALSE(*store.cursors.newest({ByteArray<32>{}, {kAlice, 0}}, at(-10'000'000)));
    EXPECT_EQ(*store.nextSentAt(at(0)), at(50'001));
    // What comes again is known by who wrote it when.
    auto again = messageOf(kBob, kBob, 1, sampleBody(1));
    EXPECT_FALSE(*store.messages.insert(again, {}));
}

TEST_F(Salvage, IdsAreNotGivenAgain) {
    {
        const auto opened = open();
        ASSERT_TRUE(opened.store->messages.remove(MessageId{kSampleMessages}));
        ASSERT_TRUE(opened.store->database().checkpoint());
    }
    ASSERT_TRUE(markDamaged(profile.folder));
    const auto opened = open();
    ASSERT_TRUE(opened.salvaged);
    EXPECT_EQ(opened.salvaged->lost, 0);
    const auto id = opened.store->messages.insert(messageOf(kBob, kBob, 99'999), {});
    EXPECT_EQ(static_cast<std::int64_t>(**id), kSampleMessages + 1);
}

TEST_F(Salvage, AMessageWhoseSendingIsLostSaysSo) {
    {
        const auto opened = open();
        ASSERT_TRUE(opened.store->database().execute("DELETE FROM outbox WHERE id = 1"));
    }
    ASSERT_TRUE(markDamaged(profile.folder));
    const auto opened = open();
    const auto row = *opened.store->messages.find(kBob, kAlice, at(10'001));
    ASSERT_TRUE(row);
    EXPECT_EQ(row->state, MessageState::Failed);
    EXPECT_NE(row->failure.find("send it again"), std::string::npos);
    const auto other = *opened.store->messages.find(kBob, kAlice, at(10'002));
    EXPECT_EQ(other->state, MessageState::Sending);
}

TEST_F(Salvage, WhatBelongsToNobodyGoesAndConversationsComeBack) {
    {
        const auto opened = open();
        auto& database = opened.store->database();
        ASSERT_TRUE(
            database.execute("PRAGMA foreign_keys = OFF;"
                             "DELETE FROM account WHERE id = x'"
                             "050303030303030303030303030303030303030303030303030303030303030303'; "
                             "DELETE FROM conversation WHERE name = 'Bob'"));
    }
    ASSERT_TRUE(markDamaged(profile.folder));
    const auto opened = open();
    EXPECT_FALSE(*opened.store->conversations.find(kCarol));
    const auto bob = *opened.store->conversations.find(kBob);
    ASSERT_TRUE(bob);
    EXPECT_TRUE(bob->approved) << "we wrote to Bob";
    EXPECT_EQ(bob->lastSortKey, at(10'000 + kSampleOutbox));
    EXPECT_GT(opened.salvaged->lost, 10);
    EXPECT_TRUE(opened.store->messages.history(std::nullopt, 10'000));
}

TEST_F(Salvage, AnEmptyOrMissingFileIsNoticed) {
    for (const bool missing : {false, true}) {
        profile.putBack("");
        if (missing) std::filesystem::remove(profile.folder.database());
        const auto opened = open();
        ASSERT_TRUE(opened.salvaged) << missing;
        EXPECT_EQ(opened.salvaged->kept, 0);
        EXPECT_TRUE(messageIds(*opened.store).empty());
    }
}

TEST_F(Salvage, OfTheDamagedFilesThreeAreKept) {
    std::set<std::string> names;
    for (int i = 0; i < 5; ++i) {
        write(profile.folder.database(), damagedAt({1}));
        const auto opened = openOrSalvage(profile.folder, kSampleKey, at(i * 1'000));
        names.insert(opened->salvaged->setAside);
    }
    EXPECT_EQ(names.size(), 5U);
    const auto kept = profile.files("messages.db.damaged-");
    EXPECT_EQ(std::set<std::string>(kept.begin(), kept.end()),
              std::set<std::string>(std::next(names.begin(), 2), names.end()));
}

TEST_F(Salvage, ADamagedLogCostsNoMoreThanWhatWasInIt) {
    std::string log;
    {
        const auto opened = open();
        for (std::int64_t i = 0; i < 20; ++i)
            ASSERT_TRUE(opened.store->messages.insert(messageOf(kBob, kBob, 20'000 + i), {}));
        log = contentsOf(file("messages.db-wal"));
    }
    ASSERT_GT(log.size(), 20 * kPage);
    for (std::size_t at = 0; at + 100 < log.size(); at += 20 * (kPage + 24)) {
        for (const bool cut : {false, true}) {
            auto bad = cut ? log.substr(0, at + 100) : log;
            bad[at + 50] = static_cast<char>(bad[at + 50] ^ 1);
            profile.putBack(profile.whole, bad);
            const auto ids = messageIds(*open().store);
            EXPECT_GE(ids.size(), static_cast<std::size_t>(kSampleMessages)) << at;
        }
    }
    profile.putBack(damagedAt({1}), log);
    EXPECT_EQ(messageIds(*open().store).size(), static_cast<std::size_t>(kSampleMessages) + 20);
}

TEST_F(Salvage, IsFinishedByTheNextOpeningWhereverItWasCutShort) {
    // The fresh database as it is before the two renames.
    profile.putBack(damagedAt({1}));
    open().store.reset();
    const auto fresh = contentsOf(profile.folder.database());
    const auto damaged = damagedAt({1});
    struct {
        bool ready, database, log, mark;
    } const states[] = {{false, true, true, true},
                        {true, true, true, true},
                        {true, true, false, false},
                        {true, false, false, false}};
    for (const auto& state : states) {
        profile.putBack(damaged, "log");
        write(file("messages.db.salvaging"), "half of a fresh one");
        write(file("messages.db.reading"), "half of a copy");
        if (state.mark) {
            ASSERT_TRUE(markDamaged(profile.folder));
        }
        if (state.ready) write(file("messages.db.salvaged-20260101T000000Z"), fresh);
        if (!state.log) std::filesystem::remove(file("messages.db-wal"));
        if (!state.database)
            std::filesystem::rename(profile.folder.database(),
                                    file("messages.db.damaged-20260101T000000Z"));
        expectAllKept(*open().store);
        EXPECT_TRUE(profile.files("messages.db.salvag").empty());
        EXPECT_TRUE(profile.files("messages.db.reading").empty());
        const auto aside = profile.files("messages.db.damaged-");
        EXPECT_EQ(aside.size(), state.log ? 2U : 1U) << "with its log";
        EXPECT_FALSE(open().salvaged) << "it is done";
    }
}

TEST_F(Salvage, AKillAtAnyWriteLeavesTheDamagedFileAndIsMadeUpFor) {
    const auto damaged = damagedAt({1, 30});
    profile.putBack(damaged);
    const auto expected = messageIds(*open().store);
    for (rlim_t limit = 0; limit < profile.whole.size() * 2; limit += 9 * kPage + 1'000) {
        SCOPED_TRACE(limit);
        profile.putBack(damaged);
        const auto status = inChild([&] {
            limitFiles(limit, AtLimit::Kill);
            return profile.open() ? 0 : 1;
        });
        if (status != 0) {
            EXPECT_EQ(status, 128 + SIGXFSZ);
            EXPECT_TRUE(contentsOf(profile.folder.database()) == damaged);
        }
        EXPECT_EQ(messageIds(*open().store), expected);
    }
}

TEST_F(Salvage, DamageThatIsMetLaterIsToldWithAdvice) {
    auto opened = open();
    int heard = 0;
    opened.store->database().onDamage("open it again", [&] { ++heard; });
    ASSERT_TRUE(opened.store->database().checkpoint());
    auto bytes = contentsOf(profile.folder.database());
    for (std::size_t at = 10 * kPage; at < bytes.size(); at += kPage)
        bytes[at + 99] = static_cast<char>(bytes[at + 99] ^ 1);
    write(profile.folder.database(), bytes);
    ASSERT_TRUE(opened.store->database().execute("PRAGMA shrink_memory"));
    const auto rows = opened.store->messages.history(std::nullopt, 1'000);
    ASSERT_FALSE(rows);
    EXPECT_EQ(rows.error().code, Errc::Corrupt);
    EXPECT_NE(rows.error().detail.find("open it again"), std::string::npos);
    EXPECT_GE(heard, 1);
}

TEST_F(Salvage, LeftoversOfAnotherAccountAreSetAside) {
    ASSERT_TRUE(markDamaged(profile.folder));
    ASSERT_TRUE(setLeftoversAside(profile.folder, at(0)));
    const auto opened = openOrSalvage(profile.folder, Bytes(32, 0x22), at(0));
    ASSERT_TRUE(opened) << opened.error().detail;
    EXPECT_FALSE(opened->salvaged);
    EXPECT_TRUE(messageIds(*opened->store).empty());
    const auto aside = profile.files("messages.db.leftover-");
    ASSERT_EQ(aside.size(), 1U);
    EXPECT_TRUE(contentsOf(file(aside[0])) == profile.whole);
}

}  // namespace
}  // namespace starling
