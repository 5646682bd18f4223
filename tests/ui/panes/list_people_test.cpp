// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the list says of people and offers to do with them: marks, menus, requests.

#include "panes/list_pane.h"
#include "panes/list_row_delegate.h"
#include "panes/requests_row.h"
#include "panes/skeleton.h"
#include "ui/panes/list_seat.h"
#include "ui/support/unnamed.h"

#include <QClipboard>
#include <QProgressBar>

namespace starling::ui {

class ListPeopleTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<Conversation>(); }

    void MarksAreSeenAndReadOut();
    void AMuteForATimeIsOneUntilThen();
    void AcceptedRequestsAreSaidInWords();
    void WhatHappenedToTheNewestMessageIsSaidInWords();
    void WhatWasReadHasTwoChecks();
    void WhoIsWritingIsSaidInsteadOfTheLastMessage();
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
};

void ListPeopleTest::MarksAreSeenAndReadOut() {
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

void ListPeopleTest::AMuteForATimeIsOneUntilThen() {
    using namespace std::chrono_literals;
    ListSeat seat;
    auto now = seat.look.now();
    seat.look.setClock([&now] { return now; });
    QTRY_COMPARE(seat.list().model()->rowCount(), 2);
    const auto said = [&] {
        return seat.list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    };
    QSignalSpy drawn{seat.list().model(), &QAbstractItemModel::dataChanged};
    seat.with(kBob).mutedUntil = fromUnixMillis(now.toMSecsSinceEpoch()) + 200ms;
    seat.tellOf(kBob);
    QTRY_VERIFY2(said().startsWith("Bob, muted, Sunday"), qPrintable(said()));
    QCOMPARE(drawn.size(), 1);
    now = now.addSecs(1);
    QTRY_COMPARE(drawn.size(), 2);
    QVERIFY2(said().startsWith("Bob, Sunday"), qPrintable(said()));
}

void ListPeopleTest::AcceptedRequestsAreSaidInWords() {
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

void ListPeopleTest::WhatHappenedToTheNewestMessageIsSaidInWords() {
    Conversation bob;
    bob.id = kBob;
    bob.name = "Bob";
    const auto now = QDateTime{{2026, 2, 3}, {14, 2}, Qt::UTC};
    bob.lastKind = MessageKind::Deleted;
    QCOMPARE(rowOf(bob, kAlice, now).text, "This message was deleted");
    bob.lastKind = MessageKind::Screenshot;
    QCOMPARE(rowOf(bob, kAlice, now).text, "Bob took a screenshot");
    bob.lastKind = MessageKind::ExpiryChanged;
    QCOMPARE(rowOf(bob, kAlice, now).text, "Bob changed when messages disappear");
    bob.lastState = MessageState::Sent;
    bob.expiry = {ExpiryMode::AfterRead, std::chrono::hours{12}};
    QCOMPARE(rowOf(bob, kAlice, now).text,
             "You set messages to disappear 12 hours after they are read");
}

void ListPeopleTest::WhatWasReadHasTwoChecks() {
    Conversation bob;
    bob.id = kBob;
    bob.lastText = "Sunday?";
    bob.lastState = MessageState::Read;
    const auto now = QDateTime{{2026, 2, 3}, {14, 2}, Qt::UTC};
    QCOMPARE(rowOf(bob, kAlice, now).icon, "double-check");
}

void ListPeopleTest::WhoIsWritingIsSaidInsteadOfTheLastMessage() {
    ListSeat seat;
    QTRY_COMPARE(seat.list().model()->rowCount(), 2);
    const auto said = [&] {
        return seat.list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    };
    seat.fake->tell(TypingChanged{kBob, true});
    QTRY_VERIFY2(said().startsWith("Bob, writing…"), qPrintable(said()));
    seat.fake->tell(TypingChanged{kBob, false});
    QTRY_VERIFY2(said().startsWith("Bob, Sunday"), qPrintable(said()));
}

void ListPeopleTest::TheMenuHasWhatConcernsSomebody() {
    ListSeat seat{[](FakeClient& fake) {
        bobAndCarol(fake);
        auto& bob = fake.world.conversations[kBob];
        bob.isApproved = bob.hasApprovedUs = true;
    }};
    QTRY_COMPARE(seat.list().model()->rowCount(), 2);
    seat.openMenuOf(0);
    QCOMPARE(seat.menu(), (QStringList{"Pin", "Copy ID", "Mute…", "Mark unread", "Archive",
                                       "Disappearing messages…", "Set nickname…", "Details",
                                       "Block…", "Delete conversation…", "Delete contact…"}));
    QSignalSpy expiry{&seat.pane, &ListPane::expiryRequested};
    seat.openMenuOf(0);
    choose("Disappearing messages…");
    QCOMPARE(ListSeat::opened(expiry), kBob);
    QSignalSpy nickname{&seat.pane, &ListPane::nicknameRequested};
    QSignalSpy details{&seat.pane, &ListPane::profileRequested};
    seat.openMenuOf(0);
    choose("Set nickname…");
    QCOMPARE(ListSeat::opened(nickname), kBob);
    seat.openMenuOf(1);
    choose("Details");
    QCOMPARE(ListSeat::opened(details), kCarol);
}

void ListPeopleTest::TheMenuPinsMutesAndMarks() {
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
    QContextMenuEvent byKey{QContextMenuEvent::Keyboard, {}, {}};
    QApplication::sendEvent(seat.list().viewport(), &byKey);
    choose("Unpin");
    QTRY_COMPARE(first(), "Bob");
    seat.openMenuOf(0);
    choose("Mute…");
    choose("Always");
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

void ListPeopleTest::TheMenuOfARequest() {
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

void ListPeopleTest::TheMenuDeletesAContactAfterAsking() {
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

void ListPeopleTest::NotesAreHiddenAfterAsking() {
    ListSeat seat{[](FakeClient& fake) {
        bobAndCarol(fake);
        fake.say(kAlice, kAlice, "Milk", MessageState::Sent);
    }};
    QTRY_COMPARE(seat.list().model()->rowCount(), 3);
    seat.openMenuOf(0);
    QCOMPARE(seat.menu(),
             (QStringList{"Pin", "Copy my ID", "Mark unread", "Archive", "Disappearing messages…",
                          "Hide Note to Self…", "Delete conversation…"}));
    seat.openMenuOf(0);
    choose("Hide Note to Self…");
    answer("Hide");
    QTRY_COMPARE(seat.list().model()->rowCount(), 2);
}

void ListPeopleTest::AllRequestsAreClearedAfterAsking() {
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

void ListPeopleTest::WhatTakesLongIsShownWhileItLasts() {
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

void ListPeopleTest::AFloodOfRequestsIsOneQuietRow() {
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

void ListPeopleTest::RequestsHaveOneQuietRow() {
    ListSeat seat{withRequests};
    QTRY_VERIFY(seat.button("Message requests, Erin and 1 more"));
    QCOMPARE(seat.list().model()->rowCount(), 2);
}

void ListPeopleTest::RequestsAreListedInTheSameColumn() {
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

void ListPeopleTest::WithoutRequestsThereIsNoRow() {
    ListSeat seat{withRequests};
    QTRY_VERIFY(seat.button("Message requests, Erin and 1 more"));
    click(seat.button("Message requests, Erin and 1 more"));
    seat.fake->tell(ConversationRemoved{person(5)});
    seat.fake->tell(ConversationRemoved{person(6)});
    QTRY_COMPARE(seat.shown(), &seat.list());
    QVERIFY(!seat.button("Back"));
}

void ListPeopleTest::TheMenuMarksReadAndCopies() {
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

void ListPeopleTest::TheMenuBlocksAndDeletesAfterAsking() {
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

}  // namespace starling::ui

QTEST_MAIN(starling::ui::ListPeopleTest)
#include "list_people_test.moc"
