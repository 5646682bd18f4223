// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "onboarding/flock.h"
#include "onboarding/step_dots.h"
#include "onboarding/unlock_page.h"
#include "ui/onboarding/rig.h"

#include <QScrollArea>

namespace starling::ui {
namespace {

/// Every page in a window as small as a phone, from left to right and from right to left.
class SizesTest : public QObject {
    Q_OBJECT

private:
    /// Those that stick out of the window at a side. Down they can be scrolled to.
    static QStringList stickOut(QWidget& window) {
        QStringList out;
        for (const auto* widget : window.findChildren<QWidget*>()) {
            if (!widget->isVisible()) continue;
            const QRect place{widget->mapTo(&window, QPoint{}), widget->size()};
            if (place.left() < 0 || place.right() >= window.width())
                out += widget->metaObject()->className() + (' ' + widget->accessibleName());
        }
        return out;
    }
    static QSize flock(Rig& rig) {
        for (const auto* each : rig.page.findChildren<Flock*>())
            if (each->isVisible()) return each->size();
        return {};
    }

private slots:
    void ChipsKeepTheirPlaceInASmallWindow() {
        Rig rig;
        rig.page.resize(360, 480);
        click(rig.page, "I have an account");
        rig.word(1)->setText("icebarg ab");
        const auto chip = [&](int number) { return rig.word(number)->parentWidget(); };
        for (int number = 1; number + 2 <= 13; ++number)
            QTRY_COMPARE(chip(number + 2)->y() - chip(number)->y(), 40);
        rig.word(13)->setFocus();
        QVERIFY(chip(13)->visibleRegion().boundingRect().height() == chip(13)->height());
    }

    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }

    void EveryPageFitsASmallWindow_data() {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }

    void EveryPageFitsASmallWindow() {
        QFETCH(const Qt::LayoutDirection, direction);
        QGuiApplication::setLayoutDirection(direction);
        Rig rig;
        rig.page.resize(360, 480);
        QTRY_COMPARE(stickOut(rig.page), QStringList{});
        click(rig.page, "Create an account");
        QTRY_COMPARE(stickOut(rig.page), QStringList{});
        type(rig.page, "Display name", "Alice");
        rig.press(Qt::Key_Return);
        QTRY_COMPARE(stickOut(rig.page), QStringList{});
        rig.press(Qt::Key_Escape);
        rig.press(Qt::Key_Escape);
        click(rig.page, "I have an account");
        rig.word(1)->setText("icebarg ab");
        click(rig.page, "Show");
        QTRY_COMPARE(stickOut(rig.page), QStringList{});
        UnlockPage unlock{rig.look};
        unlock.resize(360, 480);
        unlock.show();
        QTRY_COMPARE(stickOut(unlock), QStringList{});
    }

    void TheKeyboardScrollsToWhatIsBelow() {
        Rig rig;
        rig.page.resize(360, 480);
        click(rig.page, "I have an account");
        auto* show = button(rig.page, "Show");
        QTRY_VERIFY(show->mapTo(&rig.page, QPoint{}).y() > 400);
        show->setFocus();
        rig.press(Qt::Key_Backtab);
        rig.press(Qt::Key_Tab);
        QTRY_VERIFY(show->mapTo(&rig.page, QPoint{}).y() < 440);
    }

    void TheFlockHasRoom() {
        Rig rig;
        QTRY_COMPARE(flock(rig), QSize(440, 400));
        rig.page.resize(759, 700);
        QTRY_COMPARE(flock(rig), QSize(240, 218));
        rig.page.resize(360, 480);
        QTRY_COMPARE(flock(rig), QSize(110, 100));
    }

    void TheStepsAreCountedForAScreenReader() {
        Rig rig;
        auto* steps = rig.page.findChild<StepDots*>();
        QVERIFY(!steps->isVisible());
        click(rig.page, "Create an account");
        QCOMPARE(steps->accessibleName(), "Step 1 of 3");
        type(rig.page, "Display name", "Alice");
        rig.press(Qt::Key_Return);
        QCOMPARE(steps->accessibleName(), "Step 2 of 3");
        click(rig.page, "Later");
        QCOMPARE(steps->accessibleName(), "Step 3 of 3");
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::SizesTest)
#include "sizes_test.moc"
