// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/expiry_dialog.h"
#include "dialogs/nickname_dialog.h"
#include "dialogs/profile_card.h"
#include "look/words.h"
#include "ui/dialogs/reach.h"
#include "ui/support/fake_client.h"
#include "ui/support/unnamed.h"
#include "widgets/line_field.h"
#include "widgets/qr_picture.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>

namespace starling::ui {

using test::FakeClient;
using test::person;

namespace {

/// Alice before something that is about Bob, a contact.
struct AboutBob {
    AboutBob() {
        auto& bob = client->meet(person(2), "Bob");
        bob.isApproved = bob.hasApprovedUs = true;
    }
    Conversation& bob() { return client->world.conversations[person(2)]; }
    void tell() { client->tell(ConversationChanged{bob()}); }
    ProfileCard& card() {
        shown = std::make_unique<ProfileCard>(look, bridge, bob());
        shown->setAttribute(Qt::WA_DeleteOnClose, false);
        shown->show();
        return *shown;
    }
    NicknameDialog& nickname() {
        asked = std::make_unique<NicknameDialog>(look, bridge, bob());
        asked->setAttribute(Qt::WA_DeleteOnClose, false);
        asked->show();
        return *asked;
    }

    Look look;
    FakeClient* client = new FakeClient;
    Bridge bridge{std::unique_ptr<Client>{client}};
    std::unique_ptr<ProfileCard> shown;
    std::unique_ptr<NicknameDialog> asked;
};

class ProfileTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<Conversation>(); }

    void TheCardSaysWhoItIsAndFollows() {
        AboutBob seat;
        auto& card = seat.card();
        QVERIFY(says(card, "Bob"));
        QVERIFY(says(card, "In your contacts"));
        QVERIFY(!says(card, "Calls themselves"));
        seat.bob().nickname = "Bobby";
        seat.tell();
        QTRY_VERIFY(says(card, "Calls themselves Bob"));
        QVERIFY(says(card, "Bobby"));
        QVERIFY(button(card, "Change nickname…"));
        seat.bob().isBlocked = true;
        seat.tell();
        QTRY_VERIFY(says(card, "Blocked"));
        QVERIFY(button(card, "Unblock"));
        QVERIFY(!button(card, "Mute"));
    }

    void TheIdIsCopiedAndShownAsACode() {
        AboutBob seat;
        auto& card = seat.card();
        QVERIFY(click(card, "Copy ID"));
        QCOMPARE(QApplication::clipboard()->text(), text(person(2).hex()));
        auto* code = card.findChild<QrPicture*>();
        QVERIFY(!code->isVisible());
        QVERIFY(click(card, "Show QR code"));
        QVERIFY(code->isVisible() && code->code());
        QVERIFY(click(card, "Hide QR code"));
        QVERIFY(!code->isVisible());
    }

    void MutingActsAtOnce() {
        AboutBob seat;
        auto& card = seat.card();
        QVERIFY(click(card, "Mute"));
        QTRY_VERIFY(button(card, "Unmute"));
        QVERIFY(seat.bob().isMuted);
        QVERIFY(click(card, "Unmute"));
        QTRY_VERIFY(button(card, "Mute"));
    }

    void AMuteForATimeEndsByHandOrByItself() {
        using namespace std::chrono_literals;
        AboutBob seat;
        auto now = QDateTime{{2026, 2, 3}, {14, 2}, Qt::UTC};
        seat.look.setClock([&now] { return now; });
        const auto end = fromUnixMillis(now.toMSecsSinceEpoch()) + 20ms;
        seat.bob().mutedUntil = end;
        auto& card = seat.card();
        QVERIFY(click(card, "Unmute"));
        QTRY_VERIFY(button(card, "Mute"));
        QVERIFY(!seat.bob().mutedUntil);
        seat.bob().mutedUntil = end;
        auto& again = seat.card();
        QVERIFY(button(again, "Unmute"));
        now = now.addSecs(1);
        QTRY_VERIFY(button(again, "Mute"));
    }

