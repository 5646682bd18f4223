// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/own_name.h"

#include <gtest/gtest.h>

namespace starling {

TEST(OwnName, IsEmptyUntilItIsSet) {
    const auto store = *Store::openInMemory();
    EXPECT_EQ(*ownName(*store), "");
    EXPECT_EQ(*setOwnName(*store, "Alice"), "Alice");
    EXPECT_EQ(*ownName(*store), "Alice");
}

TEST(OwnName, ABadOneChangesNothing) {
    const auto store = *Store::openInMemory();
    ASSERT_TRUE(setOwnName(*store, "Alice"));
    for (const auto& bad : {std::string{}, std::string(101, 'x'), std::string{"Al\nice"},
                            std::string{" Alice"}, std::string{"\xff"}})
        EXPECT_EQ(setOwnName(*store, bad).error().code, Errc::Invalid) << bad;
    EXPECT_EQ(*ownName(*store), "Alice");
}

}  // namespace starling
