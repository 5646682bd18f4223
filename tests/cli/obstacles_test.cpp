// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The disk against the programs: full, closed to us, damaged. One line says so, the exit status is
/// its own, and all is well when the obstacle has gone.

#include "cli/exit_codes.h"
#include "support/office.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <unistd.h>

namespace starling::test {

namespace {

using cli::Exit;

constexpr const char* kSetPrivileges = "/usr/bin/setpriv";

struct DiskObstacles : testing::Test {
    static void SetUpTestSuite() { office = std::make_unique<Office>(); }
    static void TearDownTestSuite() { office.reset(); }
    static std::unique_ptr<Office> office;

    std::string name = testing::UnitTest::GetInstance()->current_test_info()->name();
    User alice{*office, name};
    std::filesystem::path profile = *office / name;

    static void expect(const Outcome& outcome, Exit exit, const std::string& about) {
        EXPECT_EQ(outcome.status, static_cast<int>(exit)) << outcome.err;
        EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
        EXPECT_NE(outcome.err.find(about), std::string::npos) << outcome.err;
        EXPECT_TRUE(outcome.out.empty()) << outcome.out;
    }
    /// With a disk on which no file grows beyond `kilobytes`.
    Outcome onFullDisk(int kilobytes, const Words& words, const std::string& input = "") const {
        Words command{"/bin/sh", "-c",
                      "trap '' XFSZ; ulimit -f " + std::to_string(2 * kilobytes) + "; exec \"$@\"",
                      "sh"};
        for (const auto& word : alice.command(words))
            command.push_back(word);
        return runProgram(command, input);
    }
    Outcome asNobody(const Words& words) const {
        Words command{kSetPrivileges, "--reuid", "65534", "--regid", "65534", "--clear-groups"};
        for (const auto& word : alice.command(words))
            command.push_back(word);
        return runProgram(command);
    }
    void damageFirstPage() const {
        std::fstream out{profile / "messages.db", std::ios::binary | std::ios::in | std::ios::out};
        out << std::string(4096, '#');
    }
};

std::unique_ptr<Office> DiskObstacles::office;

}  // namespace

TEST_F(DiskObstacles, AnAccountIsMadeWhenThereIsRoomAgain) {
    for (const int kilobytes : {0, 20, 60})
        expect(onFullDisk(kilobytes, {"create", "--name", "Alice"}), Exit::Storage, "");
    EXPECT_EQ(alice.create("Alice").size(), 66U);
}

TEST_F(DiskObstacles, WhatCannotBeKeptIsNotSentAndTheRestIsThere) {
    const auto id = alice.create("Alice");
    ASSERT_EQ(alice.cli({"send", id, "one"}).status, 0);
    const auto full = onFullDisk(20, {"send", id, std::string(1'900, 'x')});
    expect(full, Exit::Storage, "");
    EXPECT_EQ(alice.texts({"history"}), Words{"one"});
    EXPECT_EQ(alice.cli({"send", id, "two"}).status, 0);
    EXPECT_EQ(alice.texts({"history"}), (Words{"one", "two"}));
}

TEST_F(DiskObstacles, AFolderOfSomebodyElseIsSaid) {
    if (geteuid() != 0 || !std::filesystem::exists(kSetPrivileges))
        GTEST_SKIP() << "only root can become nobody, by setpriv";
    using std::filesystem::perms;
    alice.create("Alice");
    expect(asNobody({"id"}), Exit::Storage, "");
    std::filesystem::permissions(profile,
                                 perms::owner_all | perms::others_read | perms::others_exec);
    expect(asNobody({"id"}), Exit::Storage, "");
    EXPECT_EQ(alice.cli({"id"}).status, 0);
}

TEST_F(DiskObstacles, ADamagedDatabaseIsSavedWithOneLine) {
    const auto id = alice.create("Alice");
    ASSERT_EQ(alice.cli({"send", id, "one"}).status, 0);
    damageFirstPage();
    const auto opened = alice.cli({"history"});
    EXPECT_EQ(opened.status, 0);
    EXPECT_EQ(User::lines(opened).at(0)["text"], "one");
    EXPECT_EQ(std::count(opened.err.begin(), opened.err.end(), '\n'), 1) << opened.err;
    const auto told = Json::parse(opened.err, nullptr, false)["salvaged"];
    EXPECT_GT(told["kept"], 3);
    EXPECT_EQ(told["lost"], 0);
    EXPECT_TRUE(std::filesystem::exists(profile / told["setAside"].get<std::string>()));
    EXPECT_EQ(alice.cli({"history"}).err, "");
}

TEST_F(DiskObstacles, RepairLooksAtEverything) {
    alice.create("Alice");
    const auto sound = alice.cli({"repair"});
    EXPECT_EQ(sound.status, 0);
    EXPECT_EQ(User::lines(sound).at(0)["damaged"], false);
    damageFirstPage();
    const auto repaired = alice.cli({"repair"});
    EXPECT_EQ(repaired.status, 0);
    EXPECT_EQ(User::lines(repaired).at(0)["damaged"], true);
    EXPECT_EQ(User::lines(alice.cli({"repair"})).at(0)["damaged"], false);
}

}  // namespace starling::test
