// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/words.h"

#include <QTest>

namespace starling::ui {
namespace {

AccountId idOf(char digit) {
    return *AccountId::parse("05" + std::string(64, digit));
}

Timestamp at(const char* iso) {
    return fromUnixMillis(
        QDateTime::fromString(QLatin1String{iso}, Qt::ISODate).toMSecsSinceEpoch());
}

const QDateTime kNow = QDateTime::fromString(QStringLiteral("2026-02-12T10:00:00"), Qt::ISODate);

class WordsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale{QLocale::English, QLocale::UnitedKingdom}); }

    void AListTellsTheTimeAsShortlyAsItCan_data() {
        QTest::addColumn<QByteArray>("when");
        QTest::addColumn<QString>("words");
        QTest::newRow("today") << QByteArray{"2026-02-12T00:01:00"} << "00:01";
        QTest::newRow("yesterday") << QByteArray{"2026-02-11T23:59:00"} << "Yesterday";
        QTest::newRow("two days ago") << QByteArray{"2026-02-10T12:00:00"} << "Tue";
        QTest::newRow("six days ago") << QByteArray{"2026-02-06T12:00:00"} << "Fri";
        QTest::newRow("a week ago") << QByteArray{"2026-02-05T12:00:00"} << "5 Feb";
        QTest::newRow("last year") << QByteArray{"2025-12-31T12:00:00"} << "31 Dec 2025";
        QTest::newRow("tomorrow") << QByteArray{"2026-02-13T12:00:00"} << "13 Feb";
    }

    void AListTellsTheTimeAsShortlyAsItCan() {
        QFETCH(const QByteArray, when);
        QTEST(listTime(at(when), kNow), "words");
    }

    void ADayIsCalledByItsName_data() {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("words");
        QTest::newRow("today") << QDate{2026, 2, 12} << "Today";
        QTest::newRow("yesterday") << QDate{2026, 2, 11} << "Yesterday";
        QTest::newRow("this week") << QDate{2026, 2, 9} << "Monday";
        QTest::newRow("this year") << QDate{2026, 2, 3} << "3 February";
        QTest::newRow("before") << QDate{2024, 2, 3} << "3 February 2024";
        QTest::newRow("tomorrow") << QDate{2026, 2, 13} << "13 February";
    }

    void ADayIsCalledByItsName() {
        QFETCH(const QDate, day);
        QTEST(dayName(day, kNow.date()), "words");
    }

    void TheFullTimeHasSeconds() {
        QCOMPARE(fullTime(at("2026-02-12T14:21:07")), "Thursday, 12 February 2026, 14:21:07");
        QCOMPARE(clockTime(at("2026-02-12T14:21:07")), "14:21");
    }

    void TheLocaleOfNobodyHasNoSecondsEither() {
        const QLocale before;
        QLocale::setDefault(QLocale::c());
        QCOMPARE(clockTime(at("2026-02-12T14:21:07")), "14:21");
        QLocale::setDefault(before);
    }

    void AnIdIsShortenedInTheMiddle() {
        QCOMPARE(shortId(idOf('a')), QString::fromUtf8("05aa\u200e…\u200eaaaa"));
    }

    void ANameIsMadeHarmless_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("shown");
        const auto nobody = QString::fromUtf8("05bb\u200e…\u200ebbbb");
        QTest::newRow("plain") << "Bob"
                               << "Bob";
        QTest::newRow("no name") << "" << nobody;
        QTest::newRow("lines") << "Bob\nCarol\r\n"
                               << "Bob Carol";
        QTest::newRow("controls") << "B\x01ob\x7f"
                                  << "Bob";
        QTest::newRow("spaces") << QString::fromUtf8("  Bob\u00a0\u3000 \t C ") << "Bob C";
        QTest::newRow("paragraph") << QString::fromUtf8("Bob\u2029C") << "Bob C";
        QTest::newRow("overrides")
            << QString::fromUtf8("\u202eboB\u202c\u2066x\u2069\u200e\u061c") << "boBx";
        QTest::newRow("nothing to see") << QString::fromUtf8("\u200b\ufeff\u2060\u3164") << nobody;
        QTest::newRow("only joiners") << QString::fromUtf8("\u200d\u200c") << nobody;
        QTest::newRow("markup") << "<b>Bob</b>"
                                << "<b>Bob</b>";
        QTest::newRow("a family stays one")
            << QString::fromUtf8("👨‍👩‍👧") << QString::fromUtf8("👨‍👩‍👧");
        QTest::newRow("right to left") << QString::fromUtf8("עלמה") << QString::fromUtf8("עלמה");
    }

    void ANameIsMadeHarmless() {
        QFETCH(const QString, name);
        QTEST(displayName(utf8(name), idOf('b')), "shown");
    }

    void WrongBytesAreNoName() { QVERIFY(!displayName("\xff\xfe", idOf('b')).isEmpty()); }

    void OnesOwnConversationIsNoteToSelf() {
        Conversation conversation;
        conversation.id = idOf('a');
        conversation.name = "Alice";
        QCOMPARE(displayName(conversation, idOf('a')), "Note to Self");
        QCOMPARE(displayName(conversation, idOf('b')), "Alice");
    }

    void OurNameForSomebodyGoesBeforeTheirs() {
        Conversation bob;
        bob.id = idOf('b');
        bob.name = "Bob";
        bob.nickname =
            "\xE2\x80\xAE"
            "Bobby\n";
        QCOMPARE(displayName(bob, idOf('a')), "Bobby");
        bob.nickname = "\xE2\x80\x8F";  // Nothing that can be seen.
        QCOMPARE(displayName(bob, idOf('a')), "Bob");
    }

    // Letters turn what stands around them as marks do.
    void ANameInASentenceIsWrittenApart() {
        QCOMPARE(isolated("Bob"), "Bob");
        const QString hebrew = QString::fromUtf8("\xD7\x91\xD7\x95\xD7\x91");
        QCOMPARE(isolated(hebrew), QChar{0x2068} + hebrew + QChar{0x2069});
        QVERIFY(!acceptedInWords(false, hebrew).isRightToLeft());
        QCOMPARE(acceptedInWords(true, hebrew), "You accepted the request");
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(isolated("Bob"), QString{QChar{0x2068}} + "Bob" + QChar{0x2069});
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void OneLineIsCutBeforeAHalfCharacter() {
        QCOMPARE(oneLine("a\n\n  b"), "a b");
        const auto cut = oneLine(std::string(399, 'a') + "😀😀");
        QCOMPARE(cut, QString(399, QLatin1Char('a')));
        QCOMPARE(oneLine(std::string(100'000, 'a')).size(), 400);
    }

    void AToolTipIsNeverMarkup() {
        QCOMPARE(asToolTip("Bob & Carol"), "Bob & Carol");
        QCOMPARE(asToolTip("<b>Bob</b>"), "<span>&lt;b&gt;Bob&lt;/b&gt;</span>");
    }

    void CodePointsAreNoUtf16Units() {
        QCOMPARE(codePoints({}), 0);
        QCOMPARE(codePoints(QString::fromUtf8("aé😀")), 3);
    }

    void EmojiAreCountedAsTheyAreSeen_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        const auto row = [](const char* name, const char* text, int count) {
            QTest::newRow(name) << QString::fromUtf8(text) << count;
        };
        row("nothing", "", 0);
        row("one", "😀", 1);
        row("three", "😀😀😀", 3);
        row("four", "😀😀😀😀", 0);
        row("with a space", " 😀 😀\n", 2);
        row("with a letter", "😀a", 0);
        row("a family", "👨‍👩‍👧‍👦", 1);
        row("a skin", "👍🏽", 1);
        row("a skin and a profession", "👩🏽‍💻", 1);
        row("a flag", "🇫🇷", 1);
        row("three flags", "🇫🇷🇩🇪🇯🇵", 3);
        row("half a flag", "🇫", 0);
        row("a flag by tags", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", 1);
        row("a rainbow flag", "🏳️‍🌈", 1);
        row("a keycap", "1️⃣", 1);
        row("two keycaps", "#️⃣*️⃣", 2);
        row("a keycap without its variant", "1⃣", 1);
        row("digits", "12", 0);
        row("a heart as a picture", "❤️", 1);
        row("a heart on fire", "❤️‍🔥", 1);
        row("a heart as text", "❤", 0);
        row("a trade mark", "™", 0);
        row("a star", "⭐", 1);
        row("letters of Asia", "あ中", 0);
        row("a lone joiner", "\u200d", 0);
        row("a lone variant", "\ufe0f", 0);
    }

    void EmojiAreCountedAsTheyAreSeen() {
        QFETCH(const QString, text);
        QTEST(emojiOnly(text), "count");
    }

    void AHalfSurrogateIsNoEmoji() {
        QCOMPARE(emojiOnly(QString{QChar{0xD83D}}), 0);
        QCOMPARE(emojiLength(QString{QChar{0xD83D}}, 0), 0);
        QCOMPARE(emojiOnly(QString::fromUtf8("😀😀😀😀"), 4), 4);
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_APPLESS_MAIN(starling::ui::WordsTest)
#include "words_test.moc"
