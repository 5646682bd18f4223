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

}  // namespace

EmptyView::EmptyView(const Look& look, Bridge& bridge, QWidget* parent)
    : QWidget{parent}
    , look_{look}
    , bridge_{bridge}
    , light_{new PathLight{look, this}}
    , title_{new Label{look, Type::Title, Token::Text, {}, this}}
    , sentence_{new Label{look, Type::Body, Token::Quiet, {}, this}} {
    title_->setAlignment(Qt::AlignCenter);
    sentence_->setAlignment(Qt::AlignCenter);
    title_->setWordWrap(true);
    title_->setMinimumHeight(title_->fontMetrics().height());  // Also while the name is asked for.
    sentence_->setWordWrap(true);
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
    column->addWidget(title_);
    column->addSpacing(8);
    column->addWidget(sentence_);
    column->addSpacing(18);
    column->addLayout(buttons);
    column->addStretch();
    column->addSpacing(36);  // As much as the light: the rest stands in the middle.
    connect(write, &QAbstractButton::clicked, this, &EmptyView::newMessageRequested);
    connect(show, &QAbstractButton::clicked, this, &EmptyView::ownIdRequested);
    connect(light_, &QAbstractButton::clicked, this, &EmptyView::pathRequested);
    connect(&bridge, &Bridge::nameChanged, this, &EmptyView::greet);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
    greet();
}

void EmptyView::setPath(PathState state, const QString& sentence) {
    light_->setState(state, sentence);
}

void EmptyView::greet() {
    const auto& name = bridge_.name();
    if (bridge_.hasHeardOfName())
        title_->setText(name.isEmpty()
                            ? tr("Welcome")
                            : tr("Welcome, %1").arg(displayName(utf8(name), bridge_.id())));
    sentence_->setText(tr("Write to somebody by their ID, or give them yours."));
}

void EmptyView::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.fillRect(rect(), look_[Token::Window]);
    const QPoint corner{(width() - kFlock.width()) / 2,
                        title_->y() - kFlock.height() - kBelowFlock};
    painter.drawPixmap(corner, look_.illustration("flock-empty", look_[Token::Flock], kFlock,
                                                  devicePixelRatioF()));
}

}  // namespace starling::ui
