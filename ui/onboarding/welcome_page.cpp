// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "onboarding/welcome_page.h"

#include "onboarding/flock.h"
#include "widgets/button.h"
#include "widgets/label.h"

namespace starling::ui {

namespace {

constexpr int kNarrow = 760;
constexpr int kLow = 560;
constexpr int kColumn = 340;

}  // namespace

WelcomePage::WelcomePage(const Look& look, QWidget* parent) : ScrollArea{parent} {
    halves_ = new QBoxLayout{QBoxLayout::LeftToRight, ground()};
    halves_->setContentsMargins(16, 0, 16, 8);
    halves_->setSpacing(0);
    const QString picture{"flock-welcome"};
    large_ = new Flock{look, picture, {440, 400}, ground()};
    small_ = new Flock{look, picture, {240, 218}, ground()};
    tiny_ = new Flock{look, picture, {110, 100}, ground()};
    buttons_ = buttons(look);
    halves_->addStretch(1);
    for (auto* flock : {large_, small_, tiny_})
        halves_->addWidget(flock, 0, Qt::AlignCenter);
    halves_->addSpacing(24);
    halves_->addWidget(buttons_, 1000);
    halves_->addStretch(1);
}

QWidget* WelcomePage::buttons(const Look& look) {
    auto* whole = new QWidget;
    whole->setMaximumWidth(kColumn);
    whole->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* column = new QVBoxLayout{whole};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new Label{look, Type::Welcome, Token::Text, tr("Starling"), whole});
    auto* sentence = new Label{look, Type::Body, Token::Quiet,
                               tr("Messages that travel like a flock:\nmany paths, no leader, no "
                                  "phone number."),
                               whole};
    sentence->setWordWrap(true);
    column->addWidget(sentence);
    column->addSpacing(12);
    auto* create = new Button{look, Button::Kind::Primary, tr("Create an account"), {}, whole};
    auto* restore = new Button{look, Button::Kind::Secondary, tr("I have an account"), {}, whole};
    auto* network = new Button{look, Button::Kind::Text, tr("Network and proxy"), {}, whole};
    for (auto* button : {create, restore}) {
        button->setTall(true);
        column->addWidget(button);
    }
    column->addSpacing(4);
    column->addWidget(network, 0, Qt::AlignLeading);
    connect(create, &QAbstractButton::clicked, this, &WelcomePage::createWanted);
    connect(restore, &QAbstractButton::clicked, this, &WelcomePage::restoreWanted);
    connect(network, &QAbstractButton::clicked, this, &WelcomePage::networkWanted);
    setFocusProxy(create);
    return whole;
}

void WelcomePage::resizeEvent(QResizeEvent* event) {
    const bool narrow = width() < kNarrow;
    const bool low = height() < kLow;
    large_->setVisible(!narrow);
    small_->setVisible(narrow && !low);
    tiny_->setVisible(narrow && low);
    halves_->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // In a column the buttons keep their height; beside the flock, they stand in its middle.
    halves_->setStretchFactor(buttons_, narrow ? 0 : 1000);
    halves_->setAlignment(buttons_, narrow ? Qt::Alignment{} : Qt::AlignVCenter);
    ScrollArea::resizeEvent(event);
}

}  // namespace starling::ui
