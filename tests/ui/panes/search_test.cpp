// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/list_pane.h"
#include "panes/list_row.h"
#include "panes/quiet_page.h"
#include "panes/search_results_model.h"
#include "panes/search_row_delegate.h"
#include "ui/panes/seat.h"
#include "ui/support/frames.h"
#include "ui/support/unnamed.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

namespace starling::ui {

namespace {

struct SearchSeat : Seat<ListPane> {
    explicit SearchSeat(const World& world = bobAndCarol) : Seat{world, {320, 640}} {
        starling::test::letFramesPass(1);
        pane.focusSearch();
    }
    QLineEdit& field() { return *child<QLineEdit>(); }
    void type(const QString& text) { QTest::keyClicks(&field(), text); }
    void press(Qt::Key key) { QTest::keyClick(&field(), key); }
    QListView* results() {
        for (auto* each : pane.findChildren<QListView*>())
            if (each->accessibleName() == "Search results") return each;
        return nullptr;
    }
    /// What is listed, headings included.
    QStringList rows() {
        QStringList out;
        if (!results()->isVisible()) return out;
        for (int row = 0; row < results()->model()->rowCount(); ++row)
            out << results()->model()->index(row, 0).data().toString();
        return out;
    }
    QString quietTitle() {
        auto* page = child<QuietPage>();
        return page->isVisible() ? page->title() : QString{};
    }
};

}  // namespace

class SearchTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<Conversation>(); }

    void PeopleComeFirstAndThenMessages();
    void EnterOpensTheFirstHit();
    void EnterBeforeTheAnswerOpensWhatIsFound();
    void ArrowsChooseAmongTheHitsFromWithinTheField();
    void AClickOnAMessageOpensItsConversation();
    void EscapeClearsTheSearch();
    void OnlyTheLastQuestionIsAnswered();
    void PeopleMayBeAnsweredAfterMessages();
    void NothingFoundIsSaidWithTheWord();
    void ASearchThatFailedSaysWhy();
    void TheBlockedAreFound();
    void AnIdFindsItsConversation();
    void FoundWordsAreMarkedWithoutOverlap();
    void ALongLineBeginsNearTheFoundWord();
    void EverythingHasAName();
};

void SearchTest::PeopleComeFirstAndThenMessages() {
    SearchSeat seat;
    seat.fake->say(kCarol, kAlice, "Ask Bob");
    seat.type("Bo");
    QTRY_COMPARE(seat.rows(),
                 (QStringList{"Conversations", "Bob", "Messages, 1", "Carol: Ask Bob"}));
}

void SearchTest::EnterOpensTheFirstHit() {
    SearchSeat seat;
    QSignalSpy opened{&seat.pane, &ListPane::opened};
    seat.type("bob");
    QTRY_COMPARE(seat.rows().value(1), "Bob");
    seat.press(Qt::Key_Return);
    QCOMPARE(opened.value(0).value(0).value<Conversation>().id, kBob);
    // Who was looked for is found: the list comes back.
    QCOMPARE(seat.field().text(), "");
    QTRY_VERIFY(seat.pane.list().isVisible());
}

void SearchTest::EnterBeforeTheAnswerOpensWhatIsFound() {
    SearchSeat seat;
    QSignalSpy opened{&seat.pane, &ListPane::opened};
    seat.type("carol");
    seat.press(Qt::Key_Return);
    QVERIFY(opened.isEmpty());
    QTRY_COMPARE(opened.value(0).value(0).value<Conversation>().id, kCarol);
}

void SearchTest::ArrowsChooseAmongTheHitsFromWithinTheField() {
    SearchSeat seat;
    QSignalSpy opened{&seat.pane, &ListPane::opened};
    seat.fake->say(kCarol, kAlice, "Ask bob");
    seat.type("bob");
    QTRY_COMPARE(seat.rows().size(), 4);
    seat.press(Qt::Key_Down);
    QVERIFY(seat.field().hasFocus());
    seat.press(Qt::Key_Down);
    seat.press(Qt::Key_Return);
    QCOMPARE(opened.value(0).value(0).value<Conversation>().id, kCarol);
    QCOMPARE(seat.field().text(), "bob");
}

void SearchTest::AClickOnAMessageOpensItsConversation() {
    SearchSeat seat;
    QSignalSpy opened{&seat.pane, &ListPane::opened};
    QSignalSpy message{&seat.pane, &ListPane::messageChosen};
    seat.type("nine");
    QTRY_COMPARE(seat.rows(), (QStringList{"Messages, 1", "Bob: Sunday at nine?"}));
    auto* results = seat.results();
    const auto click = [&](int row) {
        const auto at = results->visualRect(results->model()->index(row, 0)).center();
        QTest::mouseClick(results->viewport(), Qt::LeftButton, {}, at);
    };
    click(0);
    QVERIFY(opened.isEmpty());
    click(1);
    QCOMPARE(opened.value(0).value(0).value<Conversation>().name, "Bob");
    QCOMPARE(message.value(0).value(0).value<MessageId>(),
             seat.fake->world.messages[kBob].front().id);
}

