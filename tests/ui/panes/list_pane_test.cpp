// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/list_pane.h"

#include "panes/list_row_delegate.h"
#include "panes/requests_row.h"
#include "panes/skeleton.h"
#include "ui/panes/list_seat.h"
#include "ui/support/unnamed.h"

#include <QClipboard>
#include <QProgressBar>

namespace starling::ui {

class ListPaneTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<Conversation>(); }

    void AClickOpensARow();
    void ArrowsMoveAndEnterOpens();
    void TheNthAndTheNextAreOpened();
    void ARowTellsWhatMatters();
    void ARowIsReadOutWhole();
    void BadgesEndAtNineHundredNinetyNine();
    void UnreadConversationsCanBeSeenAlone();
    void TheLastUnreadStaysWhileItIsOpen();
    void ThePlusHasAMenu();
    void TheOwnBarHasEverything();
    void OwnNameAndLightFollow();
    void WhileItLoadsThereIsASkeletonOnlyAfterAWhile();
    void AListThatFailedCanBeTriedAgain();
    void AnEmptyListSaysWhatToDo();
    void TabGoesFromTheTopToTheFoot();
    void EverythingHasAName();
};

void ListPaneTest::AClickOpensARow() {
    ListSeat seat;
    QSignalSpy opened{&seat.pane, &ListPane::opened};
    QTRY_COMPARE(seat.list().model()->rowCount(), 2);
    seat.clickRow(seat.list(), 1);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(ListSeat::opened(opened), kCarol);
}

void ListPaneTest::ArrowsMoveAndEnterOpens() {
    ListSeat seat;
    QSignalSpy opened{&seat.pane, &ListPane::opened};
    QTRY_COMPARE(seat.list().model()->rowCount(), 2);
    seat.list().setFocus();
    QTest::keyClick(&seat.list(), Qt::Key_Down);
    QVERIFY(opened.isEmpty());
    QTest::keyClick(&seat.list(), Qt::Key_Return);
    QCOMPARE(ListSeat::opened(opened), kCarol);
}

void ListPaneTest::TheNthAndTheNextAreOpened() {
    ListSeat seat;
    QSignalSpy opened{&seat.pane, &ListPane::opened};
    QTRY_COMPARE(seat.list().model()->rowCount(), 2);
    seat.pane.openNth(2);
    seat.pane.openNth(3);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(ListSeat::opened(opened), kCarol);
    seat.pane.setOpen(kCarol);
    seat.pane.openNext(1);
    QCOMPARE(opened.size(), 1);
    seat.pane.openNext(-1);
    QCOMPARE(ListSeat::opened(opened, 1), kBob);
}

void ListPaneTest::ARowTellsWhatMatters() {
    Conversation bob;
    bob.id = kBob;
    bob.name = "Bob";
    bob.lastText = "two\nlines";
    bob.lastActivity = fromUnixMillis(1'770'109'200'000);
    bob.unread = 3;
    const auto now = QDateTime{{2026, 2, 3}, {14, 2}, Qt::UTC};
    auto row = rowOf(bob, kAlice, now);
    QCOMPARE(row.name, "Bob");
    QCOMPARE(row.text, "two lines");
    QCOMPARE(row.icon, "");
    QCOMPARE(row.unread, 3);
    QVERIFY(row.kind == Look::AvatarKind::Person);
    bob.lastState = MessageState::Failed;
    QCOMPARE(rowOf(bob, kAlice, now).icon, "warning");
    bob.lastState = MessageState::Sending;
    QCOMPARE(rowOf(bob, kAlice, now).icon, "clock");
    bob.lastState = MessageState::Sent;
    QCOMPARE(rowOf(bob, kAlice, now).icon, "check");
    bob.draft = "not yet";
    row = rowOf(bob, kAlice, now);
    QCOMPARE(row.lead + row.text, "Draft: not yet");
    QCOMPARE(row.icon, "");
    bob.isRequest = true;
    QVERIFY(rowOf(bob, kAlice, now).kind == Look::AvatarKind::Stranger);
    QVERIFY(rowOf(bob, kBob, now).kind == Look::AvatarKind::NoteToSelf);
}

void ListPaneTest::ARowIsReadOutWhole() {
    ListSeat seat{[](FakeClient& fake) {
        bobAndCarol(fake);
        fake.world.conversations[kBob].unread = 2;
        fake.world.conversations[kCarol].draft = "Perhaps";
    }};
    QTRY_COMPARE(seat.list().model()->rowCount(), 2);
    const auto said = [&](int row) {
        return seat.list().model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    };
    QVERIFY(said(0).startsWith("Bob, 2 unread, Sunday at nine?, "));
    QVERIFY(said(1).startsWith("Carol, Draft: Perhaps, "));
}

void ListPaneTest::BadgesEndAtNineHundredNinetyNine() {
    QCOMPARE(badgeText(1), "1");
    QCOMPARE(badgeText(999), "999");
    QCOMPARE(badgeText(1000), "999+");
}

