// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/view/stage.h"

#include <QMenu>
#include <QSignalSpy>

namespace starling::ui {

using test::Stage;

class HandsTest : public QObject {
    Q_OBJECT

    static QMenu* menuAt(Stage& stage, QPoint point) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QContextMenuEvent event{QContextMenuEvent::Mouse, point,
                                stage.view.viewport()->mapToGlobal(point)};
        QCoreApplication::sendEvent(stage.view.viewport(), &event);
        return stage.view.findChild<QMenu*>();
    }
    static QString copied(Stage& stage) {
        QSignalSpy copies{&stage.view, &MessageView::copyRequested};
        QTest::keyClick(&stage.view, Qt::Key_C, Qt::ControlModifier);
        return copies.isEmpty() ? QString{} : copies.at(0).at(0).toString();
    }

private slots:
    void AClickOnSendNowAsksForIt() {
        Stage stage;
        const auto failed = stage.aliceSays("Hello", MessageState::Failed, "You stopped it.");
        stage.open();
        QSignalSpy retries{&stage.view, &MessageView::retryRequested};
        stage.click(stage.view.rectOf(failed).center());
        QCOMPARE(retries.count(), 0);
        stage.click(stage.view.retryRectOf(failed).center());
        QCOMPARE(retries.count(), 1);
        QCOMPARE(retries.at(0).at(0).value<MessageId>(), failed);
    }

    void LettingGoElsewhereAsksForNothing() {
        Stage stage;
        const auto failed = stage.aliceSays("Hello", MessageState::Failed, "You stopped it.");
        stage.open();
        QSignalSpy retries{&stage.view, &MessageView::retryRequested};
        QTest::mousePress(stage.view.viewport(), Qt::LeftButton, {},
                          stage.view.retryRectOf(failed).center());
        QTest::mouseRelease(stage.view.viewport(), Qt::LeftButton, {}, QPoint{5, 5});
        QCOMPARE(retries.count(), 0);
    }

    void ArrowsWalkThroughTheMessagesAndEnterSendsAgain() {
        Stage stage;
        const auto failed = stage.aliceSays("Hello", MessageState::Failed, "You stopped it.");
        const auto next = stage.bobSays("Alice?");
        stage.open();
        stage.focusByTab();
        QCOMPARE(stage.view.current(), std::optional{next});
        QSignalSpy retries{&stage.view, &MessageView::retryRequested};
        QTest::keyClick(&stage.view, Qt::Key_Return);
        QCOMPARE(retries.count(), 0);
        QTest::keyClick(&stage.view, Qt::Key_Up);
        QCOMPARE(stage.view.current(), std::optional{failed});
        QTest::keyClick(&stage.view, Qt::Key_Return);
        QCOMPARE(retries.count(), 1);
        QTest::keyClick(&stage.view, Qt::Key_Down);
        QCOMPARE(stage.view.current(), std::optional{next});
    }

    void TheCurrentMessageIsBroughtIntoView() {
        Stage stage;
        stage.bobSaysMany(100);
        stage.open();
        stage.view.setCurrent(stage.model.at(20).id);
        QVERIFY(!stage.view.rectOf(stage.model.at(20).id).isEmpty());
        for (int i = 0; i < 15; ++i)
            QTest::keyClick(&stage.view, Qt::Key_Up);
        QVERIFY(stage.view.viewport()->rect().contains(stage.view.rectOf(*stage.view.current())));
    }

    void PagesAreTurnedByKeys() {
        Stage stage;
        stage.bobSaysMany(100);
        stage.open();
        const int end = stage.bar().value();
        QTest::keyClick(&stage.view, Qt::Key_PageUp);
        QCOMPARE(stage.bar().value(), end - 800 + 48);
        QTest::keyClick(&stage.view, Qt::Key_PageDown);
        QCOMPARE(stage.bar().value(), end);
        QTest::keyClick(&stage.view, Qt::Key_Home);
        QCOMPARE(stage.bar().value(), 0);
        QTest::keyClick(&stage.view, Qt::Key_End);
        QCOMPARE(stage.bar().value(), end);
    }

    void WhoLeapsGoesOnFromWhatIsSeen() {
        Stage stage;
        const auto last = stage.bobSaysMany(99);
        stage.open();
        stage.view.setCurrent(last);
        QTest::keyClick(&stage.view, Qt::Key_PageUp);
        QVERIFY(stage.view.current() != std::optional{last});
        QVERIFY(!stage.view.rectOf(*stage.view.current()).isEmpty());
        QTest::keyClick(&stage.view, Qt::Key_Home);
        QCOMPARE(stage.view.current(), std::optional{stage.model.at(0).id});
        QTest::keyClick(&stage.view, Qt::Key_End);
        QCOMPARE(stage.view.current(), std::optional{last});
    }

    void TextMarkedByTheMouseIsCopied() {
        Stage stage;
        const auto message = stage.bobSays("one two three");
        stage.open();
        const auto rect = stage.view.rectOf(message);
        const auto middle = rect.center().y();
        auto* viewport = stage.view.viewport();
        QTest::mouseDClick(viewport, Qt::LeftButton, {}, QPoint{rect.left() + 20, middle});
        QCOMPARE(copied(stage), "one");
        QTest::mousePress(viewport, Qt::LeftButton, {}, QPoint{rect.left() + 13, middle});
        QTest::mouseMove(viewport, QPoint{rect.right() + 200, middle});
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, QPoint{rect.right() + 200, middle});
        QCOMPARE(copied(stage), "one two three");
        QTest::keyClick(&stage.view, Qt::Key_Escape);
        stage.click({5, 5});
        QCOMPARE(copied(stage), "one two three");
    }

    void WithoutAMarkTheWholeMessageIsCopied() {
        Stage stage;
        const auto message = stage.bobSays("one\ntwo");
        stage.open();
        QCOMPARE(copied(stage), QString{});
        stage.view.setCurrent(message);
        QCOMPARE(copied(stage), "one\ntwo");
        QTest::keyClick(&stage.view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(copied(stage), "one\ntwo");
    }

    void TheMenuStopsWhatIsBeingSent() {
        Stage stage;
        const auto message = stage.aliceSays("Hello", MessageState::Sending);
        stage.open();
        QSignalSpy cancels{&stage.view, &MessageView::cancelRequested};
        auto* menu = menuAt(stage, stage.view.rectOf(message).center());
        for (auto* action : menu->actions())
            if (action->text() == "Stop sending") action->trigger();
        menu->close();
        QCOMPARE(cancels.count(), 1);
        QVERIFY(!menuAt(stage, {5, 5}));
    }

    void ALongTextUnfoldsByClickAndByKey() {
        Stage stage;
        std::string lines = "0";
        for (int i = 1; i < 60; ++i)
            lines += "\n" + std::to_string(i);
        const auto message = stage.bobSays(lines);
        stage.open();
        const int folded = stage.view.rectOf(message).height();
        const auto rect = stage.view.rectOf(message);
        stage.click({rect.left() + 20, rect.bottom() - 18});
        QCOMPARE(stage.view.rectOf(message).height(), folded + 35 * 19);
        stage.view.setCurrent(message);
        QTest::keyClick(&stage.view, Qt::Key_Return);
        QCOMPARE(stage.view.rectOf(message).height(), folded);
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::HandsTest)
#include "hands_test.moc"
