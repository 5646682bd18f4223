// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenario/talk.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace starling::test {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t kLongestBurst = 12;
constexpr std::size_t kLongestGap = 800;      // milliseconds between two messages of a burst
constexpr std::size_t kLongestPause = 8'000;  // and between two bursts

int pendingOf(Person& device) {
    const auto pending = device.engine().outbox().pending();
    return pending ? *pending : -1;
}

/// Everything is there, and nothing that this side sent still waits.
bool allSent(Person& device, const Person& other, std::size_t expected) {
    if (pendingOf(device) != 0) return false;
    const auto rows = device.shown(other.id());
    return rows.size() >= expected && std::none_of(rows.begin(), rows.end(), [](const auto& row) {
               return row.state == MessageState::Sending;
           });
}

}  // namespace

void Talk::introduce() {
    say(alices_, bobs_);
    expectSettledWithin(2min);
    say(bobs_, alices_);
    expectSettledWithin(2min);
}

void Talk::say(std::vector<Person*>& side, std::vector<Person*>& other) {
    auto& writer = *side[town_.random().below(side.size())];
    const auto text = "message " + std::to_string(typed_.size() + 1);
    typed_.insert(text);
    writer.says(*other.front(), text);
}

void Talk::type(std::size_t messages) {
    auto& random = town_.random();
    const auto end = typed_.size() + messages;
    while (typed_.size() < end) {
        const auto who = random.below(3);
        for (auto left = 1 + random.below(kLongestBurst); left > 0; --left) {
            if (who != 0 && typed_.size() < end) say(alices_, bobs_);
            if (who != 1 && typed_.size() < end) say(bobs_, alices_);
            town_.pass(Millis{random.below(kLongestGap)});
        }
        town_.pass(Millis{random.below(kLongestPause)});
    }
}

void Talk::joins(Person& device, const Person& of) {
    (of.id() == alices_.front()->id() ? alices_ : bobs_).push_back(&device);
}

bool Talk::settled() {
    const auto done = [&](const auto& side, const auto& other) {
        return std::all_of(side.begin(), side.end(), [&](auto* const device) {
            return allSent(*device, *other.front(), typed_.size());
        });
    };
    return done(alices_, bobs_) && done(bobs_, alices_);
}

void Talk::expectSettledWithin(Millis most) {
    if (town_.passUntil([this] { return settled(); }, most)) return;
    for (auto* const side : {&alices_, &bobs_})
        for (auto* const device : *side) {
            const auto& other = side == &alices_ ? *bobs_.front() : *alices_.front();
            const auto rows = device->shown(other.id());
            ADD_FAILURE() << "a device has " << rows.size() << " of " << typed_.size()
                          << " messages, and its outbox " << pendingOf(*device);
            for (const auto& row : rows)
                if (row.state == MessageState::Sending)
                    ADD_FAILURE() << row.body << " is still being sent: " << row.failure;
        }
}

void Talk::expectInOrderOnceEach() {
    for (auto* const device : alices_)
        expectInOrderOnceEach(*device, *bobs_.front());
    for (auto* const device : bobs_)
        expectInOrderOnceEach(*device, *alices_.front());
}

void Talk::expectInOrderOnceEach(Person& device, const Person& other) {
    const auto rows = device.shown(other.id());
    EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
        return a.sentAt < b.sentAt;
    })) << "what is shown is not in the order of sending";
    std::multiset<std::string> bodies;
    for (const auto& row : rows) {
        bodies.insert(row.body);
        const bool own = row.author == device.id();
        EXPECT_EQ(row.state, own ? MessageState::Sent : MessageState::Received)
            << row.body << ": " << row.failure;
    }
    EXPECT_EQ(bodies, typed_);
}

}  // namespace starling::test
