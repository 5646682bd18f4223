// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Three devices, one swarm, and everything that can go wrong between them, by chance.

#include "config/replica.h"
#include "support/run_seed.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace starling::config {

namespace {

constexpr std::size_t kDevices = 3;
constexpr int kMostSteps = 30;

struct Stored {
    std::string hash;
    std::string serialized;
    std::int64_t seqno = 0;
};

/// What a swarm holds, and what it once held, which may still be on its way to somebody.
class Swarm {
public:
    std::string store(const Replica::Push& push, bool isAnotherCopy) {
        auto hash = toHex(hashOf(push.serialized)).substr(0, 16);
        if (isAnotherCopy) hash += "-" + std::to_string(ever_.size());
        std::erase_if(held_, [&hash](const Stored& one) { return one.hash == hash; });
        held_.push_back({hash, push.serialized, push.seqno});
        ever_.push_back(held_.back());
        return hash;
    }
    void erase(const std::vector<std::string>& hashes) {
        std::erase_if(held_, [&hashes](const Stored& one) {
            return std::find(hashes.begin(), hashes.end(), one.hash) != hashes.end();
        });
    }
    const std::vector<Stored>& held() const { return held_; }
    const std::vector<Stored>& ever() const { return ever_; }

private:
    std::vector<Stored> held_;
    std::vector<Stored> ever_;
};

/// An answer of the swarm that has not come yet.
struct Answer {
    Replica::Push push;
    std::string hash;
};

struct Device {
    Replica replica;
    std::vector<Answer> answers;
    std::string name;
    int made = 0;
};

class Story {
public:
    explicit Story(std::uint64_t seed) : random_{seed} {
        for (std::size_t i = 0; i < kDevices; ++i)
            devices_[i].name = std::string(1, static_cast<char>('a' + i));
    }

    void live() {
        const auto steps = random_.below(kMostSteps) + 1;
        for (std::uint64_t i = 0; i < steps; ++i) {
            step(devices_[random_.below(kDevices)]);
            swarmHoldsWhatIsClean();
        }
    }

    /// Everything arrives and everything is pushed, until nothing is left to say.
    void comeToRest() {
        constexpr int kMostRounds = 60;
        bool isQuiet = false;
        for (int round = 0; round < kMostRounds && !isQuiet; ++round) {
            isQuiet = true;
            for (auto& device : devices_) {
                isQuiet &= !fetch(device, swarm_.held()) && !device.replica.needsPush();
                push(device);
                takeAnswers(device);
                swarmHoldsWhatIsClean();
            }
        }
        EXPECT_TRUE(isQuiet);
    }

    void allAgree() {
        const auto first = devices_[0].replica.push().serialized;
        for (auto& device : devices_) {
            EXPECT_EQ(device.replica.state(), Replica::State::Clean);
            EXPECT_EQ(device.replica.push().serialized, first);
            swarm_.erase(
                {device.replica.obsoleteHashes().begin(), device.replica.obsoleteHashes().end()});
        }
        for (const auto& one : swarm_.held())
            EXPECT_EQ(one.serialized, first);
        EXPECT_EQ(swarm_.held().empty(), devices_[0].replica.seqno() == 0);
    }

    void nothingUncontestedIsLost() {
        const auto& data = devices_[0].replica.data();
        const auto* added = get<Dict>(data, "added");
        const auto* members = get<Set>(data, "members");
        for (const auto& [key, value] : added_)
            EXPECT_TRUE(added && added->contains(key) && added->at(key) == value) << key;
        for (const auto& member : members_)
            EXPECT_TRUE(members && members->contains(member)) << std::get<std::string>(member);
    }

private:
    void step(Device& device) {
        switch (random_.below(8)) {
            case 0:
            case 1:
                return contest(device);
            case 2:
                return add(device);
            case 3:
            case 4: {
                fetch(device, someDeliveries());
                return;
            }
            case 5:
            case 6:
                return push(device);
            default:
                return random_.below(2) ? takeAnswers(device) : restart(device);
        }
    }

    /// Changes what others change too.
    void contest(Device& device) {
        const std::string key(1, static_cast<char>('k' + random_.below(3)));
        const auto number = static_cast<std::int64_t>(random_.below(3));
        const auto kind = random_.below(5);
        device.replica.edit([&](Dict& data) {
            if (kind == 0) data.erase(key);
            if (kind == 1) data[key] = {number};
            if (kind == 2) data[key] = {Set{number, device.name}};
            if (kind == 3) data[key] = {Dict{{"in", {Dict{{device.name, {number}}}}}}};
            auto* dict =
                kind == 4 && data.contains(key) ? std::get_if<Dict>(&data[key].is) : nullptr;
            if (dict) (*dict)[key] = {number};
        });
    }

