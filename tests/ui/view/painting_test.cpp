// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/view/stage.h"

#include <QAbstractButton>

namespace starling::ui {

using test::Stage;

class PaintingTest : public QObject {
    Q_OBJECT

    static bool has(const QImage& image, QRect where, QColor colour) {
        where &= image.rect();
        for (int y = where.top(); y <= where.bottom(); ++y)
            for (int x = where.left(); x <= where.right(); ++x)
                if (image.pixelColor(x, y) == colour) return true;
        return false;
    }

private slots:
    void ABubbleHasTheColourOfItsAuthor() {
        Stage stage;
        const auto theirs = stage.bobSays("Hello");
        const auto mine = stage.aliceSays("Hello");
        stage.open();
        const auto image = stage.picture();
        const auto inside = [&](MessageId id) {
            return image.pixelColor(stage.view.rectOf(id).topLeft() + QPoint{20, 4});
        };
        QCOMPARE(inside(theirs), stage.look[Token::BubbleOther]);
        QCOMPARE(inside(mine), stage.look[Token::BubbleOwn]);
        QCOMPARE(image.pixelColor(5, 5), stage.look[Token::Window]);
    }

    void TheTailIsNearlySquareAndTheOtherCornersAreRound() {
        Stage stage;
        const auto mine = stage.aliceSays("Hello");
        stage.open();
        const auto image = stage.picture();
        const auto rect = stage.view.rectOf(mine);
        const auto window = stage.look[Token::Window];
        QCOMPARE(image.pixelColor(rect.topLeft() + QPoint{3, 3}), window);
        QCOMPARE(image.pixelColor(rect.bottomLeft() + QPoint{3, -3}), window);
        QCOMPARE(image.pixelColor(rect.bottomRight() - QPoint{3, 3}), stage.look[Token::BubbleOwn]);
    }

    void MarksPiledOnMarksStayInTheirBubble() {
        Stage stage;
        const auto calm = stage.bobSays("Calm");
        std::string piled = "a";
        for (int i = 0; i < 60; ++i)
            piled += "\u0300";
        stage.bobSays(piled);
        stage.open();
        const auto above = stage.view.rectOf(calm);
        const QRect right{above.right() + 2, above.top(), 100, above.height()};
        const auto image = stage.picture();
        const QRect over{above.left() + 10, above.top() + 2, above.width() - 20, 4};
        QVERIFY(!has(image, over, stage.look[Token::Text]));
        QVERIFY(!has(image, right, stage.look[Token::Text]));
    }

    void TheRingIsSeenOnlyByWhoUsesTheKeyboard() {
        Stage stage;
        const auto message = stage.bobSays("Hello");
        stage.open();
        const auto around = [&] { return stage.view.rectOf(message).adjusted(-6, -6, 6, 6); };
        const auto accent = stage.look[Token::Accent];
        stage.click(stage.view.rectOf(message).center());
        QVERIFY(!has(stage.picture(), around(), accent));
        stage.focusByTab();
        QTest::keyClick(&stage.view, Qt::Key_Up);
        QVERIFY(has(stage.picture(), around(), accent));
    }

    void AnotherThemeIsPaintedAtOnce() {
        Stage stage;
        stage.bobSays("Hello");
        stage.open();
        const auto dark = stage.look[Token::Window];
        stage.look.choose(SchemeChoice::Light, Accent::Teal);
        QVERIFY(dark != stage.look[Token::Window]);
        QCOMPARE(stage.picture().pixelColor(5, 5), stage.look[Token::Window]);
    }

    void NothingIsPaintedThatIsNotThere() {
        Stage stage;
        stage.settle();
        const auto image = stage.picture();
        QVERIFY(!has(image, image.rect(), stage.look[Token::Day]));
        QVERIFY(!stage.view.findChild<QAbstractButton*>()->isVisible());
    }
};

}  // namespace starling::ui

QTEST_MAIN(starling::ui::PaintingTest)
#include "painting_test.moc"
