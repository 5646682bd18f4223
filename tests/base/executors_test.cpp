// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/executors.h"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <memory>

namespace starling::test {

TEST(ManualExecutor, RunsNothingUntilTimePasses) {
    ManualExecutor executor;
    int runs = 0;
    executor.post([&runs] { ++runs; });
    EXPECT_EQ(runs, 0);
    EXPECT_FALSE(executor.idle());
    executor.advance(Millis{0});
    EXPECT_EQ(runs, 1);
    EXPECT_TRUE(executor.idle());
}

TEST(ManualExecutor, RunsByDueTimeThenByPosting) {
    ManualExecutor executor;
    std::string order;
    executor.postAfter(Millis{20}, [&order] { order += 'c'; });
    executor.postAfter(Millis{10}, [&order] { order += 'a'; });
    executor.postAfter(Millis{10}, [&order] { order += 'b'; });
    executor.advance(Millis{19});
    EXPECT_EQ(order, "ab");
    executor.advance(Millis{1});
    EXPECT_EQ(order, "abc");
}

TEST(ManualExecutor, WhatIsPostedWhileRunningRunsInTheSameStepIfDue) {
    ManualExecutor executor;
    std::string order;
    executor.postAfter(Millis{5}, [&] {
        order += 'a';
        executor.postAfter(Millis{5}, [&order] { order += 'b'; });
        executor.postAfter(Millis{6}, [&order] { order += 'c'; });
    });
    executor.advance(Millis{10});
    EXPECT_EQ(order, "ab");
    executor.advance(Millis{1});
    EXPECT_EQ(order, "abc");
}

TEST(ThreadExecutor, OneThreadRunsInTheOrderOfPosting) {
    std::string order;
    std::latch done{1};
    ThreadExecutor executor{1};
    for (const char c : {'a', 'b', 'c'})
        executor.post([&order, c] { order += c; });
    executor.post([&done] { done.count_down(); });
    done.wait();
    EXPECT_EQ(order, "abc");
}

TEST(ThreadExecutor, ThreadsRunSideBySide) {
    std::latch both{2};
    std::latch done{2};
    ThreadExecutor executor{2};
    for (int i = 0; i < 2; ++i)
        executor.post([&] {
            both.arrive_and_wait();  // returns only while the other runs too
            done.count_down();
        });
    done.wait();
    EXPECT_TRUE(done.try_wait());
}

TEST(ThreadExecutor, WorkThatIsDueLaterDoesNotHoldUpWhatIsDueNow) {
    std::latch done{1};
    std::atomic<bool> ran{false};
    ThreadExecutor executor{1};
    executor.postAfter(std::chrono::hours{1}, [&ran] { ran = true; });
    executor.post([&done] { done.count_down(); });
    done.wait();
    executor.stop();
    EXPECT_FALSE(ran);
}

TEST(ThreadExecutor, DelayedWorkRunsInTheOrderItIsDue) {
    std::string order;
    std::latch posted{1};
    std::latch done{1};
    ThreadExecutor executor{1};
    executor.post([&posted] { posted.wait(); });
    executor.postAfter(Millis{2}, [&] {
        order += 'b';
        done.count_down();
    });
    executor.postAfter(Millis{1}, [&order] { order += 'a'; });
    posted.count_down();
    done.wait();
    EXPECT_EQ(order, "ab");
}

TEST(ThreadExecutor, StoppingFinishesWhatRunsAndDropsWhatWaits) {
    std::latch running{1};
    std::latch go{1};
    bool finished = false;
    bool dropped = true;
    auto held = std::make_shared<int>(0);
    const std::weak_ptr<int> captured = held;
    ThreadExecutor executor{1};
    executor.post([&] {
        running.count_down();
        go.wait();
        finished = true;
    });
    running.wait();
    std::latch stopping{1};
    executor.postAfter(std::chrono::hours{1},
                       [&dropped, held = std::move(held)] { dropped = false; });
    std::thread stopper{[&] {
        stopping.count_down();
        executor.stop();
    }};
    stopping.wait();
    go.count_down();
    stopper.join();
    EXPECT_TRUE(finished);
    EXPECT_TRUE(dropped);
    EXPECT_TRUE(captured.expired());
}

TEST(ThreadExecutor, AfterStoppingNothingIsTaken) {
    ThreadExecutor executor{1};
    executor.stop();
    auto held = std::make_shared<int>(0);
    const std::weak_ptr<int> captured = held;
    executor.post([held = std::move(held)] { ADD_FAILURE() << "ran"; });
    executor.stop();
    EXPECT_TRUE(captured.expired());
}

TEST(ThreadExecutor, MayEndAsSoonAsItsWorkHasBegun) {
    for (int round = 0; round < 100; ++round) {
        auto executor = std::make_unique<ThreadExecutor>(1);
        std::latch begun{1};
        std::thread owner{[&] {
            begun.wait();
            executor.reset();
        }};
        executor->post([&] { begun.count_down(); });
        owner.join();
        EXPECT_EQ(executor, nullptr);
    }
}

TEST(Hop, WorksAwayAndComesHomeWithTheResult) {
    ManualExecutor away;
    ManualExecutor home;
    std::unique_ptr<int> result;
    hop(
        away, home, [] { return std::make_unique<int>(7); },
        [&result](std::unique_ptr<int> value) { result = std::move(value); });
    home.advance(Millis{0});
    EXPECT_EQ(result, nullptr);
    away.advance(Millis{0});
    EXPECT_EQ(result, nullptr);
    home.advance(Millis{0});
    ASSERT_NE(result, nullptr);
    EXPECT_EQ(*result, 7);
}

}  // namespace starling::test
