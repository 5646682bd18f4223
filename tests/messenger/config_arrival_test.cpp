// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Config messages as they come from the swarm: good ones are read, bad ones stop nobody.

#include "messenger/config_arrival.h"

#include "config/contacts.h"
#include "store/store.h"
#include "wire/sealed_content.h"

#include <gtest/gtest.h>

namespace starling {

namespace {

struct ConfigArrivalTest : testing::Test {
    SeededRandom random{5};
    Identity alice = Identity::generate(random);
    Identity bob = Identity::generate(random);
    Timestamp now = fromUnixMillis(1'700'000'000'000);
    std::unique_ptr<Store> store = *Store::openInMemory();
    int hashes = 0;

    static std::string contactsWith(std::size_t count, Random& random) {
        config::Replica replica;
        replica.edit([&](config::Dict& data) {
            for (std::size_t i = 0; i < count; ++i) {
                config::Contact contact;
                contact.id = AccountId{random.array<33>()};
                contact.id.bytes[0] = AccountId::kAccount;
                contact.name = toHex(random.array<20>());
                config::writeContact(data, contact);
            }
        });
        return replica.push().serialized;
    }
    rpc::StoredMessage stored(Bytes data) {
        return {"hash" + std::to_string(++hashes), now, now + std::chrono::hours{1},
                std::move(data)};
    }
    rpc::StoredMessage sealed(const std::string& serialized, const Identity& by) {
        return stored(config::seal(serialized, 1, config::Kind::Contacts, by.signKey())->front());
    }
    ConfigArrival arrivalOf(std::vector<rpc::StoredMessage> messages) {
        ConfigArrival arrival;
        arrival.kind = config::Kind::Contacts;
        arrival.stored = std::move(messages);
        openArrival(arrival, alice.signKey());
        return arrival;
    }
    std::size_t wholeIn(const ConfigArrival& arrival) {
        return wholeOnes(arrival, store->configs)->size();
    }
};

}  // namespace

TEST_F(ConfigArrivalTest, OneBadMessageDoesNotStopTheNext) {
    const auto good = contactsWith(1, random);
    Content chat;
    chat.data.emplace();
    chat.data->body = "hi";
    const auto arrival = arrivalOf({
        stored({}),
        stored(toBytes("nonsense")),
        stored(Bytes(300, 0x80)),
        sealed(good, bob),  // to himself: his key, not ours
        stored(sealContent(chat, now, bob.signKey(), alice.boxKey().publicKey(), random)),
        stored(sealContent(chat, now, alice.signKey(), alice.boxKey().publicKey(), random)),
        sealed(good, alice),
    });
    ASSERT_EQ(arrival.opened.size(), 1U);
    EXPECT_EQ(arrival.opened[0].what.serialized, good);
    EXPECT_EQ(wholeIn(arrival), 1U);
}

TEST_F(ConfigArrivalTest, WhatOpensAndIsNoConfigChangesNothing) {
    const auto good = contactsWith(1, random);
    config::Replica replica;
    const auto arrival = arrivalOf({sealed("d3:abci1ee", alice), sealed(good, alice)});
    const auto outcome = replica.merge(*wholeOnes(arrival, store->configs));
    EXPECT_TRUE(outcome.changed);
    EXPECT_EQ(outcome.accepted, std::vector<std::string>{"hash2"});
}

TEST_F(ConfigArrivalTest, PartsWaitForEachOtherOverRestartsAndThenGo) {
    const auto serialized = contactsWith(2'000, random);
    auto pieces = *config::seal(serialized, 1, config::Kind::Contacts, alice.signKey());
    ASSERT_GT(pieces.size(), 1U) << "else it is no test of parts";
    std::vector<rpc::StoredMessage> all;
    for (auto& piece : pieces)
        all.push_back(stored(std::move(piece)));
    const auto last = all.back();
    all.pop_back();
    EXPECT_EQ(wholeIn(arrivalOf(all)), 0U);
    EXPECT_EQ(store->configs.parts(3)->size(), all.size());
    const auto whole = *wholeOnes(arrivalOf({last}), store->configs);
    ASSERT_EQ(whole.size(), 1U);
    EXPECT_EQ(whole[0].serialized, serialized);
    EXPECT_EQ(whole[0].hashes.size(), pieces.size());
    EXPECT_TRUE(store->configs.parts(3)->empty());
}

TEST_F(ConfigArrivalTest, PartsThatStayAloneHaveABoundAndAnEnd) {
    for (int i = 0; i < ConfigTable::kMostParts + 5; ++i)
        ASSERT_TRUE(store->configs.addPart(3, {std::to_string(i), now + Millis{i}, Bytes(40)}));
    EXPECT_EQ(store->configs.parts(3)->size(), static_cast<std::size_t>(ConfigTable::kMostParts));
    ASSERT_TRUE(store->configs.expireParts(now + Millis{100}));
    EXPECT_EQ(store->configs.parts(3)->size(), 204U);
}

}  // namespace starling
