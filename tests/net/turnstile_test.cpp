// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/turnstile.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace starling {
namespace {

TEST(Turnstile, OneWorksAndTheOthersWaitForTheEnd) {
    Turnstile turnstile;
    ASSERT_EQ(turnstile.enter({}), Turnstile::Turn::Mine);
    std::atomic<int> told{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            const auto turn = turnstile.enter({});
            if (turn == Turnstile::Turn::Mine) turnstile.leave();
            ++told;
        });

    turnstile.leave();
    for (auto& thread : threads)
        thread.join();

    EXPECT_EQ(told, 4);
    EXPECT_EQ(turnstile.enter({}), Turnstile::Turn::Mine);
}

TEST(Turnstile, AStoppedOneDoesNotWait) {
    Turnstile turnstile;
    ASSERT_EQ(turnstile.enter({}), Turnstile::Turn::Mine);
    StopFlag stop;
    stop.request();
    EXPECT_EQ(turnstile.enter(stop), Turnstile::Turn::Stopped);
}

TEST(Turnstile, OneThatIsStoppedWhileWaitingLeavesTheRestWaiting) {
    Turnstile turnstile;
    ASSERT_EQ(turnstile.enter({}), Turnstile::Turn::Mine);
    StopFlag stop;
    std::thread waiting{[&] { EXPECT_EQ(turnstile.enter(stop), Turnstile::Turn::Stopped); }};
    stop.request();
    waiting.join();
    turnstile.leave();
    EXPECT_EQ(turnstile.enter({}), Turnstile::Turn::Mine);
}

}  // namespace
}  // namespace starling
