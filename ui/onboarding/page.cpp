// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "onboarding/page.h"

#include "widgets/label.h"

namespace starling::ui {

Page::Page(const Look& look, int width, QWidget* parent) : ScrollArea{parent}, look_{look} {
    auto* middle = new QWidget{ground()};
    middle->setMaximumWidth(width);
    column_ = new QVBoxLayout{middle};
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(8);
    auto* across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(middle, 1000);
    across->addStretch(1);
    auto* down = new QVBoxLayout{ground()};
    down->setContentsMargins(16, 8, 16, 8);
    down->addStretch(1);
    down->addLayout(across);
    down->addStretch(1);
}

Label* Page::addTitle(const QString& title) {
    auto* label = new Label{look_, Type::WizardTitle, Token::Text, title, ground()};
    label->setWordWrap(true);
    column_->addWidget(label);
    return label;
}

Label* Page::addSentence(const QString& sentence) {
    auto* label = new Label{look_, Type::Body, Token::Quiet, sentence, ground()};
    label->setWordWrap(true);
    column_->addWidget(label);
    return label;
}

Label* Page::addFault() {
    auto* label = new Label{look_, Type::Snippet, Token::Danger, {}, ground()};
    label->setWordWrap(true);
    label->hide();
    column_->addWidget(label);
    return label;
}

void Page::tell(Label* fault, const QString& words) {
    fault->setText(words);
    fault->setVisible(!words.isEmpty());
}

}  // namespace starling::ui
