// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The bird in the panel of the desktop, with a mark and a menu: Open, Quit. There only while it is
/// switched on, and while the desktop has a place for it. Window thread.
#pragma once

#include "desktop/tray_icon.h"
#include "look/look.h"

#include <QMenu>
#include <QObject>

#include <memory>

class QSystemTrayIcon;

namespace starling::ui {

class SystemScheme;

class Tray : public QObject {
    Q_OBJECT

public:
    explicit Tray(const Look& look, QObject* parent = nullptr);
    ~Tray() override;

    void setShown(bool shown);
    bool isThere() const;  ///< Somebody could find it.
    void setMark(TrayMark mark);

    static bool hasPlace();

signals:
    void openRequested();
    void quitRequested();

private:
    void draw();
    bool isPanelDark() const;

    const Look& look_;
    TrayMark mark_ = TrayMark::Away;
    std::unique_ptr<SystemScheme> system_;
    std::unique_ptr<QMenu> menu_;
    std::unique_ptr<QSystemTrayIcon> icon_;  ///< Goes before its menu.
};

}  // namespace starling::ui
