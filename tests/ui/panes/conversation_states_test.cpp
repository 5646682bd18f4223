// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/connection_banner.h"
#include "panes/skeleton.h"
#include "ui/panes/conversation_seat.h"
#include "ui/support/frames.h"
#include "ui/support/unnamed.h"

#include <QLabel>
#include <QSignalSpy>

namespace starling::ui {

namespace {

void carolAsks(FakeClient& fake) {
    bobAndCarol(fake);
    fake.world.conversations[kCarol].isRequest = true;
}

void carolIsBlocked(FakeClient& fake) {
    bobAndCarol(fake);
    fake.world.conversations[kCarol].isBlocked = true;
}

}  // namespace

/// What the pane looks like when it is not simply a conversation.
class ConversationStatesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<Conversation>(); }

    void EmptyItWelcomesAndOffersTheFirstThings();
    void LoadingShowsASkeletonOnlyAfterAWhile();
    void MessagesThatFailedCanBeTriedAgain();
    void NotesToOneselfSayWhatTheyAre();
    void ARequestHasNoFieldAndNoDefault();
    void AcceptingARequestOpensTheField();
    void AnsweringARequestAcceptsIt();
    void ARequestIsDeletedAfterAsking();
    void ARequestIsBlockedAfterAsking();
    void TheBlockedHaveANoticeAndCanBeUnblocked();
    void WhoIsBlockedElsewhereMeanwhileHasTheNotice();
    void WhileOurRequestWaitsThatIsSaid();
    void MarkedUnreadIsReadByOpeningItAndNotByMarking();
    void HiddenNotesClose();
    void TheHeaderUsesTheNicknameAndSaysMuted();
    void ARemovedConversationClosesAndTakesItsDraftAlong();
    void TheHeaderTellsWhoItIsAndLeadsThere();
    void StackedItHasAWayBack();
    void TheMenuCopiesAndDeletes();
    void OfflineSaysSinceWhenAndWhatWaits();
    void CatchingUpIsSaidOnlyWhenItTakesLong();
    void DamageGoesFirst();
    void TabGoesFromTheTopToTheFoot();
    void EverythingHasAName();
};

void ConversationStatesTest::EmptyItWelcomesAndOffersTheFirstThings() {
    ConversationSeat seat{[](FakeClient& fake) { fake.world.answers = false; }};
    starling::test::letFramesPass(0);
    QCOMPARE(seat.shown("Welcome"), "");  // Whom, it does not know yet.
    seat.fake->world.answers = true;
    seat.fake->answerAll();
    QTRY_COMPARE(seat.shown("Welcome"), "Welcome, Alice");
    QVERIFY(!seat.pane.composer().isVisible());
    QSignalSpy write{&seat.pane, &ConversationPane::newMessageRequested};
    QSignalSpy show{&seat.pane, &ConversationPane::ownIdRequested};
    click(seat.button("New message"));
    click(seat.button("Show my ID"));
    QCOMPARE(write.size() + show.size(), 2);
    seat.open(kBob);
    QCOMPARE(seat.shown("Welcome"), "");
    seat.pane.showEmpty();
    QCOMPARE(seat.shown("Welcome"), "Welcome, Alice");
    QVERIFY(!seat.pane.conversation());
}

void ConversationStatesTest::LoadingShowsASkeletonOnlyAfterAWhile() {
    ConversationSeat seat;
    seat.fake->world.answers = false;
    seat.open(kBob);
    auto* skeleton = seat.child<Skeleton>();
    QVERIFY(skeleton->isVisible() && !skeleton->isDrawn());
    QTRY_VERIFY(skeleton->isDrawn());
    seat.fake->answerAll();
    QTRY_VERIFY(!skeleton->isVisible());
}

