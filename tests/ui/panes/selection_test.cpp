// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/chat_header.h"
#include "panes/find_bar.h"
#include "panes/selection_bar.h"
#include "ui/panes/conversation_seat.h"
#include "ui/support/unnamed.h"

#include <QClipboard>
#include <QSignalSpy>

namespace starling::ui {

/// Several messages of a conversation are chosen, to do the same with all of them.
class SelectionTest : public QObject {
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

    void ItStandsForHeadAndComposer();
    void TheyAreCountedAsTheyAreChosen();
    void CopyingNamesWhoAndWhen();
    void OneIsCopiedAsItWasWritten();
    void ForwardingAsksForADialogInOrder();
    void DeletingAsksForADialog();
    void TheKeysWorkFromTheMessages();
    void TheKeysWorkFromTheBar();
    void EscapeEndsItBeforeTheSearch();
    void WhatIsDeletedMeanwhileIsChosenNoMore();
    void AnotherConversationEndsIt();
    void EverythingHasANameAndCanBeReached();

    void AFollowedMessageSetsWhatWeWrite();
    void TheTimerInTheHeadAsksForItsDialog();
    void ADateIsAskedForFromTheSearchAndTheMenu();

private:
    MessageView& view() { return seat_->pane.view(); }
    SelectionBar& bar() { return *seat_->child<SelectionBar>(); }
    MessageId id(int row) { return seat_->pane.messages().at(row).id; }
    void choose(int row) {
        QTest::mouseClick(view().viewport(), Qt::LeftButton, Qt::ControlModifier,
                          view().rectOf(id(row)).center());
    }
    void key(Qt::Key key, Qt::KeyboardModifiers with = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }
    static QString copied() { return QGuiApplication::clipboard()->text(); }

    std::unique_ptr<ConversationSeat> seat_;
};

void SelectionTest::ItStandsForHeadAndComposer() {
    QVERIFY(!bar().isVisible());
    const auto where = view().geometry();
    choose(0);
    QVERIFY(bar().isVisible());
    QCOMPARE(view().geometry(), where);
    QVERIFY(!seat_->child<ChatHeader>()->isVisible());
    QVERIFY(!seat_->pane.composer().isVisible());
    QVERIFY(view().hasFocus());
    click(seat_->button("End the selection"));
    QVERIFY(!bar().isVisible());
    QVERIFY(!view().isSelecting());
    QVERIFY(seat_->child<ChatHeader>()->isVisible());
    QVERIFY(seat_->field().hasFocus());
}

void SelectionTest::TheyAreCountedAsTheyAreChosen() {
    choose(0);
    QVERIFY(!seat_->shown("1 selected").isEmpty());
    choose(2);
    QVERIFY(!seat_->shown("2 selected").isEmpty());
    choose(2);
    choose(0);
    QVERIFY(!seat_->shown("0 selected").isEmpty());
    QVERIFY(!seat_->button("Copy the selected messages")->isEnabled());
}

void SelectionTest::CopyingNamesWhoAndWhen() {
    choose(2);
    choose(0);
    choose(1);
    click(seat_->button("Copy the selected messages"));
    const auto lines = copied().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).startsWith("[3 Feb 2026, "));
    QVERIFY(lines.at(0).endsWith("] Bob: Sunday at nine?"));
    QVERIFY(lines.at(1).endsWith("] Alice: Nine it is"));
    QVERIFY(lines.at(2).endsWith("] Bob: I bring the thermos"));
    QVERIFY(!view().isSelecting());
}

void SelectionTest::OneIsCopiedAsItWasWritten() {
    choose(1);
    click(seat_->button("Copy the selected messages"));
    QCOMPARE(copied(), "Nine it is");
}

void SelectionTest::ForwardingAsksForADialogInOrder() {
    QSignalSpy asked{&seat_->pane, &ConversationPane::forwardAllRequested};
    choose(2);
    choose(0);
    click(seat_->button("Forward the selected messages"));
    QCOMPARE(asked.value(0).value(0).toStringList(),
             (QStringList{"Sunday at nine?", "I bring the thermos"}));
    QVERIFY(view().isSelecting());
    seat_->pane.endSelection();
    QVERIFY(!view().isSelecting());
}

void SelectionTest::DeletingAsksForADialog() {
    std::vector<Message> asked;
    connect(&seat_->pane, &ConversationPane::eraseAllRequested, this,
            [&](const std::vector<Message>& messages) { asked = messages; });
    choose(1);
    choose(0);
    click(seat_->button("Delete the selected messages"));
    QCOMPARE(asked.size(), 2U);
    QVERIFY(asked[0].id == id(0));
    QVERIFY(asked[1].id == id(1));
}

