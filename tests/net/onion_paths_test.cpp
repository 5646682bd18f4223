// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/onion_paths.h"

#include "layer.h"

namespace starling {
namespace {

struct OnionPathsTest : test::LayerTest {
    OnionPath path(const OnionPaths::Wish& wish = {}) {
        auto found = paths.pathFor(wish, stop);
        EXPECT_TRUE(found);
        return found ? *found : OnionPath{};
    }
    OnionPath pathBehind(const ServiceNode& guard) {
        for (const auto& each : paths.status().paths)
            if (each.nodes[0] == guard) return each.nodes;
        return {};
    }
};

TEST_F(OnionPathsTest, TwoDisjointPathsOfThreeAreBuilt) {
    ASSERT_TRUE(build());

    const auto status = paths.status();
    ASSERT_EQ(status.paths.size(), 2U);
    std::set<Ed25519PublicKey> seen;
    for (const auto& each : status.paths) {
        EXPECT_TRUE(each.up);
        for (const auto& hop : each.nodes)
            seen.insert(hop.ed25519);
    }
    EXPECT_EQ(seen.size(), 6U);
    EXPECT_TRUE(status.warnings.empty());
}

TEST_F(OnionPathsTest, AGuardIsProbedWithInfoAndNothingElse) {
    ASSERT_TRUE(build());
    ASSERT_EQ(net.direct.size(), 2U);
    for (const auto& probe : net.direct) {
        EXPECT_EQ(toText(probe.body), rpc::encode(rpc::Request{rpc::Info{}}));
        EXPECT_EQ(probe.deadline, Millis{10'000});
    }
}

TEST_F(OnionPathsTest, GuardsOfTheLastStartAreUsedUnasked) {
    pool.restore(net.services(), test::kStart);
    paths.restoreGuards({node(8).ed25519, node(9).ed25519});
    ASSERT_TRUE(build());
    EXPECT_TRUE(net.urls.empty());
    EXPECT_EQ(paths.guards(), (std::vector{node(8).ed25519, node(9).ed25519}));
    EXPECT_EQ(guard(0), 8U);
    EXPECT_EQ(guard(1), 9U);
}

TEST_F(OnionPathsTest, AKnownGuardThatIsGoneIsReplacedAndReported) {
    int changes = 0;
    paths.onChange([&changes] { ++changes; });
    paths.restoreGuards({node(8).ed25519, Ed25519PublicKey{}});
    ASSERT_TRUE(build());
    EXPECT_EQ(changes, 1);
    EXPECT_EQ(paths.guards().size(), 2U);
    EXPECT_EQ(paths.guards()[0], node(8).ed25519);
}

TEST_F(OnionPathsTest, CandidatesThatDoNotAnswerAreNoGuards) {
    for (std::size_t i = 0; i < 9; ++i)
        net.nodes[i].refuses = true;
    net.nodes[9].asSeedOrProbe = toBytes("no info");
    settings.probesAtOnce = 12;
    ASSERT_TRUE(build());
    for (const auto& key : paths.guards())
        EXPECT_GE(net.indexOf(key), 10U);
}

TEST_F(OnionPathsTest, WithoutAnyGuardThereIsNoPath) {
    net.offline = true;
    const auto found = paths.pathFor({}, stop);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, Errc::Offline);
    EXPECT_NE(found.error().detail.find("check the connection"), std::string::npos);

    net.offline = false;
    EXPECT_TRUE(paths.pathFor({}, stop)) << "the network is back";
}

TEST_F(OnionPathsTest, AListFromAnotherTimeIsReplaced) {
    auto old = net.services();
    for (auto& each : old)
        each.port = 1;
    pool.restore(old, test::kStart);
    EXPECT_TRUE(paths.pathFor({}, stop));
    EXPECT_EQ(pool.all(), profile.nodes);
}

TEST_F(OnionPathsTest, ARaisedFlagEndsTheSearch) {
    net.beforeSend = [this] { stop.request(); };
    const auto found = paths.pathFor({}, stop);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, Errc::Cancelled);
    EXPECT_EQ(net.urls.size(), 1U);
}

TEST_F(OnionPathsTest, APathWithoutTheDestinationIsPreferred) {
    ASSERT_TRUE(build());
    const auto hop = paths.status().paths[0].nodes[2];
    for (int i = 0; i < 20; ++i)
        EXPECT_EQ(path({hop.ed25519, std::nullopt}), paths.status().paths[1].nodes);
}

TEST_F(OnionPathsTest, APathThatHoldsTheDestinationDrawsOtherHopsForThisRequest) {
    ASSERT_TRUE(build());
    const auto first = paths.status().paths[0].nodes;
    const auto other = paths.status().paths[1].nodes[0].ed25519;
    const auto detour = path({first[1].ed25519, other});
    ASSERT_EQ(detour.size(), 3U);
    EXPECT_EQ(detour[0], first[0]);
    EXPECT_EQ(std::count(detour.begin(), detour.end(), first[1]), 0);
    EXPECT_EQ(paths.status().paths[0].nodes, first) << "the path itself stays";
}

TEST_F(OnionPathsTest, AGuardIsReachedThroughTheOther) {
    ASSERT_TRUE(build());
    for (int i = 0; i < 20; ++i)
        EXPECT_EQ(path({node(guard(0)).ed25519, std::nullopt})[0], node(guard(1)));
}

TEST_F(OnionPathsTest, TheOnlyGuardIsReachedThroughANewOne) {
    paths.restoreGuards({node(3).ed25519});
    EXPECT_NE(path({node(3).ed25519, std::nullopt})[0], node(3));
}

TEST_F(OnionPathsTest, HopsAreDrawnAnewEveryHourAndGuardsStay) {
    ASSERT_TRUE(build());
    const auto before = paths.status().paths;
    machine.advance(Millis{3'599'999});
    path();
    EXPECT_EQ(paths.status().paths[0].nodes, before[0].nodes);
    machine.advance(Millis{1});
    path();
    EXPECT_NE(paths.status().paths[0].nodes, before[0].nodes);
    EXPECT_EQ(paths.status().paths[0].nodes[0], before[0].nodes[0]);
}

TEST_F(OnionPathsTest, HopsFollowThePool) {
    ASSERT_TRUE(build());
    const auto lost = paths.status().paths[0].nodes[1];
    pool.banish(lost.ed25519);
    path();
    EXPECT_FALSE(onPath(net.indexOf(lost.ed25519)));
}

TEST_F(OnionPathsTest, AGuardThatLeftThePoolLeavesThePaths) {
    ASSERT_TRUE(build());
    const auto lost = node(guard(0));
    auto rest = net.services();
    std::erase(rest, lost);
    ASSERT_TRUE(pool.replace(rest));
    for (int i = 0; i < 10; ++i)
        EXPECT_NE(path()[0], lost);
    machine.advance(settings.repairPause);
    ASSERT_TRUE(build());
    EXPECT_EQ(paths.status().paths.size(), 2U);
}

TEST_F(OnionPathsTest, AFailureDrawsOtherHopsAndTheThirdInARowTakesThePathDown) {
    ASSERT_TRUE(build());
    const auto bad = node(guard(0));
    for (int i = 0; i < 3; ++i) {
        EXPECT_TRUE(paths.status().paths[0].up);
        const auto before = pathBehind(bad);
        paths.failed(before, "waited in vain");
        EXPECT_NE(pathBehind(bad), before);
    }
    EXPECT_FALSE(paths.status().paths[0].up);
    EXPECT_EQ(paths.status().paths[0].lastFailure, "waited in vain");
    EXPECT_EQ(paths.status().warnings.size(), 1U);
}

TEST_F(OnionPathsTest, ASuccessInBetweenMakesFailuresVoid) {
    ASSERT_TRUE(build());
    const auto bad = node(guard(0));
    for (int i = 0; i < 5; ++i) {
        paths.failed(pathBehind(bad), "waited in vain");
        paths.failed(pathBehind(bad), "waited in vain");
        paths.succeeded(pathBehind(bad));
    }
    EXPECT_TRUE(paths.status().paths[0].up);
    EXPECT_EQ(paths.status().paths[0].lastFailure, "");
}

TEST_F(OnionPathsTest, AGuardThatLetsNothingThroughIsReplacedAndStruck) {
    ASSERT_TRUE(build());
    const auto bad = node(guard(0));
    for (int i = 0; i < 3; ++i)
        paths.failed(pathBehind(bad), "waited in vain");
    machine.advance(settings.repairPause);
    ASSERT_TRUE(build());
    EXPECT_TRUE(pathBehind(bad).empty());
    EXPECT_TRUE(paths.status().paths[0].up && paths.status().paths[1].up);
    pool.strike(bad.ed25519);
    EXPECT_TRUE(pool.isUsable(bad.ed25519)) << "the nodes behind it may have been bad";
    pool.strike(bad.ed25519);
    EXPECT_FALSE(pool.isUsable(bad.ed25519));
}

TEST_F(OnionPathsTest, APathThatWorkedLosesItsHopsTheThirdTimeNobodyAnswers) {
    ASSERT_TRUE(build());
    const auto good = paths.status().paths[0].nodes;
    paths.succeeded(good);
    EXPECT_TRUE(paths.unanswered(good, "silence"));
    EXPECT_TRUE(paths.unanswered(good, "silence"));
    EXPECT_EQ(pathBehind(good[0]), good);
    EXPECT_TRUE(paths.unanswered(good, "silence"));
    const auto other = pathBehind(good[0]);
    EXPECT_NE(other, good);
    EXPECT_FALSE(paths.unanswered(other, "silence")) << "it has never worked";
    EXPECT_NE(pathBehind(good[0]), other);
}

TEST_F(OnionPathsTest, AGuardThatNothingCameThroughForLongIsAskedAndKeptWhenItIsThere) {
    ASSERT_TRUE(build());
    const auto one = node(guard(0));
    const auto probes = net.direct.size();
    for (int i = 0; i < 8; ++i) {
        EXPECT_TRUE(paths.status().paths[0].up) << i;
        paths.unanswered(pathBehind(one), "silence");
    }
    EXPECT_FALSE(paths.status().paths[0].up);
    machine.advance(settings.repairPause);
    ASSERT_TRUE(build());
    EXPECT_EQ(net.direct.size(), probes + 1);
    EXPECT_TRUE(paths.status().paths[0].up);
    EXPECT_EQ(paths.status().paths[0].nodes[0], one);

    for (int i = 8; i < 40; ++i)
        paths.unanswered(pathBehind(one), "silence");
    EXPECT_FALSE(paths.status().paths[0].up);
    machine.advance(settings.repairPause);
    ASSERT_TRUE(build());
    EXPECT_TRUE(pathBehind(one).empty()) << "it is there, but lets nothing through";
}

TEST_F(OnionPathsTest, AGuardThatWasUnreachableForAMomentStays) {
    ASSERT_TRUE(build());
    const auto guards = paths.guards();
    const auto down = paths.status().paths[0].nodes;
    paths.guardUnreachable(down, "refused");
    EXPECT_FALSE(paths.status().paths[0].up);
    for (int i = 0; i < 10; ++i)
        EXPECT_EQ(path()[0], node(guard(1)));

    machine.advance(settings.repairPause);
    ASSERT_TRUE(build());
    EXPECT_EQ(paths.guards(), guards);
    EXPECT_TRUE(paths.status().paths[0].up);
}

TEST_F(OnionPathsTest, WhileAllIsDownGuardsAreNotThrownAway) {
    ASSERT_TRUE(build());
    const auto guards = paths.guards();
    net.offline = true;
    for (const auto& each : paths.status().paths)
        paths.guardUnreachable(each.nodes, "no network");
    EXPECT_FALSE(paths.pathFor({}, stop));
    EXPECT_FALSE(paths.pathFor({}, stop));
    net.offline = false;
    path();
    EXPECT_EQ(paths.guards(), guards);
}

TEST_F(OnionPathsTest, RepairIsTriedOnceInAWhile) {
    ASSERT_TRUE(build());
    const auto asked = net.urls.size();
    net.nodes[guard(0)].refuses = true;
    paths.guardUnreachable(paths.status().paths[0].nodes, "refused");
    EXPECT_TRUE(build());
    EXPECT_EQ(net.urls.size(), asked) << "a search has just ended";
    machine.advance(settings.repairPause);
    EXPECT_TRUE(build());
    EXPECT_GT(net.urls.size(), asked);
}

TEST_F(OnionPathsTest, NeighboursAreNotBothGuards) {
    for (std::size_t i = 0; i < 11; ++i)
        profile.nodes[i].ip = net.nodes[i].self.ip = "5.5.5." + std::to_string(i + 1);
    ASSERT_TRUE(build());
    EXPECT_TRUE(guard(0) == 11 || guard(1) == 11);
}

struct SmallPool : testing::TestWithParam<std::size_t> {};

TEST_P(SmallPool, GivesAPathToEveryNode) {
    test::Layer layer{GetParam()};
    ASSERT_TRUE(layer.build());
    for (std::size_t i = 0; i < GetParam(); ++i) {
        const auto path = layer.paths.pathFor({layer.node(i).ed25519, std::nullopt}, layer.stop);
        ASSERT_TRUE(path) << i;
        EXPECT_EQ(path->size(), 3U);
        EXPECT_EQ(std::count(path->begin(), path->end(), layer.node(i)), 0);
    }
    EXPECT_EQ(layer.paths.status().warnings.empty(), GetParam() >= kComfortablePool);
}

INSTANTIATE_TEST_SUITE_P(OnionPaths, SmallPool, testing::Range<std::size_t>(4, 11));

TEST(OnionPaths, ANetworkOnOneMachineWorksAndSaysWhatIsWeak) {
    test::Layer layer{10};
    for (std::size_t i = 0; i < 10; ++i) {
        layer.net.nodes[i].self.ip = "127.0.0.1";
        layer.net.nodes[i].self.port = static_cast<std::uint16_t>(2'000 + i);
    }
    layer.profile.nodes = layer.net.services();
    ASSERT_TRUE(layer.build());
    EXPECT_EQ(layer.paths.status().paths.size(), 2U);
    ASSERT_EQ(layer.paths.status().warnings.size(), 1U);
    EXPECT_NE(layer.paths.status().warnings[0].find("neighbours"), std::string::npos);
}

}  // namespace
}  // namespace starling
