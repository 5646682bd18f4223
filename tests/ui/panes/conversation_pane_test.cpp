// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/conversation_seat.h"
#include "ui/support/frames.h"

#include <QClipboard>
#include <QSignalSpy>

namespace starling::ui {

/// Writing, sending, drafts, reading: what one does in a conversation.
class ConversationPaneTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<ConversationId>(); }

    void WhatIsTypedIsSentAndLeavesTheField();
    void WhatIsRefusedStaysInTheField();
    void WhatIsTypedDuringSendingStays();
    void ADraftIsKeptOverOtherConversations();
    void ADraftGoesWhenItIsSent();
    void LeavingWhileSendingKeepsTheRest();
    void LeavingBeforeARefusalKeepsTheText();
    void BlanksAreNoDraft();
    void TheFirstMessageMakesAConversation();
    void RetryAndCancelGoToTheEngine();
    void TypingAmongTheMessagesGoesToTheField();
    void EscapeGoesToTheField();
    void UpInAnEmptyFieldBringsBackWhatWeWroteLast();
    void UpBringsNothingBackWhereWeWroteNothing();
    void WhatIsOnScreenIsRead();
    void WhatComesIntoAWindowBehindIsNotRead();
    void OpeningTheSameAgainChangesNothing();
};

void ConversationPaneTest::WhatIsTypedIsSentAndLeavesTheField() {
    ConversationSeat seat;
    seat.openFully(kBob);
    QVERIFY(seat.field().hasFocus());
    seat.type("Nine it is");
    seat.press(Qt::Key_Return);
    QTRY_COMPARE(seat.pane.composer().text(), "");
    QCOMPARE(seat.fake->world.messages[kBob].back().text, "Nine it is");
    QTRY_COMPARE(seat.pane.messages().rowCount(), 2);
}

void ConversationPaneTest::WhatIsRefusedStaysInTheField() {
    ConversationSeat seat;
    seat.openFully(kBob);
    seat.fake->world.sendFails = Error{Errc::Storage, "no disk"};
    seat.type("Nine it is");
    seat.press(Qt::Key_Return);
    QTRY_VERIFY(seat.shown("disk is full").size() > 0);
    QCOMPARE(seat.pane.composer().text(), "Nine it is");
    seat.fake->world.sendFails.reset();
    seat.press(Qt::Key_Return);
    QTRY_COMPARE(seat.pane.composer().text(), "");
    QCOMPARE(seat.shown("disk is full"), "");
}

void ConversationPaneTest::WhatIsTypedDuringSendingStays() {
    ConversationSeat seat;
    seat.openFully(kBob);
    seat.fake->world.answers = false;
    seat.type("one");
    seat.press(Qt::Key_Return);
    seat.type("two");
    seat.fake->answerAll();
    QCOMPARE(seat.pane.composer().text(), "two");
    QCOMPARE(seat.fake->world.messages[kBob].back().text, "one");
}

void ConversationPaneTest::ADraftIsKeptOverOtherConversations() {
    ConversationSeat seat;
    seat.openFully(kBob);
    seat.type("Perhaps");
    seat.openFully(kCarol);
    QCOMPARE(seat.pane.composer().text(), "");
    QTRY_COMPARE(seat.draftOf(kBob), "Perhaps");
    // The list may not have heard of it yet.
    Conversation old = seat.with(kBob);
    old.draft.clear();
    seat.pane.open(old);
    QCOMPARE(seat.pane.composer().text(), "Perhaps");
}

void ConversationPaneTest::ADraftGoesWhenItIsSent() {
    ConversationSeat seat{[](FakeClient& fake) {
        bobAndCarol(fake);
        fake.world.conversations[kBob].draft = "From yesterday";
    }};
    seat.openFully(kBob);
    QCOMPARE(seat.pane.composer().text(), "From yesterday");
    seat.press(Qt::Key_Return);
    QTRY_COMPARE(seat.draftOf(kBob), "");
}

void ConversationPaneTest::LeavingWhileSendingKeepsTheRest() {
    ConversationSeat seat;
    seat.openFully(kBob);
    seat.fake->world.answers = false;
    seat.type("one");
    seat.press(Qt::Key_Return);
    seat.type("two");
    seat.open(kCarol);
    QCOMPARE(seat.draftOf(kBob), "onetwo");
    seat.fake->answerAll();
    QTRY_COMPARE(seat.draftOf(kBob), "two");
    QCOMPARE(seat.pane.composer().text(), "");
}

void ConversationPaneTest::LeavingBeforeARefusalKeepsTheText() {
    ConversationSeat seat;
    seat.openFully(kBob);
    seat.fake->world.answers = false;
    seat.fake->world.sendFails = Error{Errc::Storage, "no disk"};
    seat.type("one");
    seat.press(Qt::Key_Return);
    seat.open(kCarol);
    seat.fake->answerAll();
    QTRY_COMPARE(seat.draftOf(kBob), "one");
}

void ConversationPaneTest::BlanksAreNoDraft() {
    ConversationSeat seat;
    seat.open(person(9));
    seat.type("  ");
    seat.open(kBob);
    QVERIFY(!seat.fake->world.conversations.contains(person(9)));
}

