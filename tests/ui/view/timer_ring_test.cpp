// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/timer_ring.h"

#include "ui/view/stage.h"
#include "view/message_words.h"

#include <QTimer>

namespace starling::ui {

using namespace std::chrono_literals;
using test::Stage;

namespace {

constexpr Timestamp kNow = fromUnixMillis(1'770'109'200'000);

Message goingIn(Millis left, std::chrono::seconds after = 24h) {
    Message message;
    message.expiry = {ExpiryMode::AfterSend, after};
    message.expiresAt = kNow + left;
    return message;
}

/// What Bob said goes at `left` after the time of the stage.
void letGo(Stage& stage, Millis left, std::chrono::seconds after) {
    auto& message = stage.client->world.messages[stage.bob].back();
    message.expiry = {ExpiryMode::AfterRead, after};
    message.expiresAt = fromUnixMillis(stage.look.now().toMSecsSinceEpoch()) + left;
}

const QTimer& timerOf(Stage& stage) {
    return *stage.view.findChild<QTimer*>("rings");
}

QString nameOf(Stage& stage, int row) {
    return stage.view.sentenceOf(row);
}

}  // namespace

class TimerRingTest : public QObject {
    Q_OBJECT

private slots:
    void TheRingIsFullUntilTheTimeRuns() {
        auto message = goingIn(0ms);
        message.expiresAt.reset();
        QCOMPARE(ringSteps(message, kNow), 24);
        QVERIFY(!nextRingStep(message, kNow));
    }

    void WhatIsLeftIsCountedIn24ths() {
        QCOMPARE(ringSteps(goingIn(24h), kNow), 24);
        QCOMPARE(ringSteps(goingIn(23h + 1ms), kNow), 24);
        QCOMPARE(ringSteps(goingIn(23h), kNow), 23);
        QCOMPARE(ringSteps(goingIn(1ms), kNow), 1);
        QCOMPARE(ringSteps(goingIn(0ms), kNow), 0);
        QCOMPARE(ringSteps(goingIn(-1h), kNow), 0);
        QCOMPARE(ringSteps(goingIn(48h), kNow), 24);
    }

    void TheNextStepIsWhenTheRingIsOneLess() {
        for (const auto after : {10s, 90s, 7 * 86'400s, 14 * 86'400s}) {
            auto message = goingIn(Millis{after} - 1ms, after);
            auto now = kNow;
            for (int steps = 24; steps > 0; --steps) {
                QCOMPARE(ringSteps(message, now), steps);
                const auto next = nextRingStep(message, now);
                QVERIFY(next && *next > now);
                QCOMPARE(ringSteps(message, *next - 1ms), steps);
                now = *next;
            }
            QCOMPARE(now, *message.expiresAt);
            QVERIFY(!nextRingStep(message, now));
        }
    }

    void WhatStaysHasNoRing() {
        Message message;
        QVERIFY(!disappears(message));
        QVERIFY(!nextRingStep(message, kNow));
        message.expiry = {ExpiryMode::AfterRead, 1h};
        QVERIFY(disappears(message));
        message.kind = MessageKind::ExpiryChanged;
        QVERIFY(!disappears(message));
    }

    void HowLongItIsThereIsSaidToANumberThatOneSeesAtAGlance_data() {
        QTest::addColumn<int>("left");
        QTest::addColumn<QString>("words");
        const auto row = [](std::chrono::seconds left, const char* words) {
            QTest::newRow(words) << static_cast<int>(left.count())
                                 << "disappears in " + QString{words};
        };
        row(-5s, "1 second");
        row(40s, "40 seconds");
        row(119s, "119 seconds");
        row(4min + 40s, "5 minutes");
        row(89min, "89 minutes");
        row(5h + 20min, "5 hours");
        row(47h, "47 hours");
        row(7 * 24h - 1s, "1 week");
        row(9 * 24h, "9 days");
    }
    void HowLongItIsThereIsSaidToANumberThatOneSeesAtAGlance() {
        QFETCH(const int, left);
        QTEST(goesInWords(goingIn(std::chrono::seconds{left}), kNow), "words");
    }

    void AScreenReaderSaysWhenItGoes() {
        Stage stage;
        stage.bobSays("Hello");
        letGo(stage, 5min, 1h);
        stage.aliceSays("Yes");
        auto& mine = stage.client->world.messages[stage.bob].back();
        mine.expiry = {ExpiryMode::AfterRead, 12h};
        stage.aliceSays("No", MessageState::Sending);
        stage.client->world.messages[stage.bob].back().expiry = {ExpiryMode::AfterSend, 24h};
        stage.open();
        QCOMPARE(nameOf(stage, 0), "Bob, 09:01: Hello (disappears in 5 minutes)");
        QCOMPARE(nameOf(stage, 1), "You, 09:02: Yes (sent, disappears 12 hours after it is read)");
        QVERIFY(nameOf(stage, 2).endsWith("disappears 1 day after it is sent)"));
    }

    void ABubbleHasRoomForItsRing() {
        Stage stage;
        const auto plain = stage.bobSays("Hello");
        const auto going = stage.bobSays("Hello");
        letGo(stage, 5min, 1h);
        stage.open();
        QCOMPARE(stage.view.rectOf(going).width(),
                 stage.view.rectOf(plain).width() + kRingSize + kRingGap);
        QCOMPARE(stage.view.rectOf(going).height(), 37);
    }

    void OneTimerWaitsForTheNextStepThatIsSeen() {
        Stage stage;
        stage.bobSays("Soon, but far above");
        letGo(stage, 10s, 10s);
        stage.bobSaysMany(60);
        stage.bobSays("Later");
        letGo(stage, 24min, 24min);
        stage.bobSays("Now");
        letGo(stage, 239s, 240s);
        stage.open();
        QVERIFY(timerOf(stage).isActive());
        QVERIFY(timerOf(stage).isSingleShot());
        QCOMPARE(timerOf(stage).interval(), 9'000);
        stage.bar().setValue(0);
        QCOMPARE(timerOf(stage).interval(), 417);
    }

    void NothingWaitsWhereNothingGoes() {
        Stage stage;
        stage.bobSaysMany(3);
        stage.open();
        QVERIFY(!timerOf(stage).isActive());
        stage.view.hide();
    }

    void TheRingIsPaintedAnewWhenItsTimeIsThere() {
        Stage stage;
        const auto message = stage.bobSays("Hello");
        letGo(stage, 24h, 24h);
        stage.open();
        const auto before = stage.picture();
        auto later = stage.look.now().addSecs(12 * 3600);
        stage.look.setClock([&later] { return later; });
        QVERIFY(QMetaObject::invokeMethod(stage.view.findChild<QTimer*>("rings"), "timeout"));
        const auto after = stage.picture();
        QVERIFY(before != after);
        QCOMPARE(timerOf(stage).interval(), 3'600'000);
        const auto box = stage.view.rectOf(message);
        QCOMPARE(before.copy(box.adjusted(0, 0, -60, 0)), after.copy(box.adjusted(0, 0, -60, 0)));
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::TimerRingTest)
#include "timer_ring_test.moc"
