// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tray_icon.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace starling::ui {

namespace {

constexpr const char* kLight = "#ECEEF2";
constexpr const char* kDark = "#1B1E25";

/// The drawing is light with dark strokes; for a light panel the two change places.
QByteArray drawing(bool onDark) {
    QFile file{QStringLiteral(":/tray.svg")};
    if (!file.open(QIODevice::ReadOnly)) return {};
    auto svg = file.readAll();
    if (onDark) return svg;
    return svg.replace(kLight, "#other").replace(kDark, kLight).replace("#other", kDark);
}

/// With a gap around it, so that it stands off the bird on any panel.
void drawMark(QPainter& painter, int side, TrayMark mark, const Colours& colours) {
    const qreal size = side * 0.44;
    const qreal gap = side / 16.0;
    const QRectF box{side - size, side - size, size, size};
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.drawEllipse(box.adjusted(-gap, -gap, gap, gap));
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    if (mark == TrayMark::Unread) {
        painter.setBrush(colours[Token::Accent]);
        painter.drawEllipse(box);
        return;
    }
    painter.setPen(QPen{colours[Token::Danger], side / 9.0, Qt::SolidLine, Qt::RoundCap});
    const auto cross = box.adjusted(gap, gap, -gap, -gap);
    painter.drawLine(cross.topLeft(), cross.bottomRight());
    painter.drawLine(cross.topRight(), cross.bottomLeft());
}

}  // namespace

QIcon trayIcon(bool onDark, TrayMark mark, const Colours& colours) {
    QSvgRenderer bird{drawing(onDark)};
    QIcon icon;
    for (const int side : {16, 22, 24, 32, 48, 64}) {
        QPixmap picture{side, side};
        picture.fill(Qt::transparent);
        QPainter painter{&picture};
        painter.setRenderHint(QPainter::Antialiasing);
        bird.render(&painter);
        if (mark == TrayMark::Away) {  // Afterwards: its strokes overlap.
            painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
            painter.fillRect(picture.rect(), QColor{0, 0, 0, 153});
        }
        if (mark == TrayMark::Unread || mark == TrayMark::Offline)
            drawMark(painter, side, mark, colours);
        painter.end();
        icon.addPixmap(picture);
    }
    return icon;
}

}  // namespace starling::ui
