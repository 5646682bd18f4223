// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/words_grid.h"

#include "dialogs/secret_text.h"
#include "look/words.h"
#include "widgets/label.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace starling::ui {

namespace {

constexpr int kThreeFrom = 380;
constexpr int kPadX = 16;
constexpr int kPadY = 12;
constexpr int kNumber = 20;

/// As many for each word: how long it is, is nobody's business.
QString dots() {
    return QString(6, QChar{0x2022});
}

}  // namespace

WordsGrid::WordsGrid(const Look& look, QWidget* parent)
    : QWidget{parent}, look_{look}, grid_{new QGridLayout{this}} {
    setLayoutDirection(Qt::LeftToRight);
    setAccessibleName(tr("Recovery words"));
    grid_->setContentsMargins(kPadX, kPadY, kPadX, kPadY);
    grid_->setHorizontalSpacing(12);
    grid_->setVerticalSpacing(6);
    int number = 0;
    for (auto& cell : cells_)
        addCell(cell, ++number);
    lay();
    mask();
    connect(&look_, &Look::changed, this, [this] { update(); });
}

WordsGrid::~WordsGrid() {
    wipeAll();
}

void WordsGrid::addCell(Cell& cell, int number) {
    cell.whole = new QWidget{this};
    auto* line = new QHBoxLayout{cell.whole};
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto* count = new Label{look_, Type::Meta, Token::Quiet, QString::number(number), cell.whole};
    count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    count->setFixedWidth(kNumber);
    cell.word = new Label{look_, Type::Name, Token::Text, {}, cell.whole};
    line->addWidget(count);
    line->addWidget(cell.word, 1);
}

void WordsGrid::lay() {
    const int columns = width() >= kThreeFrom ? 3 : 2;
    if (columns == std::exchange(columns_, columns)) return;
    int place = 0;
    for (const auto& cell : cells_) {
        grid_->removeWidget(cell.whole);
        grid_->addWidget(cell.whole, place / columns, place % columns);
        ++place;
    }
    for (int each = 0; each < 3; ++each)
        grid_->setColumnStretch(each, each < columns ? 1 : 0);
}

void WordsGrid::reveal(const std::string& phrase) {
    wipeAll();
    auto whole = text(phrase);
    qsizetype from = 0;
    for (auto& cell : cells_) {
        const auto end = whole.indexOf(u' ', from);
        cell.text = whole.mid(from, end < 0 ? -1 : end - from);
        cell.word->setText(cell.text);
        cell.word->setAccessibleName({});
        from = end < 0 ? whole.size() : end + 1;
    }
    wipe(whole);
    shown_ = true;
}

void WordsGrid::mask() {
    wipeAll();
    for (const auto& cell : cells_)
        cell.word->setAccessibleName(tr("Hidden"));
    shown_ = false;
}

void WordsGrid::wipeAll() {
    for (auto& cell : cells_) {
        cell.word->setText(dots());
        wipe(cell.text);
    }
}

void WordsGrid::resizeEvent(QResizeEvent*) {
    lay();
}

void WordsGrid::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look_[Token::Field]);
    painter.drawRoundedRect(rect(), 12, 12);
}

}  // namespace starling::ui
