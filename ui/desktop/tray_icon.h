// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The bird as a silhouette for the panel of a desktop, with a mark at the lower right. Drawn each
/// time it is asked for. Window thread.
#pragma once

#include "look/tokens.h"

#include <QIcon>

namespace starling::ui {

enum class TrayMark {
    None,
    Unread,   ///< A dot.
    Offline,  ///< A cross.
    Away,     ///< No account is open: paler.
};

/// On a dark panel the bird is light.
QIcon trayIcon(bool onDark, TrayMark mark, const Colours& colours);

}  // namespace starling::ui
