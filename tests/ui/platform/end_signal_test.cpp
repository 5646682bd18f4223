// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/end_signal.h"

#include <QTest>

#include <csignal>

using namespace starling::ui;

class EndSignalTest : public QObject {
    Q_OBJECT

private slots:
    void ASignalIsAWishToClose_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("the session ends") << SIGTERM;
        QTest::newRow("Ctrl-C") << SIGINT;
        QTest::newRow("the terminal goes") << SIGHUP;
    }
    void ASignalIsAWishToClose() {
        QFETCH(int, signal);
        int wishes = 0;
        const EndSignal end{[&wishes] { ++wishes; }};
        std::raise(signal);
        QCOMPARE(wishes, 0);  // nothing happens in the middle of whatever ran
        QTRY_COMPARE(wishes, 1);
    }

    void ManySignalsAtOnceAreOneWish() {
        int wishes = 0;
        const EndSignal end{[&wishes] { ++wishes; }};
        for (int i = 0; i < 100; ++i)
            std::raise(SIGTERM);
        QTRY_VERIFY(wishes > 0);
        QCOMPARE(wishes, 1);
    }
};

QTEST_GUILESS_MAIN(EndSignalTest)
#include "end_signal_test.moc"
