// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/network_state.h"

#include "support/fake_network.h"

#include <gtest/gtest.h>

namespace starling {
namespace {

NetworkState example() {
    ManualClock clock{fromUnixMillis(0)};
    const test::FakeNetwork network{5, clock};
    NetworkState state;
    state.nodes = network.services();
    state.fetchedAt = fromUnixMillis(1'700'000'000'123);
    state.guards = {state.nodes[0].ed25519, state.nodes[1].ed25519};
    state.swarms[test::person(1).id()] = {state.nodes[2].ed25519};
    state.swarms[test::person(2).id()] = {state.nodes[3].ed25519, state.nodes[4].ed25519};
    return state;
}

TEST(NetworkState, WhatIsWrittenIsReadBack) {
    for (const auto& state : {NetworkState{}, example()}) {
        const auto read = decodeNetworkState(encodeNetworkState(state));
        ASSERT_TRUE(read);
        EXPECT_EQ(*read, state);
    }
}

TEST(NetworkState, AnotherFormIsRefused) {
    const std::string head = "starling-network 1\n";
    const std::string key(64, 'a');
    const std::string account = "05" + key;
    const std::string bad[] = {
        "",
        "something else\n",
        "starling-network \n",
        "starling-network 0\n",
        "starling-network x\n",
        head + "fetched\n",
        head + "fetched -5\n",
        head + "fetched 99999999999999999999\n",
        head + "fetched 5",
        head + "unknown 5\n",
        head + "\n",
        head + "guard " + key + "a\n",
        head + "guard " + key + "\nguard " + key + "\nguard " + key + "\n",
        head + "node 1.2.3.4 0 " + key + ' ' + key + "\n",
        head + "node 1.2.3.4 65536 " + key + ' ' + key + "\n",
        head + "node 1.2.3 5 " + key + ' ' + key + "\n",
        head + "node 1.2.3.4 5 " + key + "\n",
        head + "node 1.2.3.4 5 " + key + ' ' + key + " more\n",
        head + "swarm " + account + "\n",
        head + "swarm 05 " + key + "\n",
        head + "swarm " + account + ' ' + key + ",x\n",
        head + "swarm " + account + ' ' + key + "\nswarm " + account + ' ' + key + "\n",
    };
    for (const auto& text : bad) {
        const auto read = decodeNetworkState(text);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().code, Errc::Corrupt) << text;
    }
}

TEST(NetworkState, EveryCutIsRefusedOrShorter) {
    const auto state = example();
    const auto text = encodeNetworkState(state);
    for (std::size_t size = 0; size < text.size(); ++size) {
        const auto read = decodeNetworkState(std::string_view{text}.substr(0, size));
        EXPECT_FALSE(read && *read == state) << size;
    }
}

TEST(NetworkState, MoreThanThereCanBeIsRefused) {
    const std::string key(64, 'a');
    std::string nodes = "starling-network 1\n";
    for (int i = 0; i < 10'001; ++i)
        nodes += "node 1.2.3.4 5 " + key + ' ' + key + '\n';
    EXPECT_EQ(decodeNetworkState(nodes).error().code, Errc::Corrupt);

    std::string members = "starling-network 1\nswarm 05" + key + ' ' + key;
    for (int i = 0; i < 64; ++i)
        members += ',' + key;
    EXPECT_EQ(decodeNetworkState(members + '\n').error().code, Errc::Corrupt);

    EXPECT_EQ(decodeNetworkState(std::string(9U << 20, 'x')).error().code, Errc::TooLarge);
}

TEST(NetworkState, ANewerVersionIsNamedAsSuch) {
    EXPECT_EQ(decodeNetworkState("starling-network 2\n").error().code, Errc::TooNew);
}

}  // namespace
}  // namespace starling
