// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/label.h"

#include <QEvent>
#include <QStyle>

namespace starling::ui {

Label::Label(const Look& look, Type type, Token colour, const QString& text, QWidget* parent)
    : QLabel{text, parent}, look_{look}, type_{type}, colour_{colour} {
    setTextFormat(Qt::PlainText);
    setFont(look.font(type));
    dress();
    align();
    connect(&look, &Look::changed, this, &Label::dress);
}

void Label::setColour(Token colour) {
    if (colour == colour_) return;
    colour_ = colour;
    dress();
}

void Label::setAlignment(Qt::Alignment alignment) {
    alignment_ = alignment;
    align();
}

void Label::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange) align();
}

void Label::align() {
    QLabel::setAlignment(QStyle::visualAlignment(layoutDirection(), alignment_) |
                         Qt::AlignAbsolute);
}

void Label::dress() {
    auto palette = this->palette();
    palette.setColor(QPalette::WindowText, look_[colour_]);
    setPalette(palette);
}

}  // namespace starling::ui
