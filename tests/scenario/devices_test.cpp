// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Three devices of one account do whatever comes to mind, in whatever order, on a network that
/// comes and goes, and end the same.

#include "messenger/own_name.h"
#include "scenario/household.h"
#include "support/run_seed.h"

#include <gtest/gtest.h>

namespace starling::test {

namespace {

using namespace std::chrono_literals;

class Household {
public:
    explicit Household(std::uint64_t seed) : town_{seed, 9, 1}, random_{seed} {
        devices_.push_back(town_.newcomer("Alice"));
        devices_.push_back(town_.secondDeviceOf(*devices_[0]));
        devices_.push_back(town_.secondDeviceOf(*devices_[0]));
        others_.push_back(town_.newcomer("Bob"));
        others_.push_back(town_.newcomer("Carol"));
        for (const auto& other : others_)
            other->says(*devices_[0], "hi");
        town_.pass(10s);
    }

    void live(int steps) {
        for (int i = 0; i < steps; ++i) {
            act();
            town_.pass(Millis{static_cast<std::int64_t>(random_.below(4'000))});
        }
    }

    /// Empty when they do.
    std::string endTheSame() {
        town_.mend();
        std::vector<Person*> all;
        for (std::size_t i = 0; i < devices_.size(); ++i) {
            if (asleep_[i]) begin(i);
            all.push_back(devices_[i].get());
        }
        if (agreeWithin(town_, all, 3min)) return {};
        std::string out;
        for (auto* other : {all[1], all[2]})
            out += differenceOf(viewOf(*all[0]), viewOf(*other));
        return out.empty() ? "something is still to be sent" : out;
    }

private:
    void act() {
        const auto device = random_.below(3);
        if (random_.below(8) == 0) return disturb(device);
        if (asleep_[device]) return;
        auto& engine = devices_[device]->engine();
        auto& contacts = engine.contacts();
        const auto& other = *others_[random_.below(2)];
        const auto text = "word " + std::to_string(random_.below(1'000));
        switch (random_.below(13)) {
            case 0:
                return ignore(contacts.setNickname(other.id(), text));
            case 1:
                return ignore(contacts.setPinned(other.id(), random_.below(2) == 0));
            case 2:
                return ignore(contacts.setMuted(other.id(), random_.below(2) == 0));
            case 3:
                return ignore(contacts.setBlocked(other.id(), random_.below(2) == 0));
            case 4:
                return ignore(contacts.markRead(other.id()));
            case 5:
                return ignore(contacts.markUnread(other.id()));
            case 6:
                return ignore(contacts.setNoteToSelfHidden(random_.below(2) == 0));
            case 7:
                return ignore(setOwnName(engine.state(), text, devices_[device]->watch().now()));
            case 8:
                return ignore(engine.outbox().send(other.id(), text));
            case 9:
                return ignore(engine.outbox().send(devices_[device]->id(), text));
            case 10:
                return ignore(others_[random_.below(2)]->engine().outbox().send(
                    devices_[device]->id(), text));
            case 11:
                return remove(engine, other.id());
            default:
                return setTimer(engine, other.id());
        }
    }

    template <class T>
    static void ignore(const Result<T>&) {}

    static void remove(Engine& engine, const AccountId& id) {
        if (engine.contacts().remove(id)) engine.removals().resume();
    }

    void setTimer(Engine& engine, const AccountId& id) {
        AccountState::Turn turn{engine.state()};
        ASSERT_TRUE(turn.begin());
        ASSERT_TRUE(engine.state().editContact(id, [this](config::Contact& contact) {
            contact.expiryMode = ExpiryMode::AfterSend;
            contact.expirySeconds = 43'200 * static_cast<std::int64_t>(1 + random_.below(3));
        }));
        ASSERT_TRUE(turn.commit());
    }

    void disturb(std::size_t device) {
        switch (random_.below(3)) {
            case 0:
                return town_.cut();
            case 1:
                return town_.mend();
            default:
                return asleep_[device] ? begin(device) : end(device);
        }
    }
    void begin(std::size_t device) {
        devices_[device]->wakeUp();
        asleep_[device] = false;
    }
    void end(std::size_t device) {
        devices_[device]->fallAsleep();
        asleep_[device] = true;
    }

    Town town_;
    SeededRandom random_;
    std::vector<std::unique_ptr<Person>> devices_;
    std::vector<std::unique_ptr<Person>> others_;
    bool asleep_[3] = {};
};

/// Half of the runs each, for they take minutes and a machine has more than one core.
void expectTheSameEnds(bool secondHalf) {
    const int runs = numberFromEnvironment("STARLING_RUNS", 100);
    const int half = (runs + 1) / 2;
    const auto first = seedOfThisRun(1);
    for (int run = secondHalf ? half : 0; run < (secondHalf ? runs : half); ++run) {
        const auto seed = first + static_cast<std::uint64_t>(run);
        Household household{seed};
        household.live(14);
        ASSERT_EQ(household.endTheSame(), "") << "STARLING_SEED=" << seed;
    }
}

}  // namespace

TEST(Devices, EndTheSameWhateverTheyDid) {
    expectTheSameEnds(false);
}

TEST(Devices, EndTheSameInTheOtherHalfOfTheStories) {
    expectTheSameEnds(true);
}

}  // namespace starling::test
