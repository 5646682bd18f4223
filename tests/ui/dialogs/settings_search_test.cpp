// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/settings_dialog.h"
#include "ui/dialogs/reach.h"
#include "ui/support/fake_client.h"
#include "ui/support/unnamed.h"

#include <QApplication>

namespace starling::ui {
namespace {

class Machine final : public DesktopSettings {
public:
    Machine() : DesktopSettings{DesktopChoices{}} {}
    bool hasTray() const override { return true; }
    std::optional<bool> startsAtLogin() const override { return false; }
};

class SettingsSearchTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    Machine machine_;
    test::FakeClient* client_ = nullptr;
    std::unique_ptr<Bridge> bridge_;
    std::unique_ptr<SettingsDialog> dialog_;

    void open() {
        dialog_ = std::make_unique<SettingsDialog>(
            look_, SettingsDialog::Facts{
                       *bridge_, "testnet", {}, false, "/profiles/alice", true, &machine_});
        dialog_->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog_->show();
        QApplication::setActiveWindow(dialog_.get());
    }
    QLineEdit& search() { return *field(*dialog_, "Search the settings"); }
    void look(const QString& words) { search().setText(words); }
    bool says(const QString& part) { return ui::says(*dialog_, part); }
    /// How many rows of settings are to be seen.
    int controls() {
        int count = 0;
        for (const auto* each : dialog_->findChildren<QAbstractButton*>())
            count += each->isVisible() && search().parentWidget() != each->parentWidget();
        return count - 1;  // The cross of the window.
    }

private slots:
    void init() {
        auto client = std::make_unique<test::FakeClient>();
        client_ = client.get();
        bridge_ = std::make_unique<Bridge>(std::move(client));
        bridge_->start();
        QTRY_VERIFY(bridge_->words().isKnown());
        open();
    }
    void cleanup() {
        dialog_.reset();
        bridge_.reset();
    }

    void WhatIsTypedIsFound_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        QTest::newRow("a title") << "Display name"
                                 << "Display name";
        QTest::newRow("a word of an explanation") << "new device"
                                                  << "Recovery words";
        QTest::newRow("the name of a card") << "Appearance"
                                            << "Theme";
        QTest::newRow("a choice") << "plum"
                                  << "Accent";
        QTest::newRow("the path of a folder") << "profiles/alice"
                                              << "Profile folder";
        QTest::newRow("in no order") << "name display"
                                     << "Display name";
        QTest::newRow("another name: dark") << "dark"
                                            << "Theme";
        QTest::newRow("another name: receipts") << "receipts"
                                                << "Read receipts";
        QTest::newRow("another name: password") << "password"
                                                << "Passphrase";
        QTest::newRow("another name: autostart") << "autostart"
                                                 << "Start at login";
        QTest::newRow("another name: tray") << "tray"
                                            << "Keep running in the tray";
        QTest::newRow("another name: alerts") << "ALERTS"
                                              << "Notifications";
        QTest::newRow("another name: seed") << "seed"
                                            << "Recovery words";
        QTest::newRow("another name: log out") << "log out"
                                               << "Clear data";
    }

    void WhatIsTypedIsFound() {
        QFETCH(QString, typed);
        QFETCH(QString, found);
        look(typed);
        QVERIFY(says(found));
        QVERIFY(!says("Message requests"));
        QVERIFY(!says("Nothing found"));
    }

    void OnlyRowsThatHoldEveryWordStay() {
        look("read receipts");
        QCOMPARE(controls(), 1);
        QVERIFY(button(*dialog_, "Read receipts"));
        QVERIFY(says("Privacy"));
        QVERIFY(!says("Appearance"));
        look("privacy");
        QCOMPARE(controls(), 2);
        look("");
        QVERIFY(controls() > 20);
    }

    void ChoicesGoWithTheirRow() {
        look("notifications off");
        QVERIFY(button(*dialog_, "Without content"));
        QVERIFY(!button(*dialog_, "Start in the tray"));
        look("tray");
        QVERIFY(!button(*dialog_, "Without content"));
    }

    void NothingFoundIsSaid() {
        look("quantum");
        QVERIFY(says("Nothing found for “quantum”"));
        QCOMPARE(controls(), 0);
        look("tray");
        QVERIFY(!says("Nothing found"));
    }

    void HiddenWordsAreFoundByNobody() {
        bridge_->words().hide([](const Result<WordsState>&) {});
        QTRY_VERIFY(!button(*dialog_, "Show the recovery words"));
        look("seed");
        QVERIFY(says("Nothing found for “seed”"));
        look("");
        QVERIFY(!button(*dialog_, "Show the recovery words"));
    }

    void WordsThatAreHiddenMeanwhileStayHidden() {
        look("display name");
        QVERIFY(!says("Recovery words"));
        emit bridge_->words().changed();
        QVERIFY(!says("Recovery words"));
        look("");
        QVERIFY(says("Recovery words"));
    }

    void EscapeEndsTheSearchAndThenCloses() {
        QVERIFY(!search().hasFocus());
        QTest::keyClick(dialog_.get(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(search().hasFocus());
        QTest::keyClicks(&search(), "tray");
        QVERIFY(!says("Theme"));
        QTest::keyClick(&search(), Qt::Key_Escape);
        QVERIFY(dialog_->isVisible());
        QCOMPARE(search().text(), "");
        QVERIFY(says("Theme"));
        QTest::keyClick(&search(), Qt::Key_Escape);
        QVERIFY(!dialog_->isVisible());
    }

    void EverythingHasAName() {
        look("quantum");
        QCOMPARE(unnamedParts(*dialog_), QStringList{});
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::SettingsSearchTest)
#include "settings_search_test.moc"
