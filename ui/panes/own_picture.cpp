// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/own_picture.h"

namespace starling::ui {

OwnPicture::OwnPicture(const Look& look, Bridge& bridge, QWidget* parent)
    : DrawnButton{look, parent}, bridge_{bridge} {
    setFixedSize(kSide, kSide);
    setAccessibleName(tr("Your Account ID"));
    setToolTip(accessibleName());
    setCursor(Qt::PointingHandCursor);
    connect(&bridge, &Bridge::nameChanged, this, qOverload<>(&QWidget::update));
}

void OwnPicture::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    if (bridge_.hasHeardOfName()) {
        look_.paintAvatar(painter, rect(), Look::AvatarKind::Person, bridge_.id(), bridge_.name());
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(avatarColour(bridge_.id()));
        painter.drawEllipse(rect());
    }
    if (hasFocus())
        look_.paintFocusRing(painter, QRectF{rect()}.adjusted(1, 1, -1, -1), kSide / 2.0 - 1);
}

}  // namespace starling::ui
