// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// On or off, as a track with a knob. Window thread. docs/look.md "Settings".
#pragma once

#include "look/look.h"

#include <QCheckBox>

namespace starling::ui {

class Slide : public QCheckBox {
    Q_OBJECT

public:
    /// `name` is what a screen reader says.
    Slide(const Look& look, const QString& name, QWidget* parent);
    QSize sizeHint() const override { return {kWidth + 2 * kRing, kHeight + 2 * kRing}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint& where) const override { return rect().contains(where); }
    void paintEvent(QPaintEvent*) override;

private:
    static constexpr int kWidth = 36;
    static constexpr int kHeight = 20;
    static constexpr int kRing = 4;

    const Look& look_;
};

}  // namespace starling::ui
