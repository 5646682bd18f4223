// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Two devices of Alice and one of Bob write, answer, react, take back, read and let disappear
/// whatever comes to mind, on a network that comes and goes and with programs that end and begin,
/// and see the same in the end.

#include "support/run_seed.h"
#include "support/town.h"

#include <gtest/gtest.h>

#include <sstream>

namespace starling::test {

namespace {

using namespace std::chrono_literals;

class Chatter {
public:
    explicit Chatter(std::uint64_t seed) : town_{seed, 9, 1}, random_{seed} {
        devices_.push_back(town_.newcomer("Alice"));
        devices_.push_back(town_.secondDeviceOf(*devices_[0]));
        devices_.push_back(town_.newcomer("Bob"));
        devices_[0]->says(*devices_[2], "hi");
        town_.pass(10s);
        devices_[2]->says(*devices_[0], "hello");
        town_.pass(20s);
    }

    void live(int steps) {
        for (int i = 0; i < steps; ++i) {
            act(random_.below(3));
            town_.pass(Millis{static_cast<std::int64_t>(random_.below(4'000))});
        }
    }

    std::string endTheSame() {
        town_.mend();
        for (std::size_t i = 0; i < 3; ++i)
            if (asleep_[i]) devices_[i]->wakeUp();
        town_.pass(1min);
        for (std::size_t i = 0; i < 3; ++i)
            EXPECT_TRUE(devices_[i]->engine().contacts().markRead(otherOf(i)));
        town_.pass(2min);
        const auto same = [this] { return viewOf(0) == viewOf(1) && viewOf(0) == viewOf(2); };
        if (town_.passUntil(same, 5min)) return {};
        return viewOf(0) + "\n--\n" + viewOf(1) + "\n--\n" + viewOf(2);
    }

private:
    const AccountId& otherOf(std::size_t device) const {
        return devices_[device == 2 ? 0 : 2]->id();
    }

    void act(std::size_t device) {
        if (random_.below(10) == 0) return disturb(device);
        if (asleep_[device]) return;
        auto& engine = devices_[device]->engine();
        const auto rows = *engine.store().messages.history(otherOf(device), 20);
        const auto& row = rows[random_.below(static_cast<std::uint32_t>(rows.size()))];
        const auto text = "word " + std::to_string(++words_);
        const char* emoji = random_.below(2) == 0 ? "\u2764" : "\U0001F602";
        switch (random_.below(7)) {
            case 0:
                return (void)engine.outbox().send(otherOf(device), text);
            case 1:
                return (void)engine.talk().reply(row.id, text);
            case 2:
                return (void)engine.talk().erase(row.id, Reach::Everyone);
            case 3:
                return (void)engine.contacts().markRead(otherOf(device));
            case 4:
                return (void)engine.outbox().setExpiry(otherOf(device), anyExpiry());
            default:
                return (void)engine.talk().react(row.id, emoji, random_.below(3) > 0);
        }
    }

    Expiry anyExpiry() {
        const auto mode = static_cast<ExpiryMode>(random_.below(3));
        if (mode == ExpiryMode::Off) return {};
        return {mode, std::chrono::seconds{random_.below(2) == 0 ? 30 : 100'000}};
    }

    void disturb(std::size_t device) {
        if (random_.below(2) == 0) return reachable_ ? cut() : mend();
        asleep_[device] ? devices_[device]->wakeUp() : devices_[device]->fallAsleep();
        asleep_[device] = !asleep_[device];
    }
    void cut() {
        town_.cut();
        reachable_ = false;
    }
    void mend() {
        town_.mend();
        reachable_ = true;
    }

    /// What is said, and what is under it. Lines that say that something is gone are on those
    /// devices that had it: a swarm forgets it at once.
    std::string viewOf(std::size_t device) {
        std::ostringstream out;
        auto& store = devices_[device]->engine().store();
        const auto rows = *store.messages.history(otherOf(device), 1'000);
        for (const auto& row : rows) {
            if (!isSaid(row.kind)) continue;
            out << row.body;
            if (row.quote) out << " answers " << toUnixMillis(row.quote->sentAt) << row.quote->text;
            for (const auto& reacted : row.reactions) {
                out << ' ' << reacted.emoji;
                for (const auto& who : reacted.who)
                    out << (who == devices_[2]->id() ? 'B' : 'A');
            }
            out << '\n';
        }
        return out.str();
    }

    Town town_;
    SeededRandom random_;
    std::vector<std::unique_ptr<Person>> devices_;
    bool asleep_[3] = {};
    bool reachable_ = true;
    int words_ = 0;
};

}  // namespace

TEST(TalkingDevices, SeeTheSameWhateverWasDone) {
    const int runs = numberFromEnvironment("STARLING_RUNS", 20);
    const auto first = seedOfThisRun(1);
    for (int run = 0; run < runs; ++run) {
        const auto seed = first + static_cast<std::uint64_t>(run);
        Chatter chatter{seed};
        chatter.live(40);
        ASSERT_EQ(chatter.endTheSame(), "") << "STARLING_SEED=" << seed;
    }
}

}  // namespace starling::test
