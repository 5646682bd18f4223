// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/bubble_painter.h"

#include "view/mark_formats.h"
#include "view/timer_ring.h"

#include <QPainterPath>

namespace starling::ui {

namespace {

constexpr qreal kRound = 14;
constexpr qreal kTail = 4;

struct Corners {
    qreal topLeft, topRight, bottomRight, bottomLeft;
};

/// The sender's side is round only where a row begins; its lower corner is the tail.
Corners cornersOf(const BubbleLayout& bubble, bool startsRow) {
    const qreal top = startsRow ? kRound : kTail;
    if (bubble.atRight) return {kRound, top, kTail, kRound};
    return {top, kRound, kRound, kTail};
}

QPainterPath outline(const QRectF& r, const Corners& c) {
    QPainterPath path;
    const auto arc = [&path](qreal x, qreal y, qreal radius, qreal from) {
        path.arcTo({x, y, 2 * radius, 2 * radius}, from, -90);
    };
    path.moveTo(r.left(), r.top() + c.topLeft);
    arc(r.left(), r.top(), c.topLeft, 180);
    arc(r.right() - 2 * c.topRight, r.top(), c.topRight, 90);
    arc(r.right() - 2 * c.bottomRight, r.bottom() - 2 * c.bottomRight, c.bottomRight, 0);
    arc(r.left(), r.bottom() - 2 * c.bottomLeft, c.bottomLeft, -90);
    path.closeSubpath();
    return path;
}

void paintBox(QPainter& painter, const Look& look, const BubbleLayout& bubble, const QRect& box,
              bool startsRow) {
    const auto line = look[Token::BubbleLine];
    const auto corners = cornersOf(bubble, startsRow);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(look[bubble.isOwn ? Token::BubbleOwn : Token::BubbleOther]);
    if (bubble.isOwn || line.alpha() == 0) {
        painter.setPen(Qt::NoPen);
        painter.drawPath(outline(box, corners));
        return;
    }
    painter.setPen(QPen{line, 1});
    painter.drawPath(outline(QRectF{box}.adjusted(0.5, 0.5, -0.5, -0.5), corners));
}

/// A line of text in a rect as high as its pitch.
void paintLine(QPainter& painter, const QFont& font, QColor ink, const QRect& where,
               const QString& text) {
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(where, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
}

QString iconOf(StateMark mark) {
    return mark == StateMark::Clock   ? QStringLiteral("clock")
           : mark == StateMark::Check ? QStringLiteral("check")
                                      : QStringLiteral("double-check");
}

void paintMeta(QPainter& painter, const Look& look, const BubbleLayout& bubble, QPoint at,
               const BubblePaint& how) {
    const auto onWindow = bubble.isJumbo;
    const auto ink = look[onWindow       ? Token::Quiet
                          : bubble.isOwn ? Token::QuietOwn
                                         : Token::QuietOther];
    auto time = bubble.meta.translated(at);
    const bool mirrored = bubble.isOwn != bubble.atRight;
    if (bubble.hasRing) {
        paintTimerRing(painter, bubble.ringRect().translated(at), ink, how.ring);
        const int beside = kRingSize + kRingGap;
        time.adjust(mirrored ? 0 : beside, 0, mirrored ? -beside : 0, 0);
    }
    if (bubble.mark != StateMark::None) {
        const int size = sizeOf(bubble.mark);
        const int x = mirrored ? time.left() : time.right() + 1 - size;
        const auto read = look[onWindow ? Token::Accent : Token::Read];
        const auto colour = bubble.mark == StateMark::DoubleCheck ? read : ink;
        const auto icon = look.icon(iconOf(bubble.mark), colour, size, how.scale);
        painter.drawPixmap(QRect{x, time.center().y() - size / 2, size, size}, icon);
        if (mirrored)
            time.setLeft(time.left() + size + 3);
        else
            time.setRight(time.right() - size - 3);
    }
    paintLine(painter, look.font(Type::Meta), ink, time, bubble.time);
}

void paintLink(QPainter& painter, const QFont& font, QColor ink, const QRect& where,
               const QString& text) {
    paintLine(painter, font, ink, where, text);
    const int y = where.center().y() + QFontMetrics{font}.ascent() / 2 + 1;
    painter.fillRect(QRect{where.left(), y, where.width(), 1}, ink);
}

void paintUnder(QPainter& painter, const Look& look, const BubbleLayout& bubble, QPoint at,
                qreal scale) {
    const auto under = bubble.under.translated(at);
    // What is tried again by itself is no error yet.
    const auto ink = look[bubble.isFailed ? Token::Danger : Token::Quiet];
    const bool mirrored = bubble.isOwn && !bubble.atRight;
    const int x = mirrored ? under.right() + 1 - 14 : under.left();
    const auto icon = look.icon(bubble.isFailed ? "warning" : "refresh", ink, 14, scale);
    painter.drawPixmap(QRect{x, under.top() + 1, 14, 14}, icon);
    painter.setPen(ink);
    const QPointF text{under.left() + (mirrored ? 0.0 : 19.0), qreal(under.top())};
    bubble.reason.paint(painter, text, under);
    if (bubble.retry.isEmpty()) return;
    paintLink(painter, linkFont(look, 12), look[Token::Text], bubble.retry.translated(at),
              retryText());
}

void paintText(QPainter& painter, const Look& look, const BubbleLayout& bubble, QPoint at,
               const BubblePaint& how) {
    QTextCharFormat marked;
    if (!how.selected.isEmpty()) {
        marked.setBackground(look[Token::Accent]);
        marked.setForeground(look[Token::OnAccent]);
    }
    // Marks piled on marks stay in their own bubble.
    const bool piled = !bubble.isJumbo;
    if (piled) painter.setClipRect(bubble.box.translated(at) & how.clip);
    const auto quiet = look[bubble.isOwn ? Token::QuietOwn : Token::QuietOther];
    const MarkPaint marks{look[bubble.isOwn ? Token::QuoteOwn : Token::QuoteOther], quiet,
                          how.spoilersShown, how.clip};
    const QPointF place = bubble.text.topLeft() + at;
    paintGrounds(painter, bubble.body, place, marks);
    painter.setPen(bubble.isGone ? quiet : look[Token::Text]);
    bubble.body.paint(painter, place, how.clip, how.selected, marked);
    paintCovers(painter, bubble.body, place, marks);
    if (piled) painter.setClipRect(how.clip);
}

/// What happened, in the middle; whom it is about is what the eye looks for.
void paintControl(QPainter& painter, const Look& look, const BubbleLayout& line, QPoint at,
                  const BubblePaint& how) {
    QTextCharFormat format;
    format.setForeground(look[how.selected.isEmpty() ? Token::Text : Token::OnAccent]);
    if (!how.selected.isEmpty()) format.setBackground(look[Token::Accent]);
    painter.setPen(look[Token::Quiet]);
    line.body.paint(painter, line.text.topLeft() + at, how.clip,
                    how.selected.isEmpty() ? line.name : how.selected, format);
    if (!line.follow.isEmpty())
        paintLine(painter, linkFont(look, kFollowFont), look[Token::Accent],
                  line.follow.translated(at), followText());
    if (!line.under.isEmpty()) paintUnder(painter, look, line, at, how.scale);
    if (!how.isCurrent) return;
    const auto ring = QRectF{line.box.translated(at)}.adjusted(-8, -2, 8, 2);
    look.paintFocusRing(painter, ring, 8);
}

}  // namespace

void paintBubble(QPainter& painter, const Look& look, const BubbleLayout& bubble, QPoint at,
                 const BubblePaint& how) {
    if (bubble.isControl) return paintControl(painter, look, bubble, at, how);
    const auto box = bubble.box.translated(at);
    if (!bubble.isJumbo) paintBox(painter, look, bubble, box, how.startsRow);
    if (!bubble.quote.isEmpty())
        paintQuote(painter, look, bubble.quote.translated(at), bubble.quoted);
    paintText(painter, look, bubble, at, how);
    paintMeta(painter, look, bubble, at, how);
    if (!bubble.more.isEmpty())
        paintLine(painter, linkFont(look, 14), look[bubble.isOwn ? Token::LinkOwn : Token::Accent],
                  bubble.more.translated(at), readMoreText(bubble.isUnfolded));
    if (how.isCurrent) look.paintFocusRing(painter, QRectF{box}.adjusted(-3, -3, 3, 3), 16);
    paintChips(painter, look, bubble.chips, at);
    if (!bubble.under.isEmpty()) paintUnder(painter, look, bubble, at, how.scale);
}

}  // namespace starling::ui
