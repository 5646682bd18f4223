// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/qr_picture.h"

#include "ui/support/unnamed.h"
#include "widgets/qr_drawing.h"

#include <QTest>

namespace starling::ui {
namespace {

const std::string kText = "05c41d9b2f7e3a6058d1bb04e96f27a38d5c10e4f9827b6a3150dce8f46b7e2093";

std::optional<std::string> read(const QImage& image) {
    const auto gray = image.convertToFormat(QImage::Format_Grayscale8);
    GrayImage pixels{gray.width(), gray.height(), {}};
    for (int y = 0; y < gray.height(); ++y)
        pixels.pixels.insert(pixels.pixels.end(), gray.constScanLine(y),
                             gray.constScanLine(y) + gray.width());
    return readQr(pixels);
}

class QrPictureTest : public QObject {
    Q_OBJECT

private:
    Look look_;

    static QImage grab(QrPicture& picture, qreal scale) {
        QImage image{picture.size() * scale, QImage::Format_RGB32};
        image.setDevicePixelRatio(scale);
        image.fill(Qt::red);
        picture.render(&image);
        return image;
    }

private slots:
    void EveryModuleIsWholePixels() {
        const auto code = *makeQr(kText);
        for (const int side : {90, 111, 248, 1000}) {
            const auto image = qrImage(code, side);
            QCOMPARE(image.size(), (QSize{side, side}));
            const int module = side / (code.size + 2 * kQrQuietZone);
            const int margin = (side - module * code.size) / 2;
            for (int y = 0; y < code.size * module; ++y)
                for (int x = 0; x < code.size * module; ++x)
                    QCOMPARE(qGray(image.pixel(margin + x, margin + y)) == 0,
                             code.isDark(x / module, y / module));
        }
        QVERIFY(qrImage(code, 89).isNull());
    }

    void ItIsReadFromTheScreenInEveryThemeAndScale() {
        for (const auto scheme : {SchemeChoice::Dark, SchemeChoice::Light}) {
            look_.choose(scheme, Accent::Teal);
            for (const qreal scale : {1.0, 1.25, 1.5, 2.0, 3.0}) {
                QrPicture picture{look_, "QR code of your Session ID"};
                picture.setText(kText);
                picture.resize(picture.sizeHint());
                QCOMPARE(read(grab(picture, scale)), std::optional{kText});
            }
        }
    }

    void WhatIsTooLongIsWhite() {
        QrPicture picture{look_, "QR code"};
        picture.setText(std::string(3000, 'x'));
        QVERIFY(!picture.code());
        picture.resize(picture.sizeHint());
        QCOMPARE(grab(picture, 1).pixelColor(124, 124), QColor{Qt::white});
    }

    void ItHasAName() {
        QrPicture picture{look_, "QR code of your Session ID"};
        picture.show();
        QCOMPARE(picture.accessibleName(), QString{"QR code of your Session ID"});
        QCOMPARE(unnamedParts(picture), QStringList{});
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::QrPictureTest)
#include "qr_picture_test.moc"
