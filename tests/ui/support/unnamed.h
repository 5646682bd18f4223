// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds what a screen reader could not name. Window thread of a test.
#pragma once

#include <QStringList>
#include <QWidget>

namespace starling::ui {

/// One line for each visible part of `window` that can be focused, pressed or read one by one, and
/// has no accessible name.
QStringList unnamedParts(QWidget& window);

}  // namespace starling::ui
