// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Used while building: render_icon DRAWING SIZE PICTURE draws an SVG as SIZE x SIZE pixels.

#include <QImage>
#include <QPainter>
#include <QString>
#include <QSvgRenderer>

#include <cstdio>

int main(int argc, char** argv) {
    if (argc != 4) {
        std::fputs("usage: render_icon DRAWING SIZE PICTURE\n", stderr);
        return 2;
    }
    const int size = QString{argv[2]}.toInt();
    QSvgRenderer drawing{QString::fromLocal8Bit(argv[1])};
    QImage picture{size, size, QImage::Format_ARGB32_Premultiplied};
    if (!drawing.isValid() || picture.isNull()) {
        std::fprintf(stderr, "render_icon: cannot draw %s at %s\n", argv[1], argv[2]);
        return 1;
    }
    picture.fill(Qt::transparent);
    QPainter painter{&picture};
    drawing.render(&painter);
    painter.end();
    return picture.save(QString::fromLocal8Bit(argv[3]), "PNG") ? 0 : 1;
}
