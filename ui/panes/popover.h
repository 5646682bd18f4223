// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A raised card over the window, without a title: the ground of pickers and proposals. As a popup
/// it closes by a click beside it or Escape, and goes by itself. Window thread.
#pragma once

#include "look/look.h"

#include <QWidget>

namespace starling::ui {

class Popover : public QWidget {
    Q_OBJECT

public:
    enum class Kind {
        Popup,  ///< Takes the keyboard until it closes.
        Child,  ///< A part of its parent, which keeps the keyboard.
    };
    Popover(const Look& look, Kind kind, const QString& name, QWidget* parent);

    /// Over `anchor`, which is on the screen, or under it where there is no room; wholly on the
    /// screen.
    void openAt(const QRect& anchor);

protected:
    void paintEvent(QPaintEvent*) override;
    void keyPressEvent(QKeyEvent*) override;

    const Look& look_;
};

/// Where something is on the screen.
QRect onScreen(const QWidget& widget);

}  // namespace starling::ui
