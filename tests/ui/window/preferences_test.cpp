// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/preferences.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace starling::ui;

class PreferencesTest : public QObject {
    Q_OBJECT

private:
    static void write(const QTemporaryDir& folder, const QByteArray& text) {
        QFile file{folder.filePath("window.json")};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

private slots:
    void WhatIsSavedIsLoaded() {
        const QTemporaryDir folder;
        Preferences saved;
        saved.scheme = SchemeChoice::Light;
        saved.accent = Accent::Plum;
        saved.network = {"testnet", "socks5h://127.0.0.1:9050"};
        saved.geometry = QByteArray{"\x01\x02\xff", 3};
        saved.listWidth = 401;
        saved.desktop = {Notify::NameAndText, true, true};
        saved.enterSends = false;
        saved.recentEmoji = QStringList{"🚀", "👍"};
        QVERIFY(saved.save(folder.path()));

        const auto loaded = Preferences::load(folder.path());

        QCOMPARE(loaded.scheme, saved.scheme);
        QCOMPARE(loaded.accent, saved.accent);
        QVERIFY(loaded.network == saved.network);
        QCOMPARE(loaded.geometry, saved.geometry);
        QCOMPARE(loaded.listWidth, saved.listWidth);
        QVERIFY(loaded.desktop == saved.desktop);
        QCOMPARE(loaded.enterSends, saved.enterSends);
        QCOMPARE(loaded.recentEmoji, saved.recentEmoji);
    }

    void AProxyMayHoldAPasswordSoNobodyElseReadsTheFile() {
        const QTemporaryDir folder;
        const auto profile = folder.filePath("new/profile");
        QVERIFY(Preferences{}.save(profile));
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                            QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY(!(QFile::permissions(profile + "/window.json") & others));
        QVERIFY(!(QFile::permissions(profile) & others));
    }

    void NonsenseIsAsIfThereWereNothing_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray{};
        QTest::newRow("no JSON") << QByteArray{"{scheme"};
        QTest::newRow("an array") << QByteArray{"[1,2]"};
        QTest::newRow("out of range")
            << QByteArray{R"({"scheme":3,"accent":-1,"listWidth":99999,"network":7,
                            "notify":4,"keepInTray":"yes","startInTray":1})"};
        QTest::newRow("nested") << QByteArray(5000, '[');
        QTest::newRow("huge") << QByteArray(100'000, ' ') + "{\"scheme\":2}";
    }
    void NonsenseIsAsIfThereWereNothing() {
        QFETCH(QByteArray, text);
        const QTemporaryDir folder;
        write(folder, text);
        const auto loaded = Preferences::load(folder.path());
        QCOMPARE(loaded.scheme, SchemeChoice::System);
        QCOMPARE(loaded.accent, Accent::Teal);
        QCOMPARE(loaded.listWidth, 320);
        QVERIFY(loaded.enterSends);
        QCOMPARE(loaded.network.network, "session");
        QVERIFY(loaded.desktop == DesktopChoices{});
    }

    void AFolderThatTakesNothingIsSaid() {
        const QTemporaryDir folder;
        write(folder, {});
        QVERIFY(!Preferences{}.save(folder.filePath("window.json") + "/below-a-file"));
    }
};

QTEST_GUILESS_MAIN(PreferencesTest)
#include "preferences_test.moc"
