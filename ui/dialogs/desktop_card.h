// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The card of settings about notifications, the tray and starting at login. Changes act at once.
/// Window thread.
#pragma once

#include "dialogs/desktop_settings.h"
#include "dialogs/settings_card.h"

class QAbstractButton;

namespace starling::ui {

class DesktopCard : public SettingsCard {
    Q_OBJECT

public:
    /// `settings` must outlive it.
    DesktopCard(const Look& look, DesktopSettings& settings, QWidget* parent = nullptr);

    static QString title();

private:
    void addNotify();
    void addTray();
    void addLogin();
    Label* addSwitch(const QString& label, const QString& explanation, QAbstractButton*& made);

    const Look& look_;
    DesktopSettings& settings_;
};

}  // namespace starling::ui
