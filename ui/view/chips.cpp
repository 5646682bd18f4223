// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/chips.h"

#include "look/words.h"
#include "view/message_view.h"

#include <QLocale>

#include <algorithm>

namespace starling::ui {

namespace {

constexpr int kHeight = 24;
constexpr int kPad = 8;
constexpr int kGap = 4;
constexpr int kBeforeCount = 5;
constexpr int kInset = 8;  ///< From the side of the bubble.
constexpr int kRing = 2;

QFont countFont(const Look& look) {
    auto font = look.font(Type::Chip);
    font.setPixelSize(12);
    font.setWeight(QFont::DemiBold);
    return font;
}

/// The pictures of an emoji font are smaller than its letters would be, and stand lower.
QFont emojiFont(const Look& look) {
    auto font = look.font(Type::Body);
    font.setPixelSize(15);
    return font;
}

int emojiWidth(const Look& look, const QString& emoji) {
    return QFontMetrics{emojiFont(look)}.horizontalAdvance(emoji);
}

std::vector<ReactionChip> chipsOf(const Look& look, const std::vector<Reacted>& reactions,
                                  const AccountId& self, bool all) {
    const auto kinds = reactions.size();
    const auto shown = all ? kinds : std::min<std::size_t>(kinds, kShownKinds);
    const QFontMetrics counts{countFont(look)};
    std::vector<ReactionChip> chips;
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& [emoji, who] = reactions[i];
        ReactionChip chip;
        chip.emoji = harmless(text(emoji));
        if (chip.isRest()) continue;
        chip.count = QLocale{}.toString(static_cast<qulonglong>(who.size()));
        chip.isOwn = std::find(who.begin(), who.end(), self) != who.end();
        const int inner = emojiWidth(look, chip.emoji) + kBeforeCount;
        chip.rect = {0, 0, 2 * kPad + inner + counts.horizontalAdvance(chip.count), kHeight};
        chips.push_back(chip);
    }
    if (shown == kinds) return chips;
    ReactionChip rest;
    rest.count = MessageView::tr("+%1", "so many more kinds of reactions").arg(kinds - shown);
    rest.rect = {0, 0, 2 * kPad + counts.horizontalAdvance(rest.count), kHeight};
    chips.push_back(rest);
    return chips;
}

using Chips = std::vector<ReactionChip>;

/// As many as fit beside each other, from `first` on.
Chips::iterator endOfLine(Chips::iterator first, Chips::iterator last, int most) {
    int width = -kGap;
    auto end = first;
    while (end != last && (end == first || width + kGap + end->rect.width() <= most)) {
        width += kGap + end->rect.width();
        ++end;
    }
    return end;
}

void placeLine(Chips::iterator first, Chips::iterator last, const ChipPlace& place, int top) {
    int width = -kGap;
    for (auto each = first; each != last; ++each)
        width += kGap + each->rect.width();
    const int left =
        place.atRight ? place.under.right() + 1 - kInset - width : place.under.left() + kInset;
    int x = std::clamp(left, 0, std::max(place.column - width, 0));
    if (place.mirrored) std::reverse(first, last);
    for (auto each = first; each != last; ++each) {
        each->rect.moveTopLeft({x, top});
        x += each->rect.width() + kGap;
    }
    if (place.mirrored) std::reverse(first, last);
}

void paintChip(QPainter& painter, const Look& look, const ReactionChip& chip, const QRect& rect) {
    const QRectF box{rect};
    painter.setPen(Qt::NoPen);
    painter.setBrush(look[Token::Window]);
    const qreal outer = kHeight / 2.0 + kRing;
    painter.drawRoundedRect(box.adjusted(-kRing, -kRing, kRing, kRing), outer, outer);
    painter.setPen(QPen{look[chip.isOwn ? Token::Accent : Token::RaisedLine], 1});
    painter.setBrush(look[chip.isOwn ? Token::Selection : Token::Raised]);
    const qreal round = (kHeight - 1) / 2.0;
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), round, round);
    const int flags = int{Qt::AlignAbsolute} | Qt::AlignVCenter | Qt::TextSingleLine;
    const auto inner = rect.adjusted(kPad, 0, -kPad, 0);
    painter.setPen(look[Token::Text]);
    painter.setFont(emojiFont(look));
    if (!chip.isRest())
        painter.drawText(inner.translated(0, -1), flags | Qt::AlignLeft, chip.emoji);
    painter.setPen(look[chip.isOwn ? Token::OnSelection : Token::Quiet]);
    painter.setFont(countFont(look));
    painter.drawText(inner, flags | Qt::AlignRight, chip.count);
}

}  // namespace

std::vector<ReactionChip> layOutChips(const Look& look, const std::vector<Reacted>& reactions,
                                      const AccountId& self, const ChipPlace& place) {
    auto chips = chipsOf(look, reactions, self, place.all);
    int top = place.under.bottom() + 1 - place.overlap;
    for (auto first = chips.begin(); first != chips.end();) {
        const auto last = endOfLine(first, chips.end(), place.column - 2 * kInset);
        placeLine(first, last, place, top);
        top += kHeight + kGap;
        first = last;
    }
    return chips;
}

void paintChips(QPainter& painter, const Look& look, const std::vector<ReactionChip>& chips,
                QPoint at) {
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& chip : chips)
        paintChip(painter, look, chip, chip.rect.translated(at));
}

}  // namespace starling::ui
