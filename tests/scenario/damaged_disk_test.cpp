// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A disk that loses pages, and one that is full, under a running conversation.

#include "sql/statement.h"
#include "support/town.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace starling::test {

namespace {

using namespace std::chrono_literals;
using Texts = std::vector<std::string>;

struct DamagedDisk : testing::Test {
    Town town;
    std::unique_ptr<Person> alice = town.newcomer("Alice");
    std::unique_ptr<Person> bob = town.newcomer("Bob");

    Texts aliceWrites(int count) {
        Texts all;
        for (int i = 0; i < count; ++i) {
            all.push_back(std::to_string(i) + std::string(300, '.'));
            alice->says(*bob, all.back());
            town.pass(1s);
        }
        return all;
    }
    static std::int64_t pagesOf(Person& person) {
        Statement pages{person.engine().store().database(), "PRAGMA page_count"};
        EXPECT_TRUE(*pages.step());
        return pages.int64(0);
    }
    static void limitPages(Person& person, std::int64_t most) {
        EXPECT_TRUE(person.engine().store().database().execute("PRAGMA max_page_count = " +
                                                               std::to_string(most)));
    }
};

TEST_F(DamagedDisk, WhatAPageTookComesBackFromTheSwarmOnce) {
    const auto all = aliceWrites(30);
    town.pass(10s);
    bob->says(*alice, "got them");
    town.pass(10s);
    auto shown = all;
    shown.push_back("got them");
    ASSERT_EQ(bob->chatWith(*alice), shown);
    const auto file = bob->engine().store().database().file();
    ASSERT_TRUE(bob->engine().store().database().checkpoint());
    bob->fallAsleep();

    const auto size = std::filesystem::file_size(file);
    std::fstream disk{file, std::ios::binary | std::ios::in | std::ios::out};
    for (std::uintmax_t at = 0; at < size; at += 3 * 4096) {
        disk.seekp(static_cast<std::streamoff>(at));
        disk << std::string(4096, '#');
    }
    disk.close();
    bob->wakeUp();
    EXPECT_LT(bob->chatWith(*alice).size(), shown.size()) << "some are gone for the moment";
    town.pass(30s);
    EXPECT_EQ(bob->chatWith(*alice), shown);
    bob->says(*alice, "and all is well");
    town.pass(10s);
    EXPECT_EQ(alice->chatWith(*bob).back(), "and all is well");
}

TEST_F(DamagedDisk, AMessageThatWaitedIsSentAndComesBackThoughItsOwnPageIsGone) {
    town.cut();
    alice->says(*bob, "on its way");
    town.pass(1s);
    auto& store = alice->engine().store();
    ASSERT_TRUE(store.database().execute(
        "UPDATE outbox SET message = NULL; DELETE FROM message; DELETE FROM news"));
    alice->fallAsleep();
    town.mend();
    alice->wakeUp();
    EXPECT_TRUE(alice->chatWith(*bob).empty());
    town.pass(2min);
    EXPECT_EQ(bob->chatWith(*alice), Texts{"on its way"});
    EXPECT_EQ(alice->chatWith(*bob), Texts{"on its way"});
}

TEST_F(DamagedDisk, AfterAFullDiskTheRestIsFetched) {
    aliceWrites(1);
    town.pass(10s);
    limitPages(*bob, pagesOf(*bob));
    const auto before = bob->chatWith(*alice).size();
    const auto later = aliceWrites(20);
    town.pass(1min);
    EXPECT_LT(bob->chatWith(*alice).size(), before + later.size());

    limitPages(*bob, 1'000'000);
    town.pass(2min);
    EXPECT_EQ(bob->chatWith(*alice).size(), before + later.size());
}

TEST_F(DamagedDisk, AMessageThatFindsNoRoomIsRefusedAndTheNextIsNot) {
    alice->says(*bob, "one");
    town.pass(10s);
    limitPages(*alice, pagesOf(*alice));
    const auto refused = alice->engine().outbox().send(bob->id(), std::string(1'900, 'x'));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::Storage);
    EXPECT_EQ(refused.error().detail, "the disk is full");

    limitPages(*alice, 1'000'000);
    alice->says(*bob, "two");
    town.pass(10s);
    EXPECT_EQ(bob->chatWith(*alice), (Texts{"one", "two"}));
}

}  // namespace

}  // namespace starling::test
