// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/log_file.h"

#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace starling {

namespace {

struct LogFileTest : testing::Test {
    TempFolder folder;
    ManualClock clock{fromUnixMillis(1'795'302'815'042)};
    std::filesystem::path log = folder / "log";

    static std::string readAll(const std::filesystem::path& file) {
        std::ifstream in{file, std::ios::binary};
        return {std::istreambuf_iterator<char>{in}, {}};
    }
    std::string newest() const { return readAll(log / "starling.log"); }
};

}  // namespace

TEST_F(LogFileTest, OneLineAnEventWithTheTimeInUtc) {
    LogFile file{log, clock};
    file.write(LogLevel::Warning, "net", "a node is slow");
    clock.advance(Millis{1'000});
    file.write(LogLevel::Info, "net", "it answers");
    EXPECT_EQ(newest(),
              "2026-11-21T23:13:35.042Z warning net: a node is slow\n"
              "2026-11-21T23:13:36.042Z info net: it answers\n");
}

TEST_F(LogFileTest, ItGoesOnWhereTheLastProgramEnded) {
    { LogFile{log, clock}.write(LogLevel::Info, "net", "one"); }
    LogFile{log, clock}.write(LogLevel::Info, "net", "two");
    EXPECT_NE(newest().find("one"), std::string::npos);
    EXPECT_NE(newest().find("two"), std::string::npos);
}

TEST_F(LogFileTest, ItIsForItsOwnerOnly) {
    using std::filesystem::perms;
    LogFile{log, clock}.write(LogLevel::Info, "net", "one");
    EXPECT_EQ(std::filesystem::status(log).permissions() & perms::mask, perms::owner_all);
    EXPECT_EQ(std::filesystem::status(log / "starling.log").permissions() & perms::mask,
              perms::owner_read | perms::owner_write);
}

TEST_F(LogFileTest, FourFilesOfAMegabyteAreKeptAndTheOldestGoes) {
    LogFile file{log, clock};
    const std::string line(100'000 - 40, 'x');
    for (int i = 0; i < 100; ++i)
        file.write(LogLevel::Info, "t", std::to_string(i % 10) + line);
    file.write(LogLevel::Info, "t", "the newest");
    std::size_t files = 0;
    for (const auto& each : std::filesystem::directory_iterator{log}) {
        EXPECT_LE(each.file_size(), LogFile::kMostBytes);
        ++files;
    }
    EXPECT_EQ(files, 4U);
    EXPECT_NE(newest().find("the newest"), std::string::npos);
    EXPECT_EQ(readAll(log / "starling.log.3").find("the newest"), std::string::npos);
}

TEST_F(LogFileTest, ADiskThatFailsStopsNobody) {
    std::ofstream{log} << "not a folder";
    LogFile file{log, clock};
    file.write(LogLevel::Info, "net", "nobody reads this");
    std::filesystem::remove(log);
    std::filesystem::create_directory(log);
    file.write(LogLevel::Info, "net", "the disk is back");
    EXPECT_NE(newest().find("the disk is back"), std::string::npos);
}

TEST_F(LogFileTest, WhatIsLoggedWhileTheLeaseLivesIsThereAndClean) {
    {
        const auto lease = logInto(folder.path(), clock);
        logLine(LogLevel::Info, "net", "nobody at 192.0.2.7");
    }
    logLine(LogLevel::Info, "net", "later");
    EXPECT_EQ(newest(), "2026-11-21T23:13:35.042Z info net: nobody at [address]\n");
}

}  // namespace starling
