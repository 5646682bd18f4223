// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What goes by itself and what is kept quiet, as a person types it.

#include "support/office.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {

struct Disappearing : testing::Test {
    Office office;
    User alice{office, "alice"};
    User bob{office, "bob"};
    std::string alicesId = alice.create("Alice");
    std::string bobsId = bob.create("Bob");

    void SetUp() override {
        ASSERT_EQ(alice.cli({"send", bobsId, "hi"}).status, 0);
        ASSERT_EQ(bob.cli({"listen", "--count", "1", "--timeout", "60"}).status, 0);
        ASSERT_EQ(bob.cli({"send", alicesId, "hello"}).status, 0);
        ASSERT_EQ(alice.cli({"listen", "--count", "1", "--timeout", "60"}).status, 0);
    }
    Json only(const Outcome& outcome) {
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        const auto lines = User::lines(outcome);
        return lines.size() == 1 ? lines[0] : Json::object();
    }
};

const Json kOff{{"mode", "off"}, {"seconds", 0}};
const Json kDay{{"mode", "after-send"}, {"seconds", 86'400}};

}  // namespace

TEST_F(Disappearing, WhatIsSetCountsForWhatIsWrittenFromThenOn) {
    EXPECT_EQ(only(alice.cli({"disappear", bobsId}))["expiry"], kOff);
    EXPECT_EQ(only(alice.cli({"disappear", bobsId, "after-send", "1d"}))["expiry"], kDay);
    EXPECT_EQ(only(alice.cli({"disappear", bobsId}))["expiry"], kDay);
    const auto sent = only(alice.cli({"send", bobsId, "soon gone"}));
    EXPECT_EQ(sent["expiry"], kDay);
    const auto lasts = sent["expiresAt"].get<std::int64_t>() - sent["sentAt"].get<std::int64_t>();
    EXPECT_GE(lasts, 86'400'000);
    EXPECT_LT(lasts, 86'400'000 + 60'000) << "from when the swarm has it";
    const auto heard = User::lines(bob.cli({"listen", "--count", "1", "--timeout", "60"}));
    ASSERT_FALSE(heard.empty());
    EXPECT_EQ(heard.back()["text"], "soon gone");
    EXPECT_EQ(heard.back()["expiry"], kDay);
    const auto all = Json::parse(alice.cli({"export", bobsId, "--format", "json"}).out);
    EXPECT_TRUE(all.back().contains("expiresAt"));
    EXPECT_EQ(only(alice.cli({"disappear", bobsId, "off"}))["expiry"], kOff);
}

TEST_F(Disappearing, WhatIsOutOfBoundsIsRefused) {
    for (const auto* time : {"1s", "3w"}) {
        const auto refused = alice.cli({"disappear", bobsId, "after-read", time});
        EXPECT_EQ(refused.status, 3) << time;
        EXPECT_FALSE(refused.err.empty());
    }
    EXPECT_EQ(alice.cli({"disappear", alicesId, "after-read", "1d"}).status, 3);
}

TEST_F(Disappearing, AConversationIsQuietForATimeOrPutAside) {
    EXPECT_TRUE(only(alice.cli({"mute", bobsId, "8h"}))["mutedUntil"].is_number());
    EXPECT_TRUE(only(alice.cli({"unmute", bobsId}))["mutedUntil"].is_null());
    EXPECT_EQ(only(alice.cli({"mute", bobsId}))["muted"], true);
    EXPECT_EQ(only(alice.cli({"archive", bobsId}))["archived"], true);
    EXPECT_EQ(only(alice.cli({"unarchive", bobsId}))["archived"], false);
}

}  // namespace starling::test
