// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/slide.h"

namespace starling::ui {

Slide::Slide(const Look& look, const QString& name, QWidget* parent)
    : QCheckBox{parent}, look_{look} {
    setAccessibleName(name);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void Slide::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track{kRing, kRing, kWidth, kHeight};
    const bool on = isChecked() && isEnabled();
    painter.setPen(Qt::NoPen);
    painter.setBrush(look_[on ? (underMouse() ? Token::AccentHover : Token::Accent)
                              : (isEnabled() ? Token::BadgeMuted : Token::Pressed)]);
    painter.drawRoundedRect(track, kHeight / 2.0, kHeight / 2.0);
    const bool atRight = isChecked() != (layoutDirection() == Qt::RightToLeft);
    constexpr qreal kKnob = 14;
    constexpr qreal kGap = (kHeight - kKnob) / 2;
    painter.setBrush(look_[isEnabled() ? Token::Knob : Token::Disabled]);
    painter.drawEllipse(QRectF{atRight ? track.right() - kGap - kKnob : track.left() + kGap,
                               track.top() + kGap, kKnob, kKnob});
    if (hasFocus()) look_.paintFocusRing(painter, QRectF{rect()}.adjusted(1, 1, -1, -1), 13);
}

}  // namespace starling::ui