void ConversationPaneTest::TheFirstMessageMakesAConversation() {
    ConversationSeat seat;
    seat.openFully(person(9));
    QVERIFY(seat.quietTitle().startsWith("Say hello to 05"));
    seat.type("Hello");
    seat.press(Qt::Key_Return);
    QTRY_COMPARE(seat.pane.messages().rowCount(), 1);
    QCOMPARE(seat.quietTitle(), "");
    QVERIFY(seat.fake->world.conversations.contains(person(9)));
}

void ConversationPaneTest::RetryAndCancelGoToTheEngine() {
    ConversationSeat seat;
    const auto id = seat.fake->say(kBob, kAlice, "x", MessageState::Failed).id;
    seat.openFully(kBob);
    emit seat.pane.view().retryRequested(id);
    QCOMPARE(seat.fake->retried, std::vector{id});
    emit seat.pane.view().cancelRequested(id);
    QCOMPARE(seat.fake->cancelled, std::vector{id});
    emit seat.pane.view().copyRequested("copied");
    QCOMPARE(QApplication::clipboard()->text(), "copied");
}

void ConversationPaneTest::TypingAmongTheMessagesGoesToTheField() {
    ConversationSeat seat;
    seat.openFully(kBob);
    auto& view = seat.pane.view();
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Down);
    QVERIFY(view.hasFocus());
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(view.hasFocus());
    QTest::keyClicks(&view, "h");
    QVERIFY(seat.field().hasFocus());
    QCOMPARE(seat.pane.composer().text(), "h");
    view.setFocus();
    QApplication::clipboard()->setText("i!");
    QTest::keyClick(&view, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(seat.pane.composer().text(), "hi!");
}

void ConversationPaneTest::EscapeGoesToTheField() {
    ConversationSeat seat;
    seat.openFully(kBob);
    seat.pane.view().setFocus();
    QTest::keyClick(&seat.pane.view(), Qt::Key_Escape);
    QVERIFY(seat.field().hasFocus());
}

void ConversationPaneTest::UpInAnEmptyFieldBringsBackWhatWeWroteLast() {
    ConversationSeat seat{[](FakeClient& fake) {
        bobAndCarol(fake);
        fake.say(kBob, kAlice, "Nine it is", MessageState::Sent);
        fake.say(kBob, kAlice, "At the *old* bridge", MessageState::Sent);
        fake.say(kBob, kAlice, "", MessageState::Sent).kind = MessageKind::Deleted;
        fake.say(kBob, kBob, "Good");
    }};
    seat.openFully(kBob);
    seat.press(Qt::Key_Up);
    QTRY_COMPARE(seat.pane.composer().text(), "At the *old* bridge");
    QCOMPARE(seat.field().textCursor().selectedText(), "At the *old* bridge");
    // What is typed takes its place, and is not taken away again.
    seat.type("x");
    seat.press(Qt::Key_Up);
    starling::test::letFramesPass();
    QCOMPARE(seat.pane.composer().text(), "x");
    seat.press(Qt::Key_Backspace);
    seat.press(Qt::Key_Up);
    seat.type("y");
    starling::test::letFramesPass();
    QCOMPARE(seat.pane.composer().text(), "y");
}

void ConversationPaneTest::UpBringsNothingBackWhereWeWroteNothing() {
    ConversationSeat seat;
    seat.openFully(kBob);
    seat.press(Qt::Key_Up);
    starling::test::letFramesPass();
    QCOMPARE(seat.pane.composer().text(), "");
}

void ConversationPaneTest::WhatIsOnScreenIsRead() {
    ConversationSeat seat{[](FakeClient& fake) {
        bobAndCarol(fake);
        fake.world.conversations[kBob].unread = 1;
    }};
    seat.openFully(kBob);
    QTRY_COMPARE(seat.fake->read, std::vector{kBob});
    starling::test::letFramesPass();  // The engine tells that it was read.
    const auto next = seat.fake->say(kBob, kBob, "And bring the thermos");
    seat.with(kBob).unread = 1;
    seat.fake->tell(MessageAdded{next});
    seat.tellOf(kBob);
    QTRY_COMPARE(seat.fake->read.size(), 2U);
    seat.tellOf(kCarol);
    starling::test::letFramesPass(20);
    QCOMPARE(seat.fake->read.size(), 2U);
}

void ConversationPaneTest::WhatComesIntoAWindowBehindIsNotRead() {
    ConversationSeat seat;
    seat.openFully(kBob);
    QWidget other;
    other.show();
    QApplication::setActiveWindow(&other);
    const auto next = seat.fake->say(kBob, kBob, "Are you there?");
    seat.with(kBob).unread = 1;
    seat.fake->tell(MessageAdded{next});
    seat.tellOf(kBob);
    QTRY_COMPARE(seat.pane.messages().rowCount(), 2);
    QVERIFY(seat.fake->read.empty());
    QApplication::setActiveWindow(&seat.pane);
    QTRY_COMPARE(seat.fake->read.size(), 1U);
}

void ConversationPaneTest::OpeningTheSameAgainChangesNothing() {
    ConversationSeat seat;
    seat.openFully(kBob);
    seat.type("Half a sen");
    const auto pages = seat.fake->pages;
    seat.open(kBob);
    QCOMPARE(seat.fake->pages, pages);
    QCOMPARE(seat.pane.composer().text(), "Half a sen");
}

}  // namespace starling::ui

QTEST_MAIN(starling::ui::ConversationPaneTest)
#include "conversation_pane_test.moc"
