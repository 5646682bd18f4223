// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/day_calendar.h"

#include <QAbstractItemView>
#include <QTextCharFormat>

#include <algorithm>

namespace starling::ui {

namespace {

constexpr int kMostRound = 40;
constexpr qreal kResting = 0.55;  ///< A day that cannot be chosen.

}  // namespace

DayCalendar::DayCalendar(const Look& look, QWidget* parent) : QCalendarWidget{parent}, look_{look} {
    setAccessibleName(tr("Calendar"));
    setNavigationBarVisible(false);
    setVerticalHeaderFormat(NoVerticalHeader);
    setHorizontalHeaderFormat(ShortDayNames);
    setDateEditEnabled(false);
    if (auto* days = findChild<QAbstractItemView*>()) {
        days->setAccessibleName(tr("Days"));
        days->setFrameShape(QFrame::NoFrame);
        setFocusProxy(days);
    }
    connect(&look, &Look::changed, this, &DayCalendar::dress);
    dress();
}

void DayCalendar::dress() {
    auto colours = palette();
    for (const auto role : {QPalette::Base, QPalette::AlternateBase, QPalette::Window})
        colours.setColor(role, look_[Token::Pane]);
    colours.setColor(QPalette::Text, look_[Token::Text]);
    setPalette(colours);
    setFont(look_.font(Type::Body));
    QTextCharFormat head;
    head.setForeground(look_[Token::Quiet]);
    head.setFont(look_.font(Type::Meta));
    setHeaderTextFormat(head);
    // Qt would have the days of the weekend red.
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        setWeekdayTextFormat(static_cast<Qt::DayOfWeek>(day), {});
    update();
}

void DayCalendar::paintCell(QPainter* painter, const QRect& rect, QDate date) const {
    const bool isChosen = date == selectedDate();
    const bool isInRange = date >= minimumDate() && date <= maximumDate();
    const bool isOther = date.month() != monthShown();
    const int side = std::min({rect.width(), rect.height(), kMostRound}) - 2;
    QRectF round{0, 0, qreal(side), qreal(side)};
    round.moveCenter(QRectF{rect}.center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, look_[Token::Pane]);
    painter->setPen(Qt::NoPen);
    if (isChosen) {
        painter->setBrush(look_[Token::Accent]);
        painter->drawEllipse(round);
    } else if (date == look_.now().date()) {
        painter->setPen(QPen{look_[Token::Accent], 1.5});
        painter->drawEllipse(round.adjusted(1, 1, -1, -1));
    }
    if (isChosen && focusWidget() && focusWidget()->hasFocus()) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen{look_[Token::Pane], 1.5});
        painter->drawEllipse(round.adjusted(2.5, 2.5, -2.5, -2.5));
    }
    painter->setFont(look_.font(Type::Body));
    painter->setPen(look_[isChosen     ? Token::OnAccent
                          : !isInRange ? Token::Disabled
                          : isOther    ? Token::Quiet
                                       : Token::Text]);
    if (!isInRange) painter->setOpacity(kResting);
    painter->drawText(rect, Qt::AlignCenter, locale().toString(date.day()));
    painter->restore();
}

}  // namespace starling::ui
