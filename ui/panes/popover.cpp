// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/popover.h"

#include <QKeyEvent>
#include <QScreen>

#include <algorithm>

namespace starling::ui {

namespace {

constexpr qreal kRadius = 12;
constexpr int kGap = 4;  ///< From what it belongs to.

}  // namespace

Popover::Popover(const Look& look, Kind kind, const QString& name, QWidget* parent)
    : QWidget{parent}, look_{look} {
    setAccessibleName(name);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
    if (kind == Kind::Child) {
        hide();
        return;
    }
    setWindowFlags(Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint);
    setAttribute(Qt::WA_TranslucentBackground);
    setAttribute(Qt::WA_DeleteOnClose);
}

void Popover::openAt(const QRect& anchor) {
    adjustSize();
    const auto room = parentWidget()->screen()->availableGeometry();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    int x = mirrored ? anchor.left() : anchor.right() + 1 - width();
    int y = anchor.top() - kGap - height();
    if (y < room.top()) y = anchor.bottom() + kGap;
    x = std::clamp(x, room.left(), std::max(room.left(), room.right() + 1 - width()));
    y = std::clamp(y, room.top(), std::max(room.top(), room.bottom() + 1 - height()));
    move(x, y);
    show();
}

void Popover::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{look_[Token::RaisedLine], 1});
    painter.setBrush(look_[Token::Raised]);
    painter.drawRoundedRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

void Popover::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && isWindow()) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

QRect onScreen(const QWidget& widget) {
    return {widget.mapToGlobal(QPoint{}), widget.size()};
}

}  // namespace starling::ui
