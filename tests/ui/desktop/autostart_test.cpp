// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/autostart.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace starling::ui;

class AutostartTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> place_;

    QString folder() const { return place_->filePath("config/autostart"); }
    QString file() const { return folder() + "/starling.desktop"; }
    Autostart of(const QString& profile, const QStringList& alsoTold = {},
                 const QString& program = "/usr/bin/starling") const {
        return {program, profile, alsoTold, folder()};
    }
    QByteArray exec() const {
        QFile found{file()};
        if (!found.open(QIODevice::ReadOnly)) return {};
        for (const auto& line : found.readAll().split('\n'))
            if (line.startsWith("Exec=")) return line;
        return {};
    }

private slots:
    void init() { place_ = std::make_unique<QTemporaryDir>(); }

    void NothingIsThereUntilItIsWanted() {
        QVERIFY(!of("/alice").isOn());
        QVERIFY(!QFile::exists(file()));
    }

    void ItIsSwitchedOnAndOff() {
        QVERIFY(of("/alice").set(true));
        QVERIFY(of("/alice").isOn());
        QCOMPARE(exec(), "Exec=\"/usr/bin/starling\" --profile \"/alice\"");
        QVERIFY(of("/alice").set(false));
        QVERIFY(!of("/alice").isOn());
        QVERIFY(!QFile::exists(file()));
        QVERIFY(of("/alice").set(false));
    }

    void NothingGoesAroundAProxyAtTheNextLogin() {
        QVERIFY(of("/alice", {"--proxy", "socks5h://a:b@127.0.0.1:9050"}).set(true));
        QVERIFY(exec().endsWith("\"--proxy\" \"socks5h://a:b@127.0.0.1:9050\""));
        QVERIFY(of("/alice").isOn());
        const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
        QVERIFY(!(QFile::permissions(file()) & others));
    }

    void AnotherProfileIsNotOurs() {
        QVERIFY(of("/alice").set(true));
        QVERIFY(!of("/alice2").isOn());
        QVERIFY(!of("/bob").isOn());
        QVERIFY(of("/bob").set(true));
        QVERIFY(!of("/alice").isOn());
    }

    void WhatTheDesktopSwitchedOffIsOff() {
        QVERIFY(of("/alice").set(true));
        QFile found{file()};
        QVERIFY(found.open(QIODevice::Append));
        found.write("Hidden=true\n");
        found.close();
        QVERIFY(!of("/alice").isOn());
    }

    void PathsAreQuotedAsTheSpecificationSays_data() {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("blank") << "/a b" << QByteArray{"\"/a b\""};
        QTest::newRow("per cent") << "/a%f" << QByteArray{"\"/a%%f\""};
        QTest::newRow("quote") << "/a\"b" << QByteArray{"\"/a\\\\\"b\""};
        QTest::newRow("dollar") << "/$HOME" << QByteArray{"\"/\\\\$HOME\""};
        QTest::newRow("backtick") << "/`x`" << QByteArray{"\"/\\\\`x\\\\`\""};
        QTest::newRow("backslash") << "/a\\b" << QByteArray{"\"/a\\\\\\\\b\""};
        QTest::newRow("umlaut") << QString::fromUtf8("/\xc3\xa4") << QByteArray{"\"/\xc3\xa4\""};
    }
    void PathsAreQuotedAsTheSpecificationSays() {
        QFETCH(QString, profile);
        QFETCH(QByteArray, written);
        QVERIFY(of(profile).set(true));
        QCOMPARE(exec(), "Exec=\"/usr/bin/starling\" --profile " + written);
        QVERIFY(of(profile).isOn());
    }

    void APathThatCannotBeWrittenDownIsRefused() {
        QVERIFY(!of("/a\nExec=evil").set(true));
        QVERIFY(!QFile::exists(file()));
    }

    void AFolderThatTakesNothingIsSaid() {
        QVERIFY(QDir{}.mkpath(place_->filePath("config")));
        QFile inTheWay{folder()};
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        QVERIFY(!of("/alice").set(true));
    }
};

QTEST_GUILESS_MAIN(AutostartTest)
#include "autostart_test.moc"
