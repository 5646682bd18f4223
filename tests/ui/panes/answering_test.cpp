// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/chat_header.h"
#include "panes/emoji_picker.h"
#include "panes/reaction_bar.h"
#include "panes/reply_strip.h"
#include "ui/panes/conversation_seat.h"
#include "ui/support/frames.h"
#include "ui/support/unnamed.h"
#include "widgets/banner.h"

#include <QSignalSpy>

namespace starling::ui {

class AnsweringTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        seat_ = std::make_unique<ConversationSeat>([](FakeClient& fake) {
            bobAndCarol(fake);
            fake.say(kBob, kAlice, "Nine it is", MessageState::Sent);
            fake.say(kBob, kBob, "I bring the thermos");
        });
        seat_->openFully(kBob);
    }
    void cleanup() { seat_.reset(); }

    void AnAnswerIsSentAsOneOnce();
    void EscapeAndTheCrossEndAnswering();
    void ControlAndUpAnswersTheNewestThenTheNextOlder();
    void WhatIsAnsweredIsKeptForEachConversation();
    void AnAnswerToWhatIsGoneIsOfferedAsItIs();
    void WhatIsDeletedMeanwhileIsAnsweredNoMore();

    void AReactionIsPutThereAndTakenAway();
    void ARefusedReactionIsSaidQuietly();
    void AnEmojiIsPickedIntoTheText();
    void AMissingOriginalIsSaidQuietly();

    void TheOtherSideHearsThatWeWrite();
    void LeavingAndSendingEndWriting();
    void NobodyHearsOfNotesToOneself();
    void WeSeeThatTheOtherSideWrites();

    void WhatNeedsADialogIsAskedFor();
    void EnterBreaksTheLineWhenSetSo();
    void ThePaneMayGoWhileAnEmojiIsProposed();

private:
    MessageId id(int row) { return seat_->pane.messages().at(row).id; }
    bool replying() { return seat_->child<ReplyStrip>()->isVisible(); }
    QString answered() { return seat_->child<ReplyStrip>()->accessibleName(); }
    const Message& newest() { return seat_->fake->world.messages[kBob].back(); }
    template <class Window>
    Window* open() {
        return qobject_cast<Window*>(QApplication::activePopupWidget());
    }

    std::unique_ptr<ConversationSeat> seat_;
};

void AnsweringTest::AnAnswerIsSentAsOneOnce() {
    emit seat_->pane.view().replyRequested(id(0));
    QVERIFY(replying());
    QCOMPARE(answered(), "Answer to Bob: Sunday at nine?");
    QVERIFY(seat_->field().hasFocus());
    QCOMPARE(unnamedParts(seat_->pane), QStringList{});
    seat_->type("Yes");
    seat_->press(Qt::Key_Return);
    QVERIFY(!replying());
    QTRY_COMPARE(seat_->pane.composer().text(), "");
    QCOMPARE(newest().quote->message, id(0));
    seat_->type("And cake");
    seat_->press(Qt::Key_Return);
    QTRY_COMPARE(seat_->pane.composer().text(), "");
    QVERIFY(!newest().quote);
}

void AnsweringTest::EscapeAndTheCrossEndAnswering() {
    emit seat_->pane.view().replyRequested(id(1));
    QCOMPARE(answered(), "Answer to You: Nine it is");
    seat_->press(Qt::Key_Escape);
    QVERIFY(!replying());
    emit seat_->pane.view().replyRequested(id(1));
    click(seat_->button("Do not answer"));
    QVERIFY(!replying());
}

void AnsweringTest::ControlAndUpAnswersTheNewestThenTheNextOlder() {
    const auto step = [this](Qt::Key key) {
        QTest::keyClick(&seat_->field(), key, Qt::ControlModifier);
    };
    step(Qt::Key_Up);
    QCOMPARE(answered(), "Answer to Bob: I bring the thermos");
    step(Qt::Key_Up);
    QCOMPARE(answered(), "Answer to Bob: Sunday at nine?");
    step(Qt::Key_Up);
    QCOMPARE(answered(), "Answer to Bob: Sunday at nine?");
    step(Qt::Key_Down);
    QCOMPARE(answered(), "Answer to Bob: I bring the thermos");
    step(Qt::Key_Down);
    QVERIFY(!replying());
}

void AnsweringTest::WhatIsAnsweredIsKeptForEachConversation() {
    emit seat_->pane.view().replyRequested(id(0));
    seat_->openFully(kCarol);
    QVERIFY(!replying());
    seat_->openFully(kBob);
    QCOMPARE(answered(), "Answer to Bob: Sunday at nine?");
    QVERIFY(replying());
}

void AnsweringTest::AnAnswerToWhatIsGoneIsOfferedAsItIs() {
    emit seat_->pane.view().replyRequested(id(0));
    seat_->type("Yes");
    seat_->fake->world.messages[kBob].erase(seat_->fake->world.messages[kBob].begin());
    seat_->press(Qt::Key_Return);
    QTRY_VERIFY(!seat_->shown("The message you answer is not here any more").isEmpty());
    seat_->press(Qt::Key_Return);
    QTRY_COMPARE(seat_->pane.composer().text(), "");
    QCOMPARE(newest().text, "Yes");
}

void AnsweringTest::WhatIsDeletedMeanwhileIsAnsweredNoMore() {
    emit seat_->pane.view().replyRequested(id(0));
    auto gone = seat_->pane.messages().at(0);
    gone.kind = MessageKind::Deleted;
    gone.text.clear();
    seat_->fake->tell(MessageChanged{gone});
    QTRY_VERIFY(!replying());
}