void ConversationStatesTest::MessagesThatFailedCanBeTriedAgain() {
    ConversationSeat seat;
    seat.fake->world.historyFails = Error{Errc::Storage, "no disk"};
    seat.open(kBob);
    QTRY_COMPARE(seat.quietTitle(), "These messages could not be read");
    seat.fake->world.historyFails.reset();
    click(seat.button("Try again"));
    QTRY_COMPARE(seat.pane.messages().rowCount(), 1);
    QCOMPARE(seat.quietTitle(), "");
}

void ConversationStatesTest::NotesToOneselfSayWhatTheyAre() {
    ConversationSeat seat;
    seat.open(kAlice);
    QTRY_COMPARE(seat.quietTitle(), "Notes to yourself");
}

void ConversationStatesTest::ARequestHasNoFieldAndNoDefault() {
    ConversationSeat seat{carolAsks};
    seat.openFully(kCarol);
    QVERIFY(!seat.pane.composer().isVisible());
    QVERIFY(seat.shown("Carol sees nothing").size() > 0);
    QVERIFY(seat.shown("0513").size() > 0);
    QVERIFY(seat.button("Accept")->width() >= 140);
    for (const auto* text : seat.pane.findChildren<QLabel*>())
        if (text->text().contains("sees nothing"))
            QVERIFY(text->height() >= text->heightForWidth(text->width()));
    QVERIFY(!seat.button("Accept")->geometry().intersects(seat.button("Delete")->geometry()));
    QTest::keyClick(seat.pane.focusWidget(), Qt::Key_Return);
    QTest::keyClicks(seat.pane.focusWidget(), "yes");
    QVERIFY(!seat.pane.composer().isVisible());
    QVERIFY(seat.with(kCarol).isRequest);
}

void ConversationStatesTest::AcceptingARequestOpensTheField() {
    ConversationSeat seat{carolAsks};
    seat.openFully(kCarol);
    seat.button("Accept")->setFocus();
    QTest::keyClick(seat.button("Accept"), Qt::Key_Return);
    QTRY_VERIFY(seat.field().isVisible());
    QVERIFY(!seat.with(kCarol).isRequest);
    QVERIFY(!seat.button("Accept"));
    QVERIFY(seat.field().hasFocus());
}

void ConversationStatesTest::AnsweringARequestAcceptsIt() {
    ConversationSeat seat{carolAsks};
    seat.openFully(kCarol);
    click(seat.button("Answer"));
    QVERIFY(seat.field().hasFocus());
    QVERIFY(!seat.button("Answer"));
    seat.type("Yes, I do");
    seat.press(Qt::Key_Return);
    QTRY_COMPARE(seat.shown("0513"), "");
    QVERIFY(!seat.with(kCarol).isRequest);
    QVERIFY(seat.field().hasFocus());
}

void ConversationStatesTest::ARequestIsDeletedAfterAsking() {
    ConversationSeat seat{carolAsks};
    QSignalSpy closed{&seat.pane, &ConversationPane::closed};
    seat.openFully(kCarol);
    click(seat.button("Delete"));
    answer("Cancel");
    QVERIFY(seat.fake->world.conversations.contains(kCarol));
    click(seat.button("Delete"));
    answer("Delete");
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY(!seat.fake->world.conversations.contains(kCarol));
    QVERIFY(!seat.pane.conversation());
}

void ConversationStatesTest::ARequestIsBlockedAfterAsking() {
    ConversationSeat seat{carolAsks};
    QSignalSpy closed{&seat.pane, &ConversationPane::closed};
    seat.openFully(kCarol);
    click(seat.button("Block"));
    answer("Block");
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY(seat.with(kCarol).isBlocked);
}

void ConversationStatesTest::TheBlockedHaveANoticeAndCanBeUnblocked() {
    ConversationSeat seat{carolIsBlocked};
    seat.openFully(kCarol);
    QCOMPARE(seat.shown("You blocked"), "You blocked Carol.");
    QVERIFY(!seat.field().isVisible());
    QVERIFY(seat.button("Carol, Blocked"));
    click(seat.button("Unblock"));
    QTRY_VERIFY(seat.field().isVisible());
    QVERIFY(!seat.with(kCarol).isBlocked);
}

