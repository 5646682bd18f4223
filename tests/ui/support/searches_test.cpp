// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/support/pseudo_translation.h"
#include "ui/support/unnamed.h"
#include "widgets/bar.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/line_field.h"

#include <QAction>
#include <QListWidget>
#include <QPushButton>
#include <QSlider>
#include <QTest>

#include <array>
#include <functional>
#include <memory>

namespace starling::ui {
namespace {

/// The two searches that other tests rely on must find what they are for.
class SearchesTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    std::unique_ptr<QWidget> window_;

private slots:
    void init() {
        window_ = std::make_unique<QWidget>();
        window_->resize(300, 200);
    }

    void AButtonWithoutANameIsFound() {
        new IconButton{look_, "search", "Search", window_.get()};
        window_->show();
        QCOMPARE(unnamedParts(*window_), QStringList{});
        (new IconButton{look_, "close", "", window_.get()})->show();
        QCOMPARE(unnamedParts(*window_).size(), 1);
        QVERIFY(unnamedParts(*window_).front().contains("IconButton"));
    }

    void AFieldWithoutANameIsFound() {
        auto* const field = new LineField{look_, "Name", {}, window_.get()};
        window_->show();
        QCOMPARE(unnamedParts(*window_), QStringList{});
        field->edit().setAccessibleName({});
        QCOMPARE(unnamedParts(*window_).size(), 1);
    }

    void ASliderAndAListWithoutANameAreFound() {
        new QSlider{Qt::Horizontal, window_.get()};
        new QListWidget{window_.get()};
        window_->show();
        QCOMPARE(unnamedParts(*window_).size(), 2);
    }

    void ARowWithoutANameIsFound() {
        auto* const list = new QListWidget{window_.get()};
        list->setAccessibleName("People");
        list->addItems({"Alice", ""});
        window_->show();
        QCOMPARE(unnamedParts(*window_).size(), 1);
    }

    void WhatCannotBeSeenNeedsNoName() {
        auto* const button = new QPushButton{window_.get()};
        button->hide();
        window_->show();
        QCOMPARE(unnamedParts(*window_), QStringList{});
    }

    void ATranslatedTextStandsInBrackets() {
        const PseudoTranslation brackets;
        QCOMPARE(brackets.translate("c", "Send", nullptr, -1), "[Send]");
        QVERIFY(!brackets.isEmpty());
    }

    void EveryTextThatForgotIsFound_data() {
        QTest::addColumn<int>("where");
        for (int i = 0; i < 8; ++i)
            QTest::addRow("%d", i) << i;
    }

    void EveryTextThatForgotIsFound() {
        QFETCH(const int, where);
        auto* const button = new QPushButton{"[&Send]", window_.get()};
        auto* const field = new QLineEdit{window_.get()};
        auto* const label = new Label{look_, Type::Body, Token::Text, "[Hello]", window_.get()};
        window_->setWindowTitle("[Starling]");
        window_->show();
        QCOMPARE(untranslatedTexts(*window_, {}), QStringList{});
        const QString forgotten = "Forgotten";
        const std::array<std::function<void()>, 8> mistakes{
            [&] { button->setText(forgotten); },
            [&] { button->setToolTip(forgotten); },
            [&] { button->setAccessibleName(forgotten); },
            [&] { field->setPlaceholderText(forgotten); },
            [&] { field->setAccessibleDescription(forgotten); },
            [&] { label->setText(forgotten); },
            [&] { window_->setWindowTitle(forgotten); },
            [&] {
                label->addAction(new QAction{forgotten, label});
            },
        };
        mistakes[static_cast<std::size_t>(where)]();
        QCOMPARE(untranslatedTexts(*window_, {}), QStringList{forgotten});
        QCOMPARE(untranslatedTexts(*window_, {forgotten}), QStringList{});
    }

    void NumbersAndMarksNeedNoTranslation() {
        new Label{look_, Type::Body, Token::Text, "14:21 …", window_.get()};
        window_->show();
        QCOMPARE(untranslatedTexts(*window_, {}), QStringList{});
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::SearchesTest)
#include "searches_test.moc"
