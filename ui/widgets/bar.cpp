// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/bar.h"

namespace starling::ui {

Bar::Bar(const Look& look, Token ground, Qt::Edges hairlines, QWidget* parent)
    : QWidget{parent}, look_{look}, ground_{ground}, hairlines_{hairlines} {
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void Bar::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.fillRect(rect(), look_[ground_]);
    QPen pen{look_[Token::Hairline], 1};
    pen.setCosmetic(true);
    painter.setPen(pen);
    // Left and right are those of a language that runs from the left.
    const bool mirrored = isRightToLeft();
    const auto has = [&](Qt::Edge edge, Qt::Edge mirror) {
        return hairlines_.testFlag(mirrored ? mirror : edge);
    };
    // One device pixel, at the very edge: half of it inward from the border.
    const qreal half = 0.5 / devicePixelRatioF();
    const QRectF edge = QRectF{rect()}.adjusted(half, half, -half, -half);
    if (hairlines_.testFlag(Qt::TopEdge)) painter.drawLine(edge.topLeft(), edge.topRight());
    if (hairlines_.testFlag(Qt::BottomEdge))
        painter.drawLine(edge.bottomLeft(), edge.bottomRight());
    if (has(Qt::LeftEdge, Qt::RightEdge)) painter.drawLine(edge.topLeft(), edge.bottomLeft());
    if (has(Qt::RightEdge, Qt::LeftEdge)) painter.drawLine(edge.topRight(), edge.bottomRight());
}

}  // namespace starling::ui
