// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/find_bar.h"
#include "ui/panes/conversation_seat.h"
#include "ui/support/frames.h"
#include "ui/support/unnamed.h"
#include "widgets/label.h"

#include <QLineEdit>

namespace starling::ui {

/// Words are found in the conversation that is open.
class FindTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        seat_ = std::make_unique<ConversationSeat>([](FakeClient& fake) {
            bobAndCarol(fake);
            fake.say(kCarol, kCarol, "It leaves at nine");
            fake.say(kBob, kAlice, "At nine, then", MessageState::Sent);
            fake.say(kBob, kBob, "I bring the thermos");
            fake.say(kBob, kBob, "Nobody comes before nine anyway");
        });
        seat_->openFully(kBob);
    }
    void cleanup() { seat_.reset(); }

    void TheNewestHitIsShownFirstAndCounted();
    void EnterLeadsToOlderHitsAndShiftBack();
    void TheButtonsLeadToo();
    void WithoutMotionARingStaysAroundTheHit();
    void TheMenuOpensIt();
    void EnterDoesNotWaitForAPause();
    void NothingFoundIsSaid();
    void AnEmptyFieldSaysNothing();
    void OnlyTheLastQuestionIsAnswered();
    void AnotherSearchMayTakeItsPlace();
    void ASearchThatFailedSaysSo();
    void AThousandIsAllThatIsCounted();
    void EscapeClosesItFromAnywhere();
    void AnotherConversationClosesIt();
    void EverythingHasANameAndCanBeReached();

private:
    FindBar& bar() { return *seat_->child<FindBar>(); }
    QLineEdit& field() { return *bar().findChild<QLineEdit*>(); }
    Label& count() { return *bar().findChild<Label*>(); }
    void find(const QString& words) {
        seat_->pane.find();
        QTest::keyClicks(&field(), words);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }
    /// What the view leads to.
    std::string shown() {
        const auto current = seat_->pane.view().current();
        for (const auto& each : seat_->fake->world.messages[kBob])
            if (each.id == current) return each.text;
        return {};
    }

    std::unique_ptr<ConversationSeat> seat_;
};

void FindTest::TheNewestHitIsShownFirstAndCounted() {
    QVERIFY(!bar().isVisible());
    find("nine");
    QVERIFY(field().hasFocus());
    QTRY_COMPARE(count().text(), "1 of 3");
    QCOMPARE(count().accessibleName(), "Result 1 of 3");
    QTRY_COMPARE(shown(), "Nobody comes before nine anyway");
    QVERIFY(field().hasFocus());
}

