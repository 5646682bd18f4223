// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The message view as assistive technology sees it: a list whose items are the messages, each with
/// who, when, what and its state; pressing one sends it again where that is possible. Window
/// thread.
#pragma once

namespace starling::ui {

void installMessageViewAccessible();

}  // namespace starling::ui