void ConversationStatesTest::WhoIsBlockedElsewhereMeanwhileHasTheNotice() {
    ConversationSeat seat;
    QSignalSpy closed{&seat.pane, &ConversationPane::closed};
    seat.openFully(kBob);
    seat.with(kBob).isBlocked = true;
    seat.tellOf(kBob);
    QTRY_COMPARE(seat.shown("You blocked"), "You blocked Bob.");
    QVERIFY(!seat.field().isVisible());
    QCOMPARE(closed.size(), 0);
}

void ConversationStatesTest::WhileOurRequestWaitsThatIsSaid() {
    ConversationSeat seat{[](FakeClient& fake) {
        bobAndCarol(fake);
        fake.world.conversations[kBob].isApproved = true;
    }};
    seat.openFully(kBob);
    QVERIFY(!seat.shown("They will get a request").isEmpty());
    seat.with(kBob).hasApprovedUs = true;
    seat.tellOf(kBob);
    QTRY_COMPARE(seat.shown("They will get a request"), "");
    seat.openFully(kCarol);
    QCOMPARE(seat.shown("They will get a request"), "");
}

void ConversationStatesTest::MarkedUnreadIsReadByOpeningItAndNotByMarking() {
    ConversationSeat seat;
    seat.openFully(kBob);
    click(seat.button("More"));
    choose("Mark unread");
    QTRY_VERIFY(seat.with(kBob).isMarkedUnread);
    starling::test::letFramesPass();
    QVERIFY(seat.fake->read.empty());
    QApplication::setActiveWindow(&seat.pane);  // The menu was, meanwhile.
    seat.open(kBob);
    QTRY_COMPARE(seat.fake->read, std::vector{kBob});
    QVERIFY(!seat.with(kBob).isMarkedUnread);
    seat.with(kCarol).isMarkedUnread = true;
    seat.openFully(kCarol);
    QTRY_COMPARE(seat.fake->read.size(), 2U);
}

void ConversationStatesTest::HiddenNotesClose() {
    ConversationSeat seat{[](FakeClient& fake) {
        bobAndCarol(fake);
        fake.say(kAlice, kAlice, "Milk", MessageState::Sent);
    }};
    QSignalSpy closed{&seat.pane, &ConversationPane::closed};
    seat.openFully(kAlice);
    click(seat.button("More"));
    choose("Hide Note to Self…");
    answer("Cancel");
    QVERIFY(!seat.with(kAlice).isHidden);
    click(seat.button("More"));
    choose("Hide Note to Self…");
    answer("Hide");
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY(seat.with(kAlice).isHidden);
    seat.openFully(kAlice);
    click(seat.button("More"));
    choose("Show Note to Self");
    QTRY_VERIFY(!seat.with(kAlice).isHidden);
}

void ConversationStatesTest::TheHeaderUsesTheNicknameAndSaysMuted() {
    ConversationSeat seat;
    seat.openFully(kBob);
    seat.with(kBob).nickname = "Bobby";
    seat.with(kBob).isMuted = true;
    seat.tellOf(kBob);
    QTRY_VERIFY(seat.button("Bobby, Muted"));
}

void ConversationStatesTest::ARemovedConversationClosesAndTakesItsDraftAlong() {
    ConversationSeat seat;
    QSignalSpy closed{&seat.pane, &ConversationPane::closed};
    seat.openFully(kBob);
    seat.type("Too late");
    seat.fake->world.conversations.erase(kBob);
    seat.fake->tell(ConversationRemoved{kBob});
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY(!seat.fake->world.conversations.contains(kBob));
    seat.open(kBob);
    QCOMPARE(seat.pane.composer().text(), "");
}

