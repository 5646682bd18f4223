// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/chip.h"

#include <QStyle>

namespace starling::ui {

namespace {

constexpr int kHeight = 28;
constexpr int kPadding = 11;
constexpr int kGap = 7;

QFont fontOf(const Look& look, bool on) {
    auto font = look.font(Type::Chip);
    font.setWeight(on ? QFont::DemiBold : QFont::Medium);
    return font;
}

}  // namespace

Chip::Chip(const Look& look, const QString& text, QWidget* parent) : DrawnButton{look, parent} {
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setAutoExclusive(true);
}

void Chip::setCount(int count) {
    const auto shown = count > 0 ? QString::number(count) : QString{};
    if (shown == count_) return;
    count_ = shown;
    setAccessibleName(shown.isEmpty() ? text() : text() + ' ' + shown);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const {
    const QFontMetrics metrics{fontOf(look_, true)};
    const int count = count_.isEmpty() ? 0 : kGap + metrics.horizontalAdvance(count_);
    return {2 * kPadding + metrics.horizontalAdvance(text()) + count, kHeight};
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look_[isChecked()    ? Token::Selection
                           : isDown()     ? Token::Pressed
                           : underMouse() ? Token::Hover
                                          : Token::Field]);
    painter.drawRoundedRect(rect(), kHeight / 2.0, kHeight / 2.0);
    painter.setFont(fontOf(look_, isChecked()));
    painter.setPen(look_[isChecked() ? Token::OnSelection : Token::Quiet]);
    const auto inside = rect().adjusted(kPadding, 0, -kPadding, 0);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft, text());
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignRight, count_);
    if (hasFocus())
        look_.paintFocusRing(painter, QRectF{rect()}.adjusted(1, 1, -1, -1), kHeight / 2.0 - 1);
}

}  // namespace starling::ui
