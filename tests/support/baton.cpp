// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/baton.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace starling::test {

struct Baton::Thread {
    explicit Thread(const Machine& its) : machine{its} {}

    Millis due() const { return machine.asleep || running ? kNever : when() + machine.lost; }

    const Machine& machine;
    std::uint64_t number = 0;
    When when = [] { return Millis{0}; };
    bool running = false;
    bool ended = false;
    bool chosen = false;
    std::condition_variable turn;
    std::thread thread;
};

namespace {

thread_local Baton::Thread* selfHere = nullptr;

}  // namespace

Baton::Baton(std::uint64_t seed) : random_{seed}, seed_{seed}, home_{} {
    auto first = std::make_shared<Thread>(home_);
    first->running = true;
    threads_.push_back(first);
    selfHere = first.get();
    setHere(this);
}

Baton::~Baton() {
    if (threads_.size() != 1) std::abort();  // they would run on in a world that is gone
    selfHere = nullptr;
    setHere(nullptr);
}

std::shared_ptr<Baton::Thread> Baton::start(const Machine& machine, std::function<void()> body) {
    auto thread = std::make_shared<Thread>(machine);
    thread->number = ++born_;
    threads_.push_back(thread);
    thread->thread = std::thread{[this, self = thread.get(), body = std::move(body)]() mutable {
        selfHere = self;
        setHere(this);
        enter(*self);
        body();
        body = nullptr;  // what it captured goes while the baton is ours
        self->running = false;
        self->ended = true;
        self->when = [] { return kNever; };
        handTo(draw());
    }};
    return thread;
}

void Baton::join(Thread& thread) {
    parkUntil([&thread] { return thread.ended ? Millis{0} : kNever; });
    thread.thread.join();
    std::erase_if(threads_, [&](const auto& each) { return each.get() == &thread; });
}

void Baton::park(Millis delay, const std::function<bool()>& ready) {
    parkUntil(
        [due = nowOn(selfHere->machine) + delay, &ready] { return ready() ? Millis{0} : due; });
}

void Baton::parkUntil(When when) {
    auto& self = *selfHere;
    self.when = std::move(when);
    self.running = false;
    auto& next = draw();
    if (&next == &self) {
        self.running = true;
        return;
    }
    handTo(next);
    enter(self);
}

/// Who is next; lets time pass when it has to.
Baton::Thread& Baton::draw() {
    while (true) {
        ready_.clear();
        auto soonest = kNever;
        for (const auto& thread : threads_) {
            const auto due = thread->due();
            soonest = std::min(soonest, due);
            if (due <= now_) ready_.push_back(thread.get());
        }
        if (!ready_.empty()) break;
        if (soonest >= kNever) {
            std::fprintf(stderr, "everybody waits for ever; seed %llu\n",
                         static_cast<unsigned long long>(seed_));
            std::abort();
        }
        const auto step = soonest - now_;
        now_ = soonest;
        if (passed_) passed_(step);
    }
    const bool first = ready_.front() == threads_.front().get();
    auto& next = *ready_[first || ready_.size() == 1 ? 0 : random_.below(ready_.size())];
    trace_ = (trace_ ^ next.number ^ static_cast<std::uint64_t>(now_.count())) * 0x100000001b3;
    return next;
}

void Baton::handTo(Thread& next) {
    const std::lock_guard lock{mutex_};
    ++switches_;
    next.chosen = true;
    next.turn.notify_one();
}

void Baton::enter(Thread& self) {
    std::unique_lock lock{mutex_};
    self.turn.wait(lock, [&self] { return self.chosen; });
    self.chosen = false;
    self.running = true;
}

SimExecutor::SimExecutor(Baton& baton, const Machine& machine, int threads)
    : baton_{baton}, machine_{machine} {
    for (int i = 0; i < threads; ++i)
        threads_.push_back(baton_.start(machine_, [this] { run(); }));
}

void SimExecutor::postAfter(Millis delay, Work work) {
    if (!stopping_) queue_.emplace(baton_.nowOn(machine_) + delay, std::move(work));
}

void SimExecutor::stop() {
    stopping_ = true;
    queue_.clear();
    for (const auto& thread : threads_)
        baton_.join(*thread);
    threads_.clear();
}

void SimExecutor::run() {
    while (true) {
        baton_.parkUntil([this] {
            if (stopping_) return Millis{0};
            return queue_.empty() ? Baton::kNever : queue_.begin()->first;
        });
        if (stopping_) return;
        auto work = std::move(queue_.extract(queue_.begin()).mapped());
        work();
    }
}

}  // namespace starling::test
