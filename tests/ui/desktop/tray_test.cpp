// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Against a StatusNotifierWatcher, on a display and a bus of its own. Qt asks once whether there
/// is a tray, so the first test is the one in which there is none yet.

#include "desktop/desktop.h"
#include "dialogs/desktop_settings.h"
#include "ui/desktop/bus_service.h"
#include "ui/support/fake_client.h"
#include "window/main_window.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace starling::ui {
namespace {

class TrayTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    test::BusService watcher_;

    std::unique_ptr<Desktop> desktop(const DesktopChoices& choices) {
        return std::make_unique<Desktop>(look_, choices, nullptr,
                                         Autostart{"/usr/bin/starling", "/alice", {}, "/nowhere"});
    }
    QString ink() const { return watcher_.last("item")["ink"].toString(); }
    QString tip() const { return watcher_.last("item")["tip"].toString(); }

private slots:
    void cleanup() { QCOMPARE(watcher_.last("broken"), QJsonObject{}); }

    void AtLoginItWaitsForTheTray() {
        const auto desktop = this->desktop({Notify::Never, false, true});
        QSignalSpy shown{desktop.get(), &Desktop::windowRequested};
        desktop->begin();
        QCoreApplication::processEvents();
        QVERIFY(watcher_.begin("tray_watcher.py"));
        QTRY_COMPARE(watcher_.count("item"), 1);
        const auto item = watcher_.last("item");
        QCOMPARE(item["status"].toString(), "Active");
        QVERIFY(item["sizes"].toArray().contains(22));
        QCOMPARE(tip(), "Starling");
        QCoreApplication::processEvents();
        QCOMPARE(shown.count(), 0);  // The tray is there: no window is needed.
    }

    void NothingIsThereUnlessChosen() {
        const auto before = watcher_.count("item");
        const auto desktop = this->desktop({});
        desktop->begin();
        QVERIFY(desktop->hasTray());
        QVERIFY(!desktop->keepsRunning());
        DesktopChoices choices;
        choices.keepInTray = true;
        desktop->choose(choices);
        QTRY_COMPARE(watcher_.count("item"), before + 1);
        QVERIFY(desktop->keepsRunning());
        const auto gone = watcher_.count("gone");
        desktop->choose({});
        QTRY_COMPARE(watcher_.count("gone"), gone + 1);
        QVERIFY(!desktop->keepsRunning());
    }

    void TheMarkSaysWhatIsUnread() {
        const auto before = watcher_.count("item");
        const auto desktop = this->desktop({Notify::Never, true, false});
        desktop->begin();
        QTRY_COMPARE(watcher_.count("item"), before + 1);
        const auto away = ink();
        auto made = std::make_unique<test::FakeClient>();
        auto& client = *made;
        auto& bob = client.meet(test::person(2), "Bob");
        Bridge bridge{std::move(made)};
        desktop->follow(bridge, [](const ConversationId&) { return false; });
        QTRY_VERIFY(ink() != away);
        const auto plain = ink();
        bob.unread = 1;
        client.tell(ConversationChanged{bob});
        QTRY_COMPARE(tip(), "Starling: unread messages");
        QVERIFY(ink() != plain);
        bob.unread = 0;
        client.tell(ConversationChanged{bob});
        QTRY_COMPARE(ink(), plain);
        client.tell(ConnectionChanged{false, "no network"});
        QTRY_COMPARE(tip(), "Starling: no connection");
        desktop->leave();
        QTRY_COMPARE(ink(), away);
    }

    void ClosingPutsTheWindowAwayAndTheTrayBringsItBack() {
        const QTemporaryDir place;
        Preferences preferences;
        preferences.desktop = {Notify::Never, true, false};
        QVERIFY(preferences.save(place.filePath("alice")));
        const auto before = watcher_.count("item");
        MainWindow window{look_, {place.filePath("alice"), {}, {}}};
        QSignalSpy ended{&window, &MainWindow::ended};
        window.show();
        window.begin();
        QTRY_COMPARE(watcher_.count("item"), before + 1);
        QTRY_VERIFY(window.onboarding());
        window.close();
        QVERIFY(!window.isVisible());
        QCOMPARE(ended.count(), 0);
        watcher_.tell({{"do", "click"}});
        QTRY_VERIFY(window.isVisible());
        window.close();
        watcher_.tell({{"do", "choose"}, {"label", "Open"}});
        QTRY_VERIFY(window.isVisible());
        QCOMPARE(watcher_.last("menu")["menu"].toVariant().toStringList().size(), 2);
        window.close();
        watcher_.tell({{"do", "choose"}, {"label", "Quit"}});
        QTRY_COMPARE(ended.count(), 1);  // From out of sight, too.
    }

    void AWindowThatWasNeverSeenCanBeQuit() {
        const QTemporaryDir place;
        Preferences preferences;
        preferences.desktop = {Notify::Never, true, true};
        QVERIFY(preferences.save(place.filePath("alice")));
        const auto before = watcher_.count("item");
        MainWindow window{look_, {place.filePath("alice"), {}, {}}};
        QSignalSpy ended{&window, &MainWindow::ended};
        QVERIFY(window.startsInTray());
        window.begin();
        QTRY_COMPARE(watcher_.count("item"), before + 1);
        QTRY_VERIFY(window.onboarding());
        QVERIFY(!window.isVisible());
        watcher_.tell({{"do", "choose"}, {"label", "Quit"}});
        QTRY_COMPARE(ended.count(), 1);
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::TrayTest)
#include "tray_test.moc"
