// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/qr_drawing.h"

#include <QPainterPath>

#include <algorithm>

namespace starling::ui {

namespace {

constexpr int kLeastModule = 2;

int modulesOf(const QrCode& code) {
    return code.size + 2 * kQrQuietZone;
}

/// Calls `draw` for each run of dark modules: its column, row and length.
template <class Draw>
void eachRun(const QrCode& code, Draw draw) {
    for (int y = 0; y < code.size; ++y) {
        for (int x = 0; x < code.size; ++x) {
            const int first = x;
            while (x < code.size && code.isDark(x, y))
                ++x;
            if (x > first) draw(first, y, x - first);
        }
    }
}

}  // namespace

QImage qrImage(const QrCode& code, int side) {
    const int module = side / modulesOf(code);
    if (module < kLeastModule) return {};
    QImage image{side, side, QImage::Format_Grayscale8};
    image.fill(Qt::white);
    const int margin = (side - module * code.size) / 2;
    QPainter painter{&image};
    eachRun(code, [&](int x, int y, int length) {
        painter.fillRect(margin + x * module, margin + y * module, length * module, module,
                         Qt::black);
    });
    return image;
}

QByteArray qrSvg(const QrCode& code) {
    const auto all = QByteArray::number(modulesOf(code));
    QByteArray path;
    eachRun(code, [&path](int x, int y, int length) {
        const auto across = QByteArray::number(length);
        path += 'M' + QByteArray::number(x + kQrQuietZone) + ' ' +
                QByteArray::number(y + kQrQuietZone) + 'h' + across + "v1h-" + across + 'z';
    });
    return R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 )" + all + ' ' + all +
           R"(" width="512" height="512" shape-rendering="crispEdges"><rect width=")" + all +
           R"(" height=")" + all + R"(" fill="#fff"/><path d=")" + path + "\"/></svg>\n";
}

void drawQr(QPainter& painter, const QRectF& where, const QrCode& code) {
    const auto side = std::min(where.width(), where.height());
    const auto module = side / modulesOf(code);
    const QPointF corner{where.center().x() - side / 2, where.center().y() - side / 2};
    painter.fillRect(QRectF{corner, QSizeF{side, side}}, Qt::white);
    const auto start = corner + QPointF{kQrQuietZone * module, kQrQuietZone * module};
    QPainterPath dark;
    eachRun(code, [&](int x, int y, int length) {
        dark.addRect(start.x() + x * module, start.y() + y * module, length * module, module);
    });
    painter.fillPath(dark, Qt::black);
}

}  // namespace starling::ui
