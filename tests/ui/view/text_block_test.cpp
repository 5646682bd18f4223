// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/text_block.h"

#include <QTest>

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

    void AWordIsFoundAroundAPosition() {
        const auto text = block("one two three");
        QCOMPARE(text.wordAt(5), (TextRange{4, 7}));
        QCOMPARE(text.wordAt(13), (TextRange{8, 13}));
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::TextBlockTest)
#include "text_block_test.moc"
