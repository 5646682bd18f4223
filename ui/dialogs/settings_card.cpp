// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/settings_card.h"

#include "widgets/label.h"

#include <QAbstractButton>
#include <QBoxLayout>

#include <algorithm>

namespace starling::ui {

namespace {

constexpr int kPad = 16;

/// All that can be read or heard of a widget and of what is in it.
QString wordsIn(const QWidget& widget) {
    QStringList words{widget.accessibleName(), widget.accessibleDescription()};
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) words << label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) words << button->text();
    for (const auto* child : widget.findChildren<QWidget*>(QString{}, Qt::FindDirectChildrenOnly))
        words << wordsIn(*child);
    return words.join(' ');
}

}  // namespace

SettingsCard::SettingsCard(const Look& look, QWidget* parent)
    : QWidget{parent}, look_{look}, column_{new QVBoxLayout{this}} {
    column_->setContentsMargins(kPad, 0, kPad, 0);
    column_->setSpacing(0);
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
    rows_.emplace_back();
    addBelow(row);
}

void SettingsCard::addBelow(QWidget* row) {
    row->setMinimumHeight(52);
    column_->addWidget(row);
    rows_.back().parts.push_back(row);
}

void SettingsCard::alsoCalled(const QString& words) {
    rows_.back().alsoCalled = words;
}

void SettingsCard::Row::refresh() const {
    for (auto* part : parts)
        part->setVisible(isShown && isFound);
}

bool SettingsCard::Row::holds(const QStringList& words, const QString& title) const {
    auto all = title + ' ' + alsoCalled;
    for (const auto* part : parts)
        all += ' ' + wordsIn(*part);
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return all.contains(word, Qt::CaseInsensitive);
    });
}

void SettingsCard::setRowShown(const QWidget* row, bool shown) {
    for (auto& each : rows_) {
        if (std::find(each.parts.begin(), each.parts.end(), row) == each.parts.end()) continue;
        each.isShown = shown;
        each.refresh();
    }
    update();  // The lines between the rows.
}

bool SettingsCard::filter(const QStringList& words, const QString& title) {
    bool any = false;
    for (auto& row : rows_) {
        row.isFound = row.holds(words, title);
        row.refresh();
        any = any || (row.isFound && row.isShown);
    }
    update();
    return any;
}

void SettingsCard::setStacked(bool stacked) {
    for (const auto& row : rows_)
        for (auto* part : row.parts)
            if (auto* line = qobject_cast<QBoxLayout*>(part->layout()))
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
    for (const auto& row : rows_)
        for (const auto* part : row.parts) {
            if (part->isHidden()) continue;
            if (!std::exchange(first, false))
                painter.drawLine(kPad, part->y(), width() - kPad - 1, part->y());
        }
}

}  // namespace starling::ui
