// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/words.h"

#include <QTest>

namespace starling::ui {

using namespace std::chrono_literals;

class DurationsTest : public QObject {
    Q_OBJECT

private slots:
    void ADurationIsSaidInTheLargestUnitThatIsWhole_data() {
        QTest::addColumn<int>("duration");
        QTest::addColumn<QString>("words");
        const auto row = [](std::chrono::seconds duration, const char* words) {
            QTest::newRow(words) << static_cast<int>(duration.count()) << QString{words};
        };
        row(0s, "0 seconds");
        row(1s, "1 second");
        row(30s, "30 seconds");
        row(1min, "1 minute");
        row(90s, "90 seconds");
        row(5min, "5 minutes");
        row(1h, "1 hour");
        row(90min, "90 minutes");
        row(12h, "12 hours");
        row(24h, "1 day");
        row(48h, "2 days");
        row(25h, "25 hours");
        row(7 * 24h, "1 week");
        row(8 * 24h, "8 days");
        row(14 * 24h, "2 weeks");
    }

    void ADurationIsSaidInTheLargestUnitThatIsWhole() {
        QFETCH(const int, duration);
        QTEST(durationInWords(std::chrono::seconds{duration}), "words");
    }

    void ASettingSaysWhenAMessageGoes() {
        QCOMPARE(expiryInWords({ExpiryMode::AfterRead, 12h}), "Disappears 12 hours after reading");
        QCOMPARE(expiryInWords({ExpiryMode::AfterSend, 24h}), "Disappears 1 day after sending");
        QCOMPARE(expiryInWords({ExpiryMode::Off, 0s}), "Off");
        QCOMPARE(expiryInWords({ExpiryMode::Off, 12h}), "Off");
    }
};

}  // namespace starling::ui

QTEST_APPLESS_MAIN(starling::ui::DurationsTest)
#include "durations_test.moc"
