// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/executors.h"
#include "starling/client.h"
#include "support/await.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace starling {

namespace {

using test::await;

using Passphrase = std::optional<std::string>;

struct PassphraseChangeTest : testing::Test {
    TempFolder folder;
    ThreadExecutor home{1};
    ClientConfig config{(folder / "profile").string(), "session", "socks5h://127.0.0.1:1",
                        std::nullopt, "a test"};

    Result<std::unique_ptr<Client>> create() {
        return await<std::unique_ptr<Client>>([&](auto done) {
            createClient(config, {"Alice", std::nullopt}, home, done);
        });
    }
    Result<std::unique_ptr<Client>> open(const Passphrase& passphrase) {
        auto with = config;
        with.passphrase = passphrase;
        return await<std::unique_ptr<Client>>([&](auto done) { openClient(with, home, done); });
    }
    Result<Rekeyed> change(const Passphrase& present, const Passphrase& next) {
        auto with = config;
        with.passphrase = present;
        return await<Rekeyed>([&](auto done) { changePassphrase(with, next, home, done); });
    }
    std::string log() const {
        std::ifstream in{folder / "profile" / "log" / "starling.log"};
        return {std::istreambuf_iterator<char>{in}, {}};
    }
};

}  // namespace

TEST_F(PassphraseChangeTest, TheAccountAndItsMessagesStay) {
    auto client = *create();
    const auto id = client->id();
    ASSERT_TRUE(
        await<Message>([&](auto done) { client->messages().send(id, "milk", std::move(done)); }));
    client.reset();

    const auto changed = change({}, "correct horse");
    ASSERT_TRUE(changed) << changed.error().detail;
    EXPECT_EQ(open({}).error().code, Errc::WrongKey);
    client = *open("correct horse");
    EXPECT_EQ(client->id(), id);
    EXPECT_FALSE(client->opening().endedBadly);
    const auto all = await<std::vector<Message>>(
        [&](auto done) { client->messages().history(id, {}, std::move(done)); });
    EXPECT_EQ(all->size(), 1U);
    EXPECT_EQ(change("correct horse", {}).error().code, Errc::InUse);
    client.reset();
    ASSERT_TRUE(change("correct horse", {}));
    EXPECT_TRUE(open({}));
    EXPECT_NE(log().find("the passphrase was changed"), std::string::npos);
    EXPECT_EQ(log().find("horse"), std::string::npos);
    EXPECT_EQ(log().find("milk"), std::string::npos);
}

TEST_F(PassphraseChangeTest, WhatCannotBeIsNamedAndMakesNoFolder) {
    EXPECT_EQ(change({}, "correct horse").error().code, Errc::NotFound);
    EXPECT_FALSE(std::filesystem::exists(folder / "profile"));
    ASSERT_TRUE(create());
    EXPECT_EQ(change({}, "").error().code, Errc::Invalid);
    EXPECT_EQ(change("correct horse", "battery staple").error().code, Errc::Invalid);
    EXPECT_TRUE(open({}));
}

TEST_F(PassphraseChangeTest, TheNextOpeningSaysThatTheLastProgramDidNotEndInOrder) {
    ASSERT_TRUE(create());
    std::ofstream{folder / "profile" / "running"} << "x";
    EXPECT_EQ(change("none", {}).error().code, Errc::Invalid) << "and does not use it up";
    EXPECT_TRUE((*open({}))->opening().endedBadly);
    EXPECT_FALSE((*open({}))->opening().endedBadly);
    EXPECT_NE(log().find("did not end in order"), std::string::npos);
}

}  // namespace starling
