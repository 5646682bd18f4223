// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/quote.h"

#include "view/message_view.h"

#include <QPainterPath>

#include <algorithm>

namespace starling::ui {

namespace {

constexpr int kBar = 3;
constexpr int kPitch = 17;
constexpr int kAbove = 5;
constexpr int kBelow = 6;
constexpr int kBeforeText = 9;
constexpr int kAfterText = 10;
constexpr int kAround = kBar + kBeforeText + kAfterText;
constexpr qreal kRoundAtBar = 4;
constexpr qreal kRound = 8;

QFont nameFont(const Look& look) {
    auto font = look.font(Type::Name);
    font.setPixelSize(13);
    return font;
}

QFont lineFont(const Look& look, bool isMissing) {
    auto font = look.font(Type::Snippet);
    font.setItalic(isMissing);
    return font;
}

QString lineOf(const QuoteWords& words) {
    return words.isMissing ? missingOriginalText() : words.text;
}

/// The bar follows the round corners of the box: a slice of it, 3 px wide.
QPainterPath barPath(const QRectF& box) {
    const qreal d = 2 * kRoundAtBar;
    constexpr qreal kFrom = 104.5;  // Where the corner's circle is 3 px in.
    QPainterPath path;
    path.arcMoveTo({box.left(), box.top(), d, d}, kFrom);
    path.arcTo({box.left(), box.top(), d, d}, kFrom, 180 - kFrom);
    path.arcTo({box.left(), box.bottom() - d, d, d}, 180, 180 - kFrom);
    path.closeSubpath();
    return path;
}

QPainterPath groundPath(const QRectF& box) {
    const qreal d = 2 * kRound;
    QPainterPath path{{box.left() + kBar, box.top()}};
    path.arcTo({box.right() - d, box.top(), d, d}, 90, -90);
    path.arcTo({box.right() - d, box.bottom() - d, d, d}, 0, -90);
    path.lineTo(box.left() + kBar, box.bottom());
    path.closeSubpath();
    return path;
}

void paintBox(QPainter& painter, const Look& look, const QRectF& where, const QuoteWords& words) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.translate(where.topLeft());
    if (words.mirrored) {
        painter.translate(where.width(), 0);
        painter.scale(-1, 1);
    }
    const QRectF box{{0, 0}, where.size()};
    painter.setBrush(look[words.onOwn ? Token::QuoteOwn : Token::QuoteOther]);
    painter.drawPath(groundPath(box));
    painter.setBrush(look[words.onOwn ? Token::LinkOwn : Token::Accent]);
    painter.drawPath(barPath(box));
    painter.restore();
}

/// In the direction of its own writing, at the side of the bar.
void paintLine(QPainter& painter, const QRect& where, const QString& text, bool mirrored) {
    painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    const auto side = mirrored ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(where, side | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
}

}  // namespace

int quoteHeight(const Look&) {
    return kAbove + 2 * kPitch + kBelow;
}

int quoteWidth(const Look& look, const QuoteWords& words, int most) {
    const int name = QFontMetrics{nameFont(look)}.horizontalAdvance(words.name);
    const int line = QFontMetrics{lineFont(look, words.isMissing)}.horizontalAdvance(lineOf(words));
    // Widths are rounded, and what lacks a fraction of a pixel is elided.
    return std::min(std::max(name, line) + 1 + kAround, most);
}

QuoteWords elidedFor(const Look& look, QuoteWords words, int width) {
    const int room = std::max(width - kAround, 0);
    words.name = QFontMetrics{nameFont(look)}.elidedText(words.name, Qt::ElideRight, room);
    words.text = QFontMetrics{lineFont(look, false)}.elidedText(words.text, Qt::ElideRight, room);
    return words;
}

void paintQuote(QPainter& painter, const Look& look, const QRect& where, const QuoteWords& words) {
    paintBox(painter, look, where, words);
    const auto direction = painter.layoutDirection();
    QRect line{where.left() + (words.mirrored ? kAfterText : kBar + kBeforeText),
               where.top() + kAbove, std::max(where.width() - kAround, 0), kPitch};
    painter.setFont(nameFont(look));
    painter.setPen(look[words.onOwn ? Token::LinkOwn : Token::Accent]);
    paintLine(painter, line, words.name, words.mirrored);
    line.translate(0, kPitch);
    painter.setFont(lineFont(look, words.isMissing));
    painter.setPen(look[words.onOwn ? Token::QuietOwn : Token::QuietOther]);
    paintLine(painter, line, lineOf(words), words.mirrored);
    painter.setLayoutDirection(direction);
}

QString quotedName(bool isOwn, const QString& peerName) {
    return isOwn ? MessageView::tr("You") : peerName;
}

QString missingOriginalText() {
    return MessageView::tr("The original is not here any more");
}

}  // namespace starling::ui
