// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/side_by_side.h"

#include <QSignalSpy>
#include <QTest>

using namespace starling::ui;

class SideBySideTest : public QObject {
    Q_OBJECT

private:
    struct Page {
        Look look;
        QWidget* list = new QWidget;
        QWidget* conversation = new QWidget;
        SideBySide columns{look, list, conversation};

        explicit Page(QSize size, bool motion = false) {
            look.setReducedMotion(!motion);
            columns.resize(size);
            columns.show();
        }
    };

private slots:
    void WideColumnsStandBesideEachOther() {
        Page page{{1180, 780}};
        QVERIFY(!page.columns.isStacked());
        QCOMPARE(page.list->geometry(), QRect(0, 0, 320, 780));
        QCOMPARE(page.conversation->geometry(), QRect(320, 0, 860, 780));
    }

    void TheListIsOnTheRightWhenOneReadsFromThere() {
        Page page{{1180, 780}};
        page.columns.setLayoutDirection(Qt::RightToLeft);
        page.columns.setListWidth(300);
        QCOMPARE(page.list->geometry(), QRect(880, 0, 300, 780));
        QCOMPARE(page.conversation->geometry(), QRect(0, 0, 880, 780));
    }

    void BelowSevenHundredOneIsInFront() {
        Page page{{699, 480}};
        QVERIFY(page.columns.isStacked());
        QVERIFY(page.list->isVisible());
        QVERIFY(!page.conversation->isVisible());
        page.columns.showConversation();
        QVERIFY(!page.list->isVisible());
        QCOMPARE(page.conversation->geometry(), QRect(0, 0, 699, 480));
        page.columns.showList();
        QVERIFY(page.list->isVisible());
    }

    void TheOneInFrontIsRememberedWhileBothAreSeen() {
        Page page{{1180, 780}};
        page.columns.showConversation();
        page.columns.resize(500, 780);
        QVERIFY(page.conversation->isVisible());
        QVERIFY(!page.list->isVisible());
    }

    void ItIsToldOnceWhenTheColumnsStack() {
        Page page{{1180, 780}};
        QSignalSpy told{&page.columns, &SideBySide::stackedChanged};
        page.columns.resize(600, 780);
        page.columns.resize(500, 780);
        page.columns.resize(900, 780);
        QCOMPARE(told.count(), 2);
        QCOMPARE(told[0][0].toBool(), true);
        QCOMPARE(told[1][0].toBool(), false);
    }

    void SlidingTakesItsTimeAndArrives() {
        Page page{{500, 480}, true};
        QVERIFY(QTest::qWaitForWindowExposed(&page.columns));
        page.columns.showConversation();
        QVERIFY(page.conversation->x() > 0);
        // A moment before it arrives, less than a pixel is left of the way.
        QTRY_VERIFY(!page.list->isVisible());
        QCOMPARE(page.conversation->x(), 0);
    }

    void TheHandleDragsTheListWithinBounds_data() {
        QTest::addColumn<int>("to");
        QTest::addColumn<int>("width");
        QTest::newRow("wider") << 400 << 400;
        QTest::newRow("too wide") << 900 << 420;
        QTest::newRow("too narrow") << 20 << 240;
    }
    void TheHandleDragsTheListWithinBounds() {
        QFETCH(int, to);
        QFETCH(int, width);
        Page page{{1180, 780}};
        auto* handle = page.columns.childAt(320, 300);
        QVERIFY(handle && !handle->accessibleName().isEmpty());
        QMouseEvent drag{QEvent::MouseMove, QPointF{static_cast<double>(to - handle->x()), 10.0},
                         QPointF{},         Qt::LeftButton,
                         Qt::LeftButton,    {}};
        QCoreApplication::sendEvent(handle, &drag);
        QCOMPARE(page.columns.listWidth(), width);
    }
};

QTEST_MAIN(SideBySideTest)
#include "side_by_side_test.moc"
