// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A pill that filters the list; one of a few is on. Window thread.
#pragma once

#include "widgets/drawn_button.h"

namespace starling::ui {

class Chip : public DrawnButton {
    Q_OBJECT

public:
    Chip(const Look& look, const QString& text, QWidget* parent = nullptr);

    void setCount(int count);  ///< 0: none is shown.

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QString count_;
};

}  // namespace starling::ui
