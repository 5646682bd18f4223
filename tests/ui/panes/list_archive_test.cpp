// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Conversations that are put aside, and where they are found again.

#include "panes/list_archived_row.h"
#include "panes/list_pane.h"
#include "panes/own_bar.h"
#include "ui/panes/list_seat.h"
#include "ui/support/unnamed.h"

#include <QLineEdit>

namespace starling::ui {
namespace {

void withCarolArchived(FakeClient& fake) {
    bobAndCarol(fake);
    fake.world.conversations[kCarol].isArchived = true;
}

QRect placeIn(const QWidget& pane, const QWidget& part) {
    return {part.mapTo(&pane, QPoint{}), part.size()};
}

class ListArchiveTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<Conversation>(); }

    void TheArchivedHaveOneQuietRow() {
        ListSeat seat{withCarolArchived};
        QTRY_VERIFY(seat.button("Archived (1), Carol"));
        QCOMPARE(seat.list().model()->rowCount(), 1);
        seat.with(kCarol).isMarkedUnread = true;
        seat.tellOf(kCarol);
        QTRY_VERIFY(seat.button("Archived (1), 1 unread, Carol"));
        QVERIFY(!seat.button("Unread 1"));
    }

    void WithoutAnyThereIsNoRow() {
        ListSeat seat;
        QTRY_COMPARE(seat.list().model()->rowCount(), 2);
        QVERIFY(!seat.child<ArchivedRow>()->isVisible());
    }

    void TheRowStandsUnderTheLastConversation() {
        ListSeat seat{withCarolArchived};
        QTRY_VERIFY(seat.button("Archived (1), Carol"));
        const auto& row = *seat.child<ArchivedRow>();
        QTRY_COMPARE(seat.list().height(), kRowHeight);
        QCOMPARE(placeIn(seat.pane, row).top(), placeIn(seat.pane, seat.list()).bottom() + 1);
    }

    void UnderALongListItStaysInSight() {
        ListSeat seat{[](FakeClient& fake) {
            withCarolArchived(fake);
            for (int who = 10; who < 40; ++who)
                fake.say(person(who), person(who), "Hello");
        }};
        QTRY_VERIFY(seat.button("Archived (1), Carol"));
        const auto own = placeIn(seat.pane, *seat.child<OwnBar>());
        QTRY_COMPARE(placeIn(seat.pane, *seat.child<ArchivedRow>()).bottom() + 1, own.top());
        QCOMPARE(seat.list().model()->rowCount(), 31);
    }

    void TheRowOpensTheirList() {
        ListSeat seat{withCarolArchived};
        QSignalSpy opened{&seat.pane, &ListPane::opened};
        QTRY_VERIFY(seat.button("Archived (1), Carol"));
        auto* row = seat.button("Archived (1), Carol");
        row->setFocus();
        QTest::keyClick(row, Qt::Key_Return);
        QCOMPARE(seat.shown()->accessibleName(), "Archived");
        QVERIFY(seat.shown()->hasFocus());
        QCOMPARE(seat.shown()->model()->rowCount(), 1);
        seat.clickRow(*seat.shown(), 0);
        QCOMPARE(ListSeat::opened(opened), kCarol);
    }

    void BackAndEscapeLeadBack() {
        ListSeat seat{withCarolArchived};
        QTRY_VERIFY(seat.button("Archived (1), Carol"));
        click(seat.button("Archived (1), Carol"));
        QVERIFY(seat.shown() != &seat.list());
        click(seat.button("Back"));
        QCOMPARE(seat.shown(), &seat.list());
        click(seat.button("Archived (1), Carol"));
        QTest::keyClick(seat.shown(), Qt::Key_Escape);
        QCOMPARE(seat.shown(), &seat.list());
        QVERIFY(seat.list().hasFocus());
    }

    void EscapeLeadsBackFromTheRequestsToo() {
        ListSeat seat{withRequests};
        QTRY_VERIFY(seat.button("Message requests, Erin and 1 more"));
        click(seat.button("Message requests, Erin and 1 more"));
        QTest::keyClick(seat.shown(), Qt::Key_Escape);
        QCOMPARE(seat.shown(), &seat.list());
    }

    void TheMenuArchivesAndUnarchives() {
        ListSeat seat;
        QTRY_COMPARE(seat.list().model()->rowCount(), 2);
        seat.openMenuOf(0);
        choose("Archive");
        QTRY_VERIFY(seat.button("Archived (1), Bob"));
        QCOMPARE(seat.list().model()->rowCount(), 1);
        click(seat.button("Archived (1), Bob"));
        seat.shown()->setCurrentIndex(seat.shown()->model()->index(0, 0));
        QContextMenuEvent byKey{QContextMenuEvent::Keyboard, {}, {}};
        QApplication::sendEvent(seat.shown()->viewport(), &byKey);
        choose("Unarchive");
        QTRY_COMPARE(seat.shown(), &seat.list());
        QCOMPARE(seat.list().model()->rowCount(), 2);
    }

    void ANewMessageBringsAConversationBack() {
        ListSeat seat{withCarolArchived};
        QTRY_VERIFY(seat.button("Archived (1), Carol"));
        seat.fake->say(kCarol, kCarol, "Are you there?");
        seat.with(kCarol).isArchived = false;  // As the engine does it.
        seat.tellOf(kCarol);
        QTRY_COMPARE(seat.list().model()->rowCount(), 2);
        QCOMPARE(seat.list().model()->index(0, 0).data().toString(), "Carol");
        QVERIFY(!seat.child<ArchivedRow>()->isVisible());
    }

    void WhenAllAreArchivedTheRowIsLeft() {
        ListSeat seat{[](FakeClient& fake) {
            withCarolArchived(fake);
            fake.world.conversations[kBob].isArchived = true;
        }};
        QSignalSpy empty{&seat.pane, &ListPane::emptyChanged};
        QTRY_VERIFY(seat.button("Archived (2), Bob and 1 more"));
        QCOMPARE(seat.quietTitle(), "");
        QCOMPARE(empty.size(), 0);
    }

    void WhoLooksForTheUnreadSeesOnlyThose() {
        ListSeat seat{[](FakeClient& fake) {
            withCarolArchived(fake);
            fake.world.conversations[kBob].unread = 1;
        }};
        QTRY_VERIFY(seat.button("Unread 1"));
        click(seat.button("Unread 1"));
        QVERIFY(!seat.child<ArchivedRow>()->isVisible());
        click(seat.button("All"));
        QVERIFY(seat.child<ArchivedRow>()->isVisible());
    }

    void TheSearchFindsThem() {
        ListSeat seat{withCarolArchived};
        QSignalSpy opened{&seat.pane, &ListPane::opened};
        QTRY_VERIFY(seat.button("Archived (1), Carol"));
        seat.pane.focusSearch();
        QTest::keyClicks(QApplication::focusWidget(), "carol");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(ListSeat::opened(opened), kCarol);
    }

    void TabGoesFromTheListToTheRow() {
        ListSeat seat{withCarolArchived};
        QTRY_VERIFY(seat.button("Archived (1), Carol"));
        seat.pane.focusSearch();
        QCOMPARE(seat.tabOrder(),
                 (QStringList{"Search", "New", "Conversations", "Archived (1), Carol",
                              "Your Account ID", "Light theme", "Settings"}));
    }

    void EverythingHasAName() {
        ListSeat seat{withCarolArchived};
        QTRY_VERIFY(seat.button("Archived (1), Carol"));
        QCOMPARE(unnamedParts(seat.pane), QStringList{});
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::ListArchiveTest)
#include "list_archive_test.moc"
