// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/words_row.h"

#include "dialogs/secret_text.h"
#include "look/words.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QVBoxLayout>

namespace starling::ui {

WordsRow::WordsRow(const Look& look, std::function<std::string()> words, QWidget* parent)
    : QWidget{parent}
    , ask_{std::move(words)}
    , warning_{new Label{look, Type::Snippet, Token::Quiet,
                         tr("Whoever has these 13 words is you. Write them down on paper; show "
                            "them to nobody, and look around before you show them here."),
                         this}}
    , words_{new Label{look, Type::Mono, Token::Text, {}, this}}
    , reveal_{new Button{look, Button::Kind::Secondary, tr("Show recovery words"), "eye", this}} {
    warning_->setWordWrap(true);
    words_->setWordWrap(true);
    words_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    words_->setLayoutDirection(Qt::LeftToRight);
    words_->hide();
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 8, 0, 8);
    column->setSpacing(8);
    auto* name = new Label{look, Type::Body, Token::Text, tr("Recovery words"), this};
    column->addWidget(name);
    column->addWidget(warning_);
    column->addWidget(words_);
    column->addWidget(reveal_, 0, Qt::AlignLeading);
    connect(reveal_, &QAbstractButton::clicked, this, [this] { show(words_->isHidden()); });
}

WordsRow::~WordsRow() {
    wipe(shown_);
}

void WordsRow::hideEvent(QHideEvent*) {
    show(false);
}

void WordsRow::show(bool shown) {
    words_->clear();
    wipe(shown_);
    if (shown) {
        auto words = ask_();
        shown_ = text(words);
        wipe(words);
        words_->setText(shown_);
    }
    words_->setVisible(shown);
    reveal_->setText(shown ? tr("Hide recovery words") : tr("Show recovery words"));
}

}  // namespace starling::ui
