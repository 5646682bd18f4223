// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/application_icon.h"

#include "look/look.h"

#include <QImage>
#include <QTest>

using namespace starling::ui;

class ApplicationIconTest : public QObject {
    Q_OBJECT

private slots:
    void EachSizeHasABird_data() {
        QTest::addColumn<int>("side");
        for (const int side : {16, 24, 32, 48, 64, 128})
            QTest::addRow("%d", side) << side;
    }
    void EachSizeHasABird() {
        QFETCH(int, side);
        const Look look;  // brings the drawings along
        const auto picture = applicationIcon().pixmap(QSize{side, side}, 1.0).toImage();
        QCOMPARE(picture.size(), QSize(side, side));
        QVERIFY(picture.pixelColor(side / 2, side / 2).alpha() > 0);
    }
};

QTEST_MAIN(ApplicationIconTest)
#include "application_icon_test.moc"
