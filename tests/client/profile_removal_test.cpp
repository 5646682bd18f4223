// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/executors.h"
#include "starling/client.h"
#include "support/await.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>

namespace starling {

namespace {

using test::await;
namespace fs = std::filesystem;

struct ProfileRemovalTest : testing::Test {
    TempFolder folder;
    ThreadExecutor home{1};
    fs::path profile = folder / "profile";

    Result<std::unique_ptr<Client>> create() {
        const ClientConfig config{profile.string(), "session", "socks5h://127.0.0.1:1",
                                  std::nullopt, "a test"};
        return await<std::unique_ptr<Client>>([&](auto done) {
            createClient(config, {"Alice", std::nullopt}, home, done);
        });
    }
    Result<std::string> removed() {
        return await<std::string>([&](auto done) { removeProfile(profile.string(), home, done); });
    }
    void write(const std::string& name) {
        fs::create_directories((profile / name).parent_path());
        std::ofstream{profile / name} << "x";
    }
};

}  // namespace

TEST_F(ProfileRemovalTest, NothingOfAProfileIsLeft) {
    ASSERT_TRUE(create());
    for (const char* name :
         {"account.new", "network.json.new", "messages.salt", "damaged", "running",
          "messages.db-wal", "messages.db-shm", "messages.db-journal", "messages.db.before-update",
          "messages.db.rekeying", "messages.db.rekeyed", "messages.db.rekeyed-wal",
          "messages.db.damaged-20261124T234500Z", "messages.db.damaged-20261124T234500Z-wal",
          "messages.db.leftover-20261124T234500Z.2", "messages.db.salvaged-20261124T234500Z",
          "log/starling.log.1", "log/starling.log.3"})
        write(name);
    const auto gone = removed();
    ASSERT_TRUE(gone) << gone.error().detail;
    EXPECT_EQ(*gone, profile.string());
    EXPECT_FALSE(fs::exists(profile));
}

TEST_F(ProfileRemovalTest, WhatOthersPutThereStays) {
    ASSERT_TRUE(create());
    for (const char* name : {"window.json", "messages.db.txt", "letter", "log/notes.txt"})
        write(name);
    ASSERT_TRUE(removed());
    std::set<std::string> left;
    for (const auto& entry : fs::recursive_directory_iterator{profile})
        left.insert(fs::relative(entry.path(), profile).string());
    EXPECT_EQ(left, (std::set<std::string>{"window.json", "messages.db.txt", "letter", "log",
                                           "log/notes.txt"}));
    ASSERT_TRUE(create()) << "there is room for another account";
}

TEST_F(ProfileRemovalTest, WhatIsOpenIsNotRemoved) {
    const auto client = *create();
    EXPECT_EQ(removed().error().code, Errc::InUse);
    EXPECT_TRUE(fs::exists(profile / "account"));
    EXPECT_TRUE(
        await<std::vector<Conversation>>([&](auto done) { client->conversations().list(done); }));
}

TEST_F(ProfileRemovalTest, WhereNoneIsNoneIsFound) {
    EXPECT_EQ(removed().error().code, Errc::NotFound);
    EXPECT_FALSE(fs::exists(profile)) << "and none is made";
    write("letter");
    EXPECT_EQ(removed().error().code, Errc::NotFound);
    EXPECT_TRUE(fs::exists(profile / "letter"));
    EXPECT_FALSE(fs::exists(profile / "lock"));
}

TEST_F(ProfileRemovalTest, TheKeyGoesFirst) {
    write("account/in the way");  // no file that can be removed
    write("messages.db");
    EXPECT_EQ(removed().error().code, Errc::Storage);
    EXPECT_TRUE(fs::exists(profile / "messages.db")) << "nothing else goes before it";
}

TEST_F(ProfileRemovalTest, ADamagedOneGoesToo) {
    write("account");
    write("messages.db");
    write("network.json");
    EXPECT_TRUE(removed());
    EXPECT_FALSE(fs::exists(profile));
}

}  // namespace starling
