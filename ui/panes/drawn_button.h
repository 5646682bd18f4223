// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A button that draws itself. Enter presses it, as Space does; reached by Tab. Window thread.
#pragma once

#include "look/look.h"

#include <QAbstractButton>

namespace starling::ui {

class DrawnButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit DrawnButton(const Look& look, QWidget* parent);

protected:
    void keyPressEvent(QKeyEvent*) override;

    const Look& look_;
};

}  // namespace starling::ui
