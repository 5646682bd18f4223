// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/scroll_area.h"

#include <QDialog>
#include <QLabel>
#include <QScreen>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

namespace starling::ui {
namespace {

class ScrollAreaTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QDialog> dialog_;
    ScrollArea* area_ = nullptr;
    QLabel* label_ = nullptr;

private slots:
    void init() {
        dialog_ = std::make_unique<QDialog>();
        auto* outer = new QVBoxLayout{dialog_.get()};
        area_ = new ScrollArea{dialog_.get()};
        outer->addWidget(area_);
        auto* column = new QVBoxLayout{area_->ground()};
        label_ = new QLabel{QString{"word "}.repeated(80), area_->ground()};
        label_->setWordWrap(true);
        column->addWidget(label_);
        dialog_->resize(300, 60);
    }

    void ADialogIsAsHighAsItNeeds() {
        dialog_->show();
        QTRY_VERIFY(area_->verticalScrollBar()->maximum() == 0);
        QVERIFY(dialog_->height() > 60);
        QCOMPARE(dialog_->width(), 300);
    }

    void ItGrowsWhenThereIsMoreToSay() {
        dialog_->show();
        const int before = dialog_->height();
        label_->setText(QString{"word "}.repeated(160));
        area_->fitWindow();
        QVERIFY(dialog_->height() > before);
    }

    void ItIsNeverHigherThanTheScreen() {
        label_->setText(QString{"word "}.repeated(2000));
        dialog_->show();
        QCOMPARE(dialog_->height(), dialog_->screen()->availableGeometry().height());
        QTRY_VERIFY(area_->verticalScrollBar()->maximum() > 0);
        QVERIFY(!area_->horizontalScrollBar()->isVisible());
    }

    void ItDoesNotShrinkUnderAPerson() {
        dialog_->resize(300, 500);
        dialog_->show();
        label_->setText("word");
        area_->fitWindow();
        QCOMPARE(dialog_->height(), 500);
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::ScrollAreaTest)
#include "scroll_area_test.moc"
