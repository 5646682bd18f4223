// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/separators.h"

#include "look/words.h"
#include "view/message_view.h"

namespace starling::ui {

namespace {

QFont mediumMeta(const Look& look, QFont::Weight weight) {
    auto font = look.font(Type::Meta);
    font.setWeight(weight);
    return font;
}

}  // namespace

void paintDay(QPainter& painter, const Look& look, QDate day, const QRect& column,
              DayGround ground) {
    const auto text = dayName(day, look.now().date());
    painter.setFont(mediumMeta(look, QFont::Medium));
    const int width = painter.fontMetrics().horizontalAdvance(text) + 20;
    const QRect pill{column.center().x() - width / 2, column.top(), width, kDayHeight};
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lined = ground == DayGround::Bubbles;
    painter.setPen(lined ? QPen{look[Token::RaisedLine], 1} : QPen{Qt::NoPen});
    painter.setBrush(look[Token::Day]);
    const qreal inset = lined ? 0.5 : 0;
    painter.drawRoundedRect(QRectF{pill}.adjusted(inset, inset, -inset, -inset), kDayHeight / 2.0,
                            kDayHeight / 2.0);
    painter.setPen(look[Token::Quiet]);
    painter.drawText(pill, Qt::AlignCenter | Qt::TextSingleLine, text);
}

void paintUnreadLine(QPainter& painter, const Look& look, int count, const QRect& column) {
    const auto text = count == 1 ? MessageView::tr("1 new message")
                                 : MessageView::tr("%n new messages", nullptr, count);
    painter.setFont(mediumMeta(look, QFont::DemiBold));
    const int width = painter.fontMetrics().horizontalAdvance(text);
    const QRect words{column.center().x() - width / 2, column.top(), width, kUnreadHeight};
    auto line = look[Token::Accent];
    line.setAlphaF(0.45F);
    const int y = words.center().y();
    painter.fillRect(QRect{QPoint{column.left(), y}, QPoint{words.left() - 11, y}}, line);
    painter.fillRect(QRect{QPoint{words.right() + 11, y}, QPoint{column.right(), y}}, line);
    painter.setPen(look[Token::Accent]);
    painter.drawText(words, Qt::AlignCenter | Qt::TextSingleLine, text);
}

}  // namespace starling::ui
