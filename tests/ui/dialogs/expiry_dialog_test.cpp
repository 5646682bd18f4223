// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/expiry_dialog.h"

#include "ui/dialogs/reach.h"
#include "ui/support/fake_client.h"
#include "ui/support/unnamed.h"

#include <QApplication>

namespace starling::ui {
namespace {

using namespace std::chrono_literals;
const AccountId kAlice = test::person(1);
const AccountId kBob = test::person(2);

class ExpiryDialogTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    test::FakeClient* client_ = nullptr;
    std::unique_ptr<Bridge> bridge_;
    std::unique_ptr<ExpiryDialog> dialog_;

    Conversation& with(const AccountId& id) { return client_->world.conversations[id]; }
    void open(const AccountId& id, const Expiry& now = {}) {
        with(id).expiry = now;
        dialog_ = std::make_unique<ExpiryDialog>(look_, *bridge_, with(id));
        dialog_->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog_->show();
        QApplication::setActiveWindow(dialog_.get());
    }
    bool says(const QString& part) { return ui::says(*dialog_, part); }
    bool isChosen(const QString& name) {
        auto* line = button(*dialog_, name);
        return line && line->isChecked();
    }
    bool canSet() { return button(*dialog_, "Set")->isEnabled(); }
    QStringList lines() {
        QStringList out;
        for (const auto* each : dialog_->findChildren<QAbstractButton*>())
            if (each->isVisible() && each->isCheckable()) out << each->text();
        return out;
    }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

private slots:
    void init() {
        look_.choose(SchemeChoice::Dark, Accent::Teal);
        auto client = std::make_unique<test::FakeClient>();
        client_ = client.get();
        client_->meet(kBob, "Bob").isApproved = true;
        client_->meet(kAlice, "Alice");
        bridge_ = std::make_unique<Bridge>(std::move(client));
    }
    void cleanup() {
        dialog_.reset();
        bridge_.reset();
    }

    void WhereNothingDisappearsThatIsChosen() {
        open(kBob);
        QCOMPARE(lines(),
                 (QStringList{"Off", "Disappear after reading", "Disappear after sending"}));
        QVERIFY(isChosen("Off"));
        QVERIFY(!canSet());
        QVERIFY(says("They are told, and may follow. What was written before stays."));
    }

    void AfterReadingHalfADayIsProposed() {
        open(kBob);
        QVERIFY(click(*dialog_, "Disappear after reading"));
        QCOMPARE(lines().mid(3),
                 (QStringList{"5 minutes", "1 hour", "12 hours", "1 day", "1 week", "2 weeks"}));
        QVERIFY(isChosen("12 hours"));
        QVERIFY(click(*dialog_, "Set"));
        QTRY_VERIFY(!dialog_->isVisible());
        QVERIFY(with(kBob).expiry == (Expiry{ExpiryMode::AfterRead, 12h}));
    }

    void AfterSendingADayIsProposed() {
        open(kBob);
        QVERIFY(click(*dialog_, "Disappear after sending"));
        QCOMPARE(lines().mid(3), (QStringList{"12 hours", "1 day", "1 week", "2 weeks"}));
        QVERIFY(isChosen("1 day"));
        QVERIFY(click(*dialog_, "2 weeks"));
        QVERIFY(click(*dialog_, "Set"));
        QTRY_VERIFY(!dialog_->isVisible());
        QVERIFY(with(kBob).expiry == (Expiry{ExpiryMode::AfterSend, 14 * 24h}));
    }

    void WhatIsSetIsChosenAndNothingNew() {
        open(kBob, {ExpiryMode::AfterRead, 1h});
        QVERIFY(isChosen("Disappear after reading"));
        QVERIFY(isChosen("1 hour"));
        QVERIFY(!canSet());
        QVERIFY(click(*dialog_, "5 minutes"));
        QVERIFY(canSet());
        QVERIFY(click(*dialog_, "1 hour"));
        QVERIFY(!canSet());
        // A time is kept while one looks at the other mode.
        QVERIFY(click(*dialog_, "1 week"));
        QVERIFY(click(*dialog_, "Disappear after sending"));
        QVERIFY(isChosen("1 day"));
        QVERIFY(click(*dialog_, "Disappear after reading"));
        QVERIFY(isChosen("1 week"));
    }

