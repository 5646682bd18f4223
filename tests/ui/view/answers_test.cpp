// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a reader does with quotes and reactions, and what a screen reader says of them.

#include "ui/view/stage.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QToolTip>

namespace starling::ui {

using test::Stage;

class AnswersTest : public QObject {
    Q_OBJECT

    static Message& last(Stage& stage) { return stage.client->world.messages[stage.bob].back(); }

    static MessageId aliceAnswers(Stage& stage, MessageId original) {
        const auto id = stage.aliceSays("Yes");
        last(stage).quote = Quoted{stage.bob, last(stage).sentAt, original, "Are you there?"};
        return id;
    }

    static MessageId bobSaysReacted(Stage& stage) {
        const auto id = stage.bobSays("Hello");
        last(stage).reactions = {{"👍", {stage.bob}}, {"🎉", {stage.bob, stage.alice}}};
        return id;
    }

    static QString toolTipAt(Stage& stage, QPoint point) {
        QHelpEvent event{QEvent::ToolTip, point, stage.view.viewport()->mapToGlobal(point)};
        QCoreApplication::sendEvent(stage.view.viewport(), &event);
        return QToolTip::text();
    }

    static QString nameOf(Stage& stage, int row) {
        auto* list = QAccessible::queryAccessibleInterface(&stage.view);
        return list->child(row)->text(QAccessible::Name);
    }

private slots:
    void AClickOnAQuoteLeadsToItsOriginal() {
        Stage stage;
        const auto original = stage.bobSays("Are you there?");
        const auto answer = aliceAnswers(stage, original);
        stage.open();
        QSignalSpy jumps{&stage.view, &MessageView::jumpRequested};
        stage.click(stage.view.rectOf(answer).bottomRight() - QPoint{20, 12});
        QCOMPARE(jumps.count(), 0);
        stage.click(stage.view.quoteRectOf(answer).center());
        QCOMPARE(jumps.count(), 1);
        QCOMPARE(jumps[0][0].value<MessageId>(), original);
    }

    void ControlEnterDoesTheSame() {
        Stage stage;
        const auto original = stage.bobSays("Are you there?");
        const auto answer = aliceAnswers(stage, original);
        stage.open();
        QSignalSpy jumps{&stage.view, &MessageView::jumpRequested};
        stage.view.setCurrent(original);
        QTest::keyClick(&stage.view, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(jumps.count(), 0);
        stage.view.setCurrent(answer);
        QTest::keyClick(&stage.view, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(jumps.count(), 1);
    }

    void AnOriginalThatIsGoneLeadsNowhere() {
        Stage stage;
        const auto answer = aliceAnswers(stage, MessageId{1});
        last(stage).quote->message.reset();
        stage.open();
        QSignalSpy jumps{&stage.view, &MessageView::jumpRequested};
        QSignalSpy missing{&stage.view, &MessageView::originalMissing};
        stage.click(stage.view.quoteRectOf(answer).center());
        QCOMPARE(missing.count(), 1);
        QCOMPARE(jumps.count(), 0);
    }

    void AClickOnAChipPutsOursThereOrTakesItAway() {
        Stage stage;
        const auto message = bobSaysReacted(stage);
        stage.open();
        QSignalSpy toggles{&stage.view, &MessageView::reactionToggled};
        stage.click(stage.view.chipRectOf(message, "👍").center());
        stage.click(stage.view.chipRectOf(message, "🎉").center());
        QCOMPARE(toggles.count(), 2);
        QCOMPARE(toggles[0], (QVariantList{QVariant::fromValue(message), "👍", true}));
        QCOMPARE(toggles[1], (QVariantList{QVariant::fromValue(message), "🎉", false}));
        stage.view.setAnswerable(false);
        stage.click(stage.view.chipRectOf(message, "👍").center());
        QCOMPARE(toggles.count(), 2);
    }

    void AChipSaysWhoReacted() {
        Stage stage;
        const auto message = bobSaysReacted(stage);
        stage.open();
        const auto at = [&](const QString& emoji) {
            return toolTipAt(stage, stage.view.chipRectOf(message, emoji).center());
        };
        QCOMPARE(at("👍"), "Bob reacted with 👍");
        QCOMPARE(at("🎉"), "You and Bob reacted with 🎉");
    }

    void TheRestOfTheKindsIsOneClickAway() {
        Stage stage;
        const auto message = stage.bobSays("Hello");
        for (const auto* emoji : {"👍", "🎉", "🐦", "🐕", "😍", "🦊", "🍀", "🍉"})
            last(stage).reactions.push_back({emoji, {stage.bob}});
        stage.open();
        QVERIFY(stage.view.chipRectOf(message, "🍉").isEmpty());
        const auto rest = stage.view.chipRectOf(message, {});
        QSignalSpy toggles{&stage.view, &MessageView::reactionToggled};
        stage.click(rest.center());
        QVERIFY(!stage.view.chipRectOf(message, "🍉").isEmpty());
        QCOMPARE(toggles.count(), 0);
    }

    void AReactionThatComesMakesRoomForItself() {
        Stage stage;
        const auto message = stage.bobSays("Hello");
        const auto next = stage.bobSays("Anybody?");
        stage.open();
        const auto gap = [&] {
            return stage.view.rectOf(next).top() - stage.view.rectOf(message).bottom() - 1;
        };
        QCOMPARE(gap(), 2);
        auto changed = stage.model.at(0);
        changed.reactions = {{"👍", {stage.alice}}};
        stage.client->tell(MessageChanged{changed});
        QTRY_COMPARE(gap(), 24 - 7 + 2 + 2);
        QCOMPARE(stage.view.rectOf(next).bottom(), 800 - 12 - 1);
    }

    void WhenAnOriginalIsDeletedItsQuotesSaySo() {
        Stage stage;
        const auto original = stage.bobSays("Are you there?");
        const auto answer = aliceAnswers(stage, original);
        stage.open();
        auto gone = stage.model.at(0);
        gone.kind = MessageKind::Deleted;
        gone.text.clear();
        auto quoting = stage.model.at(1);
        quoting.quote->message.reset();
        stage.client->tell(MessageChanged{gone});
        stage.client->tell(MessageChanged{quoting});
        QTRY_COMPARE(nameOf(stage, 0), "Bob, 09:01: This message was deleted");
        QCOMPARE(nameOf(stage, 1),
                 "You, 09:02, answering a message that is not here any more: Yes (sent)");
        QSignalSpy missing{&stage.view, &MessageView::originalMissing};
        stage.click(stage.view.quoteRectOf(answer).center());
        QCOMPARE(missing.count(), 1);
    }

    void AScreenReaderSaysWhatIsAnsweredAndWhoReacted() {
        Stage stage;
        aliceAnswers(stage, stage.bobSays("Are you there?"));
        last(stage).state = MessageState::Read;
        bobSaysReacted(stage);
        stage.open();
        QCOMPARE(nameOf(stage, 1), "You, 09:02, answering Bob, “Are you there?”: Yes (read)");
        QCOMPARE(nameOf(stage, 2),
                 "Bob, 09:03: Hello Bob reacted with 👍. You and Bob reacted with 🎉.");
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::AnswersTest)
#include "answers_test.moc"
