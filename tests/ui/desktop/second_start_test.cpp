// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The program itself, started twice.

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class SecondStartTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir place_{"/tmp/starling-two-XXXXXX"};

    void begin(QProcess& program) const {
        auto world = QProcessEnvironment::systemEnvironment();
        world.insert("XDG_RUNTIME_DIR", place_.path());
        world.insert("XDG_DATA_HOME", place_.filePath("data"));
        program.setProcessEnvironment(world);
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start(STARLING_PROGRAM, {"--profile", place_.filePath("alice")});
    }
    bool listens() const {
        return !QDir{place_.filePath("starling")}.entryList({"*.socket"}, QDir::System).isEmpty();
    }

private slots:
    void TheSecondEndsWellAndTheFirstGoesOn() {
        QProcess first;
        begin(first);
        QTRY_VERIFY_WITH_TIMEOUT(listens(), 30'000);
        QProcess second;
        begin(second);
        QTRY_COMPARE_WITH_TIMEOUT(second.state(), QProcess::NotRunning, 30'000);
        QCOMPARE(second.exitStatus(), QProcess::NormalExit);
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(first.state(), QProcess::Running);

        first.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(first.state(), QProcess::NotRunning, 30'000);
        QCOMPARE(first.exitStatus(), QProcess::NormalExit);
        QCOMPARE(first.exitCode(), 0);
        QVERIFY(!listens());
    }
};

QTEST_GUILESS_MAIN(SecondStartTest)
#include "second_start_test.moc"