void ListPaneTest::UnreadConversationsCanBeSeenAlone() {
    ListSeat seat;
    QTRY_COMPARE(seat.list().model()->rowCount(), 2);
    QVERIFY(!seat.button("All"));  // There is nothing else to choose.
    seat.with(kCarol).unread = 2;
    seat.tellOf(kCarol);
    QTRY_VERIFY(seat.button("Unread 1"));
    click(seat.button("Unread 1"));
    QCOMPARE(seat.list().model()->rowCount(), 1);
    click(seat.button("All"));
    QCOMPARE(seat.list().model()->rowCount(), 2);
}

void ListPaneTest::TheLastUnreadStaysWhileItIsOpen() {
    ListSeat seat{[](FakeClient& fake) {
        bobAndCarol(fake);
        fake.world.conversations[kCarol].unread = 2;
    }};
    QTRY_VERIFY(seat.button("Unread 1"));
    click(seat.button("Unread 1"));
    seat.pane.setOpen(kCarol);
    seat.with(kCarol).unread = 0;
    seat.tellOf(kCarol);
    QTRY_VERIFY(seat.button("Unread"));
    QCOMPARE(seat.list().model()->rowCount(), 1);
    seat.pane.setOpen(std::nullopt);
    QTRY_COMPARE(seat.quietTitle(), "Nothing unread");
    click(seat.button("All"));
    QVERIFY(!seat.button("Unread"));
    QCOMPARE(seat.shown(), &seat.list());
}

void ListPaneTest::ThePlusHasAMenu() {
    ListSeat seat;
    QSignalSpy write{&seat.pane, &ListPane::newMessageRequested};
    QSignalSpy show{&seat.pane, &ListPane::ownIdRequested};
    click(seat.button("New"));
    choose("New message…");
    QCOMPARE(write.size(), 1);
    click(seat.button("New"));
    choose("Show my ID");
    QCOMPARE(show.size(), 1);
}

void ListPaneTest::TheOwnBarHasEverything() {
    ListSeat seat;
    QVERIFY(!seat.button("Lock"));
    seat.pane.setLockable(true);
    const std::pair<const char*, void (ListPane::*)()> all[]{
        {"Lock", &ListPane::lockRequested},
        {"Settings", &ListPane::settingsRequested},
        {"Light theme", &ListPane::themeToggled},
        {"Your Account ID", &ListPane::ownIdRequested}};
    for (const auto& [name, signal] : all) {
        QSignalSpy told{&seat.pane, signal};
        click(seat.button(name));
        QCOMPARE(told.size(), 1);
    }
    seat.look.choose(SchemeChoice::Light, Accent::Teal);
    QVERIFY(seat.button("Dark theme"));
}

void ListPaneTest::OwnNameAndLightFollow() {
    ListSeat seat;
    auto* light = seat.child<PathLight>();
    QVERIFY(!light->isVisible());
    seat.pane.setStacked(true);
    seat.pane.setPath(PathState::Offline, "No network since 14:02");
    QVERIFY(light->isVisible());
    QVERIFY(light->state() == PathState::Offline);
    QSignalSpy path{&seat.pane, &ListPane::pathRequested};
    click(light);
    QCOMPARE(path.size(), 1);
}

void ListPaneTest::WhileItLoadsThereIsASkeletonOnlyAfterAWhile() {
    ListSeat seat{[](FakeClient& fake) {
        bobAndCarol(fake);
        fake.world.answers = false;
    }};
    auto* skeleton = seat.child<Skeleton>();
    QVERIFY(skeleton->isVisible() && !skeleton->isDrawn());
    QTRY_VERIFY(skeleton->isDrawn());
    seat.fake->answerAll();
    QTRY_VERIFY(seat.list().isVisible());
    QVERIFY(!skeleton->isDrawn());
}

void ListPaneTest::AListThatFailedCanBeTriedAgain() {
    ListSeat seat{[](FakeClient& fake) {
        bobAndCarol(fake);
        fake.world.listFails = Error{Errc::Storage, "no disk"};
    }};
    QTRY_COMPARE(seat.quietTitle(), "Your conversations could not be read");
    seat.fake->world.listFails.reset();
    click(seat.button("Try again"));
    QTRY_COMPARE(seat.shown(), &seat.list());
}

void ListPaneTest::AnEmptyListSaysWhatToDo() {
    ListSeat seat{[](FakeClient&) {}};
    QTRY_COMPARE(seat.quietTitle(), "No conversations yet");
    QVERIFY(!seat.button("All"));
    seat.fake->say(kBob, kBob, "Hello");
    seat.tellOf(kBob);
    QTRY_COMPARE(seat.shown(), &seat.list());
}

void ListPaneTest::TabGoesFromTheTopToTheFoot() {
    ListSeat seat{withRequests};
    QTRY_COMPARE(seat.list().model()->rowCount(), 2);
    seat.pane.focusSearch();
    QCOMPARE(seat.tabOrder(),
             (QStringList{"Search", "New", "Message requests, Erin and 1 more", "Conversations",
                          "Your Account ID", "Light theme", "Settings"}));
}

void ListPaneTest::EverythingHasAName() {
    ListSeat seat{withRequests};
    seat.pane.setLockable(true);
    seat.pane.setStacked(true);
    QTRY_COMPARE(seat.list().model()->rowCount(), 2);
    QCOMPARE(unnamedParts(seat.pane), QStringList{});
}

}  // namespace starling::ui

QTEST_MAIN(starling::ui::ListPaneTest)
#include "list_pane_test.moc"
