// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/engine_words.h"
#include "look/words.h"
#include "ui/support/pseudo_translation.h"

#include <QTest>

namespace starling::ui {
namespace {

class ReasonsTest : public QObject {
    Q_OBJECT

private:
    PseudoTranslation brackets_;

private slots:
    void cleanup() { QCoreApplication::removeTranslator(&brackets_); }

    void EverySentenceOfTheEngineIsTranslated_data() {
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* reason, const char* words) {
            QTest::newRow(reason) << QByteArray{reason} << QString::fromUtf8(words);
        };
        row("The network cannot be reached. It is tried again by itself.",
            "[The network cannot be reached.] [It is tried again by itself.]");
        row("The network did not answer in time. It was tried for two weeks. Try again to send it "
            "after all.",
            "[The network did not answer in time.] [It was tried for two weeks.] [Try again to "
            "send it after all.]");
        row("The network finds it too large. Send it in smaller parts.",
            "[The network finds it too large.] [Send it in smaller parts.]");
        row("The network refuses it (odd 100%2. Really). Try again, or write it anew if that does "
            "not help.",
            "[The network refuses it (odd 100%2. Really).] [Try again, or write it anew if that "
            "does not help.]");
        row("It is sent, but your other devices do not get it: The network cannot be reached. Try "
            "again to give it to them.",
            "[It is sent, but your other devices do not get it:] [The network cannot be reached.] "
            "[Try again to give it to them.]");
        row("You stopped it. Try again to send it after all.",
            "[You stopped it.] [Try again to send it after all.]");
        row("No entry node of the network can be reached: check the connection of this computer "
            "and the proxy, if there is one. It is tried again by itself.",
            "[No entry node of the network can be reached: check the connection of this computer "
            "and the proxy, if there is one.] [It is tried again by itself.]");
        row("No seed of the network gives a list of nodes: a seed answers 500. Check the "
            "connection, or the seeds in the network file.",
            "[No seed of the network gives a list of nodes: a seed answers 500. Check the "
            "connection, or the seeds in the network file.]");
        row("Only 5 service nodes are known: whoever runs some of them can tell who talks to whom. "
            "1 of two paths is up. There are too few nodes: both paths share some.",
            "[Only 5 service nodes are known: whoever runs some of them can tell who talks to "
            "whom.] [1 of two paths is up.] [There are too few nodes: both paths share some.]");
        row("The network file lists too few service nodes: 2 service nodes are known, and a "
            "network needs at least 3. Add nodes or a seed to it, or start more nodes.",
            "[The network file lists too few service nodes: 2 service nodes are known, and a "
            "network needs at least 3. Add nodes or a seed to it, or start more nodes.]");
    }

    void EverySentenceOfTheEngineIsTranslated() {
        QFETCH(const QByteArray, reason);
        QCoreApplication::installTranslator(&brackets_);
        QTEST(reasonInWords(reason.toStdString()), "words");
    }

    void AnAnswerThatIsNoSentenceBecomesOne_data() {
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<QString>("words");
        QTest::newRow("plain") << QByteArray{"wrong passphrase"} << "Wrong passphrase.";
        QTest::newRow("one value")
            << QByteArray{"the node is busy: try later"} << "The node is busy: try later.";
        QTest::newRow("two values")
            << QByteArray{"the message has 2001 characters: send it in parts of at most 2000"}
            << "The message has 2001 characters: send it in parts of at most 2000.";
        QTest::newRow("the longer of two")
            << QByteArray{"the disk is full or failed"} << "The disk is full or failed.";
        QTest::newRow("in quotes") << QByteArray{"no local network is there: start one with \"x\""}
                                   << "No local network is there: start one with \"x\".";
    }

    void AnAnswerThatIsNoSentenceBecomesOne() {
        QFETCH(const QByteArray, reason);
        QTEST(reasonInWords(reason.toStdString()), "words");
    }

    void EveryTextIsFoundAgain() {
        QCoreApplication::installTranslator(&brackets_);
        for (const char* const sentence : kSentences)
            QVERIFY2(reasonInWords(QString{sentence}.replace('%', '1').toStdString()).endsWith(']'),
                     sentence);
        for (const char* const phrase : kPhrases)
            QVERIFY2(reasonInWords(phrase).startsWith('['), phrase);
    }

    void WhatIsUnknownStaysAsItIs_data() {
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("nothing") << QByteArray{};
        QTest::newRow("a word") << QByteArray{"xyzzy"};
        QTest::newRow("a sentence") << QByteArray{"Nobody has written this. Nor that."};
        QTest::newRow("a marker") << QByteArray{"%1 of"};
        QTest::newRow("the beginning of a known one") << QByteArray{"The network refuses it (no"};
        QTest::newRow("a known one with a tail") << QByteArray{"the disk is full of music"};
    }

    void WhatIsUnknownStaysAsItIs() {
        QFETCH(const QByteArray, reason);
        QCOMPARE(reasonInWords(reason.toStdString()), QString::fromUtf8(reason));
    }

    void WhatIsKnownIsTranslatedAmongWhatIsNot() {
        QCoreApplication::installTranslator(&brackets_);
        QCOMPARE(reasonInWords("Odd things happen. It is tried again by itself."),
                 "Odd things happen. [It is tried again by itself.]");
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_GUILESS_MAIN(starling::ui::ReasonsTest)
#include "reasons_test.moc"
