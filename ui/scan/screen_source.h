// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A picture of what is on the screen, or of the part of it that the person chooses. Window thread.
#pragma once

#include <QImage>

#include <functional>

namespace starling::ui {

enum class ScreenTrouble { None, GivenUp, NotAllowed };

class ScreenSource {
public:
    using Done = std::function<void(const QImage& picture, ScreenTrouble trouble)>;

    virtual ~ScreenSource() = default;  ///< Nothing is called any more.

    /// Lets the person choose; `done` comes once, later.
    virtual void pick(Done done) = 0;
};

}  // namespace starling::ui
