// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/world.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace starling::test {

namespace {

/// Hands out the same byte for ever, but for the first eight.
class BytesThen final : public Random {
public:
    BytesThen(std::uint8_t first, std::uint8_t later) : first_{first}, later_{later} {}
    void fill(std::span<std::uint8_t> out) override {
        for (auto& byte : out)
            byte = given_++ < 8 ? first_ : later_;
    }

private:
    std::uint8_t first_, later_;
    int given_ = 0;
};

}  // namespace

TEST(Timestamp, CountsMillisecondsOfUnixTime) {
    EXPECT_EQ(toUnixMillis(fromUnixMillis(1'732'200'000'123)), 1'732'200'000'123);
    EXPECT_EQ(fromUnixMillis(1000) + Millis{5}, fromUnixMillis(1005));
}

TEST(ManualClock, StandsStillUntilMoved) {
    ManualClock clock{fromUnixMillis(1000)};
    EXPECT_EQ(clock.now(), clock.now());
    clock.advance(Millis{10});
    EXPECT_EQ(clock.now(), fromUnixMillis(1010));
    EXPECT_EQ(clock.uptime(), Millis{10});
}

TEST(ManualClock, AJumpMovesTheWallClockOnly) {
    ManualClock clock{fromUnixMillis(1000)};
    clock.jump(Millis{-500});
    EXPECT_EQ(clock.now(), fromUnixMillis(500));
    EXPECT_EQ(clock.uptime(), Millis{0});
}

TEST(ManualClock, ASleepIsNotSpentAwake) {
    ManualClock clock{fromUnixMillis(1000)};
    clock.advance(Millis{5});
    clock.sleep(Millis{100});
    EXPECT_EQ(clock.now(), fromUnixMillis(1105));
    EXPECT_EQ(clock.uptime(), Millis{105});
    EXPECT_EQ(clock.awake(), Millis{5});
}

TEST(SystemClock, IsNotAwakeForLongerThanItIsUp) {
    const SystemClock clock;
    const auto awake = clock.awake();
    EXPECT_LE(awake, clock.uptime());
    EXPECT_GT(awake, Millis{0});
    EXPECT_LE(awake, clock.awake());
}

TEST(SystemClock, UptimeNeverGoesBack) {
    const SystemClock clock;
    const auto before = clock.uptime();
    EXPECT_LE(before, clock.uptime());
    EXPECT_GT(clock.now(), fromUnixMillis(0));
}

TEST(SeededRandom, GivesTheSameBytesForTheSameSeed) {
    SeededRandom one{1}, same{1}, two{2};
    const auto bytes = one.array<32>();
    EXPECT_EQ(same.array<32>(), bytes);
    EXPECT_NE(two.array<32>(), bytes);
    EXPECT_NE(one.array<32>(), bytes);
}

TEST(SystemRandom, FillsEveryByteOfAnySize) {
    SystemRandom random;
    for (std::size_t size = 0; size < 10; ++size) {
        Bytes seen(size), guarded(size + 1);
        for (int round = 0; round < 64; ++round) {
            random.fill({guarded.data(), size});
            for (std::size_t i = 0; i < size; ++i)
                seen[i] |= guarded[i];
        }
        EXPECT_EQ(guarded[size], 0) << "wrote too far";
        EXPECT_TRUE(std::ranges::none_of(seen, [](auto byte) { return byte == 0; }));
    }
}

TEST(Random, BelowGivesEveryNumberBelowItsBound) {
    SeededRandom random{1};
    std::set<std::size_t> seen;
    for (int i = 0; i < 200; ++i)
        seen.insert(random.below(6));
    EXPECT_EQ(seen, (std::set<std::size_t>{0, 1, 2, 3, 4, 5}));
    EXPECT_EQ(random.below(1), 0U);
}

TEST(Random, BelowDrawsAgainWhereSmallNumbersWouldBeFavoured) {
    BytesThen random{0xFF, 0x00};
    EXPECT_EQ(random.below(6), 0U);  // 2^64 - 1 would be 3
    BytesThen kept{0x01, 0x00};
    EXPECT_EQ(kept.below(6), 0x0101010101010101U % 6);
}

}  // namespace starling::test
