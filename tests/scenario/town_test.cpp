// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The town itself: what the stories rely on.

#include "scenario/talk.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {

using namespace std::chrono_literals;

/// How a short story was drawn, and when what was sent in it.
std::pair<std::uint64_t, std::vector<Timestamp>> shortStory(std::uint64_t seed) {
    Town town{seed};
    const auto alice = town.newcomer("Alice");
    const auto bob = town.newcomer("Bob");
    town.wire().setWeather({.lostRequests = 50, .lostAnswers = 50, .lateAnswers = 50});
    Talk talk{town, {alice.get()}, {bob.get()}};
    talk.type(10);
    town.pass(1min);
    std::vector<Timestamp> sent;
    for (const auto& row : alice->shown(bob->id()))
        sent.push_back(row.sentAt);
    return {town.baton().trace(), sent};
}

struct Links : testing::Test {
    Town town{3};
    HttpRequest info{.url = town.world().directory().nodes()[5].url("/storage_rpc/v1"),
                     .body = toBytes(R"({"method":"info","params":{}})"),
                     .pins = {},
                     .deadline = 10s};

    /// What an answer is, and how long it took.
    std::pair<std::optional<Errc>, Millis> ask() {
        const auto began = town.baton().now();
        const auto reply = town.wire().send(info, StopFlag{});
        return {reply ? std::nullopt : std::optional{reply.error().code},
                town.baton().now() - began};
    }
    void askUnder(const Weather& weather, std::optional<Errc> error, Millis took) {
        town.wire().setWeather(weather);
        EXPECT_EQ(ask(), (std::pair{error, took}));
    }
};

}  // namespace

TEST(Town, TheSameSeedTellsTheSameStory) {
    EXPECT_EQ(shortStory(11), shortStory(11));
    EXPECT_NE(shortStory(11).first, shortStory(12).first);
}

TEST_F(Links, TakeTheirTimeAndLoseThings) {
    askUnder({.quickest = 50ms, .slowest = 50ms}, std::nullopt, 100ms);
    askUnder({.lostRequests = 1'000}, Errc::TimedOut, 10s);
    askUnder({.lostAnswers = 1'000}, Errc::TimedOut, 10s);
    askUnder({.lateAnswers = 1'000, .late = 20s}, Errc::TimedOut, 10s);
    askUnder({.quickest = 50ms, .slowest = 50ms, .lateAnswers = 1'000, .late = 2s}, std::nullopt,
             2'100ms);
}

TEST_F(Links, ASlowNodeHoldsItsAnswerAndAStoppedOneHasNone) {
    const Weather even{.quickest = 50ms, .slowest = 50ms};
    town.world().slow(5, 3s);
    askUnder(even, std::nullopt, 3'100ms);
    town.world().slow(5, 1min);
    askUnder(even, Errc::TimedOut, 10s);
    town.world().stop(5);
    askUnder(even, Errc::Offline, 100ms);
}

TEST_F(Links, WhoGivesUpIsNotKept) {
    town.world().slow(5, 1min);
    const Machine machine;
    StopFlag stop;
    SimExecutor other{town.baton(), machine, 1};
    other.postAfter(3s, [&] { stop.request(); });
    const auto reply = town.wire().send(info, stop);
    EXPECT_EQ(reply.error().code, Errc::Cancelled);
    EXPECT_EQ(town.baton().now(), 3s);
}

}  // namespace starling::test
