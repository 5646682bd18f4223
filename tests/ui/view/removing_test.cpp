// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Messages that go while somebody reads.

#include "ui/view/stage.h"

namespace starling::ui {

using test::Stage;

namespace {

void remove(Stage& stage, int first, int last) {
    std::vector<MessageId> ids;
    for (int row = first; row <= last; ++row)
        ids.push_back(stage.model.at(row).id);
    const int left = stage.model.rowCount() - (last - first + 1);
    for (const auto id : ids)
        stage.client->tell(MessageRemoved{stage.bob, id});
    [&] { QTRY_COMPARE(stage.model.rowCount(), left); }();
    stage.settle();
}

bool showsDay(Stage& stage) {
    const auto image = stage.picture();
    for (int y = 0; y < image.height(); ++y)
        if (image.pixelColor(image.width() / 2 - 30, y) == stage.look[Token::Day]) return true;
    return false;
}

}  // namespace

class RemovingTest : public QObject {
    Q_OBJECT

private slots:
    void WhatIsReadStaysWhereItIs_data() {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        QTest::newRow("above") << 5 << 30;
        QTest::newRow("below") << 80 << 95;
        QTest::newRow("across the upper edge") << 20 << 52;
        QTest::newRow("one that is only partly seen") << 50 << 50;
    }
    void WhatIsReadStaysWhereItIs() {
        QFETCH(int, first);
        QFETCH(int, last);
        Stage stage;
        stage.bobSaysMany(99);
        stage.open();
        stage.view.setCurrent(stage.model.at(50).id);
        stage.bar().setValue(stage.bar().value() + stage.view.rectOf(stage.model.at(50).id).y() +
                             5);
        const auto there = stage.model.at(60).id;
        const int top = stage.view.rectOf(there).top();
        QVERIFY(top > 0);
        remove(stage, first, last);
        QCOMPARE(stage.view.rectOf(there).top(), top);
    }

    void WhoIsAtTheEndStaysThere() {
        Stage stage;
        stage.bobSaysMany(99);
        stage.open();
        remove(stage, 80, 98);
        QVERIFY(stage.view.isAtEnd());
        QCOMPARE(stage.view.rectOf(stage.model.at(79).id).bottom(), 800 - 12 - 1);
    }

    void ADayOfWhichNothingIsLeftIsGone() {
        Stage stage;
        const auto first = stage.bobSays("Yesterday");
        auto& old = stage.client->world.messages[stage.bob].back();
        old.sortKey -= std::chrono::hours{24};
        const auto second = stage.bobSays("Today");
        stage.open();
        const int between = stage.view.rectOf(second).top() - stage.view.rectOf(first).bottom();
        QVERIFY(between > 30);
        stage.client->tell(MessageRemoved{stage.bob, second});
        QTRY_COMPARE(stage.model.rowCount(), 1);
        QCOMPARE(stage.view.rectOf(first).bottom(), 800 - 12 - 1);
        QVERIFY(showsDay(stage));
        stage.client->tell(MessageRemoved{stage.bob, first});
        QTRY_COMPARE(stage.model.rowCount(), 0);
        QVERIFY(!showsDay(stage));
    }

    void TheKeyboardGoesOnFromWhatIsBeside() {
        Stage stage;
        stage.bobSaysMany(5);
        stage.open();
        stage.focusByTab();
        QTest::keyClick(&stage.view, Qt::Key_Up);
        const auto next = stage.model.at(4).id;
        QCOMPARE(stage.view.current(), std::optional{stage.model.at(3).id});
        remove(stage, 2, 3);
        QCOMPARE(stage.view.current(), std::optional{next});
        remove(stage, 2, 2);
        QCOMPARE(stage.view.current(), std::optional{stage.model.at(1).id});
    }

    void WhatAnsweredItSaysThatItIsGone() {
        Stage stage;
        const auto original = stage.bobSays("Shall we go?");
        const auto answer = stage.aliceSays("Yes");
        auto& message = stage.client->world.messages[stage.bob].back();
        message.quote = Quoted{stage.bob, message.sentAt, original, "Shall we go?"};
        stage.open();
        QVERIFY(stage.view.sentenceOf(1).contains("Shall we go?"));
        remove(stage, 0, 0);
        QVERIFY(!stage.view.quoteRectOf(answer).isEmpty());
        QVERIFY(stage.view.sentenceOf(0).contains("answering a message that is not here any more"));
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::RemovingTest)
#include "removing_test.moc"
