// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/id_field.h"

#include <QKeyEvent>

namespace starling::ui {

namespace {

constexpr int kLines = 4;
constexpr int kPad = 10;

}  // namespace

IdField::IdField(const Look& look, QWidget* parent) : QPlainTextEdit{parent}, look_{look} {
    setAccessibleName(tr("Session ID"));
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setViewportMargins(kPad, kPad, kPad, kPad);
    viewport()->setAutoFillBackground(false);
    setAutoFillBackground(false);
    // Digits go from left to right in every language.
    setLayoutDirection(Qt::LeftToRight);
    setFixedHeight(kLines * look_.lineHeight(Type::Mono) + 2 * kPad);
    dress();
    connect(&look_, &Look::changed, this, &IdField::dress);
}

void IdField::setWrong(bool wrong) {
    if (wrong == wrong_) return;
    wrong_ = wrong;
    update();
}

void IdField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emit entered();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

bool IdField::event(QEvent* event) {
    // The frame around the viewport, which the viewport's paint events do not reach.
    if (event->type() == QEvent::Paint) {
        QPainter painter{this};
        painter.setRenderHint(QPainter::Antialiasing);
        const auto box = QRectF{rect()}.adjusted(1, 1, -1, -1);
        painter.setBrush(look_[Token::Field]);
        painter.setPen(wrong_ ? QPen{look_[Token::Danger], 1.5} : QPen{look_[Token::RaisedLine]});
        painter.drawRoundedRect(box, 10, 10);
        if (hasFocus() && !wrong_) look_.paintFocusRing(painter, box, 10);
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    return QPlainTextEdit::event(event);
}

void IdField::dress() {
    setFont(look_.font(Type::Mono));
    auto colours = palette();
    colours.setColor(QPalette::Base, Qt::transparent);
    colours.setColor(QPalette::Window, Qt::transparent);
    colours.setColor(QPalette::Text, look_[Token::Text]);
    colours.setColor(QPalette::PlaceholderText, look_[Token::Quiet]);
    colours.setColor(QPalette::Highlight, look_[Token::Accent]);
    colours.setColor(QPalette::HighlightedText, look_[Token::OnAccent]);
    setPalette(colours);
    update();
}

}  // namespace starling::ui
