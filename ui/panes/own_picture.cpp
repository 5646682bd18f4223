// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/own_picture.h"

#include <QKeyEvent>

namespace starling::ui {

OwnPicture::OwnPicture(const Look& look, Bridge& bridge, QWidget* parent)
    : QAbstractButton{parent}, look_{look}, bridge_{bridge} {
    setFixedSize(kSide, kSide);
    setAccessibleName(tr("Your Account ID"));
    setToolTip(accessibleName());
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
    connect(&bridge, &Bridge::nameChanged, this, qOverload<>(&QWidget::update));
}

void OwnPicture::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    look_.paintAvatar(painter, rect(), Look::AvatarKind::Person, bridge_.id(), bridge_.name());
    if (hasFocus())
        look_.paintFocusRing(painter, QRectF{rect()}.adjusted(1, 1, -1, -1), kSide / 2.0 - 1);
}

void OwnPicture::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    QAbstractButton::keyPressEvent(event);
}

}  // namespace starling::ui
