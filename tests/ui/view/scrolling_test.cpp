// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/view/stage.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QWheelEvent>

namespace starling::ui {

using test::Stage;

class ScrollingTest : public QObject {
    Q_OBJECT

private slots:
    void AFewMessagesStandAtTheBottom() {
        Stage stage;
        const auto only = stage.bobSays("Hello");
        stage.open();
        QCOMPARE(stage.view.rectOf(only).bottom(), 800 - 12 - 1);
        QVERIFY(stage.view.isAtEnd());
    }

    void AConversationOpensAtItsEnd() {
        Stage stage;
        const auto last = stage.bobSaysMany(300);
        stage.open();
        QVERIFY(stage.view.isAtEnd());
        QCOMPARE(stage.view.rectOf(last).bottom(), 800 - 12 - 1);
    }

    void AConversationWithUnreadOnesOpensAtTheFirst() {
        Stage stage;
        stage.bobSaysMany(50);
        const auto first = stage.bobSays("The first unread");
        const auto last = stage.bobSaysMany(39);
        stage.client->world.conversations[stage.bob].unread = 40;
        stage.open();
        const auto rect = stage.view.rectOf(first);
        QVERIFY(rect.top() > 45 && rect.top() < 200);
        QVERIFY(stage.view.rectOf(last).isEmpty());
        QVERIFY(!stage.view.isAtEnd());
    }

    void RowsAreGroupedByPersonAndTime() {
        Stage stage;
        const auto a = stage.bobSays("One");
        const auto b = stage.bobSays("Two");
        const auto c = stage.aliceSays("Three");
        const auto d = stage.aliceSays("Four");
        auto& late = stage.client->world.messages[stage.bob].back();
        late.sortKey += std::chrono::minutes{5};
        stage.open();
        const auto gap = [&](MessageId above, MessageId below) {
            return stage.view.rectOf(below).top() - stage.view.rectOf(above).bottom() - 1;
        };
        QCOMPARE(gap(a, b), 2);
        QCOMPARE(gap(b, c), 12);
        QCOMPARE(gap(c, d), 12);
    }

    void ADayAndTheUnreadOnesAreAnnounced() {
        Stage stage;
        const auto yesterday = stage.bobSays("Yesterday");
        auto& old = stage.client->world.messages[stage.bob].back();
        old.sortKey -= std::chrono::hours{24};
        const auto today = stage.bobSays("Today");
        const auto unread = stage.bobSays("New");
        stage.client->world.conversations[stage.bob].unread = 1;
        stage.open();
        const auto& view = stage.view;
        QCOMPARE(view.rectOf(today).top() - view.rectOf(yesterday).bottom() - 1, 14 + 22 + 2 + 2);
        QCOMPARE(view.rectOf(unread).top() - view.rectOf(today).bottom() - 1, 14 + 19 + 12);
    }

