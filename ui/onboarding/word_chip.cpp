// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "onboarding/word_chip.h"

#include "dialogs/secret_text.h"

#include <QKeyEvent>

namespace starling::ui {

namespace {

constexpr int kNumber = 28;  ///< Up to where the number goes.
constexpr int kMark = 14;
constexpr int kSide = 8;

}  // namespace

WordChip::WordChip(const Look& look, int number, QWidget* parent)
    : QWidget{parent}, look_{look}, number_{number}, edit_{new QLineEdit{this}} {
    setFixedHeight(32);
    setMinimumWidth(100);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusProxy(edit_);
    // Words are English, and read from left to right.
    setLayoutDirection(Qt::LeftToRight);
    edit_->setFrame(false);
    edit_->installEventFilter(this);
    edit_->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase |
                               Qt::ImhSensitiveData);
    edit_->setContextMenuPolicy(Qt::DefaultContextMenu);
    setMasked(true);
    setState(State::Open);
    dress();
    connect(edit_, &QLineEdit::textChanged, this, &WordChip::edited);
    connect(edit_, &QLineEdit::returnPressed, this, &WordChip::entered);
    connect(&look_, &Look::changed, this, &WordChip::dress);
}

WordChip::~WordChip() {
    edit_->disconnect(this);
    wipe(*edit_);
}

void WordChip::setState(State state) {
    const QString said = state == State::Right   ? tr("in the list")
                         : state == State::Wrong ? tr("not in the list")
                                                 : QString{};
    edit_->setAccessibleName(tr("Word %1").arg(number_));
    edit_->setAccessibleDescription(said);
    state_ = state;
    update();
}

void WordChip::setMasked(bool masked) {
    edit_->setEchoMode(masked ? QLineEdit::Password : QLineEdit::Normal);
}

void WordChip::wipeWord() {
    wipe(*edit_);
}

bool WordChip::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn) emit focused();
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    if (event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Backspace && edit_->text().isEmpty()) {
            emit backedOut();
            return true;
        }
        if (key == Qt::Key_Down) {
            emit downPressed();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void WordChip::dress() {
    auto colours = edit_->palette();
    colours.setColor(QPalette::Base, Qt::transparent);
    colours.setColor(QPalette::Text, look_[Token::Text]);
    edit_->setPalette(colours);
    edit_->setFont(look_.font(Type::Chip));
    update();
}

void WordChip::arrange() {
    edit_->setGeometry(kNumber, 4, width() - kNumber - kMark - kSide - 2, height() - 8);
}

void WordChip::resizeEvent(QResizeEvent*) {
    arrange();
}

void WordChip::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const bool wrong = state_ == State::Wrong;
    const auto box = QRectF{rect()}.adjusted(1, 1, -1, -1);
    painter.setPen(wrong ? QPen{look_[Token::Danger], edit_->hasFocus() ? 2.0 : 1.5}
                         : QPen{look_[Token::RaisedLine]});
    painter.setBrush(look_[wrong ? Token::DangerTint : Token::Field]);
    painter.drawRoundedRect(box, 8, 8);
    if (edit_->hasFocus() && !wrong) look_.paintFocusRing(painter, box, 8);
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setFont(look_.font(Type::Meta));
    painter.setPen(look_[Token::Quiet]);
    painter.drawText(QRect{0, 0, kNumber - 6, height()}, Qt::AlignRight | Qt::AlignVCenter,
                     QString::number(number_));
    if (state_ == State::Open) return;
    painter.drawPixmap(
        QPoint{width() - kMark - kSide, (height() - kMark) / 2},
        look_.icon(wrong ? "warning" : "check", look_[wrong ? Token::Danger : Token::Ok], kMark,
                   devicePixelRatioF()));
}

}  // namespace starling::ui
