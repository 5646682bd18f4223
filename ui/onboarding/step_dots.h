// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How far one is: a dot for each step, the present one longer. Window thread.
#pragma once

#include "look/look.h"

#include <QWidget>

namespace starling::ui {

class StepDots : public QWidget {
    Q_OBJECT

public:
    explicit StepDots(const Look& look, QWidget* parent = nullptr);

    void setStep(int step, int steps);  ///< From 0.
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    const Look& look_;
    int step_ = 0;
    int steps_ = 3;
};

}  // namespace starling::ui
