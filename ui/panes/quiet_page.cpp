// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/quiet_page.h"

#include "widgets/button.h"
#include "widgets/label.h"

#include <QBoxLayout>

namespace starling::ui {

QuietPage::QuietPage(const Look& look, Token ground, QWidget* parent)
    : QWidget{parent}
    , look_{look}
    , ground_{ground}
    , icon_{new QLabel{this}}
    , title_{new Label{look, Type::Name, Token::Text, {}, this}}
    , sentence_{new Label{look, Type::Snippet, Token::Quiet, {}, this}}
    , action_{new Button{look, Button::Kind::Secondary, {}, {}, this}} {
    for (auto* label : {static_cast<QLabel*>(title_), static_cast<QLabel*>(sentence_)}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
        label->setMaximumWidth(320);
    }
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(0);
    column->addStretch();
    column->addWidget(icon_, 0, Qt::AlignHCenter);
    for (auto* label : {title_, sentence_}) {
        auto* centred = new QHBoxLayout;
        centred->addStretch();
        centred->addWidget(label, 1000);
        centred->addStretch();
        column->addLayout(centred);
        column->addSpacing(6);
    }
    column->addSpacing(10);
    column->addWidget(action_, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(&look, &Look::changed, this, &QuietPage::dress);
    connect(action_, &QAbstractButton::clicked, this, &QuietPage::acted);
}

void QuietPage::tell(const Words& words) {
    iconName_ = words.icon;
    title_->setText(words.title);
    sentence_->setText(words.sentence);
    sentence_->setVisible(!words.sentence.isEmpty());
    action_->setText(words.action);
    action_->setVisible(!words.action.isEmpty());
    action_->updateGeometry();
    dress();
}

QString QuietPage::title() const {
    return title_->text();
}

void QuietPage::dress() {
    icon_->setVisible(!iconName_.isEmpty());
    if (!iconName_.isEmpty()) {
        icon_->setPixmap(look_.icon(iconName_, look_[Token::Quiet], 24, devicePixelRatioF()));
        icon_->setContentsMargins(0, 0, 0, 14);
    }
    update();
}

void QuietPage::paintEvent(QPaintEvent*) {
    QPainter{this}.fillRect(rect(), look_[ground_]);
}

}  // namespace starling::ui
