// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/profile_folder.h"

#include "store/atomic_file.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace starling {
namespace {

namespace fs = std::filesystem;

fs::perms modeOf(const fs::path& path) {
    return fs::status(path).permissions() & fs::perms::mask;
}

TEST(ProfileFolder, AFreshOneIsForItsOwnerOnly) {
    const TempFolder temp;
    const auto folder = ProfileFolder::open(temp / "deep/profile", "starling");
    ASSERT_TRUE(folder) << folder.error().detail;
    EXPECT_EQ(modeOf(temp / "deep/profile"), fs::perms::owner_all);
    EXPECT_EQ(modeOf(temp / "deep/profile/lock"), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_FALSE(folder->hasAccount());
}

TEST(ProfileFolder, OneThatWasThereKeepsItsMode) {
    const TempFolder temp;
    const auto before = modeOf(temp.path());
    ASSERT_TRUE(ProfileFolder::open(temp.path(), "starling"));
    EXPECT_EQ(modeOf(temp.path()), before);
}

TEST(ProfileFolder, ASecondOneLearnsWhoHoldsIt) {
    const TempFolder temp;
    const auto first = ProfileFolder::open(temp.path(), "starling-cli");
    const auto second = ProfileFolder::open(temp.path(), "starling");
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, Errc::InUse);
    EXPECT_EQ(second.error().detail,
              "in use by starling-cli (pid " + std::to_string(getpid()) + ")");
}

TEST(ProfileFolder, IsFreeAgainWhenTheHolderGoes) {
    const TempFolder temp;
    { ASSERT_TRUE(ProfileFolder::open(temp.path(), "starling")); }
    EXPECT_TRUE(ProfileFolder::open(temp.path(), "starling"));
}

TEST(ProfileFolder, AnotherProcessHoldsItUntilItIsKilled) {
    const TempFolder temp;
    int ready[2];
    ASSERT_EQ(pipe(ready), 0);
    const pid_t child = fork();
    if (child == 0) {
        const auto folder = ProfileFolder::open(temp.path(), "starling");
        [[maybe_unused]] const auto told = write(ready[1], folder ? "y" : "n", 1);
        pause();
        _exit(0);
    }
    char answer = 0;
    ASSERT_EQ(read(ready[0], &answer, 1), 1);
    EXPECT_EQ(answer, 'y');
    const auto mine = ProfileFolder::open(temp.path(), "starling");
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    ASSERT_FALSE(mine);
    EXPECT_EQ(mine.error().detail, "in use by starling (pid " + std::to_string(child) + ")");
    EXPECT_TRUE(ProfileFolder::open(temp.path(), "starling"));
    close(ready[0]);
    close(ready[1]);
}

TEST(ProfileFolder, AStrangeLockFileIsNotRepeated) {
    const TempFolder temp;
    auto first = ProfileFolder::open(temp.path(), "starling");
    for (const std::string text : {"", "\n", "\x1b[31m", "one"}) {
        std::ofstream{temp / "lock", std::ios::trunc} << text;
        const auto second = ProfileFolder::open(temp.path(), "starling");
        ASSERT_FALSE(second);
        EXPECT_EQ(second.error().detail.find('\x1b'), std::string::npos);
    }
    std::ofstream{temp / "lock", std::ios::trunc} << "some program 12\n";
    EXPECT_EQ(ProfileFolder::open(temp.path(), "starling").error().detail,
              "in use by some program (pid 12)");
}

TEST(ProfileFolder, AFileInItsPlaceIsAStorageError) {
    const TempFolder temp;
    std::ofstream{temp / "file"} << "x";
    for (const auto& path : {temp / "file", temp / "file/profile"}) {
        const auto folder = ProfileFolder::open(path, "starling");
        ASSERT_FALSE(folder);
        EXPECT_EQ(folder.error().code, Errc::Storage);
    }
    EXPECT_EQ(ProfileFolder::open("", "starling").error().code, Errc::Invalid);
}

TEST(ProfileFolder, RemembersItsNetworkWordForWord) {
    const TempFolder temp;
    auto folder = ProfileFolder::open(temp.path(), "starling");
    EXPECT_FALSE(*folder->networkProfile());
    ASSERT_TRUE(folder->keepNetworkProfile("{ \"name\" : \"office\" }\n"));
    EXPECT_EQ(*folder->networkProfile(), "{ \"name\" : \"office\" }\n");
}

TEST(AtomicFile, ReplacesTheOldOneAndLeavesNothingElse) {
    const TempFolder temp;
    ASSERT_TRUE(writeFileAtomically(temp / "a", asBytes("old and long")));
    ASSERT_TRUE(writeFileAtomically(temp / "a", asBytes("new")));
    EXPECT_EQ(toText(*readFileBounded(temp / "a", 100)), "new");
    EXPECT_EQ(modeOf(temp / "a"), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_EQ(std::distance(fs::directory_iterator{temp.path()}, {}), 1);
}

TEST(AtomicFile, WhatCannotBeWrittenLeavesTheOldOne) {
    const TempFolder temp;
    fs::create_directories(temp / "a");
    const auto written = writeFileAtomically(temp / "a", asBytes("new"));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, Errc::Storage);
    EXPECT_TRUE(fs::is_directory(temp / "a"));
    EXPECT_FALSE(fs::exists(temp / "a.new"));
    EXPECT_EQ(writeFileAtomically(temp / "no/file", {}).error().code, Errc::Storage);
}

TEST(AtomicFile, ReadsNoMoreThanItsBound) {
    const TempFolder temp;
    ASSERT_TRUE(writeFileAtomically(temp / "a", asBytes("12345")));
    EXPECT_EQ(readFileBounded(temp / "a", 5)->size(), 5U);
    EXPECT_EQ(readFileBounded(temp / "a", 4).error().code, Errc::TooLarge);
    EXPECT_EQ(readFileBounded(temp / "b", 5).error().code, Errc::NotFound);
}

}  // namespace
}  // namespace starling