void SelectionTest::TheKeysWorkFromTheMessages() {
    QSignalSpy erase{&seat_->pane, &ConversationPane::eraseAllRequested};
    QSignalSpy eraseOne{&seat_->pane, &ConversationPane::eraseRequested};
    QSignalSpy forward{&seat_->pane, &ConversationPane::forwardAllRequested};
    choose(0);
    choose(1);
    QVERIFY(view().hasFocus());
    key(Qt::Key_Delete);
    QCOMPARE(erase.count(), 1);
    QCOMPARE(eraseOne.count(), 0);
    key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(forward.count(), 1);
    key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(copied().count('\n'), 1);
    QVERIFY(!view().isSelecting());
    choose(0);
    key(Qt::Key_Escape);
    QVERIFY(!view().isSelecting());
    QVERIFY(seat_->field().hasFocus());
}

void SelectionTest::TheKeysWorkFromTheBar() {
    QSignalSpy erase{&seat_->pane, &ConversationPane::eraseAllRequested};
    choose(0);
    seat_->button("Copy the selected messages")->setFocus();
    key(Qt::Key_Delete);
    QCOMPARE(erase.count(), 1);
    key(Qt::Key_Escape);
    QVERIFY(!bar().isVisible());
    QVERIFY(seat_->field().hasFocus());
}

void SelectionTest::EscapeEndsItBeforeTheSearch() {
    seat_->pane.find();
    choose(0);
    view().setFocus();
    key(Qt::Key_Escape);
    QVERIFY(!view().isSelecting());
    QVERIFY(seat_->child<FindBar>()->isVisible());
}

void SelectionTest::WhatIsDeletedMeanwhileIsChosenNoMore() {
    choose(0);
    choose(2);
    auto gone = seat_->pane.messages().at(0);
    gone.kind = MessageKind::Deleted;
    gone.text.clear();
    seat_->fake->tell(MessageChanged{gone});
    QTRY_VERIFY(!seat_->shown("1 selected").isEmpty());
    click(seat_->button("Copy the selected messages"));
    QCOMPARE(copied(), "I bring the thermos");
}

void SelectionTest::AnotherConversationEndsIt() {
    choose(0);
    seat_->openFully(kCarol);
    QVERIFY(!bar().isVisible());
    QVERIFY(seat_->pane.composer().isVisible());
    QVERIFY(seat_->field().hasFocus());
}

void SelectionTest::EverythingHasANameAndCanBeReached() {
    choose(0);
    QCOMPARE(unnamedParts(seat_->pane), QStringList{});
    const auto reached = seat_->tabOrder();
    for (const auto* name : {"Copy the selected messages", "Forward the selected messages",
                             "Delete the selected messages", "End the selection"})
        QVERIFY2(reached.contains(name), name);
}

void SelectionTest::AFollowedMessageSetsWhatWeWrite() {
    auto& line = seat_->fake->say(kBob, kBob, "");
    line.kind = MessageKind::ExpiryChanged;
    const Expiry theirs{ExpiryMode::AfterRead, std::chrono::hours{12}};
    line.expiry = theirs;
    const auto changed = line.id;
    seat_->openFully(kCarol);
    seat_->openFully(kBob);
    emit view().followRequested(changed);
    // It asks first.
    auto* question = QApplication::activeModalWidget();
    QVERIFY(question);
    for (auto* each : question->findChildren<QAbstractButton*>())
        if (each->text() != "Cancel" && !each->text().isEmpty()) click(each);
    QTRY_COMPARE(seat_->with(kBob).expiry, theirs);
}

void SelectionTest::TheTimerInTheHeadAsksForItsDialog() {
    QSignalSpy asked{&seat_->pane, &ConversationPane::expiryRequested};
    emit seat_->child<ChatHeader>()->timerClicked();
    QCOMPARE(asked.value(0).value(0).value<Conversation>().id, kBob);
}

void SelectionTest::ADateIsAskedForFromTheSearchAndTheMenu() {
    QSignalSpy asked{&seat_->pane, &ConversationPane::dateRequested};
    seat_->pane.find();
    click(seat_->button("Go to a date"));
    QCOMPARE(asked.count(), 1);
    click(seat_->button("More"));
    ui::choose("Go to a date…");
    QTRY_COMPARE(asked.count(), 2);
}

}  // namespace starling::ui

QTEST_MAIN(starling::ui::SelectionTest)
#include "selection_test.moc"
