// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Virtual time for code that blocks. Simulated threads are real ones, but exactly one of them
/// runs: who has the baton. Whoever waits parks and hands it on to one, drawn by the seed, of those
/// that may go on; only when nobody may does time pass, up to the next moment somebody waits for.
/// So the same seed tells the same story. The thread that makes the Baton is one of them and has it
/// first. docs/adr/0012-virtual-time.md.
#pragma once

#include "base/parking.h"
#include "base/world.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace starling::test {

/// A computer of the simulated world. While it sleeps, none of its threads runs and its time stands
/// still; `lost` is how far it is behind.
struct Machine {
    bool asleep = false;
    Millis lost{0};
};

class Baton final : public Parking {
public:
    using When = std::function<Millis()>;
    static constexpr Millis kNever{1LL << 60};

    explicit Baton(std::uint64_t seed);
    /// Every thread but the first has been joined.
    ~Baton() override;
    Baton(const Baton&) = delete;
    Baton& operator=(const Baton&) = delete;

    struct Thread;

    /// Another thread, which begins when it is drawn. `machine` outlives it.
    std::shared_ptr<Thread> start(const Machine& machine, std::function<void()> body);
    /// Parks until `thread` has ended.
    void join(Thread& thread);

    Millis now() const { return now_; }
    /// What the waits of threads there are counted in.
    Millis nowOn(const Machine& machine) const { return now_ - machine.lost; }

    void park(Millis delay, const std::function<bool()>& ready) override;
    /// Parks until the moment that `when` names, which may change it as long as it is asked. It is
    /// called with the baton in hand, often, and only looks.
    void parkUntil(When when);

    /// Called with each step of time before anybody sees it; for clocks.
    void onTime(std::function<void(Millis)> passed) { passed_ = std::move(passed); }

    /// Differs as soon as two runs have drawn differently.
    std::uint64_t trace() const { return trace_; }
    std::uint64_t switches() const { return switches_; }

private:
    Thread& draw();
    void handTo(Thread& next);
    void enter(Thread& self);

    SeededRandom random_;
    const std::uint64_t seed_;
    const Machine home_;
    Millis now_{0};
    std::mutex mutex_;  ///< Makes what one thread did visible to the next.
    std::vector<std::shared_ptr<Thread>> threads_;
    std::vector<Thread*> ready_;
    std::function<void(Millis)> passed_;
    std::uint64_t trace_ = 0;
    std::uint64_t switches_ = 0;
    std::uint64_t born_ = 0;
};

/// `threads` simulated threads that serve one queue: what ThreadExecutor is in the real world.
class SimExecutor final : public Executor {
public:
    SimExecutor(Baton& baton, const Machine& machine, int threads);
    ~SimExecutor() override { stop(); }

    void postAfter(Millis delay, Work work) override;

    /// Waits for what runs now and drops what waits. Not to be called from its own threads.
    void stop();

private:
    void run();

    Baton& baton_;
    const Machine& machine_;
    std::multimap<Millis, Work> queue_;
    bool stopping_ = false;
    std::vector<std::shared_ptr<Baton::Thread>> threads_;
};

}  // namespace starling::test
