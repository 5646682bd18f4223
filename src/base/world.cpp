// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/world.h"

#include <algorithm>
#include <cstdlib>

#ifdef _WIN32
#include <windows.h>
#else
#include <ctime>
#include <sys/random.h>
#include <unistd.h>
#endif

namespace starling {

#ifndef _WIN32
namespace {

Millis readClock(clockid_t which) {
    timespec time{};
    clock_gettime(which, &time);
    return std::chrono::seconds{time.tv_sec} + Millis{time.tv_nsec / 1'000'000};
}

}  // namespace
#endif

Timestamp SystemClock::now() const {
    return std::chrono::time_point_cast<Millis>(std::chrono::system_clock::now());
}

Millis SystemClock::uptime() const {
#ifdef __linux__
    return readClock(CLOCK_BOOTTIME);  // the steady clock stands still while asleep
#else
    return std::chrono::duration_cast<Millis>(std::chrono::steady_clock::now().time_since_epoch());
#endif
}

Millis SystemClock::awake() const {
#if defined(_WIN32)
    ULONGLONG ticks = 0;  // of 100 nanoseconds
    QueryUnbiasedInterruptTime(&ticks);
    return Millis{static_cast<std::int64_t>(ticks / 10'000)};
#elif defined(__APPLE__)
    return readClock(CLOCK_UPTIME_RAW);
#else
    return readClock(CLOCK_MONOTONIC);
#endif
}

Timestamp ManualClock::now() const {
    const std::lock_guard lock{mutex_};
    return now_;
}

Millis ManualClock::uptime() const {
    const std::lock_guard lock{mutex_};
    return uptime_;
}

Millis ManualClock::awake() const {
    const std::lock_guard lock{mutex_};
    return uptime_ - asleep_;
}

void ManualClock::advance(Millis step) {
    const std::lock_guard lock{mutex_};
    now_ += step;
    uptime_ += step;
}

void ManualClock::sleep(Millis step) {
    const std::lock_guard lock{mutex_};
    now_ += step;
    uptime_ += step;
    asleep_ += step;
}

void ManualClock::jump(Millis step) {
    const std::lock_guard lock{mutex_};
    now_ += step;
}

std::size_t Random::below(std::size_t bound) {
    // Values beyond the last whole multiple of `bound` would favour small answers: draw again.
    const std::uint64_t whole = UINT64_MAX - UINT64_MAX % bound;
    while (true) {
        std::uint64_t value = 0;
        for (const auto byte : array<8>())
            value = value << 8 | byte;
        if (value < whole) return static_cast<std::size_t>(value % bound);
    }
}

void SystemRandom::fill(std::span<std::uint8_t> out) {
#ifdef _WIN32
    thread_local std::random_device device;  // the system's own generator there
    for (std::size_t i = 0; i < out.size(); i += 4) {
        const auto word = device();
        for (std::size_t k = 0; k < 4 && i + k < out.size(); ++k)
            out[i + k] = static_cast<std::uint8_t>(word >> 8 * k);
    }
#else
    constexpr std::size_t kAtOnce = 256;  // getentropy gives no more in one call
    while (!out.empty()) {
        const auto count = std::min(kAtOnce, out.size());
        if (getentropy(out.data(), count) != 0) std::abort();  // no secret without randomness
        out = out.subspan(count);
    }
#endif
}

void SeededRandom::fill(std::span<std::uint8_t> out) {
    const std::lock_guard lock{mutex_};
    for (auto& byte : out)
        byte = static_cast<std::uint8_t>(engine_());
}

}  // namespace starling
