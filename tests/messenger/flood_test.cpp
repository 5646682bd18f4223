// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A thousand strangers write ten messages each, all at once, while a friend writes too.

#include "messenger/full_mailbox.h"

namespace starling::test {

namespace {

constexpr std::uint64_t kStrangers = 1'000;
constexpr int kEach = 10;
constexpr int kOfFriend = 50;

using Flood = FullMailbox;

}  // namespace

TEST_F(Flood, EachIsOneQuietRowAndTheFriendIsHeard) {
    ASSERT_TRUE(approve(alice.id()));
    for (std::uint64_t i = 0; i < kStrangers; ++i) {
        const auto stranger = person(1'000 + i);
        for (int number = 0; number < kEach; ++number)
            write(stranger, number);
        if (i % (kStrangers / kOfFriend) == 0) write(alice, static_cast<int>(i));
    }
    const auto done = run();

    const auto requests = *store->conversations.list(ConversationKind::Request);
    EXPECT_EQ(requests.size(), kStrangers);
    for (const auto& row : requests)
        EXPECT_EQ(row.unread, kEach);
    EXPECT_EQ(store->messages.history(alice.id(), 1'000)->size(),
              static_cast<std::size_t>(kOfFriend));
    EXPECT_EQ(store->conversations.list(ConversationKind::Accepted)->size(), 1U);
    EXPECT_EQ(done.most, static_cast<std::int64_t>(Inbox::kTurn)) << "and never more in one turn";
    EXPECT_TRUE(std::any_of(events.begin(), events.end(), [](const Event& event) {
        return std::holds_alternative<CaughtUp>(event);
    }));
}

}  // namespace starling::test
