// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The whole client on real threads, with a network that nobody serves.

#include "starling/client.h"

#include "base/executors.h"
#include "support/await.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
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
    /// What is in the profile folder.
    std::vector<std::string> files() const {
        std::vector<std::string> out;
        for (const auto& entry : std::filesystem::directory_iterator{config.profile})
            out.push_back(entry.path().filename().string());
        std::sort(out.begin(), out.end());
        return out;
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

TEST_F(ClientTest, HistoryIsPagedInBothDirections) {
    const auto client = *create("Alice");
    for (const char* text : {"one", "two", "three"})
        ASSERT_TRUE(note(*client, text));
    const auto page = [&](const Page& which) {
        return *await<std::vector<Message>>(
            [&](auto done) { client->messages().history(client->id(), which, std::move(done)); });
    };
    const auto texts = [](const std::vector<Message>& messages) {
        std::string out;
        for (const auto& message : messages)
            out += message.text + ' ';
        return out;
    };
    const auto newest = page({{}, {}, {}, false, 2});
    EXPECT_EQ(texts(newest), "two three ");
    EXPECT_EQ(texts(page({newest[0].id, {}, {}, false, 2})), "one ");
    const auto oldest = page({{}, {}, {}, true, 2});
    EXPECT_EQ(texts(oldest), "one two ");
    EXPECT_EQ(texts(page({{}, oldest[0].id, {}, false, 1})), "two ");
    EXPECT_EQ(texts(page({{}, oldest[1].id, {}})), "three ");
    EXPECT_EQ(texts(page({{}, newest[1].id, {}})), "");
    EXPECT_EQ(texts(page({{}, {}, {}, true, 0})), "");
    EXPECT_EQ(texts(page({{}, {}, newest[0].id, false, 3})), "one two three ");
    EXPECT_EQ(texts(page({{}, {}, newest[0].id, false, 1})), "two ");
    EXPECT_EQ(texts(page({{}, {}, oldest[0].id, false, 2})), "one two ");
    EXPECT_EQ(texts(page({{}, {}, newest[1].id, false, 50})), "one two three ");
}

TEST_F(ClientTest, APageBeginsAtOnePlaceThatIsThere) {
    const auto client = *create("Alice");
    const auto id = note(*client, "milk")->id;
    const auto why = [&](const Page& which) {
        return await<std::vector<Message>>([&](auto done) {
                   client->messages().history(client->id(), which, std::move(done));
               })
            .error()
            .code;
    };
    EXPECT_EQ(why({MessageId{99}, {}, {}}), Errc::NotFound);
    EXPECT_EQ(why({{}, MessageId{99}, {}}), Errc::NotFound);
    EXPECT_EQ(why({id, id, {}}), Errc::Invalid);
    EXPECT_EQ(why({id, {}, {}, true}), Errc::Invalid);
}

TEST_F(ClientTest, TheNameCanBeChanged) {
    auto client = *create("Alice");
    const auto name = [&] {
        return *await<std::string>([&](auto done) { client->name(std::move(done)); });
    };
    const auto rename = [&](const std::string& to) {
        return await<std::string>([&](auto done) { client->setName(to, std::move(done)); });
    };
    EXPECT_EQ(name(), "Alice");
    EXPECT_EQ(*rename("Carol"), "Carol");
    EXPECT_EQ(rename("").error().code, Errc::Invalid);
    EXPECT_EQ(rename(std::string(101, 'x')).error().code, Errc::Invalid);
    client.reset();
    client = *open();
    EXPECT_EQ(name(), "Carol");
    const auto words = client->recoveryWords();
    config.profile = (folder / "elsewhere").string();
    client = *restore(words);
    EXPECT_EQ(name(), "");
}

TEST_F(ClientTest, ADraftStaysUntilTheNextStartAndAConversationGoesForGood) {
    auto client = *create("Alice");
    const auto id = client->id();
    ASSERT_TRUE(note(*client, "milk"));
    const auto draft = [&](const std::string& text) {
        return await<Conversation>(
            [&](auto done) { client->conversations().setDraft(id, text, std::move(done)); });
    };
    const auto remove = [&] {
        return await<ConversationId>(
            [&](auto done) { client->conversations().remove(id, std::move(done)); });
    };
    EXPECT_EQ(draft("and bread")->draft, "and bread");
    client.reset();
    client = *open();
    EXPECT_EQ(draft("and bread")->lastText, "milk");
    EXPECT_EQ(await<Conversation>([&](auto done) {
                  client->conversations().markRead(id, std::move(done));
              })->draft,
              "and bread");
    EXPECT_EQ(*remove(), id);
    EXPECT_EQ(remove().error().code, Errc::NotFound);
    EXPECT_EQ(draft("").error().code, Errc::NotFound);
    EXPECT_EQ(draft(std::string(65'537, 'x')).error().code, Errc::TooLarge);
    EXPECT_EQ(*await<std::size_t>([&](auto done) { client->messages().pending(done); }), 0U);
}

TEST_F(ClientTest, WhatWasAskedOfItIsDoneBeforeItGoes) {
    auto client = *create("Alice");
    const auto id = client->id();
    for (int i = 0; i < 50; ++i) {
        client->conversations().setDraft(id, std::to_string(i), [](const auto&) {});
        client->setName("Alice " + std::to_string(i), [](const auto&) {});
    }
    client->conversations().markRead(id, [](const auto&) {});
    client->messages().send(id, "milk", [](const auto&) {});
    client.reset();

    client = *open();
    const auto list = *await<std::vector<Conversation>>(
        [&](auto done) { client->conversations().list(std::move(done)); });
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].draft, "49");
    EXPECT_EQ(list[0].lastText, "milk");
    EXPECT_EQ(*await<std::string>([&](auto done) { client->name(std::move(done)); }), "Alice 49");
}

TEST_F(ClientTest, ItMayGoInsideAnAnswer) {
    auto client = *create("Alice");
    const auto id = client->id();
    std::promise<void> gone;
    client->conversations().setDraft(id, "first", [&](const Result<Conversation>&) {
        for (int i = 0; i < 50; ++i)
            client->conversations().setDraft(id, std::to_string(i), [](const auto&) {});
        client.reset();
        gone.set_value();
    });
    gone.get_future().wait();

    client = *open();
    EXPECT_EQ(await<Conversation>([&](auto done) {
                  client->conversations().markRead(id, std::move(done));
              })->draft,
              "49");
}

TEST_F(ClientTest, ARemovalThatIsCutShortGoesOn) {
    auto client = *create("Alice");
    const auto id = client->id();
    for (int i = 0; i < 1'010; ++i)
        client->messages().send(id, "milk", [](const auto&) {});
    client->conversations().remove(id, [](const auto&) {});
    client.reset();

    client = *open();
    // Between two turns core answers; three of them are more than are left.
    const auto list = [&] {
        return await<std::vector<Conversation>>(
                   [&](auto done) { client->conversations().list(std::move(done)); })
            ->size();
    };
    for (const int turn : {1, 2, 3})
        EXPECT_LE(list(), 1U) << turn;
    EXPECT_EQ(list(), 0U);
    EXPECT_EQ(*await<std::size_t>([&](auto done) { client->messages().pending(done); }), 0U);
}

TEST_F(ClientTest, HowItTravelsIsKnownAtOnce) {
    const auto client = *create("Alice");
    const auto known =
        await<NetworkStatus>([&](auto done) { client->knownNetwork(std::move(done)); });
    EXPECT_EQ(known->network, "nowhere");
    EXPECT_TRUE(known->paths.empty());
    const auto drawn = await<NetworkStatus>([&](auto done) { client->newPaths(std::move(done)); });
    EXPECT_FALSE(drawn->problem.empty()) << "nobody is there";
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

TEST_F(ClientTest, AFolderThatIsOnlyLookedIntoStaysAsItIs) {
    EXPECT_EQ(open().error().code, Errc::NotFound);
    EXPECT_FALSE(std::filesystem::exists(config.profile));
    std::filesystem::create_directory(config.profile);
    config.network = "local";
    EXPECT_EQ(open().error().code, Errc::NotFound) << "whatever is wrong with the network";
    EXPECT_EQ(files(), std::vector<std::string>{"lock"});
}

TEST_F(ClientTest, WithoutThePassphraseNothingIsTried) {
    config.passphrase = "correct horse";
    ASSERT_TRUE(create("Alice"));
    config.passphrase.reset();
    const auto before = files();
    EXPECT_EQ(open().error().code, Errc::WrongKey);
    EXPECT_EQ(files(), before);
    std::filesystem::remove_all(folder / "profile" / "log");
    EXPECT_EQ(open().error().code, Errc::WrongKey);
    EXPECT_FALSE(std::filesystem::exists(folder / "profile" / "log"));
    config.passphrase = "correct horse";
    EXPECT_FALSE((*open())->opening().endedBadly);
}

TEST_F(ClientTest, AFolderThatCannotBeWrittenIsRefused) {
    std::ofstream{folder / "file"} << "not a folder";
    config.profile = (folder / "file" / "profile").string();
    EXPECT_EQ(create("Alice").error().code, Errc::Storage);
}

}  // namespace starling
