// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/baton.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {

using namespace std::chrono_literals;
using Words = std::vector<std::string>;

/// Lets `time` pass as a test does: the first thread waits for its end.
void pass(Baton& baton, Millis time) {
    baton.parkUntil([end = baton.now() + time] { return end; });
}

/// What three threads that take turns say, and how the seed drew them.
std::pair<Words, std::uint64_t> threeTakeTurns(std::uint64_t seed) {
    Words said;
    Baton baton{seed};
    const Machine machine;
    std::vector<std::shared_ptr<Baton::Thread>> threads;
    for (const std::string name : {"a", "b", "c"})
        threads.push_back(baton.start(machine, [&baton, &said, name] {
            for (int i = 0; i < 10; ++i) {
                said.push_back(name);
                baton.parkUntil([] { return 0ms; });
            }
        }));
    pass(baton, 1s);
    for (const auto& thread : threads)
        baton.join(*thread);
    return {said, baton.trace()};
}

}  // namespace

TEST(Baton, AnHourPassesAtOnceForWhoeverWaitsInAStopFlag) {
    Baton baton{1};
    EXPECT_FALSE(StopFlag{}.waitFor(1h));
    EXPECT_EQ(baton.now(), 1h);
}

TEST(Baton, TimePassesOnlyWhenEverybodyWaits) {
    Baton baton{1};
    const Machine machine;
    std::vector<std::pair<std::string, Millis>> seen;
    SimExecutor two{baton, machine, 2};
    for (const auto delay : {300ms, 100ms})
        two.post([&, delay] {
            StopFlag{}.waitFor(delay);
            seen.emplace_back("waited", baton.now());
        });
    two.postAfter(200ms, [&] { seen.emplace_back("posted", baton.now()); });
    pass(baton, 1s);

    const std::vector<std::pair<std::string, Millis>> expected{
        {"waited", 100ms}, {"posted", 200ms}, {"waited", 300ms}};
    EXPECT_EQ(seen, expected);
}

TEST(Baton, AnyThreadMayEndTheWaitOfAnother) {
    Baton baton{1};
    const Machine machine;
    SimExecutor executor{baton, machine, 2};
    StopFlag flag;
    std::optional<Millis> woken;
    executor.post([&] {
        EXPECT_TRUE(flag.waitFor(1h));
        woken = baton.now();
    });
    executor.postAfter(5s, [&] { flag.request(); });
    pass(baton, 1min);
    EXPECT_EQ(woken, Millis{5s});
}

TEST(Baton, TheSameSeedDrawsTheSameOrderAndAnotherSeedAnother) {
    const auto first = threeTakeTurns(7);
    EXPECT_EQ(first.first.size(), 30U);
    EXPECT_EQ(threeTakeTurns(7), first);
    EXPECT_NE(threeTakeTurns(8).first, first.first);
    EXPECT_NE(threeTakeTurns(8).second, first.second);
}

TEST(Baton, ClocksAreMovedBeforeAnybodySeesTheTime) {
    Baton baton{1};
    ManualClock clock{fromUnixMillis(0)};
    baton.onTime([&](Millis step) { clock.advance(step); });
    StopFlag{}.waitFor(90s);
    EXPECT_EQ(clock.uptime(), 90s);
}

TEST(Baton, ASleepingMachineStandsStillAndGoesOnWhereItWas) {
    Baton baton{1};
    Machine laptop;
    SimExecutor executor{baton, laptop, 1};
    std::optional<Millis> done;
    executor.postAfter(10s, [&] { done = baton.now(); });
    pass(baton, 4s);

    laptop.asleep = true;
    pass(baton, 1h);
    EXPECT_FALSE(done);
    laptop.asleep = false;
    laptop.lost += 1h;
    pass(baton, 1min);
    EXPECT_EQ(done, Millis{1h + 10s});
}

TEST(SimExecutor, RunsByDueTimeThenByPosting) {
    Baton baton{1};
    const Machine machine;
    SimExecutor executor{baton, machine, 1};
    Words order;
    executor.postAfter(2s, [&] { order.emplace_back("late"); });
    executor.post([&] { order.emplace_back("first"); });
    executor.post([&] { order.emplace_back("second"); });
    EXPECT_TRUE(order.empty());
    pass(baton, 5s);
    EXPECT_EQ(order, (Words{"first", "second", "late"}));
}

TEST(SimExecutor, StopWaitsForWhatRunsAndDropsWhatWaits) {
    Baton baton{1};
    const Machine machine;
    SimExecutor executor{baton, machine, 1};
    Words order;
    executor.post([&] {
        StopFlag{}.waitFor(3s);
        order.emplace_back("ran");
    });
    executor.post([&] { order.emplace_back("dropped"); });
    pass(baton, 1s);
    executor.stop();
    EXPECT_EQ(order, Words{"ran"});
    EXPECT_EQ(baton.now(), 3s);
    executor.post([&] { order.emplace_back("too late"); });
    pass(baton, 1s);
    EXPECT_EQ(order, Words{"ran"});
}

TEST(SimExecutor, ManyThreadsServeOneQueueSideBySide) {
    Baton baton{1};
    const Machine machine;
    SimExecutor executor{baton, machine, 4};
    int done = 0;
    for (int i = 0; i < 8; ++i)
        executor.post([&] {
            StopFlag{}.waitFor(1s);
            ++done;
        });
    pass(baton, 1500ms);
    EXPECT_EQ(done, 4);
    pass(baton, 1s);
    EXPECT_EQ(done, 8);
}

TEST(BatonDeathTest, SaysTheSeedWhenEverybodyWaitsForEver) {
    EXPECT_DEATH(
        {
            Baton baton{99};
            baton.parkUntil([] { return Baton::kNever; });
        },
        "for ever; seed 99");
}

}  // namespace starling::test
