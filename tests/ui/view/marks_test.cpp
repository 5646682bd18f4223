// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/marks.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

namespace starling::ui {

class MarksTest : public QObject {
    Q_OBJECT

    /// The text with what is marked in it in brackets: "a [B bold] word".
    static QString shown(const QString& written) {
        const auto formatted = formatMarks(written);
        QStringList before;
        QStringList after;
        for (int i = 0; i <= formatted.text.size(); ++i) {
            before << QString{};
            after << QString{};
        }
        for (const auto& [range, mark] : formatted.marks) {
            before[range.from] += QString{"["} + QString{"BISCPX"}.at(static_cast<int>(mark)) + ' ';
            after[range.to].prepend(']');
        }
        QString out;
        for (int i = 0; i <= formatted.text.size(); ++i)
            out += after[i] + before[i] + formatted.text.mid(i, 1);
        return out;
    }
    static void row(const char* name, const QString& written, const QString& shown) {
        QTest::newRow(name) << written << shown;
    }
    static void columns() {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("expected");
    }

private slots:
    void MarksAreFollowed_data() {
        columns();
        row("bold", "a *bold* word", "a [B bold] word");
        row("bold twice", "a **bold** word", "a [B bold] word");
        row("italic", "_italic_", "[I italic]");
        row("struck", "~no~ yes", "[S no] yes");
        row("struck twice", "~~no~~ yes", "[S no] yes");
        row("code", "press `a b`", "press [C a b]");
        row("spoiler", "he is ||the butler||!", "he is [X the butler]!");
        row("many words", "*one two* three *four*", "[B one two] three [B four]");
        row("before punctuation", "(*a*), \"_b_\"; ~c~.", "([B a]), \"[I b]\"; [S c].");
        row("one in another", "*a _b_ c*", "[B a [I b] c]");
        row("one on another", "*_a_*", "[B [I a]]");
        row("all over a spoiler", "||*a* _b_||", "[X [B a] [I b]]");
        row("beside an emoji", "😀*a*😀", "😀[B a]😀");
        row("an emoji", "*😀*", "[B 😀]");
        row("beside other punctuation", "，*粗*。", "，[B 粗]。");
        row("from the right", "*שלום* עולם", "[B שלום] עולם");
        row("in every line", "*a*\n*b*", "[B a]\n[B b]");
        row("over an address", "*http://a.example*", "[B http://a.example]");
        row("an address in italics", "_http://a_b.example/_c_", "[I http://a_b.example/_c]");
        row("a spoiler with a sign", "||?||", "[X ?]");
        row("code beside a word", "the `n`-th", "the [C n]-th");
    }
    void MarksAreFollowed() {
        QFETCH(QString, written);
        QFETCH(QString, expected);
        QCOMPARE(shown(written), expected);
    }

    void WhatIsNoMarkStays_data() {
        columns();
        for (const auto* text : {"",
                                 "plain",
                                 "*",
                                 "**",
                                 "***",
                                 "****",
                                 "||",
                                 "||||",
                                 "`",
                                 "``",
                                 "```",
                                 "``````",
                                 "2*3*4",
                                 "5 * 3 * 2",
                                 "a_b_c",
                                 "snake_case_name",
                                 "__init__",
                                 "*open",
                                 "close*",
                                 "* a*",
                                 "*a *",
                                 "*a\nb*",
                                 "~a\nb~",
                                 "`a\nb`",
                                 "||a\nb||",
                                 "a || b || c",
                                 "a|b|c",
                                 "*.* and *.*",
                                 ">_< and >_<",
                                 "-_- no -_-",
                                 "~/a and ~/b",
                                 "~5",
                                 "*a**",
                                 "**a*",
                                 "***a***",
                                 "``a``",
                                 "` a `",
                                 "``` ```",
                                 "x*a*",
                                 "*a*x",
                                 "é*a*",
                                 "*a*é",
                                 "e\u0301*a*",
                                 "http://a_b_c",
                                 "http://a.example/*b*/_c_/~d~",
                                 "http://a.example/_b_ _c",
                                 "*\u2028a*"})
            row(text, text, text);
    }
    void WhatIsNoMarkStays() {
        QFETCH(QString, written);
        QFETCH(QString, expected);
        QCOMPARE(shown(written), expected);
    }

    void WithinCodeNothingIsAMark_data() {
        columns();
        row("bold", "`*a*`", "[C *a*]");
        row("a spoiler", "`||a||`", "[C ||a||]");
        row("half of it", "*a `b* c`", "*a [C b* c]");
        row("around it", "*a `b` c*", "[B a [C b] c]");
        row("in a block", "```*a* `b` _c_```", "[P *a* `b` _c_]");
        row("an address", "`http://a.example`", "[C http://a.example]");
    }
    void WithinCodeNothingIsAMark() {
        QFETCH(QString, written);
        QFETCH(QString, expected);
        QCOMPARE(shown(written), expected);
        QVERIFY(formatMarks(written).links.empty());
    }

