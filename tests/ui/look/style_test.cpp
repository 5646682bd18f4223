// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/style.h"

#include "look/look.h"

#include <QApplication>
#include <QMenu>
#include <QScrollBar>
#include <QStyleOption>
#include <QTest>

namespace starling::ui {
namespace {

/// What QScrollBar asks its style about.
class Bar : public QScrollBar {
public:
    using QScrollBar::QScrollBar;

    QRect part(QStyle::SubControl part) const {
        QStyleOptionSlider option;
        initStyleOption(&option);
        return style()->subControlRect(QStyle::CC_ScrollBar, &option, part, this);
    }
};

class StyleTest : public QObject {
    Q_OBJECT

private:
    Look look_;

private slots:
    void init() { look_.choose(SchemeChoice::Light, Accent::Teal); }

    void TheSliderIsAsLongAsWhatIsSeenAndMoves() {
        Bar bar{Qt::Vertical};
        bar.resize(bar.sizeHint().width(), 200);
        bar.setRange(0, 300);
        bar.setPageStep(100);
        QCOMPARE(bar.width(), 8);
        QCOMPARE(bar.part(QStyle::SC_ScrollBarSlider), QRect(0, 0, 8, 50));
        bar.setValue(300);
        QCOMPARE(bar.part(QStyle::SC_ScrollBarSlider), QRect(0, 150, 8, 50));
        QCOMPARE(bar.part(QStyle::SC_ScrollBarSubPage), QRect(0, 0, 8, 150));
        QVERIFY(bar.part(QStyle::SC_ScrollBarAddLine).isEmpty());
    }

    void TheSliderCanAlwaysBeGrasped() {
        Bar bar{Qt::Vertical};
        bar.resize(8, 200);
        bar.setRange(0, 2'000'000'000);
        bar.setPageStep(10);
        QCOMPARE(bar.part(QStyle::SC_ScrollBarSlider).height(), 32);
        bar.resize(8, 20);
        QCOMPARE(bar.part(QStyle::SC_ScrollBarSlider).height(), 20);
    }

    void TheSliderIsDrawnOnlyWhenThereIsMoreToSee() {
        Bar bar{Qt::Vertical};
        bar.resize(8, 200);
        const auto drawn = [&bar] {
            QImage picture{bar.size(), QImage::Format_ARGB32};
            picture.fill(Qt::transparent);
            bar.render(&picture, {}, {}, {});
            return picture.pixelColor(4, 16).alpha() > 0;
        };
        bar.setRange(0, 0);
        QVERIFY(!drawn());
        bar.setRange(0, 100);
        QVERIFY(drawn());
    }

    void AMenuHasRoomForItsWordsAndShortcuts() {
        QMenu menu;
        menu.addAction("Lock");
        const auto brief = menu.sizeHint();
        menu.clear();
        menu.addAction("Lock")->setShortcut(QKeySequence{"Ctrl+L"});
        menu.addAction("Quit");
        QCOMPARE(menu.sizeHint().height(), brief.height() + 34);
        QVERIFY(menu.sizeHint().width() > brief.width() + 40);
    }

    void TheStyleTakesNewColoursWithTheProgram() {
        auto* const before = QApplication::style();
        look_.choose(SchemeChoice::Dark, Accent::Teal);
        QCOMPARE(QApplication::style(), before);
        QMenu menu;
        menu.addAction("Lock");
        menu.resize(menu.sizeHint());
        QCOMPARE(menu.grab().toImage().pixelColor(20, 4), look_[Token::Raised]);
    }

    void EveryRoleOfThePaletteThatIsReadCanBeRead() {
        for (const auto scheme : {Scheme::Dark, Scheme::Light}) {
            const auto palette = paletteOf({scheme, Accent::Teal});
            const auto holds = [&](QPalette::ColorRole ink, QPalette::ColorRole ground) {
                return contrastBetween(palette.color(ink), palette.color(ground)) >= 4.5;
            };
            QVERIFY(holds(QPalette::WindowText, QPalette::Window));
            QVERIFY(holds(QPalette::Text, QPalette::Base));
            QVERIFY(holds(QPalette::PlaceholderText, QPalette::Base));
            QVERIFY(holds(QPalette::ButtonText, QPalette::Button));
            QVERIFY(holds(QPalette::HighlightedText, QPalette::Highlight));
            QVERIFY(holds(QPalette::ToolTipText, QPalette::ToolTipBase));
            QVERIFY(holds(QPalette::Link, QPalette::Window));
        }
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::StyleTest)
#include "style_test.moc"
