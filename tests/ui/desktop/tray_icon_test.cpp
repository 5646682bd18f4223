// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tray_icon.h"

#include <QPainter>
#include <QTest>

namespace starling::ui {
namespace {

const TrayMark kMarks[]{TrayMark::None, TrayMark::Unread, TrayMark::Offline, TrayMark::Away};

class TrayIconTest : public QObject {
    Q_OBJECT

private:
    static QImage drawn(bool onDark, TrayMark mark, int side) {
        const Colours colours{onDark ? Scheme::Dark : Scheme::Light, Accent::Teal};
        return trayIcon(onDark, mark, colours).pixmap(side, side).toImage();
    }

private slots:
    void EveryMarkIsAnotherPicture() {
        for (const int side : {16, 22, 48})
            for (const auto one : kMarks)
                for (const auto other : kMarks)
                    QCOMPARE(drawn(true, one, side) == drawn(true, other, side), one == other);
    }

    void TheBirdStandsOffThePanel() {
        const auto middle = [](const QImage& image) {
            return image.pixelColor(image.width() / 2, image.height() / 3).lightness();
        };
        QVERIFY(middle(drawn(true, TrayMark::None, 64)) > 200);
        QVERIFY(middle(drawn(false, TrayMark::None, 64)) < 60);
    }

    void TheMarkIsAtTheLowerRightInTheAccent() {
        const auto image = drawn(true, TrayMark::Unread, 64);
        QCOMPARE(image.pixelColor(50, 50), (Colours{Scheme::Dark, Accent::Teal}[Token::Accent]));
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::TrayIconTest)
#include "tray_icon_test.moc"
