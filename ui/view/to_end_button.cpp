// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/to_end_button.h"

#include <QPainter>

#include <algorithm>

namespace starling::ui {

namespace {

constexpr int kIcon = 20;
constexpr int kBadge = 20;

}  // namespace

ToEndButton::ToEndButton(const Look& look, QWidget* parent) : QAbstractButton{parent}, look_{look} {
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setToolTip(tr("To the newest message"));
    setCount(0);
    resize(sizeHint());
    hide();
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void ToEndButton::setCount(int count) {
    count_ = count;
    const auto name = count == 0   ? tr("To the newest message")
                      : count == 1 ? tr("To the newest message, 1 new")
                                   : tr("To the newest message, %n new", nullptr, count);
    if (name == accessibleName()) return;
    setAccessibleName(name);
    update();
}

void ToEndButton::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle{0.5, kBadgeAbove + 0.5, kSide - 1.0, kSide - 1.0};
    painter.setPen(QPen{look_[Token::RaisedLine], 1});
    painter.setBrush(look_[isDown()       ? Token::Pressed
                           : underMouse() ? Token::Hover
                                          : Token::Raised]);
    painter.drawEllipse(circle);
    const int inset = (kSide - kIcon) / 2;
    const QRect icon{inset, kBadgeAbove + inset, kIcon, kIcon};
    painter.drawPixmap(icon, look_.icon("down", look_[underMouse() ? Token::Text : Token::Quiet],
                                        kIcon, devicePixelRatioF()));
    if (hasFocus()) look_.paintFocusRing(painter, circle.adjusted(1, 1, -1, -1), kSide / 2.0);
    if (count_ > 0) paintBadge(painter);
}

void ToEndButton::paintBadge(QPainter& painter) const {
    const auto text = count_ > 99 ? QStringLiteral("99+") : QString::number(count_);
    painter.setFont(look_.font(Type::Badge));
    const int width = std::max(kBadge, painter.fontMetrics().horizontalAdvance(text) + 12);
    const QRect badge{(kSide - width) / 2, 0, width, kBadge};
    painter.setPen(Qt::NoPen);
    painter.setBrush(look_[Token::Accent]);
    painter.drawRoundedRect(badge, kBadge / 2.0, kBadge / 2.0);
    painter.setPen(look_[Token::OnAccent]);
    painter.drawText(badge, Qt::AlignCenter, text);
}

}  // namespace starling::ui
