// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/people.h"
#include "store/store.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace starling {
namespace {

const Bytes kKey(32, 0x11);

/// Keeps one message after another and says so after each commit, until it is killed.
void keepMessages(const ProfileFolder& folder, int report) {
    const auto opened = Store::open(folder, kKey);
    for (std::int64_t millis = 1; opened; ++millis) {
        auto& store = **opened;
        auto transaction = store.transaction();
        const bool kept = store.conversations.ensure(kBob, at(0), true) &&
                          store.messages.insert(messageOf(kBob, kBob, millis, "word"), {}) &&
                          store.seen.remember({kAlice, 0}, std::to_string(millis), at(millis)) &&
                          transaction->commit();
        if (!kept || write(report, "k", 1) != 1) break;
    }
}

/// How many commits a child reported that was killed after `commits` of them.
std::size_t killAfter(const ProfileFolder& folder, std::size_t commits) {
    int report[2];
    EXPECT_EQ(pipe(report), 0);
    const pid_t child = fork();
    if (child == 0) {
        close(report[0]);
        keepMessages(folder, report[1]);
        _exit(1);
    }
    close(report[1]);
    std::size_t reported = 0;
    char mark = 0;
    while (read(report[0], &mark, 1) == 1) {
        if (++reported == commits) kill(child, SIGKILL);
    }
    waitpid(child, nullptr, 0);
    close(report[0]);
    return reported;
}

TEST(StoreKill, WhatWasCommittedBeforeAKillIsThere) {
    for (const std::size_t commits : {1, 2, 17}) {
        const TempFolder temp;
        const auto folder = ProfileFolder::open(temp.path(), "starling");
        const auto reported = killAfter(*folder, commits);
        ASSERT_GE(reported, commits);

        const auto store = Store::open(*folder, kKey);
        ASSERT_TRUE(store) << store.error().detail;
        const auto kept = (*store)->messages.history(kBob, 1'000'000)->size();
        // One more may have been committed and not been reported.
        EXPECT_GE(kept, reported);
        EXPECT_LE(kept, reported + 1);
        EXPECT_TRUE(*(*store)->seen.has({kAlice, 0}, std::to_string(kept)));
        EXPECT_FALSE(*(*store)->seen.has({kAlice, 0}, std::to_string(kept + 1)));
        EXPECT_EQ((*store)->search.search("word", 1'000'000)->size(), kept);
    }
}

}  // namespace
}  // namespace starling
