// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/empty_view.h"

#include "look/words.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QBoxLayout>

namespace starling::ui {

namespace {

constexpr QSize kFlock{250, 120};
constexpr int kBelowFlock = 20;
constexpr int kBetween = 8;

}  // namespace

EmptyView::EmptyView(const Look& look, Bridge& bridge, QWidget* parent)
    : QWidget{parent}
    , look_{look}
    , bridge_{bridge}
    , light_{new PathLight{look, this}}
    , party_{new Label{look, Type::JumboEmoji, Token::Text, QStringLiteral("🎉"), this}}
    , made_{new Label{look, Type::PageTitle, Token::Text, tr("Account created"), this}}
    , title_{new Label{look, Type::Title, Token::Text, {}, this}}
    , nobody_{new Label{look, Type::Name, Token::Text, tr("No conversations yet"), this}}
    , sentence_{new Label{look, Type::Body, Token::Quiet, {}, this}} {
    for (auto* label : {party_, made_, title_, nobody_, sentence_}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    title_->setMinimumHeight(title_->fontMetrics().height());  // Also while the name is asked for.
    party_->setAccessibleName(tr("Celebration"));
    auto* write = new Button{look, Button::Kind::Primary, tr("New message"), "edit", this};
    auto* show = new Button{look, Button::Kind::Secondary, tr("Show my ID"), "qr", this};
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(write);
    buttons->addWidget(show);
    buttons->addStretch();
    auto* top = new QHBoxLayout;
    top->addStretch();
    top->addWidget(light_);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(16, 10, 16, 16);
    column->setSpacing(0);
    column->addLayout(top);
    column->addStretch();
    column->addSpacing(kFlock.height() + kBelowFlock);
    auto* words = new QVBoxLayout;
    words->setSpacing(kBetween);
    for (auto* label : {party_, made_, title_, nobody_, sentence_})
        words->addWidget(label);
    column->addLayout(words);
    column->addSpacing(18);
    column->addLayout(buttons);
    column->addStretch();
    column->addSpacing(36);  // As much as the light: the rest stands in the middle.
    connect(write, &QAbstractButton::clicked, this, &EmptyView::newMessageRequested);
    connect(show, &QAbstractButton::clicked, this, &EmptyView::ownIdRequested);
    connect(light_, &QAbstractButton::clicked, this, &EmptyView::pathRequested);
    connect(&bridge, &Bridge::nameChanged, this, &EmptyView::greet);
    connect(&bridge.words(), &WordsMemory::changed, this, &EmptyView::greet);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
    greet();
}

void EmptyView::setPath(PathState state, const QString& sentence) {
    light_->setState(state, sentence);
}

void EmptyView::setNobodyYet(bool nobody) {
    isNobody_ = nobody;
    greet();
}

void EmptyView::greet() {
    const auto& name = bridge_.name();
    const bool isNew = isNobody_ && bridge_.words().state().isFromHere;
    party_->setVisible(isNew);
    made_->setVisible(isNew);
    nobody_->setVisible(isNew);
    if (isNobody_ && !isNew)
        title_->setText(nobody_->text());
    else if (bridge_.hasHeardOfName())
        title_->setText(name.isEmpty()
                            ? tr("Welcome")
                            : tr("Welcome, %1").arg(displayName(utf8(name), bridge_.id())));
    sentence_->setText(isNobody_ ? tr("Press + to write to somebody, or to show your ID.")
                                 : tr("Write to somebody by their ID, or give them yours."));
}

void EmptyView::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.fillRect(rect(), look_[Token::Window]);
    const auto& first = party_->isHidden() ? *title_ : *party_;
    const QPoint corner{(width() - kFlock.width()) / 2, first.y() - kFlock.height() - kBelowFlock};
    painter.drawPixmap(corner, look_.illustration("flock-empty", look_[Token::Flock], kFlock,
                                                  devicePixelRatioF()));
}

}  // namespace starling::ui
