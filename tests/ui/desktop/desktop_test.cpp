// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// On a desktop without a tray.

#include "desktop/desktop.h"

#include "ui/support/fake_client.h"
#include "window/main_window.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace starling::ui {
namespace {

class DesktopTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    QTemporaryDir place_;

    std::unique_ptr<Desktop> desktop(const DesktopChoices& choices) {
        return std::make_unique<Desktop>(
            look_, choices, nullptr,
            Autostart{"/usr/bin/starling", "/alice", {}, place_.filePath("autostart")});
    }

private slots:
    void NothingIsSwitchedOnThatOthersCouldSee() {
        const auto desktop = this->desktop({});
        desktop->begin();
        QVERIFY(!desktop->keepsRunning());
        QCOMPARE(desktop->startsAtLogin(), std::optional{false});
        QCOMPARE(desktop->choices().notify, Notify::WithoutContent);
    }

    void WhoStartsInATrayThatIsNotThereShowsTheWindow() {
        const auto desktop = this->desktop({Notify::Never, true, true});
        QSignalSpy shown{desktop.get(), &Desktop::windowRequested};
        desktop->begin();
        QTRY_COMPARE(shown.count(), 1);
        QVERIFY(!desktop->keepsRunning());
    }

    void WithoutATrayClosingIsTheEnd() {
        Preferences preferences;
        preferences.desktop = {Notify::Never, true, false};
        QVERIFY(preferences.save(place_.filePath("alice")));
        MainWindow window{look_, {place_.filePath("alice"), {}, {}}};
        QSignalSpy ended{&window, &MainWindow::ended};
        window.show();
        window.begin();
        QTRY_VERIFY(window.onboarding());
        window.close();
        QTRY_COMPARE(ended.count(), 1);
    }

    void WhoeverWorksWithTheAccountHearsWhenItIsOpenAndBeforeItGoes() {
        const auto desktop = this->desktop({});
        auto bridge = std::make_unique<Bridge>(std::make_unique<test::FakeClient>());
        const auto* const client = &bridge->client();
        QStringList heard;
        connect(desktop.get(), &Desktop::accountOpened, this,
                [&](const Client& opened) { heard << (&opened == client ? "opened" : "another"); });
        connect(desktop.get(), &Desktop::accountLeaving, this, [&] { heard << "leaving"; });
        desktop->leave();
        QCOMPARE(heard, QStringList{});
        desktop->follow(*bridge, [](const ConversationId&) { return false; });
        QCOMPARE(heard, QStringList{"opened"});
        desktop->leave();
        desktop->leave();
        QCOMPARE(heard, (QStringList{"opened", "leaving"}));
    }

    void LoginIsWrittenDown() {
        const auto desktop = this->desktop({});
        QVERIFY(desktop->setStartsAtLogin(true));
        QCOMPARE(desktop->startsAtLogin(), std::optional{true});
        QVERIFY(desktop->setStartsAtLogin(false));
        QCOMPARE(desktop->startsAtLogin(), std::optional{false});
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::DesktopTest)
#include "desktop_test.moc"