    void ATimeThatNobodyOffersIsAmongThem() {
        open(kBob, {ExpiryMode::AfterRead, 90s});
        QCOMPARE(lines().mid(3, 2), (QStringList{"90 seconds", "5 minutes"}));
        QVERIFY(isChosen("90 seconds"));
        QVERIFY(!canSet());
        QVERIFY(click(*dialog_, "Disappear after sending"));
        QVERIFY(!button(*dialog_, "90 seconds"));
    }

    void ItCanBeEnded() {
        open(kBob, {ExpiryMode::AfterSend, 24h});
        QVERIFY(click(*dialog_, "Off"));
        QVERIFY(!button(*dialog_, "1 day"));
        QVERIFY(click(*dialog_, "Set"));
        QTRY_VERIFY(!dialog_->isVisible());
        QVERIFY(!with(kBob).expiry.isOn());
    }

    void NotesHaveOneListOfTimes() {
        open(kAlice);
        QCOMPARE(lines(), (QStringList{"Off", "12 hours after sending", "1 day after sending",
                                       "1 week after sending", "2 weeks after sending"}));
        QVERIFY(isChosen("Off"));
        QVERIFY(!says("They are told"));
        QVERIFY(!canSet());
        QVERIFY(click(*dialog_, "1 week after sending"));
        QVERIFY(click(*dialog_, "Set"));
        QTRY_VERIFY(!dialog_->isVisible());
        QVERIFY(with(kAlice).expiry == (Expiry{ExpiryMode::AfterSend, 7 * 24h}));
    }

    void WhatWentWrongIsSaidAndTriedAgain() {
        open(kBob);
        client_->world.expiryFails = Error{Errc::Storage, "the disk is full"};
        QVERIFY(click(*dialog_, "Disappear after sending"));
        QVERIFY(click(*dialog_, "Set"));
        QVERIFY(!canSet());  // It is being asked.
        QTRY_VERIFY(says("It was not set: the disk is full or cannot be written."));
        QVERIFY(!with(kBob).expiry.isOn());
        client_->world.expiryFails = Error{Errc::Invalid, "It is too long."};
        QVERIFY(click(*dialog_, "Try again"));
        QTRY_VERIFY(says("It was not set. It is too long."));
        QVERIFY(click(*dialog_, "1 week"));
        QVERIFY(!says("It was not set"));
        client_->world.expiryFails.reset();
        QVERIFY(click(*dialog_, "Set"));
        QTRY_VERIFY(!dialog_->isVisible());
        QVERIFY(with(kBob).expiry == (Expiry{ExpiryMode::AfterSend, 7 * 24h}));
    }

    void TheKeyboardIsEnough() {
        open(kBob);
        QCOMPARE(QApplication::focusWidget(), button(*dialog_, "Off"));
        press(Qt::Key_Down);
        QVERIFY(isChosen("Disappear after reading"));
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), button(*dialog_, "12 hours"));
        press(Qt::Key_Right);
        QVERIFY(isChosen("1 day"));
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), button(*dialog_, "Set"));
        press(Qt::Key_Return);
        QTRY_VERIFY(!dialog_->isVisible());
        QVERIFY(with(kBob).expiry == (Expiry{ExpiryMode::AfterRead, 24h}));
        open(kBob);
        press(Qt::Key_Escape);
        QVERIFY(!dialog_->isVisible());
    }

    void AnAnswerAfterTheEndIsForNobody() {
        open(kBob);
        client_->world.answers = false;
        QVERIFY(click(*dialog_, "Disappear after sending"));
        QVERIFY(click(*dialog_, "Set"));
        dialog_.reset();
        client_->answerAll();
        QVERIFY(with(kBob).expiry.isOn());
    }

    void EverythingHasAName() {
        open(kBob);
        QVERIFY(click(*dialog_, "Disappear after reading"));
        QCOMPARE(unnamedParts(*dialog_), QStringList{});
        open(kAlice);
        QCOMPARE(unnamedParts(*dialog_), QStringList{});
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::ExpiryDialogTest)
#include "expiry_dialog_test.moc"