    void OlderPagesComeWithoutMovingWhatIsRead() {
        Stage stage;
        stage.bobSaysMany(1'000);
        stage.open();
        while (stage.model.rowCount() < 300) {
            const int rows = stage.model.rowCount();
            stage.bar().setValue(700);
            const auto anchor = stage.model.at(stage.model.rowCount() - rows + 25).id;
            const auto before = stage.view.rectOf(anchor);
            QVERIFY(!before.isEmpty());
            QTRY_VERIFY(stage.model.rowCount() > rows);
            QCOMPARE(stage.view.rectOf(anchor), before);
        }
    }

    void TheWholeConversationCanBeWalkedThrough() {
        Stage stage;
        stage.bobSaysMany(1'500);
        stage.open();
        for (int i = 0; i < 400 && (stage.model.hasOlder() || stage.bar().value() > 0); ++i) {
            stage.bar().setValue(stage.bar().value() - 700);
            stage.settle();
        }
        QCOMPARE(stage.model.at(0).text, std::string{"Message 0"});
        QVERIFY(stage.model.hasNewer());
        for (int i = 0; i < 400 && !stage.view.isAtEnd(); ++i) {
            stage.bar().setValue(stage.bar().value() + 700);
            stage.settle();
        }
        QVERIFY(!stage.model.hasNewer());
        QVERIFY(stage.model.rowCount() <= MessageListModel::kMost);
    }

    void ANarrowerViewKeepsWhatIsRead() {
        Stage stage;
        stage.bobSaysMany(40);
        const auto there = stage.bobSays("Here the reader is");
        for (int i = 0; i < 40; ++i)
            stage.bobSays(std::string(300, 'x') + " " + std::to_string(i));
        stage.open();
        stage.view.setCurrent(there);
        stage.bar().setValue(stage.bar().value() + stage.view.rectOf(there).top() - 1);
        const int top = stage.view.rectOf(there).top();
        stage.view.resize(500, 800);
        QCOMPARE(stage.view.rectOf(there).top(), top);
        stage.view.resize(1'000, 800);
        QCOMPARE(stage.view.rectOf(there).top(), top);
    }

    void WhoIsAtTheEndStaysThere() {
        Stage stage;
        stage.bobSaysMany(100);
        stage.open();
        const auto next = stage.bobWrites("Still there?");
        QCOMPARE(stage.view.rectOf(next).bottom(), 800 - 12 - 1);
        stage.view.resize(400, 500);
        QVERIFY(stage.view.isAtEnd());
    }

    void WhoReadsAboveIsNotMovedAndSeesHowManyCame() {
        Stage stage;
        stage.bobSaysMany(100);
        stage.open();
        auto* button = stage.view.findChild<QAbstractButton*>();
        QVERIFY(!button->isVisible());
        stage.bar().setValue(stage.bar().maximum() / 2);
        stage.settle();
        const int value = stage.bar().value();
        const auto next = stage.bobWrites("Hello?");
        QCOMPARE(stage.bar().value(), value);
        QVERIFY(button->isVisible());
        QCOMPARE(button->accessibleName(), "To the newest message, 1 new");
        button->click();
        QVERIFY(!stage.view.rectOf(next).isEmpty());
        QVERIFY(!button->isVisible());
    }

    void OnesOwnMessageIsShown() {
        Stage stage;
        stage.bobSaysMany(100);
        stage.open();
        stage.bar().setValue(stage.bar().maximum() / 2);
        const auto mine = stage.aliceWrites("Here I am");
        QVERIFY(!stage.view.rectOf(mine).isEmpty());
        QVERIFY(stage.view.isAtEnd());
    }

    void ControlHomeAndEndReachTheEndsOfTheConversation() {
        Stage stage;
        const auto last = stage.bobSaysMany(2'000);
        stage.open();
        QTest::keyClick(&stage.view, Qt::Key_Home, Qt::ControlModifier);
        QTRY_COMPARE(stage.model.at(0).text, std::string{"Message 0"});
        stage.settle();
        QCOMPARE(stage.bar().value(), 0);
        QTest::keyClick(&stage.view, Qt::Key_End, Qt::ControlModifier);
        QTRY_VERIFY(!stage.view.rectOf(last).isEmpty());
        QVERIFY(stage.view.isAtEnd());
    }

    void TheWheelScrollsByStepsAndByPixels() {
        Stage stage;
        stage.bobSaysMany(100);
        stage.open();
        const int value = stage.bar().value();
        const auto turn = [&](QPoint pixels, QPoint angle) {
            QWheelEvent event{
                {5, 5}, {5, 5}, pixels, angle, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                false};
            QCoreApplication::sendEvent(stage.view.viewport(), &event);
            return stage.bar().value();
        };
        QCOMPARE(turn({0, 17}, {0, 120}), value - 17);
        QCOMPARE(turn({}, {0, 120}), value - 17 - 96);
        for (int i = 0; i < 8; ++i)
            turn({}, {0, -15});
        QCOMPARE(stage.bar().value(), value - 17);
    }

    void TheEndIsReadOnlyWhenItIsSeen() {
        Stage stage;
        stage.bobSaysMany(100);
        QVERIFY(QTest::qWaitForWindowActive(&stage.view));
        QSignalSpy read{&stage.view, &MessageView::readToEnd};
        stage.open();
        QCOMPARE(read.count(), 1);
        stage.bobWrites("One more");
        QCOMPARE(read.count(), 2);
        stage.bar().setValue(0);
        stage.bobWrites("And another");
        QCOMPARE(read.count(), 2);
        stage.view.scrollToEnd();
        QCOMPARE(read.count(), 3);
    }

    void AWindowInTheBackgroundReadsNothing() {
        Stage stage;
        QWidget front;
        front.show();
        front.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&front));
        QSignalSpy read{&stage.view, &MessageView::readToEnd};
        stage.bobSays("Hello");
        stage.open();
        QCOMPARE(read.count(), 0);
        stage.view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&stage.view));
        QCOMPARE(read.count(), 1);
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::ScrollingTest)
#include "scrolling_test.moc"