void ConversationStatesTest::TheHeaderTellsWhoItIsAndLeadsThere() {
    ConversationSeat seat;
    QSignalSpy profile{&seat.pane, &ConversationPane::profileRequested};
    seat.open(kBob);
    seat.with(kBob).name = "Robert";
    seat.tellOf(kBob);
    QTRY_VERIFY(seat.button("Robert"));
    seat.button("Robert")->setFocus();
    QTest::keyClick(seat.button("Robert"), Qt::Key_Return);
    QCOMPARE(profile.value(0).value(0).value<Conversation>().id, kBob);
}

void ConversationStatesTest::StackedItHasAWayBack() {
    ConversationSeat seat;
    seat.open(kBob);
    QVERIFY(!seat.button("Back"));
    seat.pane.setStacked(true);
    QSignalSpy back{&seat.pane, &ConversationPane::backRequested};
    click(seat.button("Back"));
    QCOMPARE(back.size(), 1);
}

void ConversationStatesTest::TheMenuCopiesAndDeletes() {
    ConversationSeat seat;
    seat.openFully(kBob);
    click(seat.button("More"));
    choose("Copy ID");
    click(seat.button("More"));
    choose("Delete conversation…");
    answer("Delete");
    QTRY_VERIFY(!seat.pane.conversation());
}

void ConversationStatesTest::OfflineSaysSinceWhenAndWhatWaits() {
    ConversationSeat seat;
    seat.openFully(kBob);
    QCOMPARE(seat.shown("Offline"), "");
    seat.fake->tell(ConnectionChanged{false, "no network"});
    QTRY_COMPARE(seat.shown("Offline"), "Offline since 14:02.");
    QVERIFY(seat.shown("What you write waits here").size() > 0);
    seat.type("one");
    seat.press(Qt::Key_Return);
    QTRY_COMPARE(seat.shown("1 message"), "1 message waits and leaves by itself.");
    click(seat.button("Try now"));
    QCOMPARE(seat.fake->wakes, 1);
    seat.fake->tell(ConnectionChanged{true, ""});
    QTRY_COMPARE(seat.shown("Offline"), "");
}

void ConversationStatesTest::CatchingUpIsSaidOnlyWhenItTakesLong() {
    ConversationSeat seat;
    starling::test::letFramesPass(200);
    QCOMPARE(seat.shown("Catching up"), "");
    QTRY_VERIFY(seat.shown("Catching up").size() > 0);
    seat.fake->tell(CaughtUp{});
    QTRY_COMPARE(seat.shown("Catching up"), "");
}

void ConversationStatesTest::DamageGoesFirst() {
    ConversationSeat seat;
    seat.fake->tell(ProfileDamaged{"Start again to mend it."});
    seat.fake->tell(ConnectionChanged{false, "no network"});
    QTRY_VERIFY(seat.shown("damaged").size() > 0);
    QCOMPARE(seat.shown("mend it"), "Start again to mend it.");
    QCOMPARE(seat.shown("Offline"), "");
}

void ConversationStatesTest::TabGoesFromTheTopToTheFoot() {
    ConversationSeat seat;
    seat.openFully(kBob);
    seat.type("x");
    QCOMPARE(seat.tabOrder(), (QStringList{"Message", "Emoji", "Send", "Bob", "Path: Building path",
                                           "More", "Messages"}));
}

void ConversationStatesTest::EverythingHasAName() {
    for (const auto& world : {carolAsks, carolIsBlocked, bobAndCarol}) {
        ConversationSeat seat{world};
        QCOMPARE(unnamedParts(seat.pane), QStringList{});
        seat.pane.setStacked(true);
        seat.openFully(kCarol);
        seat.fake->tell(ConnectionChanged{false, "no network"});
        QTRY_VERIFY(seat.button("Try now"));
        QCOMPARE(unnamedParts(seat.pane), QStringList{});
    }
}

}  // namespace starling::ui

QTEST_MAIN(starling::ui::ConversationStatesTest)
#include "conversation_states_test.moc"
