// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/list_pane.h"

#include "panes/list_row_delegate.h"
#include "panes/quiet_page.h"
#include "panes/requests_row.h"
#include "panes/skeleton.h"
#include "ui/panes/seat.h"
#include "ui/support/frames.h"
#include "ui/support/unnamed.h"

#include <QClipboard>
#include <QListView>
#include <QProgressBar>
#include <QSignalSpy>

namespace starling::ui {

namespace {

constexpr QSize kColumn{320, 640};

void withRequests(FakeClient& fake) {
    bobAndCarol(fake);
    for (int n : {5, 6}) {
        auto& stranger = fake.meet(person(n), n == 5 ? "Dave" : "Erin");
        fake.say(person(n), person(n), "Hello, do you know me?");
        stranger.isRequest = true;
        stranger.unread = n == 5 ? 1 : 0;
    }
}

struct ListSeat : Seat<ListPane> {
    explicit ListSeat(const World& world = bobAndCarol) : Seat{world, kColumn} {
        starling::test::letFramesPass(1);
    }
    QListView& list() { return static_cast<QListView&>(pane.list()); }
    QListView* shown() {
        for (auto* each : pane.findChildren<QListView*>())
            if (each->isVisible()) return each;
        return nullptr;
    }
    QString quietTitle() {
        auto* page = child<QuietPage>();
        return page->isVisible() ? page->title() : QString{};
    }
    void clickRow(QListView& view, int row, Qt::MouseButton with = Qt::LeftButton) {
        const auto at = view.visualRect(view.model()->index(row, 0)).center();
        QTest::mouseClick(view.viewport(), with, {}, at);
    }
    void openMenuOf(int row) {
        const auto at = list().visualRect(list().model()->index(row, 0)).center();
        QContextMenuEvent event{QContextMenuEvent::Mouse, at, list().viewport()->mapToGlobal(at)};
        QApplication::sendEvent(list().viewport(), &event);
    }
    QStringList menu() {
        QStringList entries;
        auto* open = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (!open) return entries;
        for (const auto* action : open->actions())
            entries << action->text();
        open->close();
        return entries;
    }
    static AccountId opened(const QSignalSpy& spy, int n = 0) {
        return spy.value(n).value(0).value<Conversation>().id;
    }
};

}  // namespace

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
    void MarksAreSeenAndReadOut();
    void AcceptedRequestsAreSaidInWords();
    void TheMenuHasWhatConcernsSomebody();
    void TheMenuPinsMutesAndMarks();
    void TheMenuOfARequest();
    void TheMenuDeletesAContactAfterAsking();
    void NotesAreHiddenAfterAsking();
    void AllRequestsAreClearedAfterAsking();
    void WhatTakesLongIsShownWhileItLasts();
    void AFloodOfRequestsIsOneQuietRow();
    void RequestsHaveOneQuietRow();
    void RequestsAreListedInTheSameColumn();
    void WithoutRequestsThereIsNoRow();
    void TheMenuMarksReadAndCopies();
    void TheMenuBlocksAndDeletesAfterAsking();
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

void ListPaneTest::MarksAreSeenAndReadOut() {
    ListSeat seat{[](FakeClient& fake) {
        bobAndCarol(fake);
        auto& carol = fake.world.conversations[kCarol];
        carol.isPinned = carol.isMuted = carol.isMarkedUnread = true;
        carol.nickname = "Caro";
    }};
    QTRY_COMPARE(seat.list().model()->rowCount(), 2);
    const auto said = seat.list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(said.startsWith("Caro, marked unread, pinned, muted, The train"), qPrintable(said));
    QVERIFY(seat.button("Unread 1"));
}

void ListPaneTest::AcceptedRequestsAreSaidInWords() {
    Conversation bob;
    bob.id = kBob;
    bob.name = "Bob";
    bob.lastKind = MessageKind::RequestAccepted;
    const auto now = QDateTime{{2026, 2, 3}, {14, 2}, Qt::UTC};
    QCOMPARE(rowOf(bob, kAlice, now).text, "Bob accepted your request");
    bob.lastState = MessageState::Sent;
    const auto row = rowOf(bob, kAlice, now);
    QCOMPARE(row.text, "You accepted the request");
    QCOMPARE(row.icon, "");
}

void ListPaneTest::TheMenuHasWhatConcernsSomebody() {
    ListSeat seat{[](FakeClient& fake) {
        bobAndCarol(fake);
        auto& bob = fake.world.conversations[kBob];
        bob.isApproved = bob.hasApprovedUs = true;
    }};
    QTRY_COMPARE(seat.list().model()->rowCount(), 2);
    seat.openMenuOf(0);
    QCOMPARE(seat.menu(),
             (QStringList{"Pin", "Copy ID", "Mute", "Mark unread", "Set nickname…", "Details",
                          "Block…", "Delete conversation…", "Delete contact…"}));
    QSignalSpy nickname{&seat.pane, &ListPane::nicknameRequested};
    QSignalSpy details{&seat.pane, &ListPane::profileRequested};
    seat.openMenuOf(0);
    choose("Set nickname…");
    QCOMPARE(ListSeat::opened(nickname), kBob);
    seat.openMenuOf(1);
    choose("Details");
    QCOMPARE(ListSeat::opened(details), kCarol);
}

void ListPaneTest::TheMenuPinsMutesAndMarks() {
    ListSeat seat;
    QTRY_COMPARE(seat.list().model()->rowCount(), 2);
    seat.openMenuOf(1);
    choose("Pin");
    QTRY_VERIFY(seat.with(kCarol).isPinned);
    const auto first = [&] { return seat.list().model()->index(0, 0).data().toString(); };
    QTRY_COMPARE(first(), "Carol");
    // By the keyboard.
    seat.list().setFocus();
    seat.list().setCurrentIndex(seat.list().model()->index(0, 0));
    QContextMenuEvent byKey{QContextMenuEvent::Keyboard, {}};
    QApplication::sendEvent(seat.list().viewport(), &byKey);
    choose("Unpin");
    QTRY_COMPARE(first(), "Bob");
    seat.openMenuOf(0);
    choose("Mute");
    QTRY_VERIFY(seat.with(kBob).isMuted);
    starling::test::letFramesPass();
    seat.openMenuOf(0);
    choose("Unmute");
    QTRY_VERIFY(!seat.with(kBob).isMuted);
    seat.openMenuOf(0);
    choose("Mark unread");
    QTRY_VERIFY(seat.button("Unread 1"));
    seat.openMenuOf(0);
    choose("Mark read");
    QTRY_VERIFY(!seat.button("Unread 1"));
}

void ListPaneTest::TheMenuOfARequest() {
    ListSeat seat{withRequests};
    QTRY_VERIFY(seat.button("Message requests, Erin and 1 more"));
    click(seat.button("Message requests, Erin and 1 more"));
    auto* requests = seat.shown();
    const auto openMenu = [&](int row) {
        const auto at = requests->visualRect(requests->model()->index(row, 0)).center();
        QContextMenuEvent event{QContextMenuEvent::Mouse, at,
                                requests->viewport()->mapToGlobal(at)};
        QApplication::sendEvent(requests->viewport(), &event);
    };
    openMenu(0);
    QCOMPARE(seat.menu(),
             (QStringList{"Accept request", "Copy ID", "Details", "Block…", "Delete request…"}));
    openMenu(0);
    choose("Accept request");
    QTRY_COMPARE(requests->model()->rowCount(), 1);
    QVERIFY(seat.with(person(6)).isContact());
    openMenu(0);
    choose("Delete request…");
    answer("Delete");
    QTRY_VERIFY(!seat.fake->world.conversations.contains(person(5)));
    QTRY_COMPARE(seat.shown(), &seat.list());
}

void ListPaneTest::TheMenuDeletesAContactAfterAsking() {
    ListSeat seat{[](FakeClient& fake) {
        bobAndCarol(fake);
        fake.world.conversations[kBob].isApproved = true;
    }};
    QTRY_COMPARE(seat.list().model()->rowCount(), 2);
    seat.openMenuOf(0);
    choose("Delete contact…");
    answer("Cancel");
    QVERIFY(seat.fake->world.conversations.contains(kBob));
    seat.openMenuOf(0);
    choose("Delete contact…");
    answer("Delete");
    QTRY_COMPARE(seat.list().model()->rowCount(), 1);
    QVERIFY(!seat.fake->world.conversations.contains(kBob));
}

void ListPaneTest::NotesAreHiddenAfterAsking() {
    ListSeat seat{[](FakeClient& fake) {
        bobAndCarol(fake);
        fake.say(kAlice, kAlice, "Milk", MessageState::Sent);
    }};
    QTRY_COMPARE(seat.list().model()->rowCount(), 3);
    seat.openMenuOf(0);
    QCOMPARE(seat.menu(), (QStringList{"Pin", "Copy my ID", "Mark unread", "Hide Note to Self…",
                                       "Delete conversation…"}));
    seat.openMenuOf(0);
    choose("Hide Note to Self…");
    answer("Hide");
    QTRY_COMPARE(seat.list().model()->rowCount(), 2);
}

void ListPaneTest::AllRequestsAreClearedAfterAsking() {
    ListSeat seat{withRequests};
    QTRY_VERIFY(seat.button("Message requests, Erin and 1 more"));
    QVERIFY(!seat.button("Clear all"));
    click(seat.button("Message requests, Erin and 1 more"));
    click(seat.button("Clear all"));
    answer("Cancel");
    QCOMPARE(seat.shown()->model()->rowCount(), 2);
    click(seat.button("Clear all"));
    answer("Delete all");
    QTRY_COMPARE(seat.quietTitle(), "No message requests");
    QVERIFY(!seat.button("Clear all"));
    QCOMPARE(seat.fake->world.conversations.size(), 2U);
    click(seat.button("Back"));
    QCOMPARE(seat.shown(), &seat.list());
}

void ListPaneTest::WhatTakesLongIsShownWhileItLasts() {
    ListSeat seat{withRequests};
    QTRY_VERIFY(seat.button("Message requests, Erin and 1 more"));
    click(seat.button("Message requests, Erin and 1 more"));
    seat.fake->world.answers = false;
    click(seat.button("Clear all"));
    answer("Delete all");
    auto* progress = seat.child<QProgressBar>();
    QVERIFY(!progress->isVisible());
    QVERIFY(!seat.button("Clear all")->isEnabled());
    QTRY_VERIFY(progress->isVisible());
    seat.fake->answerAll();
    QTRY_VERIFY(!progress->isVisible());
}

void ListPaneTest::AFloodOfRequestsIsOneQuietRow() {
    ListSeat seat;
    QTRY_COMPARE(seat.list().model()->rowCount(), 2);
    for (int each = 0; each < 1000; ++each) {
        Conversation stranger;
        stranger.id = person(7);
        stranger.id.bytes[5] = static_cast<std::uint8_t>(each % 256);
        stranger.id.bytes[6] = static_cast<std::uint8_t>(each / 256);
        stranger.isRequest = true;
        stranger.lastActivity = fromUnixMillis(each);
        seat.fake->tell(ConversationChanged{stranger});
    }
    QTRY_VERIFY(seat.child<RequestsRow>()->accessibleName().endsWith("and 999 more"));
    QCOMPARE(seat.list().model()->rowCount(), 2);
}

void ListPaneTest::RequestsHaveOneQuietRow() {
    ListSeat seat{withRequests};
    QTRY_VERIFY(seat.button("Message requests, Erin and 1 more"));
    QCOMPARE(seat.list().model()->rowCount(), 2);
}

void ListPaneTest::RequestsAreListedInTheSameColumn() {
    ListSeat seat{withRequests};
    QSignalSpy opened{&seat.pane, &ListPane::opened};
    QTRY_VERIFY(seat.button("Message requests, Erin and 1 more"));
    auto* row = seat.button("Message requests, Erin and 1 more");
    row->setFocus();
    QTest::keyClick(row, Qt::Key_Return);
    QVERIFY(!row->isVisible() && !seat.button("All"));
    QCOMPARE(seat.shown()->accessibleName(), "Message requests");
    QCOMPARE(seat.shown()->model()->rowCount(), 2);
    seat.clickRow(*seat.shown(), 1);
    QCOMPARE(ListSeat::opened(opened), person(5));
    click(seat.button("Back"));
    QCOMPARE(seat.shown(), &seat.list());
}

void ListPaneTest::WithoutRequestsThereIsNoRow() {
    ListSeat seat{withRequests};
    QTRY_VERIFY(seat.button("Message requests, Erin and 1 more"));
    click(seat.button("Message requests, Erin and 1 more"));
    seat.fake->tell(ConversationRemoved{person(5)});
    seat.fake->tell(ConversationRemoved{person(6)});
    QTRY_COMPARE(seat.shown(), &seat.list());
    QVERIFY(!seat.button("Back"));
}

void ListPaneTest::TheMenuMarksReadAndCopies() {
    ListSeat seat{[](FakeClient& fake) {
        bobAndCarol(fake);
        fake.world.conversations[kBob].unread = 2;
    }};
    QTRY_COMPARE(seat.list().model()->rowCount(), 2);
    seat.openMenuOf(0);
    choose("Mark read");
    QCOMPARE(seat.fake->read, std::vector{kBob});
    seat.openMenuOf(1);
    choose("Copy ID");
    QCOMPARE(QApplication::clipboard()->text().toStdString(), kCarol.hex());
}

void ListPaneTest::TheMenuBlocksAndDeletesAfterAsking() {
    ListSeat seat;
    QTRY_COMPARE(seat.list().model()->rowCount(), 2);
    seat.openMenuOf(0);
    choose("Block…");
    answer("Cancel");
    QVERIFY(!seat.with(kBob).isBlocked);
    seat.openMenuOf(0);
    choose("Block…");
    answer("Block");
    QVERIFY(seat.with(kBob).isBlocked);
    QTRY_COMPARE(seat.list().model()->rowCount(), 1);
    seat.openMenuOf(0);
    choose("Delete conversation…");
    answer("Delete");
    QTRY_COMPARE(seat.list().model()->rowCount(), 0);
    QVERIFY(!seat.fake->world.conversations.contains(kCarol));
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
