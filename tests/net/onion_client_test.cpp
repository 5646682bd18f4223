// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/onion_client.h"

#include "layer.h"

namespace starling {
namespace {

using test::ClearAnswer;

struct OnionClientTest : test::LayerTest {
    void SetUp() override {
        ASSERT_TRUE(build());
        target = offPaths().front();
        net.urls.clear();
        net.direct.clear();
    }
    void bothGuards(const ClearAnswer& answer) {
        for (const std::size_t path : {0U, 1U})
            net.nodes[guard(path)].asRelay = answer;
    }
    /// Something got through both paths a moment ago.
    void provePaths() {
        for (const auto& path : paths.status().paths)
            paths.succeeded(path.nodes);
    }
    /// How many strikes `index` has had: those still missing until quarantine.
    int strikesOf(std::size_t index) {
        int missing = 0;
        for (; pool.isUsable(node(index).ed25519); ++missing)
            pool.strike(node(index).ed25519);
        return settings.strikesAllowed - missing;
    }
    int failuresOf(std::size_t path) {
        const auto key = node(guard(path)).ed25519;
        int missing = 0;
        for (; paths.status().paths[path].up; ++missing)
            paths.failed({pool.find(key).value()}, "test");
        return settings.strikesAllowed - missing;
    }
    std::size_t target = 0;
};

TEST_F(OnionClientTest, AQuestionTravelsThreeHopsAndItsAnswerSetsTheClock) {
    net.nodes[target].skew = Millis{4'000};

    const auto answer = info(target);

    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 200);
    ASSERT_EQ(net.trails.size(), 1U);
    EXPECT_EQ(net.trails[0].size(), 4U);
    EXPECT_EQ(net.trails[0].back(), target);
    EXPECT_TRUE(net.direct.empty());
    EXPECT_EQ(clock.offset(), Millis{4'000});
}

TEST_F(OnionClientTest, OnlyGuardsAreEverContacted) {
    for (std::size_t i = 0; i < net.nodes.size(); ++i)
        ASSERT_TRUE(info(i)) << i;
    for (const auto& url : net.urls)
        EXPECT_TRUE(url == node(guard(0)).url("/onion_req/v2") ||
                    url == node(guard(1)).url("/onion_req/v2"));
    for (const auto& trail : net.trails)
        EXPECT_EQ(std::set<std::size_t>(trail.begin(), trail.end()).size(), 4U);
}

TEST_F(OnionClientTest, TheDeadlineIsTheCallers) {
    Millis seen{0};
    net.nodes[target].asDestination = ClearAnswer{200, "{}"};
    struct Spy final : Transport {
        Spy(Transport& to, Millis& where) : to_{to}, where_{where} {}
        Result<HttpReply> send(const HttpRequest& request, const StopFlag& flag) override {
            where_ = request.deadline;
            return to_.send(request, flag);
        }
        Transport& to_;
        Millis& where_;
    } spy{net, seen};
    OnionClient client{pool, paths, clock, {spy, machine, random}, settings};

    ASSERT_TRUE(client.ask(node(target), {rpc::Info{}}, Millis{15'000}, stop));
    EXPECT_EQ(seen, Millis{15'000});
}

/// One path fails, the other does not: the request gets through, and the path is to blame.
struct RelayCase {
    const char* name;
    ClearAnswer answer;
    bool struck;
};
struct OneBadPath : OnionClientTest, testing::WithParamInterface<RelayCase> {};

TEST_P(OneBadPath, IsSurvivedAndBlamed) {
    net.nodes[guard(0)].asRelay = GetParam().answer;
    for (int i = 0; i < 8 && net.trails.size() == static_cast<std::size_t>(i); ++i)
        ASSERT_TRUE(info(target));
    EXPECT_EQ(failuresOf(0), GetParam().struck ? 1 : 0);
    EXPECT_EQ(failuresOf(1), 0);
    EXPECT_EQ(strikesOf(target), 0);
}

const std::string kNobody(64, 'b');
const RelayCase kRelayCases[] = {
    {"NextNodeNotFound", {502, "Next node not found: " + kNobody}, true},
    {"NotReady", {503, "Service node is not ready: not in any swarm\n"}, true},
    {"TimeOut", {504, "Request time out"}, true},
    {"InvalidResponse", {500, "Invalid response from snode"}, true},
    {"InvalidCiphertext", {400, "Invalid ciphertext"}, true},
    {"SealedByNobody", {200, "bm9uc2Vuc2U="}, true},
    {"ClockInTheClear", {406, "check your clock"}, true},
    {"SwarmInTheClear", {421, "{}"}, true},
    {"TeaPot", {418, ""}, true},
    {"TooLarge", {413, "Request body too large"}, false},
    {"TooMany", {429, "Too Many Requests\n"}, false},
    {"Gone", {410, "deprecated"}, false},
};
INSTANTIATE_TEST_SUITE_P(OnionClient, OneBadPath, testing::ValuesIn(kRelayCases),
                         [](const auto& each) { return each.param.name; });

TEST_F(OnionClientTest, WhenTwoPathsSayNoTheDestinationAloneIsStruck) {
    provePaths();
    bothGuards({503, "Service node is not ready"});
    const auto answer = info(target);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Errc::Offline);
    EXPECT_EQ(net.trails.size(), 2U);
    EXPECT_NE(net.trails[0][0], net.trails[1][0]);
    EXPECT_EQ(failuresOf(0), 0);
    EXPECT_EQ(failuresOf(1), 0);
    EXPECT_EQ(strikesOf(target), 1);
}

TEST_F(OnionClientTest, TwoPathsThatNeverWorkedSpeakAgainstNobodyAndAreDrawnAnew) {
    const auto before = paths.status().paths;
    bothGuards({503, "Service node is not ready"});
    EXPECT_FALSE(info(target));
    for (const std::size_t path : {0U, 1U}) {
        EXPECT_EQ(paths.status().paths[path].nodes[0], before[path].nodes[0]);
        EXPECT_NE(paths.status().paths[path].nodes, before[path].nodes);
        EXPECT_EQ(failuresOf(path), 0);
    }
    EXPECT_EQ(strikesOf(target), 0);
}

TEST_F(OnionClientTest, SilenceIsNobodysFaultUntilSomethingElseGetsThrough) {
    provePaths();
    net.nodes[target].silent = true;
    const auto answer = info(target);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Errc::TimedOut);
    EXPECT_EQ(net.trails.size(), 2U);

    ASSERT_TRUE(info(offPaths().back()));
    EXPECT_EQ(failuresOf(0), 0);
    EXPECT_EQ(failuresOf(1), 0);
    EXPECT_EQ(strikesOf(target), 1);
}

TEST_F(OnionClientTest, OurOwnSilenceStrikesNobody) {
    net.nodes[guard(0)].silent = true;
    net.nodes[guard(1)].silent = true;
    for (int i = 0; i < 5; ++i)
        EXPECT_FALSE(info(target));
    EXPECT_EQ(failuresOf(0), 0);
    EXPECT_EQ(strikesOf(target), 0);
}

TEST_F(OnionClientTest, ANodeThatTwoPathsDoNotFindIsConfinedAtOnce) {
    bothGuards({502, "Next node not found: " + node(target).ed25519.hex()});
    EXPECT_FALSE(info(target));
    EXPECT_FALSE(pool.isUsable(node(target).ed25519));
}

TEST_F(OnionClientTest, AHopThatARelayMissesIsStruckTogetherWithThePath) {
    const auto path = paths.status().paths[0].nodes;
    net.nodes[guard(0)].asRelay = ClearAnswer{502, "Next node not found: " + path[1].ed25519.hex()};
    for (int i = 0; i < 8 && net.trails.size() == static_cast<std::size_t>(i); ++i)
        ASSERT_TRUE(info(target));
    EXPECT_EQ(strikesOf(net.indexOf(path[1].ed25519)), 1);
    EXPECT_EQ(failuresOf(0), 1);
    EXPECT_EQ(strikesOf(target), 0);
}

TEST_F(OnionClientTest, AGuardThatRefusesTakesItsPathDownAtOnce) {
    net.nodes[guard(0)].refuses = true;
    for (int i = 0; i < 8; ++i)
        ASSERT_TRUE(info(target));
    EXPECT_FALSE(paths.status().paths[0].up);
    EXPECT_EQ(std::count(net.urls.begin(), net.urls.end(), node(guard(0)).url("/onion_req/v2")), 1);
}

TEST_F(OnionClientTest, WithOneGuardTheSecondTryTakesOtherHops) {
    paths.guardUnreachable(paths.status().paths[1].nodes, "refused");
    const auto before = paths.status().paths[0].nodes;
    net.nodes[net.indexOf(before[1].ed25519)].asRelay = ClearAnswer{504, "Request time out"};
    ASSERT_TRUE(info(target));
    EXPECT_EQ(net.trails.size(), 2U);
    EXPECT_NE(paths.status().paths[0].nodes[1], before[1]);
}

TEST_F(OnionClientTest, ARaisedFlagEndsTheQuestion) {
    net.beforeSend = [this] { stop.request(); };
    const auto answer = info(target);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Errc::Cancelled);
    EXPECT_EQ(net.urls.size(), 1U);
}

/// What the destination itself says, sealed.
struct SealedCase {
    const char* name;
    ClearAnswer answer;
    std::optional<Errc> error;
    int strikes;
};
struct Destination : OnionClientTest, testing::WithParamInterface<SealedCase> {};

TEST_P(Destination, IsBelieved) {
    provePaths();
    net.nodes[target].asDestination = GetParam().answer;
    const auto answer = info(target);
    const auto status = answer ? std::optional{answer->status} : std::nullopt;
    const auto error = answer ? std::nullopt : std::optional{answer.error().code};
    EXPECT_EQ(error, GetParam().error);
    EXPECT_EQ(status, GetParam().error ? std::nullopt : std::optional{GetParam().answer.status});
    EXPECT_EQ(failuresOf(0), 0);
    EXPECT_EQ(failuresOf(1), 0);
    EXPECT_EQ(strikesOf(target), GetParam().strikes);
}

const SealedCase kSealedCases[] = {
    {"Good", {200, "{}"}, std::nullopt, 0},
    {"BadRequest", {400, "invalid request"}, std::nullopt, 0},
    {"BadSignature", {401, "signature"}, std::nullopt, 0},
    {"BadTtl", {403, "ttl"}, std::nullopt, 0},
    {"NotFound", {404, "{}"}, std::nullopt, 0},
    {"TooLarge", {413, "large"}, std::nullopt, 0},
    {"WrongSwarm", {421, "{}"}, std::nullopt, 0},
    // The others find our time right, so it is left alone at once.
    {"Clock", {406, "Timestamp error: check your clock"}, Errc::WrongClock, 3},
    {"OtherClock", {425, "early"}, Errc::WrongClock, 3},
    {"Busy", {429, "Too Many Requests\n"}, Errc::Offline, 0},
    {"Broken", {500, "error"}, Errc::Offline, 1},
    {"BadGateway", {502, "gateway"}, Errc::Offline, 1},
    {"NotReady", {503, "Snode not ready"}, Errc::Offline, 1},
    {"Nonsense", {0, ""}, Errc::Offline, 1},
};
INSTANTIATE_TEST_SUITE_P(OnionClient, Destination, testing::ValuesIn(kSealedCases),
                         [](const auto& each) { return each.param.name; });

TEST_F(OnionClientTest, AWrongClockIsSetByThreeOtherWords) {
    for (auto& each : net.nodes)
        each.skew = Millis{120'000};
    net.nodes[target].asDestination = ClearAnswer{406, "check your clock"};
    EXPECT_EQ(info(target).error().code, Errc::WrongClock);
    EXPECT_EQ(clock.offset(), Millis{120'000});
    EXPECT_GE(clock.samples(), 2U);
    EXPECT_EQ(strikesOf(target), 0) << "it was right";
}

TEST_F(OnionClientTest, ANodeWithAWrongClockIsLeftAloneOnceThreeOthersAreHeard) {
    net.nodes[target].skew = Millis{120'000};
    ASSERT_TRUE(info(target));
    EXPECT_TRUE(pool.isUsable(node(target).ed25519));
    ASSERT_TRUE(onion.syncClock(stop));
    ASSERT_TRUE(info(target)) << "its answer is one all the same";
    EXPECT_FALSE(pool.isUsable(node(target).ed25519));
}

TEST_F(OnionClientTest, WithoutAnyTimeThereIsNoClock) {
    net.onRequest = [](std::size_t, const rpc::Request&) { return rpc::Answer{200, "{}"}; };
    EXPECT_FALSE(onion.syncClock(stop));
}

}  // namespace
}  // namespace starling
