// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The whole client on real threads, with a network that nobody serves.

#include "starling/client.h"

#include "base/executors.h"
#include "support/await.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace starling {

namespace {

using test::await;

/// Four nodes on ports that refuse.
std::string nowhere() {
    std::string nodes;
    for (const char digit : {'1', '2', '3', '4'}) {
        const auto key = "\"" + std::string(64, digit) + "\"";
        nodes += std::string{nodes.empty() ? "" : ","} +
                 R"({"public_ip":"127.0.0.1","storage_port":)" + digit + R"(,"pubkey_x25519":)" +
                 key + R"(,"pubkey_ed25519":)" + key + "}";
    }
    return R"({"name":"nowhere","seeds":[],"nodes":[)" + nodes + "]}";
}

struct ClientTest : testing::Test {
    TempFolder folder;
    ThreadExecutor home{1};
    ClientConfig config{(folder / "profile").string(), (folder / "nowhere.json").string(), "",
                        std::nullopt, "client_test"};

    ClientTest() { std::ofstream{folder / "nowhere.json"} << nowhere(); }

    Result<std::unique_ptr<Client>> create(const std::string& name) {
        return await<std::unique_ptr<Client>>([&](auto done) {
            createClient(config, {name, std::nullopt}, home, done);
        });
    }
    Result<std::unique_ptr<Client>> restore(const std::string& words) {
        return await<std::unique_ptr<Client>>([&](auto done) {
            createClient(config, {"", words}, home, done);
        });
    }
    Result<std::unique_ptr<Client>> open() {
        return await<std::unique_ptr<Client>>([&](auto done) { openClient(config, home, done); });
    }
    static Result<Message> note(Client& client, const std::string& text) {
        return await<Message>(
            [&](auto done) { client.messages().send(client.id(), text, std::move(done)); });
    }
};

}  // namespace

TEST_F(ClientTest, AnAccountIsTheSameWhenItIsOpenedAgain) {
    auto client = *create("Alice");
    const auto id = client->id();
    const auto words = client->recoveryWords();
    client.reset();

    client = *open();
    EXPECT_EQ(client->id(), id);
    EXPECT_EQ(client->recoveryWords(), words);
}

TEST_F(ClientTest, ACreationThatWasCutShortBindsToNoNetwork) {
    std::filesystem::create_directory(folder / "profile");
    auto other = nowhere();
    other.replace(other.find("127.0.0.1"), 9, "127.0.0.2");
    std::ofstream{folder / "profile" / "network.json"} << other;
    ASSERT_TRUE(create("Alice"));
    EXPECT_TRUE(open()) << "the network that was asked for is the one that is kept";
}

TEST_F(ClientTest, TheWordsAreTheAccount) {
    auto client = *create("Alice");
    const auto id = client->id();
    const auto words = client->recoveryWords();
    client.reset();

    config.profile = (folder / "elsewhere").string();
    EXPECT_EQ((*restore(words))->id(), id);
}

TEST_F(ClientTest, WhatIsWrittenIsThereBeforeItIsSent) {
    auto client = *create("Alice");
    EXPECT_EQ(note(*client, "milk")->state, MessageState::Sending);
    client.reset();

    client = *open();
    const auto history = await<std::vector<Message>>(
        [&](auto done) { client->messages().history(client->id(), {}, std::move(done)); });
    ASSERT_EQ(history->size(), 1U);
    EXPECT_EQ(history->front().text, "milk");
    const auto found = await<std::vector<Message>>(
        [&](auto done) { client->messages().search("mil", 10, std::move(done)); });
    EXPECT_EQ(found->size(), 1U);
    EXPECT_EQ(*await<std::size_t>([&](auto done) { client->messages().pending(done); }), 1U);
}

TEST_F(ClientTest, HistoryIsPagedFromTheNewestBackwards) {
    const auto client = *create("Alice");
    for (const char* text : {"one", "two", "three"})
        ASSERT_TRUE(note(*client, text));
    const auto page = [&](Page which) {
        return *await<std::vector<Message>>(
            [&](auto done) { client->messages().history(client->id(), which, std::move(done)); });
    };
    const auto newest = page({std::nullopt, 2});
    ASSERT_EQ(newest.size(), 2U);
    EXPECT_EQ(newest[0].text, "two");
    const auto older = page({newest[0].id, 2});
    ASSERT_EQ(older.size(), 1U);
    EXPECT_EQ(older[0].text, "one");
}