    void MarksNeverCross_data() {
        columns();
        row("the inner one stays", "*a _b* c_", "[B a _b] c_");
        row("the nearest begins it", "*a *b*", "*a [B b]");
        row("a spoiler", "||a *b|| c*", "[X a *b] c*");
    }
    void MarksNeverCross() {
        QFETCH(QString, written);
        QFETCH(QString, expected);
        QCOMPARE(shown(written), expected);
    }

    void ABlockStandsOnLinesOfItsOwn_data() {
        columns();
        row("of one line", "```a b```", "[P a b]");
        row("between lines", "a\n```b```\nc", "a\n[P b]\nc");
        row("with ends of its own", "a\n```\nb\nc\n```\nd", "a\n[P b\nc]\nd");
        row("after words", "see ```a\nb```", "see\n[P a\nb]");
        row("after words, with an end", "see ```\na\nb\n```", "see\n[P a\nb]");
        row("before words", "```a\nb``` there", "[P a\nb]\nthere");
        row("before words, with an end", "```\na\n``` there", "[P a]\nthere");
        row("with empty lines", "```\na\n\nb\n```", "[P a\n\nb]");
        row("with room at the left", "```\n  a\n```", "[P   a]");
        row("with other ends of lines", "```\r\na\r\nb\r\n```\r\nc", "[P a\nb]\nc");
        row("two", "```a```\n```b```", "[P a]\n[P b]");
        row("among words it is none", "see ```a``` there", "see [C a] there");
        row("with marks around", "*x*\n```*a*```\n*y*", "[B x]\n[P *a*]\n[B y]");
        row("that is not closed", "```a\n*b*", "```a\n[B b]");
        row("with too many ticks", "````a````", "````a````");
    }
    void ABlockStandsOnLinesOfItsOwn() {
        QFETCH(QString, written);
        QFETCH(QString, expected);
        QCOMPARE(shown(written), expected);
    }

    void LinksAreWhereTheyAreShown() {
        const auto formatted =
            formatMarks("*now* see (http://a_b.example/_c_) and *http://d.example*");
        QCOMPARE(formatted.links.size(), 2u);
        for (const auto& [range, url] : formatted.links)
            QCOMPARE(formatted.text.mid(range.from, range.to - range.from), url.toString());
        QCOMPARE(formatMarks("see http://a.example.").links.size(), 1u);
    }

    void HostileTextsTakeNoLonger_data() {
        QTest::addColumn<QString>("piece");
        for (const auto* piece :
             {"*",        "*a ",        "*a",   "a* ",   " *a*", "_*~||",     "`a ",
              "`",        "```",        "``` ", "```a ", "||",   "||a ",      "*_~a ",
              "http://*", "*http://(_", "\n*a", "`*",    "\r\n", "**a *b _c "})
            QTest::newRow(piece) << piece;
    }
    void HostileTextsTakeNoLonger() {
        QFETCH(QString, piece);
        QElapsedTimer clock;
        clock.start();
        const auto formatted = formatMarks(piece.repeated(40'000));
        QVERIFY2(clock.elapsed() < 4'000, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(formatted.marks.size() <= 120'000);
    }

    // Whatever is thrown at it, places are within the text, nested or apart, and no letter is lost.
    void AnyTextKeepsItsLetters() {
        QRandomGenerator random{7};
        const auto signs = QString::fromUtf8("**__~~||```` \n\na\u2028b.(é漢)");
        for (int round = 0; round < 3'000; ++round) {
            QString written;
            for (auto left = random.bounded(60); left > 0; --left)
                written += random.bounded(40) == 0
                               ? QStringLiteral("http://a.b")
                               : QString{signs.at(random.bounded(signs.size()))};
            const auto formatted = formatMarks(written);
            const auto letters = [](QString text) {
                return text.remove(QRegularExpression{"[^a-zé漢.()]"});
            };
            QCOMPARE(letters(formatted.text), letters(written));
            for (std::size_t i = 0; i < formatted.marks.size(); ++i) {
                const auto& [range, mark] = formatted.marks[i];
                QVERIFY(0 <= range.from && range.from < range.to);
                QVERIFY(range.to <= formatted.text.size());
                if (mark != Mark::Block)
                    QVERIFY(!formatted.text.mid(range.from, range.to - range.from).contains('\n'));
                for (std::size_t j = 0; j < i; ++j) {
                    const auto& outer = formatted.marks[j].range;
                    QVERIFY(range.to <= outer.to || outer.to <= range.from);
                }
            }
        }
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::MarksTest)
#include "marks_test.moc"
