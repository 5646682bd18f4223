// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/text_block.h"

#include <QTest>

#include <cmath>

namespace starling::ui {

namespace {

TextBlock block(const QString& text, int width = 1'000, int mostLines = TextBlock::kMostLines) {
    QFont font{"Noto Sans"};
    font.setPixelSize(14);
    return {text, {font, 19, width, mostLines}};
}

}  // namespace

class TextBlockTest : public QObject {
    Q_OBJECT

private slots:
    void EachLineIsAsHighAsThePitchWhateverItsLetters() {
        QCOMPARE(block("a").height(), 19);
        QCOMPARE(block("a\nb").height(), 2 * 19);
        QCOMPARE(block("a\n\nb\n").height(), 4 * 19);
        QCOMPARE(block("🐕 漢字 سلام").height(), 19);
    }

    void AllKindsOfLineEndsAreOne() { QCOMPARE(block("a\r\nb\rc\u2029d").lineCount(), 4); }

    void NoWordIsWiderThanTheRoom() {
        const auto wrapped = block(QString(400, 'w'), 200);
        QVERIFY(wrapped.width() <= 200);
        QVERIFY(wrapped.lineCount() > 10);
    }

    void WhatIsTooLongIsCutAndSaysSo() {
        const auto lines = QStringList(40, "line").join('\n');
        QCOMPARE(block(lines, 200, 25).lineCount(), 25);
        QVERIFY(block(lines, 200, 25).isCut());
        QVERIFY(!block(lines, 200, 40).isCut());
        const auto one = block(QString(100'000, 'w'), 200, 25);
        QCOMPARE(one.lineCount(), 25);
        QVERIFY(one.isCut());
    }

    void ATextIsNotCutWithinACharacter() {
        const auto dogs = block(QString::fromUtf8("🐕").repeated(100'000), 200, 3);
        QVERIFY(dogs.isCut());
        QCOMPARE(dogs.lineCount(), 3);
    }

    void EachParagraphHasItsOwnDirection() {
        QVERIFY(block("hello\nשלום").lastLineIsRightToLeft());
        QVERIFY(!block("שלום\nhello").lastLineIsRightToLeft());
        QVERIFY(!block(QStringLiteral("\u202Eevil\nhello")).lastLineIsRightToLeft());
    }

    void APointIsAPositionInTheWholeText() {
        const auto two = block("ab\ncd");
        QCOMPARE(two.positionAt({0, 5}), 0);
        QCOMPARE(two.positionAt({500, 5}), 2);
        QCOMPARE(two.positionAt({0, 25}), 3);
        QCOMPARE(two.positionAt({500, 900}), 5);
    }

    void LinesFromTheRightBeginAtTheRightOfTheirRoom() {
        auto hebrew = block("שלום");
        hebrew.alignWithin(300);
        QCOMPARE(hebrew.positionAt({299, 5}), 0);
        QCOMPARE(hebrew.positionAt({0, 5}), 4);
    }

    void ABoxIsAroundItsLettersAlone_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("boxed");
        QTest::newRow("from the left") << "one two three"
                                       << "two";
        QTest::newRow("with emoji") << "🐕 two 🐕"
                                    << "two";
        QTest::newRow("an emoji") << "one 🐕 three"
                                  << "🐕";
        QTest::newRow("from the right") << "שלום שלום עולם"
                                        << "עולם";
        QTest::newRow("one direction in the other") << "שלום code עולם"
                                                    << "code";
        QTest::newRow("at its edge") << "שלום code two עולם"
                                     << "two";
        QTest::newRow("the other in the one") << "one עולם two"
                                              << "עולם";
    }
    void ABoxIsAroundItsLettersAlone() {
        QFETCH(QString, text);
        QFETCH(QString, boxed);
        const auto from = static_cast<int>(text.indexOf(boxed));
        const TextRange range{from, from + static_cast<int>(boxed.size())};
        QFont font{"Noto Sans"};
        font.setPixelSize(14);
        const TextBlock block{text,
                              {font, 19, 1'000, 10, {}, {{range, {}, TextRun::Box::Letters, 7}}}};
        QCOMPARE(block.boxes().size(), 1u);
        QCOMPARE(block.boxes().front().tag, 7);
        const auto rect = block.boxes().front().rect;
        for (int x = 0; x < block.width(); ++x) {
            const int at = block.characterAt({x + 0.5, 5});
            const bool inRange = range.from <= at && at < range.to;
            const bool nearEdge =
                std::abs(x + 0.5 - rect.left()) <= 1.5 || std::abs(x + 0.5 - rect.right()) <= 1.5;
            if (!nearEdge) QCOMPARE(rect.contains(QPointF{x + 0.5, 5.0}), inRange);
        }
    }

    void ABoxGoesOnInTheNextLine() {
        QFont font{"Noto Sans"};
        font.setPixelSize(14);
        const auto text = QStringLiteral("word ").repeated(40);
        const TextBlock block{text,
                              {font, 19, 200, 20, {}, {{{5, 150}, {}, TextRun::Box::Letters, 0}}}};
        QVERIFY(block.boxes().size() > 3);
        for (std::size_t i = 1; i < block.boxes().size(); ++i)
            QCOMPARE(block.boxes()[i].rect.top(), block.boxes()[i - 1].rect.bottom());
    }

    void ABoxOfLinesIsOneAndAsWideAsTheRoom() {
        QFont font{"Noto Sans"};
        font.setPixelSize(14);
        auto block = TextBlock{"a\nb\n\nc\nd",
                               {font, 19, 200, 20, {}, {{{2, 6}, {}, TextRun::Box::Lines, 0}}}};
        block.alignWithin(150);
        QCOMPARE(block.boxes(), (std::vector<TextBlock::Box>{{QRectF{0, 19, 150, 3 * 19}, 0}}));
        QVERIFY(!block.endsInLinesBox());
    }

    void OnlyWhatIsRightThereIsFound() {
        const auto two = block("ab\ncde");
        QCOMPARE(two.characterAt({1, 5}), 0);
        QCOMPARE(two.characterAt({500, 5}), -1);
        QCOMPARE(two.characterAt({1, -1}), -1);
        QCOMPARE(two.characterAt({1, 25}), 3);
        QCOMPARE(two.characterAt({1, 39}), -1);
        QCOMPARE(TextBlock{}.characterAt({0, 0}), -1);
    }

    void AWordIsFoundAroundAPosition() {
        const auto text = block("one two three");
        QCOMPARE(text.wordAt(5), (TextRange{4, 7}));
        QCOMPARE(text.wordAt(13), (TextRange{8, 13}));
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::TextBlockTest)
#include "text_block_test.moc"
