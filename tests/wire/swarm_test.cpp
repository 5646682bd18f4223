// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/swarm.h"

#include <gtest/gtest.h>

#include <vector>

namespace starling {

namespace {

const auto kAlice =
    *AccountId::parse("05d2ad010eeb72d72e561d9de7bd7b6989af77dcabffa03a5111a6c859ae5c3a72");

std::optional<SwarmId> find(std::uint64_t position, const std::vector<SwarmId>& swarms) {
    return swarmFor(position, swarms);
}

}  // namespace

TEST(Swarm, AKeyHasItsPlaceOnTheRing) {
    EXPECT_EQ(swarmPosition(kAlice.key()), 0x3a61881b07f5be84U);
}

TEST(Swarm, WithoutSwarmsThereIsNone) {
    EXPECT_EQ(find(5, {}), std::nullopt);
    EXPECT_EQ(find(5, {kNoSwarm}), std::nullopt);
}

TEST(Swarm, TheNearestSwarmServes) {
    EXPECT_EQ(find(5, {100}), 100U);
    EXPECT_EQ(find(11, {10, 20}), 10U);
    EXPECT_EQ(find(19, {10, 20}), 20U);
    EXPECT_EQ(find(20, {10, 20}), 20U);
    EXPECT_EQ(find(19, {10, 20, kNoSwarm}), 20U);
}

TEST(Swarm, TheLeftOneServesOnATie) {
    EXPECT_EQ(find(15, {10, 20}), 10U);
}

TEST(Swarm, TheRingHasNoEnd) {
    EXPECT_EQ(find(UINT64_MAX - 1, {10, 1000}), 10U);
    EXPECT_EQ(find(2, {10, UINT64_MAX - 3}), UINT64_MAX - 3);
}

TEST(Swarm, AMessageIsNamedByAccountNamespaceAndData) {
    const auto data = asBytes("hello world");
    EXPECT_EQ(messageHash(kAlice, 0, data), "0oHgQhUWK4bvraEf/nckxRTka1+sUWcDg3fsgcm5d5s");
    EXPECT_EQ(messageHash(kAlice, 2, data), "U+b2dY/WsniMVSGuUPZkC3nsgd/4ofgsUuxuiUhSnTA");
    EXPECT_EQ(messageHash(kAlice, -10, data), "uCOkiZ0NZAaBSLxFt7UEG5wRoXmW1VXnum+EDwGyVpQ");
}

}  // namespace starling