void FindTest::EnterLeadsToOlderHitsAndShiftBack() {
    find("nine");
    QTRY_COMPARE(count().text(), "1 of 3");
    press(Qt::Key_Return);
    QCOMPARE(count().text(), "2 of 3");
    QTRY_COMPARE(shown(), "At nine, then");
    press(Qt::Key_Enter);
    QTRY_COMPARE(shown(), "Sunday at nine?");
    press(Qt::Key_Return);
    QTRY_COMPARE(shown(), "Nobody comes before nine anyway");
    press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(count().text(), "3 of 3");
    press(Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(shown(), "At nine, then");
}

void FindTest::TheButtonsLeadToo() {
    find("nine");
    QTRY_COMPARE(count().text(), "1 of 3");
    click(seat_->button("Next result, older"));
    QTRY_COMPARE(shown(), "At nine, then");
    click(seat_->button("Previous result, newer"));
    QTRY_COMPARE(shown(), "Nobody comes before nine anyway");
    click(seat_->button("Close the search"));
    QVERIFY(!bar().isVisible());
    QVERIFY(seat_->field().hasFocus());
}

void FindTest::WithoutMotionARingStaysAroundTheHit() {
    const auto pictured = [this] { return seat_->pane.view().grab().toImage(); };
    find("nine");
    QTRY_COMPARE(count().text(), "1 of 3");
    const auto newest = pictured();
    press(Qt::Key_Return);
    QVERIFY(pictured() != newest);
    press(Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY(pictured() == newest);
}

void FindTest::TheMenuOpensIt() {
    click(seat_->button("More"));
    choose("Find in this conversation");
    QTRY_VERIFY(bar().isVisible());
    QApplication::setActiveWindow(&seat_->pane);  // The menu was, meanwhile.
    QTRY_VERIFY(field().hasFocus());
}

void FindTest::EnterDoesNotWaitForAPause() {
    find("nine");
    seat_->fake->world.answers = false;
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    seat_->fake->answerAll();
    QCOMPARE(count().text(), "1 of 3");
}

void FindTest::NothingFoundIsSaid() {
    find("train");
    QTRY_COMPARE(count().text(), "Nothing found");
    QVERIFY(!seat_->button("Next result, older")->isEnabled());
    field().setText("nine");
    QTRY_COMPARE(count().text(), "1 of 3");
    field().setText("thermos");
    QTRY_COMPARE(count().text(), "1 of 1");
    QVERIFY(!seat_->button("Next result, older")->isEnabled());
}

void FindTest::AnEmptyFieldSaysNothing() {
    find("nine");
    QTRY_COMPARE(count().text(), "1 of 3");
    seat_->fake->world.answers = false;
    QTest::keyClicks(&field(), "s");
    press(Qt::Key_Return);
    field().clear();
    seat_->fake->answerAll();
    QCOMPARE(count().text(), "");
    press(Qt::Key_Return);
    QCOMPARE(count().text(), "");
}

void FindTest::OnlyTheLastQuestionIsAnswered() {
    find("nine");
    seat_->fake->world.answers = false;
    press(Qt::Key_Return);
    field().setText("thermos");
    press(Qt::Key_Return);
    seat_->fake->answerAll(true);
    QCOMPARE(count().text(), "1 of 1");
    QTRY_COMPARE(shown(), "I bring the thermos");
}

void FindTest::AnotherSearchMayTakeItsPlace() {
    find("nine");
    seat_->fake->world.answers = false;
    seat_->fake->world.searchFails = Error{Errc::Cancelled, "another search"};
    press(Qt::Key_Return);
    seat_->fake->answerAll();
    QCOMPARE(count().text(), "");
    seat_->fake->world.searchFails.reset();
    press(Qt::Key_Return);
    QTRY_COMPARE(count().text(), "1 of 3");
}

void FindTest::ASearchThatFailedSaysSo() {
    seat_->fake->world.searchFails = Error{Errc::Storage, "no disk"};
    find("nine");
    QTRY_COMPARE(count().text(), "Search failed");
    QVERIFY(count().accessibleName().contains("disk is full"));
}

void FindTest::AThousandIsAllThatIsCounted() {
    for (int n = 0; n < FindBar::kMost; ++n)
        seat_->fake->say(kBob, kBob, "Is it nine yet?");
    find("nine");
    QTRY_COMPARE(count().text(), "1 of 1000+");
}

void FindTest::EscapeClosesItFromAnywhere() {
    seat_->pane.find();
    press(Qt::Key_Escape);
    QVERIFY(!bar().isVisible());
    QVERIFY(seat_->field().hasFocus());
    seat_->pane.find();
    seat_->pane.view().setFocus();
    press(Qt::Key_Escape);
    QVERIFY(!bar().isVisible());
    seat_->pane.find();
    seat_->field().setFocus();
    press(Qt::Key_Escape);
    QVERIFY(!bar().isVisible());
}

void FindTest::AnotherConversationClosesIt() {
    find("nine");
    seat_->fake->world.answers = false;
    press(Qt::Key_Return);
    seat_->open(kCarol);
    QVERIFY(!bar().isVisible());
    seat_->fake->answerAll();
    QTRY_COMPARE(seat_->pane.messages().state(), MessageListModel::State::Ready);
    seat_->pane.find();
    QCOMPARE(field().text(), "");
    QCOMPARE(count().text(), "");
    QTest::keyClicks(&field(), "nine");
    QTRY_COMPARE(count().text(), "1 of 1");
}

void FindTest::EverythingHasANameAndCanBeReached() {
    find("nine");
    QTRY_COMPARE(count().text(), "1 of 3");
    QCOMPARE(unnamedParts(seat_->pane), QStringList{});
    const auto reached = seat_->tabOrder();
    QVERIFY(reached.contains("Next result, older"));
    QVERIFY(reached.contains("Previous result, newer"));
    QVERIFY(reached.contains("Close the search"));
}

}  // namespace starling::ui

QTEST_MAIN(starling::ui::FindTest)
#include "find_test.moc"
