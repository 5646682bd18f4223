// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/contacts_list.h"
#include "dialogs/name_lookup.h"
#include "dialogs/new_message_dialog.h"
#include "look/words.h"
#include "ui/dialogs/reach.h"
#include "ui/support/fake_client.h"
#include "ui/support/unnamed.h"

#include <QApplication>
#include <QMenu>
#include <QProgressBar>
#include <QSignalSpy>

namespace starling::ui {

using test::FakeClient;
using test::person;

namespace {

/// Alice before the new message dialog, with Bob and Carol among her contacts.
struct Dialling {
    Dialling() {
        for (auto [who, name] : {std::pair{2, "Bob"}, std::pair{3, "Carol"}}) {
            auto& each = client->meet(person(who), name);
            each.isApproved = each.hasApprovedUs = true;
        }
        client->world.names["alice"] = person(9);
        client->world.names["myself"] = person(1);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.setPeople(bridge);
        dialog.show();
        QApplication::setActiveWindow(&dialog);
        [&] { QTRY_COMPARE(list().contacts().state(), ContactsModel::State::Ready); }();
        QObject::connect(&dialog, &NewMessageDialog::personChosen,
                         [this](const Conversation& person) { chosen = person.id; });
        QObject::connect(&dialog, &NewMessageDialog::chosen,
                         [this](const AccountId& id) { chosen = id; });
    }
    ContactsList& list() { return *dialog.findChild<ContactsList*>(); }
    QStringList names() {
        QStringList all;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            all << list().model()->index(row, 0).data().toString();
        return all;
    }
    void type(const QString& text) { dialog.field().setPlainText(text); }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

    Look look;
    FakeClient* client = new FakeClient;
    Bridge bridge{std::unique_ptr<Client>{client}};
    NewMessageDialog dialog{look};
    std::optional<AccountId> chosen;
};

class PeopleTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<Conversation>(); }

    void ContactsStandUnderTheFieldAndOpenByAClick() {
        Dialling alice;
        QCOMPARE(alice.names(), QStringList({"Note to Self", "B", "Bob", "C", "Carol"}));
        auto& list = alice.list();
        const auto at = list.visualRect(list.model()->index(4, 0)).center();
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(alice.chosen, std::optional{person(3)});
        QVERIFY(!alice.dialog.isVisible());
    }

    void WhatIsTypedFiltersAndEnterOpens() {
        Dialling alice;
        alice.type("car");
        QCOMPARE(alice.names(), QStringList({"C", "Carol"}));
        QVERIFY(says(alice.dialog, "Enter opens Carol."));
        QVERIFY(!button(alice.dialog, "Start")->isEnabled());
        alice.press(Qt::Key_Return);
        QCOMPARE(alice.chosen, std::optional{person(3)});
    }

    void DownGoesOnAmongThePeople() {
        Dialling alice;
        alice.press(Qt::Key_Down);
        QVERIFY(alice.list().hasFocus());
        alice.press(Qt::Key_Down);
        alice.press(Qt::Key_Return);
        QCOMPARE(alice.chosen, std::optional{person(2)});
    }

    void NotesToOneselfAreAmongThem() {
        Dialling alice;
        alice.type("note");
        alice.press(Qt::Key_Return);
        QCOMPARE(alice.chosen, std::optional{person(1)});
    }

    void TheMenuLeadsToTheProfile() {
        Dialling alice;
        QSignalSpy profile{&alice.dialog, &NewMessageDialog::profileRequested};
        alice.type("bob");
        alice.list().setFocus();
        QContextMenuEvent byKey{QContextMenuEvent::Keyboard, {}, {}};
        QApplication::sendEvent(alice.list().viewport(), &byKey);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QCOMPARE(menu->actions().at(1)->text(), "Details");
        menu->actions().at(1)->trigger();
        menu->close();
        QCOMPARE(profile.value(0).value(0).value<Conversation>().id, person(2));
    }

