// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/desktop_card.h"

#include "ui/dialogs/reach.h"
#include "ui/support/unnamed.h"

#include <QSignalSpy>

namespace starling::ui {
namespace {

class Machine final : public DesktopSettings {
public:
    using DesktopSettings::DesktopSettings;

    bool tray = true;
    std::optional<bool> login = false;
    bool takesIt = true;

    bool hasTray() const override { return tray; }
    std::optional<bool> startsAtLogin() const override { return login; }
    bool setStartsAtLogin(bool on) override {
        if (takesIt) login = on;
        return takesIt;
    }
};

class DesktopCardTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    std::unique_ptr<Machine> machine_;
    std::unique_ptr<DesktopCard> card_;

    void open() {
        card_ = std::make_unique<DesktopCard>(look_, *machine_);
        card_->resize(560, card_->sizeHint().height());
        card_->show();
    }

private slots:
    void init() { machine_ = std::make_unique<Machine>(DesktopChoices{}); }
    void cleanup() {
        card_.reset();
        machine_.reset();
    }

    void WhatANotificationSaysIsChosen() {
        open();
        QSignalSpy changed{machine_.get(), &DesktopSettings::changed};
        QVERIFY(button(*card_, "Without content")->isChecked());
        QVERIFY(click(*card_, "Name and text"));
        QCOMPARE(machine_->choices().notify, Notify::NameAndText);
        QVERIFY(!button(*card_, "Without content")->isChecked());
        QVERIFY(click(*card_, "Name"));
        QCOMPARE(machine_->choices().notify, Notify::Name);
        QVERIFY(click(*card_, "Off"));
        QCOMPARE(machine_->choices().notify, Notify::Never);
        QCOMPARE(changed.count(), 3);
    }

    void TheKeyboardChoosesToo() {
        open();
        QVERIFY(QTest::qWaitForWindowActive(card_.get()));
        button(*card_, "Without content")->setFocus();
        QTest::keyClick(button(*card_, "Without content"), Qt::Key_Down);
        QCOMPARE(machine_->choices().notify, Notify::Name);
        auto* tray = button(*card_, "Keep running in the tray");
        tray->setFocus();
        QTest::keyClick(tray, Qt::Key_Space);
        QVERIFY(machine_->choices().keepInTray);
    }

    void TheTrayIsSwitchedOnAndOff() {
        open();
        QVERIFY(!button(*card_, "Keep running in the tray")->isChecked());
        QVERIFY(click(*card_, "Keep running in the tray"));
        QVERIFY(click(*card_, "Start in the tray"));
        QCOMPARE(machine_->choices(), (DesktopChoices{Notify::WithoutContent, true, true}));
        QVERIFY(click(*card_, "Keep running in the tray"));
        QCOMPARE(machine_->choices(), (DesktopChoices{Notify::WithoutContent, false, true}));
    }

    void WithoutATrayItIsSaidWhyNot() {
        machine_->tray = false;
        open();
        QVERIFY(says(*card_, "This desktop shows no tray."));
        QVERIFY(!click(*card_, "Keep running in the tray"));
        QVERIFY(!click(*card_, "Start in the tray"));
    }

    void StartingAtLoginIsWrittenDown() {
        open();
        QVERIFY(click(*card_, "Start at login"));
        QCOMPARE(machine_->login, std::optional{true});
    }

    void WhatCouldNotBeWrittenDownIsSaidAndNotShownAsDone() {
        machine_->takesIt = false;
        open();
        QVERIFY(click(*card_, "Start at login"));
        QVERIFY(says(*card_, "This could not be changed"));
        QVERIFY(!button(*card_, "Start at login")->isChecked());
        machine_->takesIt = true;
        QVERIFY(click(*card_, "Start at login"));
        QVERIFY(!says(*card_, "This could not be changed"));
    }

    void AMachineThatStartsNothingIsNotAsked() {
        machine_->login.reset();
        open();
        QVERIFY(!button(*card_, "Start at login"));
    }

    void EverythingHasAName() {
        open();
        QCOMPARE(unnamedParts(*card_), QStringList{});
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::DesktopCardTest)
#include "desktop_card_test.moc"
