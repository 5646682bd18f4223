// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Alice before a pane, with an engine that is scripted. Window thread of a test.
#pragma once

#include "bridge/bridge.h"
#include "look/look.h"
#include "ui/support/fake_client.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMenu>
#include <QTest>

#include <functional>

namespace starling::ui {

using test::FakeClient;
using test::person;

inline const AccountId kAlice = person(1);
inline const AccountId kBob = person(2);
inline const AccountId kCarol = person(3);

/// What a test starts from: Bob has written, and so has Carol.
inline void bobAndCarol(FakeClient& fake) {
    fake.meet(kCarol, "Carol");
    fake.say(kCarol, kCarol, "The train is on time for once");
    fake.meet(kBob, "Bob");
    fake.say(kBob, kBob, "Sunday at nine?");
}

template <class Pane>
class Seat {
public:
    using World = std::function<void(FakeClient&)>;

    explicit Seat(const World& world = bobAndCarol, QSize size = {860, 640})
        : bridge{clientOf(world, fake)}, pane{look, bridge} {
        look.choose(SchemeChoice::Dark, Accent::Teal);
        look.setReducedMotion(true);
        look.setClock([] { return QDateTime{{2026, 2, 3}, {14, 2}, Qt::UTC}; });
        bridge.start();
        pane.resize(size);
        pane.show();
        // There is one window off-screen, and what needs an active one shall have it.
        QApplication::setActiveWindow(&pane);
        QApplication::processEvents();
    }

    template <class Widget>
    Widget* child() {
        return pane.template findChild<Widget*>();
    }

    /// The visible button with this name; null when there is none.
    QAbstractButton* button(const QString& name) {
        for (auto* each : pane.template findChildren<QAbstractButton*>())
            if (each->isVisible() && (each->accessibleName() == name || each->text() == name))
                return each;
        return nullptr;
    }

    /// The names of what has the keyboard when Tab is pressed again and again, once around.
    QStringList tabOrder() {
        QStringList names;
        for (;;) {
            const auto name = QApplication::focusWidget()->accessibleName();
            if (names.contains(name)) return names;
            names << name;
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
    }

    Conversation& with(const AccountId& id) { return fake->world.conversations[id]; }
    void tellOf(const AccountId& id) { fake->tell(ConversationChanged{with(id)}); }

    Look look;
    FakeClient* fake = nullptr;
    Bridge bridge;
    Pane pane;

private:
    static std::unique_ptr<Client> clientOf(const World& world, FakeClient*& fake) {
        auto client = std::make_unique<FakeClient>();
        fake = client.get();
        world(*client);
        return client;
    }
};

inline void click(QAbstractButton* button) {
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
}

/// Chooses from the menu that is open.
inline void choose(const QString& words) {
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    for (auto* action : menu->actions()) {
        if (action->text() != words) continue;
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        return;
    }
    QFAIL(qPrintable("no such choice: " + words));
}

/// Presses a button of the question that is asked.
inline void answer(const QString& words) {
    auto* question = QApplication::activeModalWidget();
    QVERIFY(question);
    for (auto* each : question->findChildren<QAbstractButton*>())
        if (each->text() == words) return click(each);
    QFAIL(qPrintable("no such answer: " + words));
}

}  // namespace starling::ui
