// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/conversation_actions.h"

#include "ui/panes/seat.h"

namespace starling::ui {
namespace {

using namespace std::chrono_literals;

/// Alice, who does something with Bob, a contact; on 3 February at 14:02.
struct Hands {
    Hands() {
        look.setClock([] { return QDateTime{{2026, 2, 3}, {14, 2}, Qt::UTC}; });
        bob().isApproved = bob().hasApprovedUs = true;
        window.resize(400, 400);
        window.show();
        QApplication::setActiveWindow(&window);
    }
    Conversation& bob() { return client->meet(kBob, "Bob"); }
    Timestamp now() const { return fromUnixMillis(look.now().toMSecsSinceEpoch()); }
    ConversationActions::Elsewhere elsewhere() {
        ConversationActions::Elsewhere out;
        out.expiry = [this](const Conversation& where) { asked = where.id; };
        return out;
    }
    void openMenu(const Conversation& conversation, bool withExpiry = true) {
        const ConversationActions actions{
            look, bridge, window, withExpiry ? elsewhere() : ConversationActions::Elsewhere{}};
        auto* menu = new Menu{look, "Conversation", &window};
        actions.fill(*menu, conversation);
        menu->popup({20, 20});
    }
    static QStringList offered() {
        QStringList out;
        for (auto* action : QApplication::activePopupWidget()->actions())
            out << action->text();
        return out;
    }
    static void closeMenu() { QApplication::activePopupWidget()->close(); }
    bool offersExpiry(const Conversation& conversation, bool withExpiry = true) {
        openMenu(conversation, withExpiry);
        const bool out = offered().contains("Disappearing messages…");
        closeMenu();
        return out;
    }
    static QString question() {
        auto* asked = QApplication::activeModalWidget();
        return asked ? asked->windowTitle() + ": " + asked->accessibleDescription() : QString{};
    }

    Look look;
    FakeClient* client = new FakeClient;
    Bridge bridge{std::unique_ptr<Client>{client}};
    QWidget window;
    std::optional<ConversationId> asked;
};

class ConversationActionsTest : public QObject {
    Q_OBJECT

private slots:
    void SomebodyIsMutedForATime_data() {
        QTest::addColumn<QString>("time");
        QTest::addColumn<int>("hours");
        QTest::newRow("hour") << "1 hour" << 1;
        QTest::newRow("hours") << "8 hours" << 8;
        QTest::newRow("day") << "1 day" << 24;
        QTest::newRow("week") << "1 week" << 7 * 24;
    }
    void SomebodyIsMutedForATime() {
        QFETCH(QString, time);
        QFETCH(int, hours);
        Hands alice;
        alice.openMenu(alice.bob());
        choose("Mute…");
        QCOMPARE(Hands::offered(), (QStringList{"1 hour", "8 hours", "1 day", "1 week", "Always"}));
        choose(time);
        QTRY_COMPARE(alice.bob().mutedUntil,
                     std::optional{alice.now() + std::chrono::hours{hours}});
        QVERIFY(!alice.bob().isMuted);
    }

    void SomebodyIsMutedForGoodByTheKeyboard() {
        Hands alice;
        alice.openMenu(alice.bob());
        for (const auto& words : {QString{"Mute…"}, QString{"Always"}}) {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu);
            while (!menu->activeAction() || menu->activeAction()->text() != words)
                QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, Qt::Key_Return);
        }
        QTRY_VERIFY(alice.bob().isMuted);
        QVERIFY(!alice.bob().mutedUntil);
    }

    void WhoIsQuietForATimeCanBeUnmuted() {
        Hands alice;
        alice.bob().mutedUntil = alice.now() + 1h;
        alice.openMenu(alice.bob());
        choose("Unmute");
        QTRY_VERIFY(!alice.bob().mutedUntil);
    }

    void AMuteThatIsOverIsNone() {
        Hands alice;
        alice.bob().mutedUntil = alice.now();
        alice.openMenu(alice.bob());
        QVERIFY(Hands::offered().contains("Mute…"));
        Hands::closeMenu();
    }

    void DisappearingMessagesAreChosenElsewhere() {
        Hands alice;
        alice.openMenu(alice.bob());
        choose("Disappearing messages…");
        QCOMPARE(alice.asked, std::optional{kBob});
    }

    void DisappearingMessagesAreOfferedOnlyWhereTheyCanBeSet() {
        Hands alice;
        QVERIFY(!alice.offersExpiry(alice.bob(), false));
        QVERIFY(alice.offersExpiry(alice.client->meet(kAlice, "Alice")));
        auto stranger = alice.bob();
        stranger.isApproved = false;
        QVERIFY(!alice.offersExpiry(stranger));
        stranger.isRequest = true;
        QVERIFY(!alice.offersExpiry(stranger));
        auto blocked = alice.bob();
        blocked.isBlocked = true;
        QVERIFY(!alice.offersExpiry(blocked));
    }

    void FollowingASettingIsAskedFirst_data() {
        QTest::addColumn<int>("mode");
        QTest::addColumn<QString>("words");
        QTest::newRow("read") << int(ExpiryMode::AfterRead)
                              << "Messages you write here will disappear 12 hours after they are "
                                 "read.";
        QTest::newRow("sent") << int(ExpiryMode::AfterSend)
                              << "Messages you write here will disappear 12 hours after they are "
                                 "sent.";
        QTest::newRow("off") << int(ExpiryMode::Off)
                             << "Messages you write here will no longer disappear.";
    }
    void FollowingASettingIsAskedFirst() {
        QFETCH(int, mode);
        QFETCH(QString, words);
        Hands alice;
        const Expiry mine{ExpiryMode::AfterRead, 1h};
        const Expiry theirs = mode == 0 ? Expiry{} : Expiry{static_cast<ExpiryMode>(mode), 12h};
        alice.bob().expiry = mine;
        const ConversationActions actions{alice.look, alice.bridge, alice.window};
        actions.follow(alice.bob(), theirs);
        QCOMPARE(Hands::question(), "Follow this setting?: " + words);
        answer("Cancel");
        QVERIFY(alice.bob().expiry == mine);
        actions.follow(alice.bob(), theirs);
        answer("Follow");
        QTRY_VERIFY(alice.bob().expiry == theirs);
    }

    void WhatCouldNotBeFollowedIsTriedAgain() {
        Hands alice;
        alice.client->world.expiryFails = Error{Errc::Storage, "the disk is full"};
        const ConversationActions actions{alice.look, alice.bridge, alice.window};
        actions.follow(alice.bob(), {ExpiryMode::AfterSend, 24h});
        answer("Follow");
        QTRY_VERIFY2(Hands::question().startsWith("Not set: The disk is full"),
                     qPrintable(Hands::question()));
        QVERIFY(!alice.bob().expiry.isOn());
        alice.client->world.expiryFails.reset();
        answer("Try again");
        QTRY_VERIFY(alice.bob().expiry.isOn());
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::ConversationActionsTest)
#include "conversation_actions_test.moc"