void SearchTest::EscapeClearsTheSearch() {
    SearchSeat seat;
    seat.type("nine");
    QTRY_VERIFY(!seat.rows().isEmpty());
    seat.press(Qt::Key_Escape);
    QCOMPARE(seat.field().text(), "");
    QVERIFY(seat.pane.list().isVisible());
    seat.press(Qt::Key_Escape);
    QVERIFY(seat.pane.list().hasFocus());
}

void SearchTest::OnlyTheLastQuestionIsAnswered() {
    SearchSeat seat;
    seat.fake->world.answers = false;
    seat.type("nine");
    seat.field().setText("train");
    seat.fake->answerAll();
    QTRY_COMPARE(seat.rows(), (QStringList{"Messages, 1", "Carol: The train is on time for once"}));
    seat.fake->world.answers = false;
    seat.field().setText("nine");
    seat.press(Qt::Key_Escape);
    seat.fake->answerAll();
    QVERIFY(seat.pane.list().isVisible());
}

void SearchTest::PeopleMayBeAnsweredAfterMessages() {
    SearchSeat seat;
    seat.fake->world.answers = false;
    seat.field().setText("at");
    seat.fake->answerAll(true);
    QTRY_COMPARE(seat.rows().value(0), "Messages, 1");
    QCOMPARE(seat.rows().value(1), "Bob: Sunday at nine?");
}

void SearchTest::NothingFoundIsSaidWithTheWord() {
    SearchSeat seat;
    seat.type("marzipan");
    QTRY_COMPARE(seat.quietTitle(), "Nothing for “marzipan”");
    seat.press(Qt::Key_Return);
    seat.field().setText("nine");
    QTRY_VERIFY(!seat.rows().isEmpty());
}

void SearchTest::ASearchThatFailedSaysWhy() {
    SearchSeat seat;
    seat.fake->world.searchFails = Error{Errc::Storage, "no disk"};
    seat.type("nine");
    QTRY_COMPARE(seat.quietTitle(), "The search did not work");
}

void SearchTest::TheBlockedAreFound() {
    SearchSeat seat{[](FakeClient& fake) {
        bobAndCarol(fake);
        fake.world.conversations[kBob].isBlocked = true;
    }};
    QSignalSpy opened{&seat.pane, &ListPane::opened};
    seat.type("bob");
    QTRY_COMPARE(seat.rows().value(1), "Bob, blocked");
    seat.press(Qt::Key_Return);
    QVERIFY(opened.value(0).value(0).value<Conversation>().isBlocked);
}

void SearchTest::AnIdFindsItsConversation() {
    SearchSeat seat;
    seat.type(QString::fromStdString(kBob.hex()));
    QTRY_COMPARE(seat.rows(), (QStringList{"Conversations", "Bob"}));
}

void SearchTest::FoundWordsAreMarkedWithoutOverlap() {
    using Places = QList<std::pair<qsizetype, qsizetype>>;
    QCOMPARE(placesOf({"on"}, "Once upon"), (Places{{0, 2}, {7, 2}}));
    QCOMPARE(placesOf({"t", "train"}, "the train"), (Places{{0, 1}, {4, 5}}));
    QCOMPARE(placesOf({"x"}, "none"), Places{});
    QCOMPARE(placesOf({""}, "none"), Places{});
}

void SearchTest::ALongLineBeginsNearTheFoundWord() {
    QCOMPARE(lineAround({"nine"}, "Sunday at nine?"), "Sunday at nine?");
    QCOMPARE(lineAround({"bridge"}, "Does the train of seven still stop at the old bridge or not"),
             "…the old bridge or not");
    QCOMPARE(lineAround({"b"}, QString(40, 'a') + 'b'), "…ab");
    QCOMPARE(lineAround({"b"}, QString{"🎉"}.repeated(20) + 'b'), "…🎉b");
}

void SearchTest::EverythingHasAName() {
    SearchSeat seat;
    seat.type("bob");
    QTRY_VERIFY(!seat.rows().isEmpty());
    QCOMPARE(unnamedParts(seat.pane), QStringList{});
}

}  // namespace starling::ui

QTEST_MAIN(starling::ui::SearchTest)
#include "search_test.moc"
