// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the client does for the account as a whole, on real threads over a network in memory.

#include "base/encoding.h"
#include "client/client_impl.h"
#include "starling/checks.h"
#include "support/await.h"
#include "support/fake_network.h"
#include "support/temp_folder.h"
#include "wire/name_entry.h"

#include <gtest/gtest.h>

#include <fstream>
#include <future>

namespace starling {

namespace {

using test::await;

struct AccountCallsTest : testing::Test {
    TempFolder folder;
    ThreadExecutor home{1};
    ManualClock nodesClock{SystemClock{}.now()};
    test::FakeNetwork net{12, nodesClock};
    AccountId bob = test::person(2).id();
    ClientConfig config{(folder / "profile").string(), (folder / "network.json").string(), "",
                        std::nullopt, "a test"};

    AccountCallsTest() {
        std::ofstream{folder / "network.json"} << encodeNetworkProfile(test::profileOf(net));
        net.onRequest = [this](std::size_t index, const rpc::Request& request) {
            return said(index, request);
        };
    }
    Result<std::unique_ptr<Client>> create(std::optional<std::string> passphrase = {}) {
        config.passphrase = std::move(passphrase);
        return await<std::unique_ptr<Client>>([&](auto done) {
            ClientImpl::open(std::make_unique<ClientImpl>(config, home, &net),
                             SignUp{"Alice", std::nullopt}, done);
        });
    }
    std::optional<rpc::Answer> said(std::size_t, const rpc::Request& request) const {
        if (const auto* const name = std::get_if<rpc::OxendRequest>(&request.call);
            name && name->endpoint == "ons_resolve") {
            const NameNonce nonce{};
            const auto entry = R"({"encrypted_value":")" + toHex(sealIdForName("bob", nonce, bob)) +
                               R"(","nonce":")" + toHex(nonce) + R"("})";
            return rpc::Answer{200, rpc::encode(rpc::OxendReply{entry, {nodesClock.now()}})};
        }
        const auto* const wipe = std::get_if<rpc::DeleteAll>(&request.call);
        if (!wipe) return std::nullopt;
        std::map<Ed25519PublicKey, std::string> entries;
        for (const auto index : net.swarm) {
            const auto& key = net.nodes[index].sign;
            const auto signature = key.sign(asBytes(rpc::memberSignedText(*wipe, {})));
            entries[key.publicKey()] =
                R"({"deleted":{},"signature":")" + toBase64(signature.view()) + R"("})";
        }
        return rpc::Answer{200, rpc::encodeSwarmReply(entries, {nodesClock.now()})};
    }
    static Result<bool> check(Client& client, const std::string& passphrase) {
        return await<bool>([&](auto done) { client.checkPassphrase(passphrase, done); });
    }
};

}  // namespace

TEST_F(AccountCallsTest, TheRecoveryCodeStandsForTheWords) {
    const auto client = *create();
    EXPECT_EQ(client->recoveryCode().size(), 32U);
    EXPECT_EQ(*wordsOfRecoveryCode(client->recoveryCode()), client->recoveryWords());
}

TEST_F(AccountCallsTest, APassphraseIsRightOrWrongAndWrongTakesAWhile) {
    const SystemClock clock;
    const auto client = *create("correct horse");
    EXPECT_TRUE(*check(*client, "correct horse"));
    for (const char* wrong : {"battery staple", "correct horse ", ""}) {
        const auto asked = clock.uptime();
        EXPECT_FALSE(*check(*client, wrong)) << wrong;
        EXPECT_GE(clock.uptime() - asked, Millis{500}) << wrong;
    }
}

TEST_F(AccountCallsTest, WhileAWrongPassphraseIsLookedAtEverythingElseGoesOn) {
    const auto client = *create("correct horse");
    std::promise<Result<bool>> wrong;
    client->checkPassphrase("battery staple",
                            [&](Result<bool> answer) { wrong.set_value(std::move(answer)); });
    auto answer = wrong.get_future();
    EXPECT_EQ(*await<std::string>([&](auto done) { client->name(done); }), "Alice");
    EXPECT_EQ(answer.wait_for(Millis{0}), std::future_status::timeout);
    EXPECT_FALSE(*answer.get());
}

TEST_F(AccountCallsTest, AProfileWithoutAPassphraseHasNoneToCheck) {
    const auto client = *create();
    EXPECT_EQ(check(*client, "anything").error().code, Errc::Invalid);
}

TEST_F(AccountCallsTest, ANameIsLookedUpInTheNetwork) {
    const auto client = *create();
    const auto resolve = [&](const std::string& name) {
        return await<AccountId>([&](auto done) { client->resolveName(name, done); });
    };
    const auto found = resolve("Bob");
    ASSERT_TRUE(found) << found.error().detail;
    EXPECT_EQ(*found, bob);
    EXPECT_EQ(resolve("carol").error().code, Errc::Corrupt) << "sealed under another name";
    EXPECT_EQ(resolve("not a name").error().code, Errc::Invalid);
}

TEST_F(AccountCallsTest, TheSwarmDeletesEverything) {
    const auto client = *create();
    const auto wiped = await<std::size_t>([&](auto done) { client->wipeSwarm(done); });
    ASSERT_TRUE(wiped) << wiped.error().detail;
    EXPECT_EQ(*wiped, net.swarm.size());
}

}  // namespace starling