void AnsweringTest::AReactionIsPutThereAndTakenAway() {
    emit seat_->pane.view().reactRequested(id(0), {50, 50});
    auto* bar = open<ReactionBar>();
    QVERIFY(bar);
    QTest::keyClick(bar->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(seat_->pane.messages().at(0).reactions.size(), 1U);
    QCOMPARE(seat_->pane.messages().at(0).reactions[0].emoji, "😂");
    emit seat_->pane.view().reactionToggled(id(0), "😂", false);
    QTRY_VERIFY(seat_->pane.messages().at(0).reactions.empty());
}

void AnsweringTest::ARefusedReactionIsSaidQuietly() {
    seat_->fake->world.reactFails = Error{Errc::Invalid, "Too many reactions. Wait a minute."};
    emit seat_->pane.view().reactionToggled(id(0), "😂", true);
    QTRY_VERIFY(!seat_->shown("Too many reactions").isEmpty());
    click(seat_->button("Close"));
    QCOMPARE(seat_->shown("Too many reactions"), "");
}

void AnsweringTest::AnEmojiIsPickedIntoTheText() {
    QSignalSpy recent{&seat_->pane, &ConversationPane::recentEmojiChanged};
    seat_->type("Hello ");
    click(seat_->button("Emoji"));
    auto* picker = open<EmojiPicker>();
    QVERIFY(picker);
    QTest::keyClicks(picker->focusWidget(), "rocket");
    QTest::keyClick(picker->focusWidget(), Qt::Key_Return);
    QCOMPARE(seat_->pane.composer().text(), "Hello 🚀");
    QCOMPARE(recent.value(0).value(0).toStringList(), QStringList{"🚀"});
}

void AnsweringTest::AMissingOriginalIsSaidQuietly() {
    emit seat_->pane.view().originalMissing();
    QVERIFY(!seat_->shown("That message is not here any more").isEmpty());
    seat_->openFully(kCarol);
    QCOMPARE(seat_->shown("That message is not here any more"), "");
}

void AnsweringTest::TheOtherSideHearsThatWeWrite() {
    seat_->type("ab");
    QCOMPARE(seat_->fake->typed,
             (std::vector<std::pair<ConversationId, bool>>{{kBob, true}, {kBob, true}}));
    seat_->press(Qt::Key_Backspace);
    seat_->press(Qt::Key_Backspace);
    QCOMPARE(seat_->fake->typed.back(), (std::pair{kBob, false}));
    QCOMPARE(seat_->fake->typed.size(), 4U);
}

void AnsweringTest::LeavingAndSendingEndWriting() {
    seat_->type("a");
    seat_->openFully(kCarol);
    QCOMPARE(seat_->fake->typed.back(), (std::pair{kBob, false}));
    seat_->type("b");
    seat_->press(Qt::Key_Return);
    QCOMPARE(seat_->fake->typed.back(), (std::pair{kCarol, false}));
    const auto told = seat_->fake->typed.size();
    QTRY_COMPARE(seat_->pane.composer().text(), "");
    QCOMPARE(seat_->fake->typed.size(), told);
}

void AnsweringTest::NobodyHearsOfNotesToOneself() {
    seat_->open(kAlice);
    seat_->type("a");
    QVERIFY(seat_->fake->typed.empty());
}

void AnsweringTest::WeSeeThatTheOtherSideWrites() {
    seat_->fake->tell(TypingChanged{kBob, true});
    QTRY_VERIFY(seat_->button("Bob, writing…"));
    seat_->fake->tell(TypingChanged{kCarol, true});
    seat_->fake->tell(TypingChanged{kBob, false});
    QTRY_VERIFY(seat_->button("Bob"));
    seat_->openFully(kCarol);
    QVERIFY(seat_->button("Carol, writing…"));
}

void AnsweringTest::WhatNeedsADialogIsAskedFor() {
    QSignalSpy erase{&seat_->pane, &ConversationPane::eraseRequested};
    QSignalSpy forward{&seat_->pane, &ConversationPane::forwardRequested};
    QSignalSpy info{&seat_->pane, &ConversationPane::infoRequested};
    emit seat_->pane.view().eraseRequested(id(1));
    emit seat_->pane.view().forwardRequested(id(1));
    emit seat_->pane.view().infoRequested(id(1));
    QCOMPARE(erase.value(0).value(0).value<Message>().text, "Nine it is");
    QCOMPARE(forward.value(0).value(0).value<Message>().id, id(1));
    QCOMPARE(info.value(0).value(1).toString(), "Bob");
}

void AnsweringTest::EnterBreaksTheLineWhenSetSo() {
    seat_->pane.composer().setEnterSends(false);
    seat_->type("one");
    seat_->press(Qt::Key_Return);
    seat_->type("two");
    QCOMPARE(seat_->pane.composer().text(), "one\ntwo");
    QTest::keyClick(&seat_->field(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(seat_->pane.composer().text(), "");
    QCOMPARE(newest().text, "one\ntwo");
}

void AnsweringTest::ThePaneMayGoWhileAnEmojiIsProposed() {
    seat_->type(":rocke");
    seat_.reset();
    starling::test::letFramesPass();
}

}  // namespace starling::ui

QTEST_MAIN(starling::ui::AnsweringTest)
#include "answering_test.moc"
