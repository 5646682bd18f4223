// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A long list of messages on its way into the store.

#include "messenger/full_mailbox.h"

namespace starling::test {

namespace {

struct Backlog : FullMailbox {
    void fill(int count) {
        ASSERT_TRUE(approve(alice.id()));
        for (int number = 0; number < count; ++number)
            write(alice, number);
    }
    std::size_t shown() { return store->messages.history(alice.id(), 10'000)->size(); }
    std::size_t announced() const {
        return static_cast<std::size_t>(std::count_if(
            events.begin(), events.end(),
            [](const Event& event) { return std::holds_alternative<MessageAdded>(event); }));
    }
};

}  // namespace

TEST_F(Backlog, IsTakenOnceHoweverOftenTheProgramIsKilledInTheMiddle) {
    mostInAnAnswer = 450;
    fill(900);
    int kills = 0;
    for (int end = 1; run(end).works == end; ++end) {
        ASSERT_EQ(shown(), announced()) << "shown is what is kept";
        ++kills;
    }
    EXPECT_EQ(shown(), 900U);
    EXPECT_EQ(announced(), 900U);
    EXPECT_GT(kills, 8) << "else nothing was cut off in the middle";
    const auto rows = *store->messages.history(alice.id(), 10'000);
    for (std::size_t i = 0; i < rows.size(); ++i)
        ASSERT_EQ(rows[i].body, "message " + std::to_string(i));
}

TEST_F(Backlog, WhatIsKnownIsLookedUpInTurnsToo) {
    forgetful = true;
    fill(1);
    run();
    const auto few = run().works;
    for (int number = 1; number <= 2 * static_cast<int>(Inbox::kTurn); ++number)
        write(alice, number);
    run();
    EXPECT_EQ(run().works, few + 2 * 2) << "two turns more for each of two members";
}

}  // namespace starling::test