    void WhenMessagesDisappearIsSaidAndChanged() {
        AboutBob seat;
        auto& card = seat.card();
        QVERIFY(!says(card, "Disappears"));
        QVERIFY(click(card, "Disappearing messages…"));
        auto* dialog = card.findChild<ExpiryDialog*>();
        QVERIFY(dialog);
        QVERIFY(click(*dialog, "Disappear after reading"));
        QVERIFY(click(*dialog, "Set"));
        QTRY_VERIFY(says(card, "Disappears 12 hours after reading"));
        seat.bob().isBlocked = true;
        seat.tell();
        QTRY_VERIFY(!button(card, "Disappearing messages…"));
    }

    void WhatAsksFirstIsToldWhenTheCardIsGone_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("message") << "Message";
        QTest::newRow("block") << "Block…";
        QTest::newRow("delete") << "Delete contact…";
    }
    void WhatAsksFirstIsToldWhenTheCardIsGone() {
        QFETCH(QString, name);
        AboutBob seat;
        auto& card = seat.card();
        QStringList told;
        const auto note = [&](const char* what) {
            return [&told, &card, what](const Conversation& who) {
                QVERIFY(!card.isVisible());
                QCOMPARE(who.id, person(2));
                told << what;
            };
        };
        connect(&card, &ProfileCard::messageRequested, note("Message"));
        connect(&card, &ProfileCard::blockRequested, note("Block…"));
        connect(&card, &ProfileCard::deleteRequested, note("Delete contact…"));
        QVERIFY(click(card, name));
        QCOMPARE(told, QStringList{name});
    }

    void AStrangerHasNoNicknameAndIsNoContact() {
        AboutBob seat;
        seat.bob().isApproved = false;
        seat.bob().isRequest = true;
        auto& card = seat.card();
        QVERIFY(says(card, "Wants to write to you"));
        QVERIFY(!button(card, "Set nickname…"));
        QVERIFY(!button(card, "Delete contact…"));
    }

    void ANicknameIsKeptAndTakenAway() {
        AboutBob seat;
        auto& dialog = seat.nickname();
        QVERIFY(says(dialog, "They call themselves Bob"));
        QVERIFY(type(dialog, "Nickname", "  Bobby "));
        QVERIFY(click(dialog, "Save"));
        QTRY_VERIFY(!dialog.isVisible());
        QCOMPARE(seat.bob().nickname, std::string{"Bobby"});
        auto& again = seat.nickname();
        QCOMPARE(again.field().text(), "Bobby");
        again.field().setText({});
        QTest::keyClick(&again.field().edit(), Qt::Key_Return);
        QTRY_VERIFY(!again.isVisible());
        QCOMPARE(seat.bob().nickname, std::string{});
    }

    void WhatCannotBeANicknameIsRefused() {
        AboutBob seat;
        auto& dialog = seat.nickname();
        dialog.field().setText(QString(101, 'x'));
        QVERIFY(click(dialog, "Save"));
        QVERIFY(says(dialog, "too long"));
        QVERIFY(dialog.isVisible());
        dialog.field().setText(QString{"a"} + QChar{0x07} + "b");
        QVERIFY(!says(dialog, "too long"));
        QVERIFY(click(dialog, "Save"));
        QVERIFY(says(dialog, "signs that cannot be shown"));
        QCOMPARE(seat.bob().nickname, std::string{});
    }

    void NamesThatTurnTheirSurroundingsAreHarmless() {
        AboutBob seat;
        seat.bob().name =
            "\xE2\x80\xAE"
            "gnp.exe";  // A mark that turns what follows.
        seat.bob().nickname = "\xD7\x91\xD7\x95\xD7\x91";
        auto& card = seat.card();
        QVERIFY(says(card, "Calls themselves gnp.exe"));
        seat.bob().nickname = "B";
        seat.bob().name = "\xD7\x91\xD7\x95\xD7\x91";
        seat.tell();
        QTRY_VERIFY(says(card, QString{"Calls themselves "} + QChar{0x2068}));
    }

    void EverythingHasAName() {
        AboutBob seat;
        seat.bob().nickname = "Bobby";
        auto& card = seat.card();
        QVERIFY(click(card, "Show QR code"));
        QCOMPARE(unnamedParts(card), QStringList{});
        QCOMPARE(unnamedParts(seat.nickname()), QStringList{});
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::ProfileTest)
#include "profile_test.moc"
