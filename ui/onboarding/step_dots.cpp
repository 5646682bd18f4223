// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "onboarding/step_dots.h"

#include <QStyle>

namespace starling::ui {

namespace {

constexpr int kDot = 6;
constexpr int kLong = 18;
constexpr int kGap = 8;

}  // namespace

StepDots::StepDots(const Look& look, QWidget* parent) : QWidget{parent}, look_{look} {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setStep(0, steps_);
    connect(&look_, &Look::changed, this, [this] { update(); });
}

void StepDots::setStep(int step, int steps) {
    step_ = step;
    steps_ = steps;
    setAccessibleName(tr("Step %1 of %2").arg(step + 1).arg(steps));
    updateGeometry();
    update();
}

QSize StepDots::sizeHint() const {
    return {(steps_ - 1) * (kDot + kGap) + kLong, kDot};
}

void StepDots::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QRect dot{0, 0, 0, kDot};
    for (int each = 0; each < steps_; ++each) {
        dot.setWidth(each == step_ ? kLong : kDot);
        painter.setBrush(look_[each == step_ ? Token::Accent : Token::Wave]);
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), dot), kDot / 2.0,
                                kDot / 2.0);
        dot.moveLeft(dot.right() + 1 + kGap);
    }
}

}  // namespace starling::ui
