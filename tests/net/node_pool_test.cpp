// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/node_pool.h"

#include "layer.h"
#include "wire/node_list.h"

namespace starling {
namespace {

using test::Layer;

struct NodePoolTest : test::LayerTest {
    void onlySeeds(std::size_t count) {
        profile.nodes.clear();
        for (std::size_t i = 0; i < count; ++i) {
            const auto url = "https://seed" + std::to_string(i) + ".example:4443/";
            profile.seeds.push_back({url, {"sha256//pin" + std::to_string(i)}});
            net.seeds.push_back(url);
        }
    }
};

TEST_F(NodePoolTest, TheProfilesOwnNodesAreEnough) {
    ASSERT_TRUE(pool.ensure(stop));
    EXPECT_EQ(pool.all().size(), 12U);
    EXPECT_TRUE(net.urls.empty());
    EXPECT_TRUE(pool.refreshDue());
}

TEST_F(NodePoolTest, ASeedIsAskedWithItsPinsAndItsDeadline) {
    onlySeeds(1);
    ASSERT_TRUE(pool.ensure(stop));

    ASSERT_EQ(net.direct.size(), 1U);
    EXPECT_EQ(net.direct[0].url, "https://seed0.example:4443/json_rpc");
    EXPECT_EQ(net.direct[0].pins, std::vector<std::string>{"sha256//pin0"});
    EXPECT_EQ(net.direct[0].deadline, Millis{5'000});
    EXPECT_EQ(toText(net.direct[0].body), encodeSeedRequest());
    EXPECT_EQ(pool.all(), net.services());
    EXPECT_FALSE(pool.refreshDue());
}

TEST_F(NodePoolTest, TheFirstGoodSeedIsEnough) {
    onlySeeds(3);
    net.seeds = {profile.seeds[1].url};
    ASSERT_TRUE(pool.ensure(stop));
    EXPECT_LE(net.urls.size(), 3U);
    ASSERT_TRUE(pool.ensure(stop));
    EXPECT_EQ(net.direct.size(), 1U) << "the second time nobody is asked";
}

TEST_F(NodePoolTest, SeedsThatDoNotAnswerAreAskedFourTimes) {
    onlySeeds(3);
    net.offline = true;
    const auto filled = pool.ensure(stop);
    ASSERT_FALSE(filled);
    EXPECT_EQ(filled.error().code, Errc::Offline);
    EXPECT_EQ(net.urls.size(), 12U);
}

TEST_F(NodePoolTest, ARaisedFlagEndsAskingSeeds) {
    onlySeeds(3);
    net.beforeSend = [this] { stop.request(); };
    const auto filled = pool.ensure(stop);
    ASSERT_FALSE(filled);
    EXPECT_EQ(filled.error().code, Errc::Cancelled);
    EXPECT_EQ(net.urls.size(), 1U);
}

TEST_F(NodePoolTest, BadAnswersOfSeedsAreRefused) {
    onlySeeds(1);
    const auto good = toBytes(encodeNodeList(net.services(), true));
    const HttpReply bad[] = {
        {500, "application/json", good},
        {200, "text/html", good},
        {200, "application/json", toBytes("{}")},
        {200, "application/json", toBytes("nonsense")},
        {200, "application/json", toBytes(encodeNodeList({node(0), node(1), node(2)}, true))},
    };
    for (const auto& reply : bad) {
        net.seedReply = reply;
        EXPECT_FALSE(pool.ensure(stop)) << toText(reply.body).substr(0, 40);
        EXPECT_TRUE(pool.all().empty());
    }
}

TEST_F(NodePoolTest, TooFewNodesAreRefusedWithAdvice) {
    profile.nodes.resize(3);
    const auto filled = pool.ensure(stop);
    ASSERT_FALSE(filled);
    EXPECT_EQ(filled.error().code, Errc::Invalid);
    EXPECT_NE(filled.error().detail.find("3 service nodes"), std::string::npos);
    EXPECT_NE(filled.error().detail.find("at least 4"), std::string::npos);
    EXPECT_NE(filled.error().detail.find("Add nodes"), std::string::npos);
}

TEST_F(NodePoolTest, PrivateAddressesCountOnlyInAPrivateNetwork) {
    auto nodes = net.services();
    nodes[0].ip = "127.0.0.1";
    nodes[1].ip = "192.168.1.1";
    nodes[2].ip = "0.0.0.0";
    nodes[3].port = 0;
    ASSERT_TRUE(pool.replace(nodes));
    EXPECT_EQ(pool.all().size(), 8U);

    profile.nodes[0].ip = "10.0.0.1";
    ASSERT_TRUE(pool.replace(nodes));
    EXPECT_EQ(pool.all().size(), 10U);
}

TEST_F(NodePoolTest, ANodeListedTwiceCountsOnce) {
    auto nodes = net.services();
    nodes.push_back(nodes[0]);
    nodes.back().ip = "6.6.6.6";
    ASSERT_TRUE(pool.replace(nodes));
    EXPECT_EQ(pool.all().size(), 12U);
    EXPECT_EQ(pool.find(node(0).ed25519)->ip, "5.0.0.1");
}

TEST_F(NodePoolTest, AListThatIsTooShortChangesNothing) {
    ASSERT_TRUE(pool.ensure(stop));
    EXPECT_FALSE(pool.replace({node(0), node(1), node(2)}));
    EXPECT_EQ(pool.all().size(), 12U);
}

TEST_F(NodePoolTest, TheThirdStrikeIsTenMinutesOfQuarantine) {
    ASSERT_TRUE(pool.ensure(stop));
    const auto key = node(3).ed25519;
    pool.strike(key);
    pool.strike(key);
    EXPECT_TRUE(pool.isUsable(key));
    pool.strike(key);
    EXPECT_FALSE(pool.isUsable(key));
    EXPECT_EQ(pool.usable().size(), 11U);

    machine.advance(Millis{599'999});
    EXPECT_FALSE(pool.isUsable(key));
    machine.advance(Millis{1});
    EXPECT_TRUE(pool.isUsable(key));
}

TEST_F(NodePoolTest, AnAnswerMakesStrikesVoid) {
    ASSERT_TRUE(pool.ensure(stop));
    const auto key = node(3).ed25519;
    pool.strike(key);
    pool.strike(key);
    pool.forgive(key);
    pool.strike(key);
    pool.strike(key);
    EXPECT_TRUE(pool.isUsable(key));
}

TEST_F(NodePoolTest, StrikesNeverShrinkThePoolBelowSeven) {
    ASSERT_TRUE(pool.ensure(stop));
    for (const auto& each : net.services())
        pool.banish(each.ed25519);
    EXPECT_EQ(pool.usable().size(), 7U);
}

TEST_F(NodePoolTest, StrangersCannotBeStruck) {
    ASSERT_TRUE(pool.ensure(stop));
    for (int i = 0; i < 3; ++i)
        pool.strike(Ed25519PublicKey{});
    EXPECT_EQ(pool.usable().size(), 12U);
}

TEST_F(NodePoolTest, DrawsAreDifferentNodesAndNoneInQuarantine) {
    ASSERT_TRUE(pool.ensure(stop));
    pool.banish(node(0).ed25519);
    std::set<Ed25519PublicKey> seen;
    for (const auto& each : pool.draw(100))
        seen.insert(each.ed25519);
    EXPECT_EQ(seen.size(), 11U);
    EXPECT_FALSE(seen.contains(node(0).ed25519));
    EXPECT_EQ(pool.draw(3).size(), 3U);
}

TEST_F(NodePoolTest, ARefreshIsDueAfterADayOrWhenTheClockWentBack) {
    ASSERT_TRUE(pool.replace(net.services()));
    EXPECT_FALSE(pool.refreshDue());
    machine.jump(Millis{-1});
    EXPECT_TRUE(pool.refreshDue());
    machine.jump(Millis{1});
    machine.advance(Millis{24 * 3'600'000 + 1});
    EXPECT_TRUE(pool.refreshDue());
}

TEST_F(NodePoolTest, AHintOfStalenessCountsOnlyAfterAWhile) {
    ASSERT_TRUE(pool.replace(net.services()));
    pool.markStale();
    EXPECT_FALSE(pool.refreshDue());
    machine.advance(Millis{600'000});
    pool.markStale();
    EXPECT_TRUE(pool.refreshDue());
}

TEST_F(NodePoolTest, ReloadingIsDoneOnceAMinute) {
    onlySeeds(1);
    ASSERT_TRUE(pool.reload(stop));
    EXPECT_FALSE(pool.reload(stop));
    EXPECT_EQ(net.direct.size(), 1U);
    machine.advance(Millis{60'000});
    EXPECT_TRUE(pool.reload(stop));
}

TEST_F(NodePoolTest, AChangeIsReportedAndARestoredListIsNone) {
    int changes = 0;
    pool.onChange([&changes] { ++changes; });
    pool.restore(net.services(), test::kStart);
    EXPECT_EQ(changes, 0);
    EXPECT_EQ(pool.all().size(), 12U);
    ASSERT_TRUE(pool.replace(net.services()));
    EXPECT_EQ(changes, 1);
}

}  // namespace
}  // namespace starling
