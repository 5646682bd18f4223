// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Emoji under messages, as they come from others and from our other devices.

#include "messenger/mailroom.h"
#include "wire/content.h"

namespace starling::test {

namespace {

struct Reactions : Mailroom {
    static constexpr const char* kHeart = "\u2764\ufe0f";
    static constexpr const char* kLaugh = "\U0001F602";

    Reactions() {
        EXPECT_TRUE(state.approve(alice));
        EXPECT_TRUE(take({text(alice, "hers", 1), copy(alice, "ours", 2)}));
        events.clear();
    }
    Received reaction(const AccountId& from, const AccountId& target, std::int64_t targetAt,
                      const std::string& emoji, std::int64_t at, bool removed = false) {
        Content content;
        content.data.emplace().reaction.emplace();
        content.data->reaction->emoji = emoji;
        content.data->reaction->author = target.hex();
        if (removed) content.data->reaction->action = Reaction::Action::Remove;
        return letter(IncomingReaction{alice,
                                       from,
                                       now + Millis{at},
                                       {target, now + Millis{targetAt}},
                                       emoji,
                                       removed,
                                       encode(content)});
    }
    std::vector<Reacted> under(const AccountId& author, std::int64_t at) {
        return (*store->messages.find(alice, author, now + Millis{at}))->reactions;
    }
};

using All = std::vector<Reacted>;

}  // namespace

TEST_F(Reactions, StandUnderTheirMessageFirstOneFirst) {
    ASSERT_TRUE(take({reaction(alice, own, 2, kHeart, 5), reaction(own, own, 2, kLaugh, 4),
                      reaction(own, own, 2, kHeart, 6)}));
    EXPECT_EQ(under(own, 2), (All{{kLaugh, {own}}, {kHeart, {alice, own}}}));
    ASSERT_EQ(heard<MessageChanged>().size(), 1U) << "once a turn";
    EXPECT_EQ(heard<MessageChanged>()[0].message.reactions.size(), 2U);
    EXPECT_TRUE(heard<MessageAdded>().empty());
    EXPECT_EQ(conversation(alice)->unread, 1) << "a reaction is nothing to read";
}

TEST_F(Reactions, TheNewestWordCountsInWhateverOrderTheyCome) {
    ASSERT_TRUE(take({reaction(alice, own, 2, kHeart, 7, true)}));
    ASSERT_TRUE(take({reaction(alice, own, 2, kHeart, 6)}));
    EXPECT_TRUE(under(own, 2).empty());
    ASSERT_TRUE(take({reaction(alice, own, 2, kHeart, 8)}));
    EXPECT_EQ(under(own, 2), (All{{kHeart, {alice}}}));
    ASSERT_TRUE(take({reaction(alice, own, 2, kHeart, 8, true)}));
    EXPECT_TRUE(under(own, 2).empty()) << "of one moment the one that takes back";
}

TEST_F(Reactions, WaitForTheirMessage) {
    ASSERT_TRUE(take({reaction(alice, own, 9, kHeart, 12), reaction(own, own, 9, kLaugh, 11),
                      reaction(alice, own, 9, kHeart, 13, true)}));
    ASSERT_TRUE(take({copy(alice, "late", 9)}));
    EXPECT_EQ(under(own, 9), (All{{kLaugh, {own}}}));
    ASSERT_EQ(heard<MessageAdded>().size(), 1U);
    EXPECT_EQ(heard<MessageAdded>()[0].message.reactions.size(), 1U);
}

TEST_F(Reactions, OfStrangersAndOfTheBlockedAreNotTaken) {
    ASSERT_TRUE(take({text(bob, "a request", 1)}));
    auto strange = reaction(bob, bob, 1, kHeart, 5);
    std::get<IncomingReaction>(strange.what).conversation = bob;
    ASSERT_TRUE(take({strange}));
    EXPECT_TRUE((*store->messages.find(bob, bob, now + Millis{1}))->reactions.empty());
    ASSERT_TRUE(state.block(alice));
    ASSERT_TRUE(take({reaction(alice, own, 2, kHeart, 5)}));
    EXPECT_TRUE(under(own, 2).empty());
}

TEST_F(Reactions, OfOnePersonAreBounded) {
    std::vector<Received> flood;
    for (int i = 0; i < 100; ++i) {
        // U+1F600 and on, all of them emoji.
        const auto last = static_cast<char>(0x80 + i % 64);
        const auto third = static_cast<char>(0x98 + i / 64);
        flood.push_back(reaction(alice, own, 2, std::string{"\xF0\x9F"} + third + last, 10 + i));
    }
    ASSERT_TRUE(take(flood));
    EXPECT_EQ(under(own, 2).size(), static_cast<std::size_t>(ReactionTable::kMostPerAuthor));
    ASSERT_TRUE(take({reaction(own, own, 2, kHeart, 5)}));
    EXPECT_EQ(under(own, 2).size(), ReactionTable::kMostPerAuthor + 1U)
        << "nobody uses up what others may put there";
}

TEST_F(Reactions, GoWithTheirMessage) {
    ASSERT_TRUE(take({reaction(alice, own, 2, kHeart, 5), unsend(own, 2)}));
    EXPECT_TRUE(under(own, 2).empty());
    ASSERT_TRUE(take({reaction(alice, own, 2, kLaugh, 6)}));
    EXPECT_TRUE(under(own, 2).empty()) << "nothing is said there any more";
}

}  // namespace starling::test
