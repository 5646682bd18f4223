// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Every screen of the window in every state worth looking at, over a client without an engine, so
/// that the pictures are the same tomorrow. The test's thread.
#pragma once

#include "look/look.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

namespace starling::test {

struct Screen {
    const char* name;
    /// The window, in its state but for what a hand does to it.
    std::function<std::unique_ptr<QWidget>(ui::Look&)> make;
    /// Called when it is shown at its size; false when something did not come.
    std::function<bool(QWidget&)> prepare;
};

const std::vector<Screen>& screens();

}  // namespace starling::test
