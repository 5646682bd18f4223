// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/emoji_button.h"

#include "look/words.h"

namespace starling::ui {

EmojiButton::EmojiButton(const Look& look, const QString& emoji, const QString& name, int side,
                         QWidget* parent)
    : DrawnButton{look, parent}, side_{side} {
    setText(emoji);
    setAccessibleName(name);
    setToolTip(asToolTip(name));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void EmojiButton::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = QRectF{rect()}.adjusted(1, 1, -1, -1);
    const qreal radius = 8;
    const auto ground = isChecked() ? Token::Selection : isDown() ? Token::Pressed : Token::Hover;
    painter.setPen(Qt::NoPen);
    painter.setBrush(look_[ground]);
    if (isChecked() || isDown() || underMouse()) painter.drawRoundedRect(body, radius, radius);
    if (hasFocus()) look_.paintFocusRing(painter, body, radius);
    painter.setFont(emojiFont(look_, side_ * 11 / 20));
    painter.setPen(look_[Token::Text]);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

QFont emojiFont(const Look& look, int px) {
    auto font = look.font(Type::JumboEmoji);
    font.setPixelSize(px);
    return font;
}

}  // namespace starling::ui
