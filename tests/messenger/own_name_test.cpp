// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/own_name.h"

#include "support/loaded_state.h"

namespace starling {

namespace {

struct OwnName : testing::Test {
    SeededRandom random{5};
    AccountId own = Identity::generate(random).id();
    Timestamp now = fromUnixMillis(1'700'000'000'000);
    std::unique_ptr<Store> store = *Store::openInMemory();
    test::LoadedState state{*store, own, [this] { return now; }};
};

}  // namespace

TEST_F(OwnName, IsEmptyUntilItIsSet) {
    EXPECT_EQ(state.ownName(), "");
    EXPECT_EQ(*setOwnName(state, "Alice", now), "Alice");
    EXPECT_EQ(state.ownName(), "Alice");
}

TEST_F(OwnName, ABadOneChangesNothing) {
    ASSERT_TRUE(setOwnName(state, "Alice", now));
    for (const auto& bad : {std::string{}, std::string(101, 'x'), std::string{"Al\nice"},
                            std::string{" Alice"}, std::string{"\xff"}})
        EXPECT_EQ(setOwnName(state, bad, now).error().code, Errc::Invalid) << bad;
    EXPECT_EQ(state.ownName(), "Alice");
}

TEST_F(OwnName, SaysWhenItWasChosenAndNotWhenItWasSaidAgain) {
    ASSERT_TRUE(setOwnName(state, "Alice", now));
    ASSERT_TRUE(setOwnName(state, "Alice", now + std::chrono::hours{1}));
    EXPECT_EQ(state.profile().updatedSeconds, 1'700'000'000);
    ASSERT_TRUE(setOwnName(state, "Ally", now + std::chrono::hours{1}));
    EXPECT_EQ(state.profile().updatedSeconds, 1'700'003'600);
}

TEST_F(OwnName, SurvivesARestart) {
    ASSERT_TRUE(setOwnName(state, "Alice", now));
    test::LoadedState next{*store, own, [this] { return now; }};
    EXPECT_EQ(next.ownName(), "Alice");
}

}  // namespace starling
