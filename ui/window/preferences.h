// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What this device remembers of the window: theme, accent, geometry, network and proxy, how much a
/// notification says, the tray. A file of its own in the profile folder (mode 0600), read before
/// the profile is opened. Window thread.
#pragma once

#include "dialogs/desktop_settings.h"
#include "dialogs/network_dialog.h"
#include "look/look.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace starling::ui {

struct Preferences {
    SchemeChoice scheme = SchemeChoice::System;
    Accent accent = Accent::Teal;
    NetworkChoice network{QStringLiteral("session"), {}};
    QByteArray geometry;
    int listWidth = 320;
    bool enterSends = true;   ///< And with Shift it breaks the line; or the other way about.
    QStringList recentEmoji;  ///< The one used last first.
    DesktopChoices desktop;

    static Preferences load(const QString& profileFolder);
    bool save(const QString& profileFolder) const;  ///< False when the disk does not take it.
};

}  // namespace starling::ui
