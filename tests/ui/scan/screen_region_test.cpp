// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scan/screen_region.h"

#include "ui/support/unnamed.h"

#include <QSignalSpy>
#include <QTest>

namespace starling::ui {
namespace {

class ScreenRegionTest : public QObject {
    Q_OBJECT

private:
    Look look_;

    static QImage screen() {
        QImage image{800, 600, QImage::Format_RGB32};
        image.fill(Qt::blue);
        image.setPixelColor(200, 100, Qt::red);
        return image;
    }

private slots:
    void ARectangleIsInPixelsOfThePicture() {
        const QSize widget{400, 300};
        const QSize picture{800, 600};
        const QRect wanted{200, 100, 100, 80};
        QCOMPARE(regionBetween({100, 50}, {150, 90}, widget, picture), wanted);
        QCOMPARE(regionBetween({150, 90}, {100, 50}, widget, picture), wanted);
        QCOMPARE(regionBetween({150, 50}, {100, 90}, widget, picture), wanted);
    }

    void ARectangleEndsAtTheScreen() {
        const QSize size{400, 300};
        QCOMPARE(regionBetween({350, 250}, {900, 900}, size, size), (QRect{350, 250, 50, 50}));
        QCOMPARE(regionBetween({-90, -90}, {50, 50}, size, size), (QRect{0, 0, 50, 50}));
        QVERIFY(regionBetween({500, 500}, {900, 900}, size, size).isEmpty());
    }

    void AClickIsNoRectangle() {
        const QSize size{400, 300};
        QVERIFY(regionBetween({100, 100}, {100, 100}, size, size).isEmpty());
        QVERIFY(regionBetween({100, 100}, {105, 200}, size, size).isEmpty());
        QVERIFY(regionBetween({10, 10}, {90, 90}, {}, size).isEmpty());
    }

    void ARectangleIsDrawnWithTheMouse() {
        RegionOverlay overlay{look_, screen()};
        overlay.setAttribute(Qt::WA_DeleteOnClose, false);
        overlay.resize(400, 300);
        overlay.show();
        QSignalSpy chosen{&overlay, &RegionOverlay::chosen};
        QTest::mousePress(&overlay, Qt::LeftButton, {}, {100, 50});
        QTest::mouseMove(&overlay, {130, 70});
        QTest::mouseRelease(&overlay, Qt::LeftButton, {}, {150, 90});
        QCOMPARE(chosen.size(), 1);
        const auto part = chosen[0][0].value<QImage>();
        QCOMPARE(part.size(), (QSize{100, 80}));
        QCOMPARE(part.pixelColor(0, 0), QColor{Qt::red});
        QTest::mouseClick(&overlay, Qt::LeftButton, {}, {20, 20});
        QCOMPARE(chosen.size(), 1);
    }

    void TheKeyboardTakesAllOrNothing() {
        RegionOverlay overlay{look_, screen()};
        overlay.setAttribute(Qt::WA_DeleteOnClose, false);
        overlay.show();
        QSignalSpy chosen{&overlay, &RegionOverlay::chosen};
        QSignalSpy givenUp{&overlay, &RegionOverlay::givenUp};
        QTest::keyClick(&overlay, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].value<QImage>().size(), screen().size());
        QTest::keyClick(&overlay, Qt::Key_Escape);
        QCOMPARE(givenUp.size(), 1);
        QCOMPARE(unnamedParts(overlay), QStringList{});
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::ScreenRegionTest)
#include "screen_region_test.moc"
