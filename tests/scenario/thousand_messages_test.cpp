// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Alice and Bob write to each other while everything that can go wrong with nodes and links does:
/// in order, nothing lost, nothing twice. STARLING_STORY_SEED and STARLING_STORY_MESSAGES tell
/// another story or a longer one; `cmake/dev stories` tells hundreds.

#include "scenario/talk.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace starling::test {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t kNodes = 18;
constexpr std::size_t kSwarms = 3;

std::optional<std::uint64_t> numberIn(const char* name) {
    const char* const text = std::getenv(name);
    return text ? std::optional{std::strtoull(text, nullptr, 10)} : std::nullopt;
}

std::vector<std::uint64_t> seeds() {
    if (const auto seed = numberIn("STARLING_STORY_SEED")) return {*seed};
    return {1, 2, 3};
}

std::size_t messages() {
    return numberIn("STARLING_STORY_MESSAGES").value_or(72);
}

struct ThousandMessages : testing::TestWithParam<std::uint64_t> {
    ThousandMessages() { RecordProperty("seed", std::to_string(GetParam())); }

    Town town{GetParam(), kNodes, kSwarms};
    std::unique_ptr<Person> alice = town.newcomer("Alice");
    std::unique_ptr<Person> bob = town.newcomer("Bob");
    Talk talk{town, {alice.get()}, {bob.get()}};
    std::set<std::size_t> broken;  ///< Each node has one fault at most.

    std::size_t oneOf(const std::vector<std::size_t>& nodes) {
        std::vector<std::size_t> whole;
        for (const auto node : nodes)
            if (!broken.contains(node)) whole.push_back(node);
        const auto chosen = whole.at(town.random().below(whole.size()));
        broken.insert(chosen);
        return chosen;
    }
    std::size_t oneOfBobsSwarm() { return oneOf(town.swarmOf(*bob)); }
    std::size_t oneElsewhere() {
        const auto swarm = town.swarmOf(*bob);
        std::vector<std::size_t> others;
        for (std::size_t node = 0; node < kNodes; ++node)
            if (std::find(swarm.begin(), swarm.end(), node) == swarm.end()) others.push_back(node);
        return oneOf(others);
    }

    void aGuardOfAliceStops() {
        for (const auto& path : alice->engine().network().status().paths) {
            const auto guard = town.indexOf(path.nodes.front());
            if (broken.insert(guard).second) return town.world().stop(guard);
        }
        FAIL() << "Alice has no guard that works";
    }
    /// Where a guard of Alice is one of them, it counts.
    void twoOfBobsSwarmStop() {
        const auto swarm = town.swarmOf(*bob);
        auto stopped = std::count_if(swarm.begin(), swarm.end(),
                                     [this](auto node) { return broken.contains(node); });
        for (; stopped < 2; ++stopped)
            town.world().stop(oneOfBobsSwarm());
    }
    void aNodeCorrupts() { town.world().corrupt(oneElsewhere()); }
    void aNodeStalls() { town.world().slow(oneElsewhere(), 1min); }
    void oneOfBobsSwarmDisownsHim() { town.world().disown(oneOfBobsSwarm()); }
    void aClockOfBobsSwarmIsWrong() { town.world().skew(oneOfBobsSwarm(), 10min); }
    void theLinksAreBad() {
        town.wire().setWeather({.quickest = 5ms,
                                .slowest = 400ms,
                                .lostRequests = 5,
                                .lostAnswers = 5,
                                .lateAnswers = 5});
    }
    void allIsWell() {
        for (const auto node : broken)
            town.world().heal(node);
        broken.clear();
        town.wire().setWeather({});
    }
    void expectAllArrived() {
        talk.expectSettledWithin(3h);
        talk.expectInOrderOnceEach();
        RecordProperty("virtual seconds", std::to_string(town.baton().now() / 1s));
        RecordProperty("requests", std::to_string(town.wire().requests()));
        RecordProperty("switches", std::to_string(town.baton().switches()));
    }
};

using Story = ThousandMessages;

}  // namespace

TEST_P(ThousandMessages, ArriveWhileOneThingAfterAnotherGoesWrong) {
    SCOPED_TRACE("STARLING_STORY_SEED=" + std::to_string(GetParam()));
    talk.introduce();
    for (const auto goesWrong :
         {&Story::allIsWell, &Story::twoOfBobsSwarmStop, &Story::aGuardOfAliceStops,
          &Story::aNodeCorrupts, &Story::aNodeStalls, &Story::oneOfBobsSwarmDisownsHim,
          &Story::aClockOfBobsSwarmIsWrong, &Story::theLinksAreBad}) {
        (this->*goesWrong)();
        talk.type(messages() / 8);
        allIsWell();
    }
    talk.type(messages() + 2 - talk.size());
    expectAllArrived();
}

TEST_P(ThousandMessages, ArriveWhileEverythingGoesWrongAtOnce) {
    SCOPED_TRACE("STARLING_STORY_SEED=" + std::to_string(GetParam()));
    talk.introduce();
    aGuardOfAliceStops();
    twoOfBobsSwarmStop();
    oneOfBobsSwarmDisownsHim();
    aClockOfBobsSwarmIsWrong();
    aNodeCorrupts();
    aNodeStalls();
    theLinksAreBad();
    talk.type(messages());
    expectAllArrived();
}

INSTANTIATE_TEST_SUITE_P(Told, ThousandMessages, testing::ValuesIn(seeds()),
                         [](const auto& told) { return "Seed" + std::to_string(told.param); });

}  // namespace starling::test
