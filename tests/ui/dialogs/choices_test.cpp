// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/choices.h"

#include <QApplication>
#include <QSet>
#include <QTest>
#include <QVBoxLayout>

namespace starling::ui {
namespace {

class ChoicesTest : public QObject {
    Q_OBJECT

private:
    Look look_;

    static QImage picture(QWidget& widget) { return widget.grab().toImage(); }

private slots:
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }

    void SegmentsExcludeEachOther() {
        SegmentTrack track{look_, "Theme"};
        auto* one = track.add("One");
        auto* two = track.add("Two", "sun");
        track.show();
        one->setChecked(true);
        QTest::mouseClick(two, Qt::LeftButton, {}, {1, 1});
        QVERIFY(two->isChecked());
        QVERIFY(!one->isChecked());
    }

    void ArrowKeysChooseTheNext() {
        SegmentTrack track{look_, "Theme"};
        auto* one = track.add("One");
        auto* two = track.add("Two");
        track.show();
        QApplication::setActiveWindow(&track);
        one->setChecked(true);
        one->setFocus();
        QTest::keyClick(one, Qt::Key_Right);
        QVERIFY(two->isChecked());
        QVERIFY(two->hasFocus());
    }

    void EachSwatchHasItsNameAndColour() {
        QSet<QString> names;
        QSet<QRgb> colours;
        for (int each = 0; each < kAccents; ++each) {
            Swatch swatch{look_, static_cast<Accent>(each), nullptr};
            swatch.resize(swatch.sizeHint());
            names.insert(swatch.accessibleName());
            colours.insert(picture(swatch).pixel(12, 12));
        }
        QCOMPARE(names.size(), kAccents);
        QCOMPARE(colours.size(), kAccents);
    }

    void TheStateCanBeSeen() {
        Segment segment{look_, "One", {}, nullptr};
        Swatch swatch{look_, Accent::Blue, nullptr};
        ChoiceLine line{look_, "One", "What it means", nullptr};
        for (Choice* choice : std::initializer_list<Choice*>{&segment, &swatch, &line}) {
            choice->resize(choice->sizeHint());
            choice->show();
            const auto off = picture(*choice);
            QApplication::setActiveWindow(choice);
            choice->setFocus();
            const auto focused = picture(*choice);
            QVERIFY(off != focused);
            choice->setChecked(true);
            QVERIFY(picture(*choice) != focused);
        }
    }

    void ALineIsHigherWhereItIsNarrow() {
        const ChoiceLine line{look_, "One", QString{"What it means for you. "}.repeated(8),
                              nullptr};
        QVERIFY(line.heightForWidth(200) > line.heightForWidth(600));
    }

    void AllOfALineCanBePressed() {
        QWidget both;
        QVBoxLayout column{&both};
        auto* one = new ChoiceLine{look_, "One", "What it means", &both};
        auto* two = new ChoiceLine{look_, "Two", "What it means", &both};
        column.addWidget(one);
        column.addWidget(two);
        both.resize(500, 200);
        both.show();
        QTest::mouseClick(two, Qt::LeftButton, {}, {two->width() - 2, two->height() - 2});
        QVERIFY(two->isChecked());
        QCOMPARE(two->accessibleDescription(), "What it means");
    }

    void ALineIsMirrored() {
        ChoiceLine line{look_, "", "", nullptr};
        line.resize(300, 40);
        const QRect left{0, 0, 40, 40};
        const QRect right{260, 0, 40, 40};
        const auto straight = picture(line);
        QVERIFY(straight.copy(left) != straight.copy(right));
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        line.setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(picture(line).copy(left), straight.copy(right));
    }

    void ThemesAreFollowed() {
        look_.choose(SchemeChoice::Dark, Accent::Teal);
        ChoiceLine line{look_, "One", "What it means", nullptr};
        line.resize(300, 40);
        const auto dark = picture(line);
        look_.choose(SchemeChoice::Light, Accent::Teal);
        QVERIFY(picture(line) != dark);
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::ChoicesTest)
#include "choices_test.moc"
