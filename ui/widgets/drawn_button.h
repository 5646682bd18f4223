// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A button that draws itself: what every button of ours has in common. Enter presses it, as Space
/// does; reached by Tab, and a click leaves the keyboard where it was. Window thread.
#pragma once

#include "look/look.h"

#include <QAbstractButton>

namespace starling::ui {

class DrawnButton : public QAbstractButton {
    Q_OBJECT

public:
    DrawnButton(const Look& look, QWidget* parent);

protected:
    bool event(QEvent*) override;
    void keyPressEvent(QKeyEvent*) override;

    const Look& look_;
};

}  // namespace starling::ui
