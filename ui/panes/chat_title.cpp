// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/chat_title.h"

#include <QStyle>

namespace starling::ui {

namespace {

constexpr int kAvatar = 36;
constexpr int kMargin = 8;
constexpr int kText = kMargin + kAvatar + 12;

}  // namespace

ChatTitle::ChatTitle(const Look& look, QWidget* parent) : DrawnButton{look, parent} {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Conversation"));
}

void ChatTitle::setPerson(const ChatHeader::Person& person) {
    person_ = person;
    setAccessibleName(person.subtitle.isEmpty() ? person.name
                                                : person.name + ", " + person.subtitle);
    update();
}

void ChatTitle::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    const auto mirrored = [this](QRect where) {
        return QStyle::visualRect(layoutDirection(), rect(), where);
    };
    look_.paintAvatar(painter, mirrored({kMargin, (height() - kAvatar) / 2, kAvatar, kAvatar}),
                      person_.kind, person_.id, person_.name);
    const auto line = [&](const QString& words, Type type, Token colour, int top) {
        const QRect where{kText, top, width() - kText - kMargin, look_.lineHeight(type)};
        painter.setFont(look_.font(type));
        painter.setPen(look_[colour]);
        painter.drawText(
            mirrored(where), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            QFontMetrics{look_.font(type)}.elidedText(words, Qt::ElideRight, where.width()));
    };
    const int name = look_.lineHeight(Type::Title);
    const int both = name + look_.lineHeight(Type::Meta);
    const bool alone = person_.subtitle.isEmpty();
    const int top = (height() - (alone ? name : both)) / 2;
    line(person_.name, Type::Title, Token::Text, top);
    if (!alone) line(person_.subtitle, Type::Meta, Token::Quiet, top + name);
    if (hasFocus()) look_.paintFocusRing(painter, QRectF{rect()}.adjusted(1, 1, -1, -1), 9);
}

}  // namespace starling::ui
