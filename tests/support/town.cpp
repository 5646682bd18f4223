// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/town.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace starling::test {

namespace {

constexpr Millis kStep{250};
constexpr Millis kTick{2'000};
const ByteArray<32> kDatabaseKey{7, 7, 7};

/// No retry waits in real time: nothing in a story may.
NetSettings withoutWaits() {
    NetSettings settings;
    settings.seedRetryDelay = settings.retryDelay = Millis{0};
    return settings;
}

}  // namespace

class Person::Line final : public Transport {
public:
    Line(Town& town, Person& person) : town_{town}, person_{person} {}

    Result<HttpReply> send(const HttpRequest& request, const StopFlag& stop) override {
        person_.requests.push_back(request.url);
        if (!town_.reachable_) return Error{Errc::Offline, "the network cannot be reached"};
        return town_.wire_->send(request, stop);
    }

private:
    Town& town_;
    Person& person_;
};

Person::Person(Town& town, std::string name, Secret<16> seed)
    : town_{town}
    , name_{std::move(name)}
    , identity_{std::move(seed)}
    , watch_{town.clock_.now()}
    , line_{std::make_unique<Line>(town, *this)} {}

Person::~Person() = default;

void Person::wakeUp() {
    auto folder = ProfileFolder::open(folder_.path(), "story");
    ASSERT_TRUE(folder);
    auto store = Store::open(*folder, kDatabaseKey);
    ASSERT_TRUE(store);
    ASSERT_TRUE((*store)->settings.set(setting::kDisplayName, asBytes(name_)));
    engine_ = std::make_unique<Engine>(
        Engine::World{town_.executor_, town_.executor_, town_.executor_, *line_, watch_,
                      town_.random_},
        *std::move(store), Identity{identity_.seed().clone()}, *town_.world_->profile("story"),
        [this](Event event) { events_.push_back(std::move(event)); }, withoutWaits());
    engine_->startSending();
    engine_->startPolling();
}

void Person::fallAsleep() {
    engine_->stop();
    // Work under way still points at the engine: it ends, or finds the flag raised.
    town_.pass(std::chrono::minutes{10});
    engine_.reset();
}

void Person::says(const AccountId& to, const std::string& text) {
    const auto sent = engine_->outbox().send(to, text);
    ASSERT_TRUE(sent) << sent.error().detail;
    watch_.advance(Millis{1});
}

std::vector<std::string> Person::chatWith(const AccountId& other) {
    std::vector<std::string> texts;
    const auto rows = engine_->store().messages.history(other, 10'000);
    if (!rows) return {rows.error().detail};
    for (const auto& row : *rows)
        texts.push_back(row.body);
    return texts;
}

MessageState Person::stateOf(const std::string& text) {
    const auto rows = engine_->store().messages.history(std::nullopt, 10'000);
    const auto row = std::find_if(rows->begin(), rows->end(),
                                  [&](const MessageRow& each) { return each.body == text; });
    EXPECT_NE(row, rows->end()) << text;
    return row == rows->end() ? MessageState::Failed : row->state;
}

std::string Person::reasonOf(const std::string& text) {
    const auto rows = engine_->store().messages.history(std::nullopt, 10'000);
    for (const auto& row : *rows)
        if (row.body == text) return row.failure;
    return "no such message";
}

ConversationRow Person::conversationWith(const Person& other) {
    const auto row = engine_->store().conversations.find(other.id());
    EXPECT_TRUE(row && *row);
    return row && *row ? **row : ConversationRow{};
}

Town::Town(std::uint64_t seed, std::size_t nodes, std::size_t swarms)
    : random_{seed}, clock_{fromUnixMillis(1'795'302'815'000)} {
    initCrypto();
    localnet::WorldConfig config;
    config.nodes = nodes;
    config.swarms = swarms;
    config.choosePorts = [](std::size_t count) {
        std::vector<std::uint16_t> ports(count);
        std::iota(ports.begin(), ports.end(), std::uint16_t{22'000});
        return Result{ports};
    };
    auto world = localnet::World::open(*Database::openInMemory(), config, clock_, random_);
    EXPECT_TRUE(world);
    world_ = *std::move(world);
    wire_ = std::make_unique<localnet::MemoryNetwork>(*world_);
}

std::unique_ptr<Person> Town::newcomer(const std::string& name) {
    auto person = std::make_unique<Person>(*this, name, Secret<16>{random_.array<16>()});
    people_.push_back(person.get());
    person->wakeUp();
    return person;
}

std::unique_ptr<Person> Town::secondDeviceOf(const Person& person) {
    auto device = std::make_unique<Person>(*this, person.name_, person.identity_.seed().clone());
    people_.push_back(device.get());
    device->wakeUp();
    return device;
}

void Town::pass(Millis time) {
    for (Millis passed{0}; passed < time; passed += kStep) {
        clock_.advance(kStep);
        for (auto* person : people_)
            person->watch_.advance(kStep);
        executor_.advance(kStep);
        if (passed % kTick == Millis{0}) wire_->tick();
    }
}

std::size_t Town::indexOf(const ServiceNode& node) const {
    return world_->directory().indexAt(node.ip, node.port).value();
}

std::vector<std::size_t> Town::swarmOf(const Person& person) const {
    const auto& directory = world_->directory();
    std::vector<std::size_t> members;
    for (const auto& node : directory.membersOf(directory.swarmOf(person.id())))
        members.push_back(indexOf(node));
    return members;
}

}  // namespace starling::test
