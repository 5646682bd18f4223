// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The engine on a machine that is suspended and wakes.

#include "client/engine.h"
#include "support/fake_network.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace starling {

namespace {

constexpr Timestamp kStart = fromUnixMillis(1'700'000'000'000);
constexpr Millis kHour{3'600'000};
constexpr Millis kLook{5'000};  ///< Within this a sleep is noticed.

/// The network, and in what order it is used.
struct Wire final : Transport {
    explicit Wire(test::FakeNetwork& net) : net_{net} {}
    Result<HttpReply> send(const HttpRequest& request, const StopFlag& stop) override {
        done += 's';
        if (const auto fault = std::exchange(nextFails, nullptr)) {
            fault();
            return Error{Errc::Offline, "cut"};
        }
        return net_.send(request, stop);
    }
    void dropConnections() override { done += 'd'; }

    std::string done;  ///< 's' a request, 'd' connections dropped.
    std::function<void()> nextFails;

private:
    test::FakeNetwork& net_;
};

struct EngineWake : testing::Test {
    ManualClock machine{kStart};
    SeededRandom random{7};
    test::FakeNetwork net{12, machine};
    Wire wire{net};
    ManualExecutor executor;
    std::vector<Event> events;
    Engine engine{{executor, executor, executor, wire, machine, random},
                  *Store::openInMemory(),
                  test::person(1),
                  test::profileOf(net),
                  [this](Event event) { events.push_back(std::move(event)); }};

    void pass(Millis time) {
        machine.advance(time);
        executor.advance(time);
    }
    void start() {
        engine.startSending();
        engine.startPolling();
        executor.advance(Millis{0});
        wire.done.clear();
        events.clear();
    }
    auto drops() const { return std::count(wire.done.begin(), wire.done.end(), 'd'); }
    MessageState stateOf(MessageId id) { return (*engine.store().messages.find(id))->state; }
};

}  // namespace

TEST_F(EngineWake, ConnectionsAreDroppedOnceAfterEachSleep) {
    start();
    machine.sleep(kHour);
    pass(kLook);
    EXPECT_EQ(drops(), 1);
    EXPECT_EQ(wire.done.front(), 'd') << "nothing is sent over a dead connection";
    pass(kHour);
    EXPECT_EQ(drops(), 1);
    machine.sleep(kHour);
    pass(kLook);
    EXPECT_EQ(drops(), 2);
}

TEST_F(EngineWake, TwoSecondsAreNoSleep) {
    start();
    machine.sleep(Millis{2'000});
    pass(kLook);
    EXPECT_EQ(drops(), 0);
}

TEST_F(EngineWake, AMessageTypedAtOnceGoesOverANewConnection) {
    engine.startSending();
    machine.sleep(kHour);
    const auto sent = engine.outbox().send(test::person(2).id(), "good morning");
    executor.advance(Millis{0});
    EXPECT_EQ(wire.done.substr(0, 2), "ds");
    EXPECT_EQ(stateOf(sent->id), MessageState::Sent);
    EXPECT_EQ(sent->sentAt, kStart + kHour);
}

TEST_F(EngineWake, WhatWaitedForLongIsSentAtOnce) {
    net.offline = true;
    engine.startSending();
    const auto sent = engine.outbox().send(test::person(2).id(), "good night");
    for (int i = 0; i < 300; ++i)
        pass(Millis{1'000});
    EXPECT_EQ(stateOf(sent->id), MessageState::Sending);
    net.offline = false;
    machine.sleep(Millis{10'000});
    pass(kLook);
    EXPECT_EQ(stateOf(sent->id), MessageState::Sent);
}

TEST_F(EngineWake, AClockThatWasSetByHandDoesNotComeBackWithTheMorning) {
    start();
    machine.jump(-24 * kHour);
    net.offline = true;  // nobody is there to tell
    machine.sleep(kHour);
    pass(kLook);
    EXPECT_EQ(engine.network().clock().now(), kStart + kHour + kLook);
}

TEST_F(EngineWake, WhoIsToldAsksNowAndNotAgainWhenItWouldHaveNoticed) {
    start();
    machine.sleep(kHour);
    engine.wokeUp();
    executor.advance(Millis{0});
    EXPECT_EQ(std::count_if(events.begin(), events.end(),
                            [](const Event& e) { return std::holds_alternative<CaughtUp>(e); }),
              1);
    pass(kLook);
    EXPECT_EQ(drops(), 1);
}

TEST_F(EngineWake, WhoNeverPolledDoesNotBegin) {
    engine.startSending();
    engine.wokeUp();
    pass(kHour);
    EXPECT_EQ(wire.done, "d");
}

TEST_F(EngineWake, ARoundThatWasSleptThroughIsNoNewsOfTheNetwork) {
    start();
    wire.nextFails = [this] {
        machine.sleep(kHour);
        engine.wokeUp();
        wire.nextFails = [] {};  // the other connection goes as well
    };
    pass(kLook);
    for (const auto& event : events)
        EXPECT_FALSE(std::holds_alternative<ConnectionChanged>(event));
    EXPECT_FALSE(events.empty()) << "and it was asked again at once";
}

TEST_F(EngineWake, AnEngineThatStopsLooksNoMore) {
    start();
    engine.stop();
    machine.sleep(kHour);
    pass(kHour);
    EXPECT_TRUE(wire.done.empty());
}

}  // namespace starling
