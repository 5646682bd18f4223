// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/town.h"

#include "store/salvage.h"
#include "support/raw_pages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace starling::test {

namespace {

const ByteArray<32> kDatabaseKey{7, 7, 7};

}  // namespace

/// What a line that is cut, or a machine that is suspended, has under way is lost on its way back.
class Person::Line final : public Transport {
public:
    Line(Town& town, Person& person) : town_{town}, person_{person} {}

    Result<HttpReply> send(const HttpRequest& request, const StopFlag& stop) override {
        person_.requests.push_back(request.url);
        if (!town_.reachable_) return Error{Errc::Offline, "the network cannot be reached"};
        StopFlag broken;
        const auto end = [broken]() mutable { broken.request(); };
        const auto stopping = stop.onRequest(end);
        const auto breaking = connections_.onRequest(end);
        const auto slept = person_.machine_.lost;
        auto reply = town_.wire_->send(request, broken);
        if (slept != person_.machine_.lost && !broken.waitFor(request.deadline))
            return Error{Errc::TimedOut, "no answer in time"};
        if (!broken.requested()) return reply;
        if (stop.requested()) return Error{Errc::Cancelled, "stopped"};
        return Error{Errc::Offline, "the connection broke"};
    }

    void dropConnections() override { std::exchange(connections_, StopFlag{}).request(); }

private:
    Town& town_;
    Person& person_;
    StopFlag connections_;
};

Person::Lanes::Lanes(Baton& baton, const Machine& machine)
    : core{baton, machine, 1}, sendIo{baton, machine, 4}, pollIo{baton, machine, 8} {}

Person::Person(Town& town, std::string name, Secret<16> seed)
    : town_{town}
    , name_{std::move(name)}
    , identity_{std::move(seed)}
    , watch_{town.clock_.now()}
    , line_{std::make_unique<Line>(town, *this)} {
    town_.people_.push_back(this);
}

Person::~Person() {
    if (engine_) fallAsleep();
    std::erase(town_.people_, this);
}

void Person::wakeUp() {
    auto folder = ProfileFolder::open(folder_.path(), "story");
    ASSERT_TRUE(folder);
    auto opened = openOrSalvage(*folder, kDatabaseKey, watch_.now());
    ASSERT_TRUE(opened);
    auto& store = opened->store;
    const auto configs = store->configs.load(config::namespaceOf(config::Kind::UserProfile));
    ASSERT_TRUE(configs);
    if (!*configs && !name_.empty()) {
        ASSERT_TRUE(store->settings.set(setting::kDisplayName, asBytes(name_)));
        ASSERT_TRUE(store->settings.setNumber(setting::kConfigsFetched, 1));
    }
    lanes_ = std::make_unique<Lanes>(town_.baton_, machine_);
    engine_ = std::make_unique<Engine>(
        Engine::World{lanes_->core, lanes_->sendIo, lanes_->pollIo, *line_, watch_, town_.random_},
        std::move(store), Identity{identity_.seed().clone()}, *town_.world_->profile("story"),
        [this](Event event) { events_.push_back(std::move(event)); });
    ASSERT_TRUE(engine_->load());
    engine_->startSending();
    engine_->startPolling();
}

std::string Person::rawPages() const {
    const auto path = std::filesystem::path{folder_.path()} / "messages.db";
    return test::rawPages(path, kDatabaseKey);
}

void Person::fallAsleep() {
    if (machine_.asleep) openLid();
    engine_->stop();
    lanes_->sendIo.stop();
    lanes_->pollIo.stop();
    lanes_->core.stop();
    engine_.reset();
    lanes_.reset();
}

void Person::closeLid() {
    machine_.asleep = true;
    lidClosed_ = town_.baton_.now();
}

void Person::openLid() {
    machine_.asleep = false;
    machine_.lost += town_.baton_.now() - lidClosed_;
}

void Person::says(const AccountId& to, const std::string& text) {
    const auto sent = engine_->outbox().send(to, text);
    ASSERT_TRUE(sent) << sent.error().detail;
    watch_.advance(Millis{1});
}

std::vector<MessageRow> Person::shown(const AccountId& other) {
    auto rows = engine_->store().messages.history(other, 10'000);
    EXPECT_TRUE(rows);
    if (!rows) return {};
    std::erase_if(*rows, [](const MessageRow& row) { return row.kind != MessageKind::Text; });
    return *std::move(rows);
}

std::vector<std::string> Person::chatWith(const AccountId& other) {
    std::vector<std::string> texts;
    for (const auto& row : shown(other))
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

ConversationRow Person::conversationWith(const AccountId& other) {
    const auto row = engine_->store().conversations.find(other);
    EXPECT_TRUE(row && *row);
    return row && *row ? **row : ConversationRow{};
}

Town::Town(std::uint64_t seed, std::size_t nodes, std::size_t swarms)
    : baton_{seed}, random_{seed}, clock_{fromUnixMillis(1'795'302'815'000)} {
    initCrypto();
    baton_.onTime([this](Millis step) {
        clock_.advance(step);
        for (auto* const person : people_)
            person->machine_.asleep ? person->watch_.sleep(step) : person->watch_.advance(step);
    });
    localnet::WorldConfig config;
    config.nodes = nodes;
    config.swarms = swarms;
    config.choosePorts = [](std::size_t count) {
        std::vector<std::uint16_t> ports(count);
        std::iota(ports.begin(), ports.end(), std::uint16_t{22'000});
        return Result{ports};
    };
    auto database = *Database::openInMemory();
    // Each commit looks at every page of a database in memory: fewer, larger ones are quicker.
    EXPECT_TRUE(database.execute("PRAGMA page_size = 16384"));
    auto world = localnet::World::open(std::move(database), config, clock_, random_);
    EXPECT_TRUE(world);
    world_ = *std::move(world);
    wire_ = std::make_unique<SimNetwork>(baton_, *world_, random_);
}

std::unique_ptr<Person> Town::newcomer(const std::string& name) {
    auto person = std::make_unique<Person>(*this, name, Secret<16>{random_.array<16>()});
    person->wakeUp();
    return person;
}

std::unique_ptr<Person> Town::secondDeviceOf(const Person& person) {
    auto device = std::make_unique<Person>(*this, "", person.identity_.seed().clone());
    device->wakeUp();
    return device;
}

void Town::pass(Millis time) {
    baton_.parkUntil([end = baton_.now() + time] { return end; });
}

bool Town::passUntil(const std::function<bool()>& done, Millis most) {
    const auto end = baton_.now() + most;
    while (!done()) {
        if (baton_.now() >= end) return false;
        pass(std::chrono::seconds{1});
    }
    return true;
}

bool Town::passUntilMoment(const std::function<bool()>& done, Millis most) {
    baton_.park(most, done);
    return done();
}

void Town::cut() {
    reachable_ = false;
    for (auto* const person : people_)
        person->line_->dropConnections();
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
