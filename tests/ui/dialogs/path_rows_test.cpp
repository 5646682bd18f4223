// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/path_rows.h"

#include <QApplication>
#include <QHelpEvent>
#include <QTest>
#include <QTimer>
#include <QToolTip>

namespace starling::ui {
namespace {

class PathRowsTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    std::unique_ptr<PathRows> rows_;

    bool moves() { return rows_->findChild<QTimer*>()->isActive(); }
    QImage picture() { return rows_->grab().toImage(); }
    void restAt(QPoint where) {
        QHelpEvent rests{QEvent::ToolTip, where, rows_->mapToGlobal(where)};
        QCoreApplication::sendEvent(rows_.get(), &rests);
    }

private slots:
    void init() {
        look_.setReducedMotion(false);
        rows_ = std::make_unique<PathRows>(look_);
        rows_->setRows({{PathMark::You, "You", "This device", {}, true},
                        {PathMark::Up, "Entry node", "Knows you", "192.0.2.17", true},
                        {PathMark::NotYet, "Middle node", {}, {}, false}});
        rows_->resize(400, rows_->sizeHint().height());
    }

    void ARowIs64High() { QCOMPARE(rows_->sizeHint().height(), 3 * 64); }

    void ItMovesOnlyWhileItIsToldAndSeenAndActive() {
        rows_->setMoving(true);
        QVERIFY(!moves());
        rows_->show();
        QApplication::setActiveWindow(rows_.get());
        QTRY_VERIFY(moves());
        rows_->setMoving(false);
        QVERIFY(!moves());
        rows_->setMoving(true);
        QVERIFY(moves());
        rows_->hide();
        QVERIFY(!moves());
    }

    void ItStandsStillInAWindowThatIsNotActive() {
        rows_->setMoving(true);
        rows_->show();
        QApplication::setActiveWindow(rows_.get());
        QTRY_VERIFY(moves());
        QApplication::setActiveWindow(nullptr);
        QTRY_VERIFY(!moves());
    }

    void ItStandsStillWhereMotionIsReduced() {
        look_.setReducedMotion(true);
        rows_->show();
        QApplication::setActiveWindow(rows_.get());
        rows_->setMoving(true);
        QVERIFY(!moves());
    }

    void TheWholeAddressIsInTheToolTip() {
        rows_->show();
        restAt({380, 64 + 32});
        QCOMPARE(QToolTip::text(), "192.0.2.17");
        restAt({380, 32});
        QTRY_VERIFY(QToolTip::text().isEmpty() || !QToolTip::isVisible());
        restAt({380, 10'000});
    }

    void TheWholeAddressIsShownToTheKeyboard() {
        rows_->show();
        QApplication::setActiveWindow(rows_.get());
        rows_->clearFocus();
        const auto right = QRect{250, 64, 145, 64};
        const auto coarse = picture().copy(right);
        rows_->setFocus(Qt::TabFocusReason);
        QVERIFY(picture().copy(right) != coarse);
    }

    void EveryMarkLooksDifferent() {
        std::vector<QImage> seen;
        for (const auto mark : {PathMark::You, PathMark::Up, PathMark::Asking, PathMark::NotYet,
                                PathMark::Failed, PathMark::Swarm, PathMark::NoSwarm}) {
            rows_->setRows({{mark, {}, {}, {}, false}});
            const auto now = picture().copy(0, 0, 36, 64);
            QVERIFY(std::find(seen.begin(), seen.end(), now) == seen.end());
            seen.push_back(now);
        }
    }

    void TheLineSaysWhereSomethingPasses() {
        rows_->setRows({{PathMark::You, {}, {}, {}, true}, {PathMark::Up, {}, {}, {}, false}});
        const auto passing = picture();
        rows_->setRows({{PathMark::You, {}, {}, {}, false}, {PathMark::Up, {}, {}, {}, false}});
        QVERIFY(picture() != passing);
    }

    void AScreenReaderHearsTheRowsInTheirOrder() {
        QCOMPARE(rows_->accessibleDescription(),
                 "You, This device. Entry node, Knows you, 192.0.2.17. Middle node");
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::PathRowsTest)
#include "path_rows_test.moc"
