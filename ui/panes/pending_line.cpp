// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/pending_line.h"

#include "widgets/label.h"

#include <QBoxLayout>

namespace starling::ui {

PendingLine::PendingLine(const Look& look, QWidget* parent) : QWidget{parent}, look_{look} {
    auto* words =
        new Label{look, Type::Meta, Token::Quiet,
                  tr("They will get a request. You can send text only until they answer."), this};
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignCenter);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(16, 0, 16, 10);
    column->addWidget(words);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void PendingLine::paintEvent(QPaintEvent*) {
    QPainter{this}.fillRect(rect(), look_[Token::Window]);
}

}  // namespace starling::ui
