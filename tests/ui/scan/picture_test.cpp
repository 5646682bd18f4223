// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scan/picture.h"

#include "scan/pasted.h"
#include "widgets/qr_drawing.h"

#include <QBuffer>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

namespace starling::ui {
namespace {

const std::string kText = "05c41d9b2f7e3a6058d1bb04e96f27a38d5c10e4f9827b6a3150dce8f46b7e2093";

QImage code(int side) {
    return qrImage(*makeQr(kText), side);
}

QByteArray written(const QImage& image, const char* format) {
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QImage loaded(QByteArray bytes) {
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::ReadOnly);
    return loadPicture(buffer);
}

class PictureTest : public QObject {
    Q_OBJECT

private slots:
    void EachFormatIsRead_data() {
        QTest::addColumn<QByteArray>("format");
        for (const char* each : {"PNG", "JPEG", "WEBP", "BMP"})
            QTest::newRow(each) << QByteArray{each};
    }

    void EachFormatIsRead() {
        QFETCH(const QByteArray, format);
        const auto bytes = written(code(400), format);
        if (bytes.isEmpty()) QSKIP("this Qt does not write it");
        QCOMPARE(readQr(grayOf(loaded(bytes))), std::optional{kText});
    }

    void OtherFormatsAreNotTried() {
        QVERIFY(loaded("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>").isNull());
        QVERIFY(loaded(written(code(100), "PPM")).isNull());
        QVERIFY(loaded("").isNull());
        QVERIFY(loaded(QByteArray{1000, 'x'}).isNull());
    }

    void ABrokenPictureIsNone() {
        const auto whole = written(code(400), "PNG");
        for (qsizetype size = 0; size < 60; ++size)
            QVERIFY(loaded(whole.left(size)).isNull());
    }

    void APictureThatUnpacksToGigabytesIsNone() {
        QByteArray bomb = written(QImage{1, 1, QImage::Format_Mono}, "PNG");
        // Width and height are the first two numbers of the first chunk.
        bomb.replace(16, 8, QByteArray::fromHex("0001000000010000"));
        QVERIFY(loaded(bomb).isNull());
    }

    void ALargePictureIsMadeSmaller() {
        QImage wide{20'000, 400, QImage::Format_Grayscale8};
        wide.fill(Qt::white);
        const auto gray = grayOf(wide);
        QVERIFY(gray.width <= kMaxQrImageSide);
        QCOMPARE(gray.pixels.size(), static_cast<std::size_t>(gray.width * gray.height));
        QImage large{5000, 5000, QImage::Format_Grayscale8};
        large.fill(Qt::white);
        const auto smaller = grayOf(large);
        QVERIFY(smaller.width * smaller.height <= 16'000'000);
    }

    void ACodeInALargePictureIsStillRead() {
        QCOMPARE(readQr(grayOf(code(5000))), std::optional{kText});
    }

    void WhatIsTransparentIsWhite() {
        auto picture = code(300).convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                if (picture.pixelColor(x, y) == Qt::white)
                    picture.setPixelColor(x, y, QColor{0, 0, 0, 0});
        QCOMPARE(readQr(grayOf(picture)), std::optional{kText});
    }

    void NoPictureIsNoPixels() { QCOMPARE(grayOf({}).pixels.size(), 0U); }

    void OnlyPicturesOfThisMachineAreTaken() {
        QMimeData data;
        data.setUrls({QUrl{"https://example.org/code.png"}, QUrl{"file:///tmp/letter.txt"}});
        QVERIFY(!hasPicture(data));
        data.setUrls({QUrl{"file:///tmp/letter.txt"}, QUrl{"file:///tmp/Code.PNG"}});
        QVERIFY(hasPicture(data));
        QCOMPARE(pastedFrom(data).file, QString{"/tmp/Code.PNG"});
    }

    void AFolderOrADeviceIsNoPicture() {
        const QTemporaryDir folder;
        QVERIFY(loadPictureFile(folder.path()).isNull());
        QVERIFY(loadPictureFile("/dev/zero").isNull());
        QVERIFY(loadPictureFile(folder.filePath("missing.png")).isNull());
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::PictureTest)
#include "picture_test.moc"
