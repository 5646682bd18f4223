// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/application_icon.h"

#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace starling::ui {

QIcon applicationIcon() {
    constexpr int kWithSpeckles = 48;
    QSvgRenderer small{QStringLiteral(":/icon-small.svg")};
    QSvgRenderer large{QStringLiteral(":/icon.svg")};
    QIcon icon;
    for (const int side : {16, 24, 32, 48, 64, 128}) {
        QPixmap picture{side, side};
        picture.fill(Qt::transparent);
        QPainter painter{&picture};
        (side < kWithSpeckles ? small : large).render(&painter);
        painter.end();
        icon.addPixmap(picture);
    }
    return icon;
}

}  // namespace starling::ui