TEST_F(ClientTest, ConversationsAreListed) {
    const auto client = *create("Alice");
    ASSERT_TRUE(note(*client, "milk"));
    const auto list = await<std::vector<Conversation>>(
        [&](auto done) { client->conversations().list(std::move(done)); });
    ASSERT_EQ(list->size(), 1U);
    EXPECT_EQ(list->front().lastText, "milk");
    EXPECT_FALSE(list->front().isRequest);
}

TEST_F(ClientTest, WhatWaitsIsStoppedAndTriedAgain) {
    const auto client = *create("Alice");
    const auto id = note(*client, "milk")->id;
    auto& messages = client->messages();
    const auto stopped = await<Message>([&](auto done) { messages.cancel(id, std::move(done)); });
    EXPECT_EQ(stopped->state, MessageState::Failed);
    EXPECT_EQ(await<Message>([&](auto done) { messages.cancel(id, std::move(done)); }).error().code,
              Errc::NotFound);
    const auto again = await<Message>([&](auto done) { messages.retry(id, std::move(done)); });
    EXPECT_EQ(again->state, MessageState::Sending);
    EXPECT_EQ(*await<std::size_t>([&](auto done) { messages.pending(std::move(done)); }), 1U);
}

TEST_F(ClientTest, TheBlockedAreListedAsSuch) {
    const auto client = *create("Alice");
    const auto block = [&](const AccountId& who, bool blocked) {
        return await<Conversation>(
            [&](auto done) { client->conversations().setBlocked(who, blocked, std::move(done)); });
    };
    AccountId bob = client->id();
    bob.bytes[5] ^= 1;
    EXPECT_TRUE(block(bob, true)->isBlocked);
    EXPECT_EQ(block(client->id(), true).error().code, Errc::Invalid);
    const auto list = [&] {
        return *await<std::vector<Conversation>>(
            [&](auto done) { client->conversations().list(std::move(done)); });
    };
    ASSERT_EQ(list().size(), 1U);
    EXPECT_TRUE(list().front().isBlocked);
    EXPECT_FALSE(list().front().isRequest);
    EXPECT_FALSE(block(bob, false)->isBlocked);
}

TEST_F(ClientTest, TheOfflineReasonReachesTheMessage) {
    const auto client = *create("Alice");
    std::promise<Message> explained;
    std::atomic<bool> told = false;
    const auto watching = client->subscribe([&](const Event& event) {
        const auto* changed = std::get_if<MessageChanged>(&event);
        if (changed && !changed->message.reason.empty() && !told.exchange(true))
            explained.set_value(changed->message);
    });
    ASSERT_TRUE(note(*client, "milk"));
    EXPECT_EQ(explained.get_future().get().state, MessageState::Sending);
}

TEST_F(ClientTest, AClientMayGoWhileEverythingIsUnderWay) {
    for (int i = 0; i < 5; ++i) {
        config.profile = (folder / std::to_string(i)).string();
        const auto client = *create("Alice");
        client->startPolling();
        client->networkStatus([](const Result<NetworkStatus>&) {});
        client->messages().send(client->id(), "in a hurry", [](const Result<Message>&) {});
        client->messages().search("hurry", 10, [](const Result<std::vector<Message>>&) {});
    }
    SUCCEED() << "every thread came back";
}

TEST_F(ClientTest, WhatCannotBeOpenedSaysWhy) {
    EXPECT_EQ(open().error().code, Errc::NotFound);
    EXPECT_EQ(create("").error().code, Errc::Invalid);
    EXPECT_EQ(restore("abbey").error().code, Errc::Invalid);
    config.proxy = "nonsense";
    EXPECT_EQ(create("Alice").error().code, Errc::Invalid);
    config.proxy.clear();

    const auto client = *create("Alice");
    EXPECT_EQ(open().error().code, Errc::InUse);
}

TEST_F(ClientTest, AFolderThatCannotBeWrittenIsRefused) {
    std::ofstream{folder / "file"} << "not a folder";
    config.profile = (folder / "file" / "profile").string();
    EXPECT_EQ(create("Alice").error().code, Errc::Storage);
}

}  // namespace starling
