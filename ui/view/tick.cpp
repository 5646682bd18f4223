// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/tick.h"

namespace starling::ui {

namespace {

constexpr qreal kLine = 1.5;
constexpr int kIcon = 14;

}  // namespace

void paintTick(QPainter& painter, const Look& look, const QRect& where, bool chosen, qreal scale) {
    painter.setRenderHint(QPainter::Antialiasing);
    if (!chosen) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{look[Token::Quiet], kLine});
        painter.drawEllipse(QRectF{where}.adjusted(kLine / 2, kLine / 2, -kLine / 2, -kLine / 2));
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(look[Token::Accent]);
    painter.drawEllipse(where);
    const int inset = (kTickSize - kIcon) / 2;
    painter.drawPixmap(QRect{where.left() + inset, where.top() + inset, kIcon, kIcon},
                       look.icon("check", look[Token::OnAccent], kIcon, scale));
}

}  // namespace starling::ui
