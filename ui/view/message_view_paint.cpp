// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/bubble_painter.h"
#include "view/message_view_body.h"
#include "view/separators.h"
#include "view/tick.h"
#include "view/timer_ring.h"

namespace starling::ui {

namespace {

constexpr int kFloatingTop = 8;
constexpr int kBandOut = 6;
constexpr qreal kBandRound = 12;
constexpr int kSelectedOut = 4;
constexpr int kWithin = 1;
constexpr qreal kSelected = 0.6;  ///< Of the tint, on which the bubbles of others are hard to see.

}  // namespace

void MessageView::Body::paint(QPainter& painter, const QRect& clip) {
    painter.fillRect(clip, look[Token::Window]);
    painter.setClipRect(clip);
    if (rows.count() == 0) return;
    const int shift = scroller.value() - scroller.offset();
    const int last = rows.rowAt(clip.bottom() + shift);
    for (int row = rows.rowAt(clip.top() + shift); row <= last; ++row)
        paintRow(painter, row, clip);
    paintFloatingDay(painter);
}

QRect MessageView::Body::columnAt(int y) const {
    return {rows.room().left - view.viewport()->x(), y, rows.room().column, 1};
}

void MessageView::Body::paintRow(QPainter& painter, int row, const QRect& clip) {
    const auto layout = rows.layout(row);
    const auto& facts = rows[row];
    auto origin = originOf(row);
    int y = origin.y() - facts.lead + (facts.startsDay ? kDayAbove : 0);
    if (facts.startsDay && (y >= kFloatingTop || floatingDay_.opacity() < 1))
        paintDay(painter, look, facts.day, columnAt(y));
    if (facts.startsDay) y += kDayHeight + kDayBelow;
    if (facts.startsUnread)
        paintUnreadLine(painter, look, model.unreadAtOpening(), columnAt(y + kUnreadAbove));

    BubblePaint how;
    how.startsRow = facts.startsRow;
    how.isCurrent =
        reader.showsCurrent && (view.hasFocus() || reader.wasLed) && reader.current == facts.id;
    how.selected = reader.marked.in(facts.id);
    how.spoilersShown = reader.hasUncovered(facts.id);
    how.scale = view.devicePixelRatioF();
    if (layout->hasRing) how.ring = ringSteps(model.at(row), now());
    how.clip = clip;
    if (selection.isOn()) paintSelected(painter, row);
    if (highlight_.concerns(facts.id)) paintHighlight(painter, row, *layout);
    const bool enters = entrance_.concerns(facts.id);
    if (enters) {
        painter.setOpacity(entrance_.opacity());
        origin.ry() += entrance_.below();
    }
    paintBubble(painter, look, *layout, origin, how);
    if (enters) painter.setOpacity(1);
}

/// The ground of what is selected and the circles, which touch where the messages are in a row.
void MessageView::Body::paintSelected(QPainter& painter, int row) {
    const auto tick = tickOf(row);
    if (tick.isEmpty()) return;
    const bool chosen = selection.has(rows[row].id);
    if (chosen) {
        const bool endsRow = row + 1 == rows.count() || rows[row + 1].startsRow;
        const int top = originOf(row).y() - (rows[row].startsRow ? kSelectedOut : kWithin);
        const int bottom = originOf(row).y() + rows[row].body + (endsRow ? kSelectedOut : kWithin);
        painter.setOpacity(kSelected);
        painter.fillRect(QRect{0, top, view.viewport()->width(), bottom - top}, look[Token::Tint]);
        painter.setOpacity(1);
    }
    paintTick(painter, look, tick, chosen, view.devicePixelRatioF());
}

/// Behind the whole row, for the eye that has just been led here.
void MessageView::Body::paintHighlight(QPainter& painter, int row, const BubbleLayout& layout) {
    const QRect band{rows.room().left - view.viewport()->x() - kBandOut,
                     originOf(row).y() - kBandOut, rows.room().column + 2 * kBandOut,
                     layout.height + 2 * kBandOut};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(highlight_.opacity());
    painter.setPen(Qt::NoPen);
    painter.setBrush(look[Token::Tint]);
    painter.drawRoundedRect(band, kBandRound, kBandRound);
    painter.setOpacity(1);
}

/// The day of what is at the top, instead of its own pill once that leaves; the next pill pushes it
/// away.
void MessageView::Body::paintFloatingDay(QPainter& painter) {
    if (floatingDay_.opacity() <= 0 || scroller.most() == 0) return;
    const int shift = scroller.value();
    const int first = rows.rowAt(shift + kFloatingTop);
    const auto pillOf = [&](int row) { return rows.top(row) + kDayAbove - shift; };
    if (rows[first].startsDay && pillOf(first) >= kFloatingTop) return;
    int y = kFloatingTop;
    const int last = rows.rowAt(shift + kFloatingTop + 2 * kDayHeight);
    for (int row = first + 1; row <= last; ++row)
        if (rows[row].startsDay) y = std::min(y, pillOf(row) - kDayHeight - kFloatingTop);
    painter.setOpacity(floatingDay_.opacity());
    paintDay(painter, look, rows[first].day, columnAt(y), DayGround::Bubbles);
    painter.setOpacity(1);
}

}  // namespace starling::ui
