// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/settings_card.h"

#include "widgets/label.h"

#include <QBoxLayout>

namespace starling::ui {

namespace {

constexpr int kPad = 16;

}  // namespace

SettingsCard::SettingsCard(const Look& look, QWidget* parent)
    : QWidget{parent}, look_{look}, rows_{new QVBoxLayout{this}} {
    rows_->setContentsMargins(kPad, 0, kPad, 0);
    rows_->setSpacing(0);
    connect(&look_, &Look::changed, this, [this] { update(); });
}

Label* SettingsCard::addRow(const QString& label, const QString& explanation, QWidget* control) {
    auto* row = new QWidget{this};
    auto* line = new QBoxLayout{QBoxLayout::LeftToRight, row};
    line->setContentsMargins(0, 8, 0, 8);
    line->setSpacing(8);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* name = new Label{look_, Type::Body, Token::Text, label, row};
    auto* meaning = new Label{look_, Type::Snippet, Token::Quiet, explanation, row};
    name->setWordWrap(true);
    meaning->setWordWrap(true);
    meaning->setVisible(!explanation.isEmpty());
    words->addStretch();
    words->addWidget(name);
    words->addWidget(meaning);
    words->addStretch();
    line->addLayout(words, 1);
    if (control) line->addWidget(control, 0, Qt::AlignVCenter | Qt::AlignLeading);
    addWide(row);
    return meaning;
}

void SettingsCard::addWide(QWidget* row) {
    row->setMinimumHeight(52);
    rows_->addWidget(row);
    all_.push_back(row);
}

void SettingsCard::setStacked(bool stacked) {
    for (auto* row : all_)
        if (auto* line = qobject_cast<QBoxLayout*>(row->layout()))
            if (!qobject_cast<QVBoxLayout*>(line))
                line->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void SettingsCard::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look_[Token::RaisedLine]);
    painter.setBrush(look_[Token::Pane]);
    painter.drawRoundedRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), 12, 12);
    painter.setRenderHint(QPainter::Antialiasing, false);
    QPen hairline{look_[Token::Hairline], 1};
    hairline.setCosmetic(true);
    painter.setPen(hairline);
    bool first = true;
    for (const auto* row : all_) {
        if (row->isHidden()) continue;
        if (!std::exchange(first, false))
            painter.drawLine(kPad, row->y(), width() - kPad - 1, row->y());
    }
}

}  // namespace starling::ui
