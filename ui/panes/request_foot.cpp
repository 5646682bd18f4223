// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/request_foot.h"

#include "look/words.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QBoxLayout>

#include <algorithm>

namespace starling::ui {

RequestFoot::RequestFoot(const Look& look, QWidget* parent)
    : Bar{look, Token::Pane, Qt::TopEdge, parent}
    , sentence_{new Label{look, Type::Snippet, Token::Quiet, {}, this}}
    , accept_{new Button{look, Button::Kind::Primary, tr("Accept"), {}, this}} {
    auto* remove = new Button{look, Button::Kind::Secondary, tr("Delete"), "trash", this};
    auto* block = new Button{look, Button::Kind::Danger, tr("Block"), "block", this};
    auto* answer = new Button{look, Button::Kind::Text, tr("Answer"), "reply", this};
    sentence_->setWordWrap(true);
    sentence_->setAlignment(Qt::AlignCenter);
    sentence_->setMaximumWidth(520);
    auto* line = new QHBoxLayout;
    line->addStretch();
    line->addWidget(sentence_, 1000);
    line->addStretch();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    for (auto* button :
         {accept_, static_cast<QAbstractButton*>(remove), static_cast<QAbstractButton*>(block)})
        buttons->addWidget(button);
    buttons->addStretch();
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(12, 14, 12, 8);
    column->setSpacing(8);
    column->addLayout(line);
    column->addLayout(buttons);
    column->addWidget(answer, 0, Qt::AlignHCenter);
    connect(accept_, &QAbstractButton::clicked, this, &RequestFoot::accepted);
    connect(answer, &QAbstractButton::clicked, this, &RequestFoot::answered);
    connect(remove, &QAbstractButton::clicked, this, &RequestFoot::deleted);
    connect(block, &QAbstractButton::clicked, this, &RequestFoot::blocked);
}

void RequestFoot::setName(const QString& name) {
    sentence_->setText(tr("%1 sees nothing until you accept: not that you read this, and not your "
                          "name. Answering accepts too.")
                           .arg(isolated(name)));
    if (isVisible()) fit();
}

/// A layout asks for the height of a wrapped text before it knows its width.
void RequestFoot::fit() {
    constexpr int kSides = 24;
    const int room = std::min(width() - kSides, sentence_->maximumWidth());
    // Less than none: it says nothing yet.
    sentence_->setFixedHeight(std::max(0, sentence_->heightForWidth(room)));
}

void RequestFoot::resizeEvent(QResizeEvent* event) {
    Bar::resizeEvent(event);
    fit();
    constexpr int kRoomy = 480;
    const int least = width() >= kRoomy ? 140 : 0;
    if (accept_->minimumWidth() == least) return;
    accept_->setMinimumWidth(least);
    layout()->activate();  // Or the buttons overlap for one frame.
}

StrangerCard::StrangerCard(const Look& look, QWidget* parent)
    : QWidget{parent}, look_{look}, id_{new Label{look, Type::Mono, Token::Quiet, {}, this}} {
    auto* words = new Label{look, Type::Snippet, Token::Quiet,
                            tr("A stranger: you have not written to each other"), this};
    words->setWordWrap(true);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(16, 12, 16, 4);
    column->setSpacing(2);
    for (auto* label : {id_, words}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void StrangerCard::setPerson(const AccountId& id) {
    id_->setText(shortId(id));
    id_->setToolTip(QString::fromStdString(id.hex()));
}

void StrangerCard::paintEvent(QPaintEvent*) {
    QPainter{this}.fillRect(rect(), look_[Token::Window]);
}

}  // namespace starling::ui
