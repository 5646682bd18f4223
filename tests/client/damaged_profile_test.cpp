// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a program sees of a database that is damaged, too new or in the way: the whole client, with
/// a network that nobody serves.

#include "base/executors.h"
#include "sql/statement.h"
#include "starling/client.h"
#include "store/account_file.h"
#include "support/await.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <iterator>

namespace starling {

namespace {

using test::await;

constexpr std::size_t kPage = 4096;

struct DamagedProfile : testing::Test {
    TempFolder folder;
    std::filesystem::path profile = folder / "profile";
    std::filesystem::path database = profile / "messages.db";
    ThreadExecutor home{1};
    ClientConfig config{profile.string(), (folder / "nowhere.json").string(), "", std::nullopt,
                        "damaged_profile_test"};

    DamagedProfile() {
        const std::string key = "\"" + std::string(64, '1') + "\"";
        std::ofstream{folder / "nowhere.json"}
            << R"({"name":"nowhere","seeds":[],"nodes":[{"public_ip":"127.0.0.1",)"
            << R"("storage_port":1,"pubkey_x25519":)" << key << R"(,"pubkey_ed25519":)" << key
            << "}]}";
    }
    Result<std::unique_ptr<Client>> create() {
        return await<std::unique_ptr<Client>>([&](auto done) {
            createClient(config, {"Alice", std::nullopt}, home, done);
        });
    }
    Result<std::unique_ptr<Client>> open() {
        return await<std::unique_ptr<Client>>([&](auto done) { openClient(config, home, done); });
    }
    static Result<std::vector<Message>> history(Client& client) {
        return await<std::vector<Message>>([&](auto done) {
            client.messages().history(client.id(), {{}, {}, {}, false, 1'000}, std::move(done));
        });
    }
    /// An account with that many notes to itself, closed. Gives its words.
    std::string makeNotes(int count) {
        const auto client = *create();
        for (int i = 0; i < count; ++i) {
            const auto sent = await<Message>([&](auto done) {
                client->messages().send(client->id(), "note " + std::to_string(i), done);
            });
            EXPECT_TRUE(sent);
        }
        return client->recoveryWords();
    }
    static std::string contentsOf(const std::filesystem::path& file) {
        std::ifstream in{file, std::ios::binary};
        return {std::istreambuf_iterator<char>{in}, {}};
    }
    void damage(std::size_t page) const {
        std::fstream out{database, std::ios::binary | std::ios::in | std::ios::out};
        out.seekp(static_cast<std::streamoff>((page - 1) * kPage));
        out << std::string(kPage, '#');
    }
    /// The page of the oldest notes: only who reads them meets it.
    std::size_t oldestPage() const {
        const auto account = openAccount(profile / "account", std::nullopt);
        auto db = Database::open(database, account->databaseKey.view(), {.readOnly = true});
        const auto whole = contentsOf(database);
        for (std::size_t page = 3; page * kPage <= whole.size(); ++page) {
            damage(page);
            (void)db->execute("PRAGMA shrink_memory");
            const bool old = !runSql(*db, "SELECT body FROM message WHERE id = 1");
            const bool recent = !!runSql(*db, "SELECT * FROM message WHERE id > 100");
            std::ofstream{database, std::ios::binary} << whole;
            if (old && recent) return page;
        }
        return 0;
    }
};

}  // namespace

TEST_F(DamagedProfile, OpensWithWhatCanBeReadAndSaysSoOnce) {
    const auto words = makeNotes(5);
    damage(1);
    auto client = open();
    ASSERT_TRUE(client) << client.error().detail;
    const auto salvaged = (*client)->opening().salvaged;
    ASSERT_TRUE(salvaged);
    EXPECT_EQ(salvaged->lost, 0);
    EXPECT_TRUE(std::filesystem::exists(profile / salvaged->setAside));
    EXPECT_EQ(history(**client)->size(), 5U);
    EXPECT_EQ((*client)->recoveryWords(), words);
    EXPECT_EQ(*await<std::size_t>([&](auto done) { (*client)->messages().pending(done); }), 5U)
        << "what waits to be sent still waits";
    client->reset();
    EXPECT_FALSE((*open())->opening().salvaged);
}

TEST_F(DamagedProfile, DamageMetLaterIsToldAndTheNextOpeningSaves) {
    makeNotes(150);
    const auto page = oldestPage();
    ASSERT_NE(page, 0U);
    damage(page);
    auto client = *open();
    EXPECT_FALSE(client->opening().salvaged) << "nobody has looked there yet";
    std::promise<std::string> advice;
    std::atomic<int> told = 0;
    const auto watching = client->subscribe([&](const Event& event) {
        const auto* damaged = std::get_if<ProfileDamaged>(&event);
        if (damaged && told++ == 0) advice.set_value(damaged->advice);
    });
    for (int i = 0; i < 2; ++i) {
        const auto rows = history(*client);
        ASSERT_FALSE(rows);
        EXPECT_EQ(rows.error().code, Errc::Corrupt);
        EXPECT_NE(rows.error().detail.find("open this profile again"), std::string::npos);
    }
    EXPECT_NE(advice.get_future().get().find("open this profile again"), std::string::npos);
    EXPECT_EQ(told, 1);
    client.reset();

    client = *open();
    ASSERT_TRUE(client->opening().salvaged);
    const auto kept = history(*client)->size();
    EXPECT_GT(kept, 100U);
    EXPECT_LT(kept, 150U);
    EXPECT_EQ(client->opening().salvaged->lost, static_cast<std::int64_t>(150 - kept));
}

TEST_F(DamagedProfile, ACheckOfEverythingFindsDamageThatNobodyHasMet) {
    makeNotes(150);
    damage(oldestPage());
    config.checkDatabase = true;
    EXPECT_TRUE((*open())->opening().salvaged);
    EXPECT_FALSE((*open())->opening().salvaged);
}

TEST_F(DamagedProfile, ALaterVersionIsRefusedInWordsAndNothingChanges) {
    makeNotes(3);
    {
        const auto account = openAccount(profile / "account", std::nullopt);
        auto db = Database::open(database, account->databaseKey.view());
        ASSERT_TRUE(db->execute("PRAGMA user_version = 99"));
    }
    const auto before = contentsOf(database);
    const auto refused = open();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::TooNew);
    EXPECT_NE(refused.error().detail.find("99"), std::string::npos);
    EXPECT_TRUE(contentsOf(database) == before);
}

TEST_F(DamagedProfile, WhatAnotherAccountLeftIsSetAsideBeforeOneIsMade) {
    makeNotes(3);
    const auto old = contentsOf(database);
    std::filesystem::remove(profile / "account");
    const auto client = create();
    ASSERT_TRUE(client) << client.error().detail;
    EXPECT_TRUE(history(**client)->empty());
    EXPECT_FALSE((*client)->opening().salvaged);
    bool found = false;
    for (const auto& entry : std::filesystem::directory_iterator{profile})
        found = found || (entry.path().string().find("leftover") != std::string::npos &&
                          contentsOf(entry.path()) == old);
    EXPECT_TRUE(found);
}

}  // namespace starling