    /// Adds what nobody else touches, and nobody takes away.
    void add(Device& device) {
        const auto name = device.name + std::to_string(device.made++);
        const Value value{static_cast<std::int64_t>(random_.below(100))};
        device.replica.edit([&](Dict& data) {
            auto& added = data["added"].is;
            if (!std::holds_alternative<Dict>(added)) added = Dict{};
            std::get<Dict>(added)[name] = value;
            auto& members = data["members"].is;
            if (!std::holds_alternative<Set>(members)) members = Set{};
            std::get<Set>(members).insert(name);
        });
        added_[name] = value;
        members_.insert(name);
    }

    /// Some of what there is or was, in any order, some of it twice.
    std::vector<Stored> someDeliveries() {
        std::vector<Stored> out;
        if (swarm_.ever().empty()) return out;
        if (random_.below(2)) out = swarm_.held();
        for (auto i = random_.below(4); i > 0; --i)
            out.push_back(swarm_.ever()[random_.below(swarm_.ever().size())]);
        for (std::size_t i = out.size(); i > 1; --i)
            std::swap(out[i - 1], out[random_.below(i)]);
        if (!out.empty() && random_.below(3) == 0) out.pop_back();
        return out;
    }

    bool fetch(Device& device, const std::vector<Stored>& deliveries) {
        std::vector<Arrived> arrived;
        for (const auto& one : deliveries)
            arrived.push_back({{one.hash}, one.serialized});
        const auto outcome = device.replica.merge(arrived);
        EXPECT_EQ(outcome.accepted.size(), arrived.size());
        if (random_.below(4) > 0) return outcome.changed;
        const auto known = device.replica;
        EXPECT_FALSE(device.replica.merge(arrived).changed);
        EXPECT_EQ(device.replica, known) << "merged twice";
        return outcome.changed;
    }

    /// The swarm stores and deletes at once; its answer may come late, or never.
    void push(Device& device) {
        if (!device.replica.needsPush()) return;
        Answer answer{device.replica.push(), {}};
        if (random_.below(8) == 0) return;
        answer.hash = swarm_.store(answer.push, random_.below(4) == 0);
        swarm_.erase(answer.push.obsolete);
        device.answers.push_back(std::move(answer));
    }

    void takeAnswers(Device& device) {
        for (const auto& answer : device.answers) {
            device.replica.confirm(answer.push.seqno, {answer.hash});
            device.replica.forget(answer.push.obsolete);
        }
        device.answers.clear();
    }

    void restart(Device& device) {
        const auto loaded = Replica::load(device.replica.dump());
        ASSERT_TRUE(loaded);
        EXPECT_EQ(*loaded, device.replica);
        device.replica = *loaded;
        device.answers.clear();
    }

    /// What a device believes to be in the swarm is there, or something later.
    void swarmHoldsWhatIsClean() {
        std::int64_t newest = 0;
        for (const auto& one : swarm_.held())
            newest = std::max(newest, one.seqno);
        for (auto& device : devices_) {
            const bool isClean = device.replica.state() == Replica::State::Clean;
            if (!isClean || device.replica.seqno() == 0 || newest > device.replica.seqno())
                continue;
            const auto serialized = device.replica.push().serialized;
            EXPECT_TRUE(std::any_of(
                swarm_.held().begin(), swarm_.held().end(),
                [&serialized](const Stored& one) { return one.serialized == serialized; }));
        }
    }

    SeededRandom random_;
    Swarm swarm_;
    std::array<Device, kDevices> devices_;
    Dict added_;
    Set members_;
};

}  // namespace

TEST(Devices, ComeToTheSameStateAndLoseNothingThatOnlyOneOfThemSaid) {
    const auto first = test::seedOfThisRun();
    const auto runs = test::numberFromEnvironment("STARLING_DEVICE_RUNS", 10'000);
    for (int i = 0; i < runs && !::testing::Test::HasFailure(); ++i) {
        SCOPED_TRACE("STARLING_SEED=" + std::to_string(first + i) + " STARLING_DEVICE_RUNS=1");
        Story story{first + static_cast<std::uint64_t>(i)};
        story.live();
        story.comeToRest();
        story.allAgree();
        story.nothingUncontestedIsLost();
    }
}

}  // namespace starling::config
