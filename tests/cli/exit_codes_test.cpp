// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/exit_codes.h"

#include <gtest/gtest.h>

namespace starling::cli {

TEST(ExitCodes, EachKindOfTroubleHasItsOwn) {
    EXPECT_EQ(exitFor(Errc::Invalid), Exit::Invalid);
    EXPECT_EQ(exitFor(Errc::Offline), Exit::Unreachable);
    EXPECT_EQ(exitFor(Errc::TimedOut), Exit::Unreachable);
    EXPECT_EQ(exitFor(Errc::Rejected), Exit::Refused);
    EXPECT_EQ(exitFor(Errc::InUse), Exit::InUse);
    EXPECT_EQ(exitFor(Errc::WrongKey), Exit::Passphrase);
    EXPECT_EQ(exitFor(Errc::NotFound), Exit::NoAccount);
    EXPECT_EQ(exitFor(Errc::Storage), Exit::Storage);
    EXPECT_EQ(exitFor(Errc::WrongNetwork), Exit::Storage);
}

TEST(ExitCodes, TheNumbersAreAPromise) {
    EXPECT_EQ(static_cast<int>(Exit::Ok), 0);
    EXPECT_EQ(static_cast<int>(Exit::Usage), 2);
    EXPECT_EQ(static_cast<int>(Exit::Invalid), 3);
    EXPECT_EQ(static_cast<int>(Exit::Unreachable), 4);
    EXPECT_EQ(static_cast<int>(Exit::Refused), 5);
    EXPECT_EQ(static_cast<int>(Exit::InUse), 6);
    EXPECT_EQ(static_cast<int>(Exit::Passphrase), 7);
    EXPECT_EQ(static_cast<int>(Exit::NoAccount), 8);
    EXPECT_EQ(static_cast<int>(Exit::Storage), 9);
    EXPECT_EQ(static_cast<int>(Exit::TimedOut), 10);
}

}  // namespace starling::cli
