// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "starling/executor.h"

#include <gtest/gtest.h>

#include <latch>
#include <optional>
#include <thread>

namespace starling::test {

TEST(StopFlag, IsDownUntilItIsRaised) {
    const StopFlag flag;
    EXPECT_FALSE(flag.requested());
    EXPECT_FALSE(flag.waitFor(Millis{0}));
}

TEST(StopFlag, CopiesShareOneFlag) {
    StopFlag flag;
    const auto copy = flag;
    flag.request();
    EXPECT_TRUE(copy.requested());
    EXPECT_TRUE(copy.waitFor(std::chrono::hours{1}));
    EXPECT_FALSE(StopFlag{}.requested());
}

TEST(StopFlag, WatchersRunOnceWhenItIsRaised) {
    StopFlag flag;
    int first = 0;
    int second = 0;
    const auto watchFirst = flag.onRequest([&first] { ++first; });
    const auto watchSecond = flag.onRequest([&second] { ++second; });
    EXPECT_EQ(first, 0);
    flag.request();
    flag.request();
    EXPECT_EQ(first, 1);
    EXPECT_EQ(second, 1);
}

TEST(StopFlag, ALateWatcherRunsAtOnce) {
    StopFlag flag;
    flag.request();
    int woken = 0;
    const auto watch = flag.onRequest([&woken] { ++woken; });
    EXPECT_EQ(woken, 1);
}

TEST(StopFlag, AWatchThatIsGoneIsNotCalled) {
    StopFlag flag;
    int woken = 0;
    const auto count = [&woken] { ++woken; };
    { const auto watch = flag.onRequest(count); }
    auto reset = flag.onRequest(count);
    reset.reset();
    auto replaced = flag.onRequest(count);
    replaced = flag.onRequest(count);  // one is left
    flag.request();
    EXPECT_EQ(woken, 1);
}

TEST(StopFlag, AMovedWatchStillWatches) {
    StopFlag flag;
    int woken = 0;
    auto watch = flag.onRequest([&woken] { ++woken; });
    const auto moved = std::move(watch);
    watch.reset();  // NOLINT(bugprone-use-after-move): harmless
    flag.request();
    EXPECT_EQ(woken, 1);
}

TEST(StopFlag, AWatchMayOutliveItsFlag) {
    StopFlag::Watch watch;
    auto flag = std::make_optional<StopFlag>();
    watch = flag->onRequest([] { ADD_FAILURE() << "never raised"; });
    flag.reset();
    watch.reset();
}

TEST(StopFlag, RaisingEndsTheWaitOfAnotherThread) {
    StopFlag flag;
    std::latch started{1};
    bool raised = false;
    std::thread waiter{[&] {
        started.count_down();
        raised = flag.waitFor(std::chrono::hours{1});
    }};
    started.wait();
    flag.request();
    waiter.join();
    EXPECT_TRUE(raised);
}

}  // namespace starling::test
