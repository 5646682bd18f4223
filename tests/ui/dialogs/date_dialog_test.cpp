// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/date_dialog.h"

#include "ui/dialogs/reach.h"
#include "ui/support/fake_client.h"
#include "ui/support/unnamed.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QMenu>
#include <QSignalSpy>

namespace starling::ui {
namespace {

using test::person;
const AccountId kBob = person(2);

class DateDialogTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    test::FakeClient* client_ = nullptr;
    std::unique_ptr<Bridge> bridge_;
    std::unique_ptr<DateDialog> dialog_;

    MessageId sayOn(QDate day, const std::string& text) {
        auto& message = client_->say(kBob, kBob, text);
        const QDateTime morning{day, {9, 0}, Qt::UTC};
        message.sortKey = message.sentAt = fromUnixMillis(morning.toMSecsSinceEpoch());
        return message.id;
    }
    void open() {
        dialog_ = std::make_unique<DateDialog>(look_, *bridge_, kBob);
        dialog_->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog_->show();
    }
    /// And waits until the calendar knows where it begins.
    void openFully(QDate first) {
        open();
        QTRY_COMPARE(calendar().minimumDate(), first);
    }
    QCalendarWidget& calendar() { return *dialog_->findChild<QCalendarWidget*>(); }
    bool says(const QString& part) { return ui::says(*dialog_, part); }

private slots:
    void init() {
        look_.setClock([] { return QDateTime{{2026, 2, 3}, {14, 2}, Qt::UTC}; });
        auto client = std::make_unique<test::FakeClient>();
        client_ = client.get();
        bridge_ = std::make_unique<Bridge>(std::move(client));
    }
    void cleanup() {
        dialog_.reset();
        bridge_.reset();
    }

    void ItGoesFromTheFirstMessageToToday() {
        sayOn({2025, 11, 20}, "Hello");
        sayOn({2026, 2, 2}, "Sunday at nine?");
        openFully({2025, 11, 20});
        QCOMPARE(calendar().maximumDate(), QDate(2026, 2, 3));
        QCOMPARE(dialog_->day(), QDate(2026, 2, 3));
        QVERIFY(says("February"));
        QVERIFY(says("Today"));
        QVERIFY(!button(*dialog_, "Next month")->isEnabled());
        for (int month = 0; month < 3; ++month)
            QVERIFY(click(*dialog_, "Previous month"));
        QVERIFY(says("November"));
        QVERIFY(!button(*dialog_, "Previous month")->isEnabled());
    }

    void TheFirstMessageOfTheDayIsFound() {
        sayOn({2026, 1, 9}, "Hello");
        const auto wanted = sayOn({2026, 1, 12}, "Sunday at nine?");
        sayOn({2026, 1, 12}, "Or at ten?");
        openFully({2026, 1, 9});
        QSignalSpy found{dialog_.get(), &DateDialog::found};
        dialog_->setDay({2026, 1, 12});
        QVERIFY(says("12 January"));
        QVERIFY(click(*dialog_, "Go there"));
        QTRY_COMPARE(found.count(), 1);
        QVERIFY(found.at(0).at(0).value<MessageId>() == wanted);
        QVERIFY(!dialog_->isVisible());
    }

    void ADayWithoutAnyLeadsToTheNextOne() {
        sayOn({2026, 1, 9}, "Hello");
        const auto wanted = sayOn({2026, 1, 12}, "Sunday at nine?");
        openFully({2026, 1, 9});
        QSignalSpy found{dialog_.get(), &DateDialog::found};
        dialog_->setDay({2026, 1, 10});
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(found.count(), 1);
        QVERIFY(found.at(0).at(0).value<MessageId>() == wanted);
    }

    void TheArrowsGoFromDayToDay() {
        sayOn({2026, 1, 9}, "Hello");
        openFully({2026, 1, 9});
        QVERIFY(dialog_->focusWidget());
        QTest::keyClick(dialog_->focusWidget(), Qt::Key_Left);
        QCOMPARE(dialog_->day(), QDate(2026, 2, 2));
        QVERIFY(says("Yesterday"));
        QTest::keyClick(dialog_->focusWidget(), Qt::Key_PageUp);
        QCOMPARE(dialog_->day(), QDate(2026, 1, 9));
        QVERIFY(click(*dialog_, "Today"));
        QCOMPARE(dialog_->day(), QDate(2026, 2, 3));
    }

    void AYearIsChosenWhereThereAreSeveral() {
        sayOn({2024, 5, 1}, "Hello");
        openFully({2024, 5, 1});
        QVERIFY(click(*dialog_, "Year 2026"));
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 3);
        menu->actions().at(1)->trigger();
        menu->close();
        QVERIFY(button(*dialog_, "Year 2025"));
        QCOMPARE(calendar().yearShown(), 2025);
    }

    void AConversationOfOneYearOffersNoOther() {
        sayOn({2026, 1, 9}, "Hello");
        openFully({2026, 1, 9});
        QVERIFY(!button(*dialog_, "Year 2026")->isEnabled());
    }

    void WhereNothingWasSaidThatIsSaid() {
        open();
        QTRY_VERIFY(says("Nothing was said in this conversation yet."));
        QSignalSpy found{dialog_.get(), &DateDialog::found};
        QVERIFY(click(*dialog_, "Go there"));
        QTRY_VERIFY(says("Nothing was said in this conversation yet."));
        QVERIFY(dialog_->isVisible());
        QCOMPARE(found.count(), 0);
    }

    void EverythingHasAName() {
        sayOn({2024, 5, 1}, "Hello");
        openFully({2024, 5, 1});
        QCOMPARE(unnamedParts(*dialog_), QStringList{});
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::DateDialogTest)
#include "date_dialog_test.moc"