    void ANameOfTheRegisterIsLookedUp() {
        Dialling alice;
        alice.type("alice");
        QVERIFY(says(alice.dialog, "Nobody in your contacts is called so."));
        QVERIFY(button(alice.dialog, "Look up “alice”"));
        alice.press(Qt::Key_Return);
        QTRY_COMPARE(alice.dialog.field().toPlainText(), text(person(9).hex()));
        QVERIFY(says(alice.dialog, "“alice” has this ID"));
        QVERIFY(!alice.chosen);
        alice.press(Qt::Key_Return);
        QCOMPARE(alice.chosen, std::optional{person(9)});
    }

    void OnesOwnNameOpensNoteToSelf() {
        Dialling alice;
        alice.type("myself");
        QVERIFY(click(alice.dialog, "Look up “myself”"));
        QTRY_VERIFY(says(alice.dialog, "it opens Note to Self"));
    }

    void ALookupShowsThatItIsAskedAndCanBeCancelled() {
        Dialling alice;
        alice.client->world.answers = false;
        alice.type("alice");
        QVERIFY(click(alice.dialog, "Look up “alice”"));
        QVERIFY(says(alice.dialog, "Asking three nodes…"));
        QVERIFY(alice.dialog.findChild<QProgressBar*>()->isVisible());
        QVERIFY(click(alice.dialog, "Cancel"));
        QVERIFY(button(alice.dialog, "Look up “alice”"));
        alice.client->answerAll();
        QCOMPARE(alice.dialog.field().toPlainText(), "alice");
    }

    void AnotherNameEndsTheQuestion() {
        Dialling alice;
        alice.client->world.answers = false;
        alice.type("alice");
        QVERIFY(click(alice.dialog, "Look up “alice”"));
        alice.type("alices");
        alice.client->answerAll();
        QCOMPARE(alice.dialog.field().toPlainText(), "alices");
        QVERIFY(button(alice.dialog, "Look up “alices”"));
    }

    void WhatWentWrongIsSaidInWords_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("nobody") << int(Errc::NotFound) << "Nobody has registered “bobolink”.";
        QTest::newRow("differ") << int(Errc::Corrupt) << "do not agree";
        QTest::newRow("none") << int(Errc::WrongNetwork) << "has no register";
        QTest::newRow("offline") << int(Errc::Offline) << "cannot be reached";
        QTest::newRow("no name") << int(Errc::Invalid) << "no such names";
    }
    void WhatWentWrongIsSaidInWords() {
        QFETCH(int, code);
        QFETCH(QString, words);
        Dialling alice;
        alice.client->world.resolveFails = Error{static_cast<Errc>(code), "detail"};
        alice.type("bobolink");
        QVERIFY(click(alice.dialog, "Look up “bobolink”"));
        QTRY_VERIFY(says(alice.dialog, words));
        alice.type("bobolinks");
        QVERIFY(!says(alice.dialog, words));
    }

    void IdsAreNotTakenForNames() {
        Dialling alice;
        alice.type("05a1b2");
        QVERIFY(says(alice.dialog, "still missing"));
        QVERIFY(!button(alice.dialog, "Look up “05a1b2”"));
        alice.type(text(person(3).hex()));
        QCOMPARE(alice.names(), QStringList({"C", "Carol"}));
        QVERIFY(button(alice.dialog, "Start")->isEnabled());
        alice.type("who is this?");
        QVERIFY(says(alice.dialog, "That is no ID"));
        QVERIFY(!alice.dialog.findChild<NameLookup*>()->isVisible());
    }

    void EverythingHasAName() {
        Dialling alice;
        alice.type("alice");
        QCOMPARE(unnamedParts(alice.dialog), QStringList{});
        alice.client->world.answers = false;
        QVERIFY(click(alice.dialog, "Look up “alice”"));
        QCOMPARE(unnamedParts(alice.dialog), QStringList{});
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::PeopleTest)
#include "people_test.moc"
