// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The two impure facts the engine needs: what time it is, and random bytes. Passed in, never
/// global.
#pragma once

#include "base/bytes.h"
#include "starling/executor.h"

#include <mutex>
#include <random>

namespace starling {

/// Safe on any thread.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Timestamp now() const = 0;  ///< What the machine believes; may jump.
    virtual Millis uptime() const = 0;  ///< Never goes back; counts through sleep.

    /// The same without what the machine slept: the two grow apart by that much.
    virtual Millis awake() const { return uptime(); }
};

class SystemClock final : public Clock {
public:
    Timestamp now() const override;
    Millis uptime() const override;
    Millis awake() const override;
};

/// Stands still until it is moved.
class ManualClock final : public Clock {
public:
    explicit ManualClock(Timestamp start) : now_{start} {}
    Timestamp now() const override;
    Millis uptime() const override;
    Millis awake() const override;
    void advance(Millis step);  ///< All clocks.
    void sleep(Millis step);    ///< As when the machine was suspended.
    void jump(Millis step);     ///< The wall clock only, as when somebody sets it.

private:
    mutable std::mutex mutex_;
    Timestamp now_;
    Millis uptime_{0};
    Millis asleep_{0};
};

/// Safe on any thread. All secrets come from here, so the system's must be of cryptographic
/// strength.
class Random {
public:
    virtual ~Random() = default;
    virtual void fill(std::span<std::uint8_t> out) = 0;

    /// A number below `bound`, each as likely as the others. `bound` must not be 0.
    std::size_t below(std::size_t bound);

    template <std::size_t N>
    ByteArray<N> array() {
        ByteArray<N> out{};
        fill(out);
        return out;
    }
};

/// The operating system's generator.
class SystemRandom final : public Random {
public:
    void fill(std::span<std::uint8_t> out) override;
};

/// The same bytes for the same seed: for tests and simulations only.
class SeededRandom final : public Random {
public:
    explicit SeededRandom(std::uint64_t seed) : engine_{seed} {}
    void fill(std::span<std::uint8_t> out) override;

private:
    std::mutex mutex_;
    std::mt19937_64 engine_;
};

}  // namespace starling
