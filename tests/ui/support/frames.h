// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// For tests that expect nothing to happen: whatever the window's loop has due within two frames is
/// done when this returns, because what is due later comes after it. Window thread.
#pragma once

#include <QTest>
#include <QTimer>

namespace starling::test {

inline void letFramesPass(int milliseconds = 40) {
    bool passed = false;
    QTimer::singleShot(milliseconds, [&passed] { passed = true; });
    (void)QTest::qWaitFor([&passed] { return passed; }, 60'000);
}

}  // namespace starling::test
