// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/bubble_layout.h"

#include "ui/support/fake_client.h"

#include <QTest>

namespace starling::ui {

namespace {

constexpr int kWide = 1'000;
constexpr int kNarrow = 360;

Message said(const std::string& text, MessageState state = MessageState::Received,
             const std::string& reason = {}) {
    Message message;
    message.text = text;
    message.state = state;
    message.reason = reason;
    message.sentAt = fromUnixMillis(1'770'109'200'000);
    return message;
}

}  // namespace

class BubbleLayoutTest : public QObject {
    Q_OBJECT

    Look look_;
    BubbleLayout other(const std::string& text, int width = kWide, bool mirrored = false) {
        return layOut(look_, said(text), {}, Room::within(width, mirrored));
    }
    BubbleLayout own(const Message& message, int width = kWide, bool mirrored = false) {
        return layOut(look_, message, {true, false, "Bob"}, Room::within(width, mirrored));
    }

private slots:
    void TheColumnIsInTheMiddleAndNotTooWide() {
        QCOMPARE(Room::within(kWide, false).column, 960);
        QCOMPARE(Room::within(kWide, false).left, 20);
        QCOMPARE(Room::within(800, false).column, 800 - 2 * 16);
        QCOMPARE(Room::within(kNarrow, false).column, kNarrow - 2 * 12);
        QCOMPARE(Room::within(2'000, false).left, 520);
    }

    void ABubbleIsAtMostSoWide_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("most");
        QTest::newRow("wide") << 1'000 << 560;
        QTest::newRow("72 %") << 760 << (760 - 32) * 72 / 100;
        QTest::newRow("82 %") << 360 << (360 - 24) * 82 / 100;
    }
    void ABubbleIsAtMostSoWide() {
        QFETCH(int, width);
        QFETCH(int, most);
        QCOMPARE(Room::within(width, false).most, most);
        QVERIFY(other(std::string(2'000, 'w'), width).box.width() <= most);
        std::string words;
        for (int i = 0; i < 200; ++i)
            words += "words ";
        const auto text = other(words, width);
        QVERIFY(text.box.width() <= most);
        QVERIFY(text.box.width() > most - 80);
    }

    void OneLineIs37HighAndTheTimeIsOnIt() {
        const auto bubble = other("Sunday at nine, then?");
        QCOMPARE(bubble.box.height(), 37);
        QCOMPARE(bubble.height, 37);
        QVERIFY(bubble.meta.left() >= bubble.text.right() + 10);
        QCOMPARE(bubble.box.right() - bubble.meta.right(), 12);
        QCOMPARE(bubble.box.bottom() - bubble.meta.bottom(), 9);
    }

    void TheTimeHasALineOfItsOwnWhereItDoesNotFit() {
        int own = 0;
        std::string text;
        for (int i = 0; i < 60; ++i) {
            text += "w";
            const auto bubble = other(text, kNarrow);
            const bool below = bubble.meta.top() > bubble.text.bottom() - 1;
            const bool beside =
                bubble.meta.left() > bubble.text.left() + bubble.body.lastLineWidth();
            QVERIFY(below || beside);
            QVERIFY(bubble.box.contains(bubble.meta));
            QVERIFY(bubble.box.contains(bubble.text));
            own += below ? 1 : 0;
        }
        QVERIFY(own > 0 && own < 30);
    }

    void WritingThatEndsAtTheTimesSideHasItBelow() {
        const auto bubble = other("سلام\nسلام سلام سلام سلام\nسلام");
        QVERIFY(bubble.meta.top() > bubble.text.bottom());
        const auto one = other("سلام");
        QCOMPARE(one.box.height(), 37);
        QVERIFY(one.meta.left() > one.text.right());
    }

    void OwnBubblesAreAtTheEndOfTheColumnOthersAtItsStart() {
        QCOMPARE(own(said("hi", MessageState::Sent)).box.right() + 1, 960);
        QCOMPARE(other("hi").box.left(), 0);
        QVERIFY(own(said("hi", MessageState::Sent)).atRight);
    }

    void FromTheRightAllOfItIsMirrored() {
        const auto mine = own(said("hi", MessageState::Sent), kWide, true);
        QCOMPARE(mine.box.left(), 0);
        QCOMPARE(mine.meta.left(), 12);
        QVERIFY(mine.text.left() > mine.meta.right());
        QCOMPARE(other("hi", kWide, true).box.right() + 1, 960);
        const auto failed = own(said("hi", MessageState::Failed, "No."), kWide, true);
        QCOMPARE(failed.under.left(), 4);
        QVERIFY(failed.retry.left() < failed.under.center().x());
    }

    void EachStateHasItsMark() {
        QCOMPARE(own(said("hi", MessageState::Sending)).mark, StateMark::Clock);
        QCOMPARE(own(said("hi", MessageState::Sent)).mark, StateMark::Check);
        QCOMPARE(own(said("hi", MessageState::Failed)).mark, StateMark::None);
        QCOMPARE(other("hi").mark, StateMark::None);
    }

    void WhatIsWrongStandsUnderTheBubbleWithSendNow() {
        const auto failed = own(said("hi", MessageState::Failed, "The network cannot be reached."));
        QCOMPARE(failed.under.top(), failed.box.bottom() + 1 + 4);
        QCOMPARE(failed.under.height(), 16);
        QCOMPARE(failed.height, 37 + 4 + 16);
        QVERIFY(failed.under.contains(failed.retry));
        QVERIFY(failed.under.right() < 960);
        QVERIFY(own(said("hi", MessageState::Sending)).retry.isEmpty());
        QVERIFY(!own(said("hi", MessageState::Sending, "It waits.")).retry.isEmpty());
        QVERIFY(!own(said("hi", MessageState::Sent, "No copies.")).retry.isEmpty());
    }

    void ALongReasonIsWrappedAndStaysInTheColumn() {
        std::string reason;
        for (int i = 0; i < 30; ++i)
            reason += "again and ";
        const auto failed = own(said("hi", MessageState::Failed, reason), kNarrow);
        QVERIFY(failed.under.left() >= 0);
        QVERIFY(failed.under.height() > 3 * 16);
        QVERIFY(failed.under.contains(failed.retry));
    }

    void AFewEmojiAreLargeAndHaveNoBubble() {
        const auto jumbo = other("🐕🎉");
        QVERIFY(jumbo.isJumbo);
        QCOMPARE(jumbo.meta.top(), jumbo.text.bottom() + 1);
        QVERIFY(!other("🐕🎉🐕🎉").isJumbo);
        QVERIFY(!other("🐕 hi").isJumbo);
    }

    void ALongTextIsFolded() {
        std::string lines = "0";
        for (int i = 1; i < 40; ++i)
            lines += "\n" + std::to_string(i);
        const auto room = Room::within(kWide, false);
        const auto folded = layOut(look_, said(lines), {}, room);
        QCOMPARE(folded.body.lineCount(), 25);
        QCOMPARE(folded.more.top(), folded.text.bottom() + 1);
        QCOMPARE(folded.partAt(folded.more.center()), BubbleLayout::Part::More);
        const auto unfolded = layOut(look_, said(lines), {false, true, {}}, room);
        QCOMPARE(unfolded.body.lineCount(), 40);
        QVERIFY(!unfolded.more.isEmpty());
        QVERIFY(other("short").more.isEmpty());
    }

    void WhatHappenedIsAQuietLineInTheMiddle() {
        auto message = said({});
        message.kind = MessageKind::RequestAccepted;
        for (const bool mirrored : {false, true}) {
            const auto line =
                layOut(look_, message, {false, false, "Bob"}, Room::within(kWide, mirrored));
            QVERIFY(line.isControl);
            QCOMPARE(line.body.text().mid(line.name.from, line.name.to - line.name.from), "Bob");
            QVERIFY(std::abs(line.box.center().x() - 960 / 2) <= 1);
            QCOMPARE(line.height, 17);
            QVERIFY(line.meta.isEmpty() && line.under.isEmpty());
        }
        const auto mine = own(message);
        QCOMPARE(mine.body.text(), "You accepted the request");
        QVERIFY(mine.name.isEmpty());
    }

    void ALongNameWrapsWithinTheColumn() {
        auto message = said({});
        message.kind = MessageKind::RequestAccepted;
        const QString name(100, 'W');
        const auto line = layOut(look_, message, {false, false, name}, Room::within(360, false));
        QVERIFY(line.body.lineCount() > 1);
        QVERIFY(line.box.left() >= 0 && line.box.right() < Room::within(360, false).column);
    }

    void AnAcceptanceThatIsNotSentSaysSo() {
        auto message = said({}, MessageState::Failed, "No node took it.");
        message.kind = MessageKind::RequestAccepted;
        const auto line = own(message);
        QVERIFY(line.under.top() > line.box.bottom());
        QVERIFY(!line.retry.isEmpty());
        QCOMPARE(line.height, line.under.bottom() + 1);
    }

    void APointHitsWhatIsThere() {
        const auto failed = own(said("hi", MessageState::Failed, "No."));
        using Part = BubbleLayout::Part;
        QCOMPARE(failed.partAt(failed.meta.center()), Part::Meta);
        QCOMPARE(failed.partAt(failed.text.center()), Part::Text);
        QCOMPARE(failed.partAt(failed.box.topLeft() + QPoint(3, 3)), Part::Bubble);
        QCOMPARE(failed.partAt(failed.retry.center()), Part::Retry);
        QCOMPARE(failed.partAt(failed.under.topLeft()), Part::Under);
        QCOMPARE(failed.partAt({0, 0}), Part::None);
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::BubbleLayoutTest)
#include "bubble_layout_test.moc"
