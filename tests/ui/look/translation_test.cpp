// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/translation.h"

#include "look/words.h"

#include <QApplication>
#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace starling;
using namespace starling::ui;

class TranslationTest : public QObject {
    Q_OBJECT

    static QString newMessages(int count) {
        return QCoreApplication::translate("starling::ui::MessageView", "%n new messages", nullptr,
                                           count);
    }

private slots:
    void cleanup() {
        qDeleteAll(qApp->findChildren<QTranslator*>());
        QLocale::setDefault(QLocale::c());
    }

    void TheFirstLanguageThatIsSpokenIsTaken_data() {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("Germany") << QLocale{"de_DE"}.uiLanguages() << "de";
        QTest::newRow("Austria") << QLocale{"de_AT"}.uiLanguages() << "de";
        QTest::newRow("with its script") << QStringList{"de-Latn-CH"} << "de";
        QTest::newRow("after one that is not spoken") << QStringList{"tlh", "de"} << "de";
        QTest::newRow("English before it") << QStringList{"en-US", "de-DE"} << "";
        QTest::newRow("English") << QLocale{"en_GB"}.uiLanguages() << "";
        QTest::newRow("C") << QLocale::c().uiLanguages() << "";
        QTest::newRow("unknown") << QStringList{"tlh"} << "";
        QTest::newRow("only the beginning is the same") << QStringList{"deu"} << "";
        QTest::newRow("nothing") << QStringList{} << "";
        QTest::newRow("an empty one") << QStringList{""} << "";
    }
    void TheFirstLanguageThatIsSpokenIsTaken() {
        QFETCH(QStringList, wanted);
        QFETCH(QString, spoken);
        QCOMPARE(spokenOf(wanted), spoken);
    }

    void GermanIsSpokenToGermans() {
        QCOMPARE(speak(*qApp, QLocale{"de_DE"}.uiLanguages()), "de");
        const QDate today{2026, 2, 9};
        QCOMPARE(dayName(today.addDays(-1), today), "Gestern");
        QCOMPARE(dayName(today.addDays(-6), today), "Dienstag");
        QCOMPARE(dayName(today.addDays(-20), today), "20. Januar");
        QCOMPARE(newMessages(1), "1 neue Nachricht");
        QCOMPARE(newMessages(2), "2 neue Nachrichten");
    }

    void WhatTheEngineSaysIsGermanToo() {
        speak(*qApp, {"de"});
        QCOMPARE(reasonInWords("the message has 2100 characters: send it in parts of at most 2000"),
                 "Die Nachricht hat 2100 Zeichen: Sende sie in Teilen von höchstens 2000.");
        QCOMPARE(reasonInWords("no local network is there: start one with \"starlingnet\""),
                 "Es gibt kein lokales Netzwerk: Mit „starlingnet“ startest du eines.");
    }

    void OthersHearEnglishAndNothingIsLoaded() {
        for (const auto* const language : {"C", "en-US", "tlh"})
            QCOMPARE(speak(*qApp, {language}), QString{});
        QVERIFY(qApp->findChildren<QTranslator*>().isEmpty());
        const QDate today{2026, 2, 9};
        QCOMPARE(dayName(today.addDays(-1), today), "Yesterday");
        QCOMPARE(newMessages(2), "2 new messages");
    }
};

QTEST_MAIN(TranslationTest)
#include "translation_test.moc"
