// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The room for bubbles, what is at a point of one, and the words and type of what can be pressed.

#include "view/bubble_layout.h"
#include "view/message_view.h"
#include "view/tick.h"
#include "view/timer_ring.h"

#include <algorithm>

namespace starling::ui {

namespace {

constexpr int kNarrow = 700;
constexpr int kMostColumn = 960;

}  // namespace

int sizeOf(StateMark mark) {
    switch (mark) {
        case StateMark::Clock:
            return 13;
        case StateMark::Check:
            return 14;
        case StateMark::DoubleCheck:
            return 15;
        case StateMark::None:
            break;
    }
    return 0;
}

Room Room::within(int width, bool mirrored, bool ticked) {
    const bool narrow = width < kNarrow;
    Room room;
    room.column = std::clamp(width - 2 * (narrow ? 12 : 16), 1, kMostColumn);
    room.left = (width - room.column) / 2;
    // The side where writing ends stays where it is.
    const int beside = ticked ? std::max(kTickRoom - room.left, 0) : 0;
    room.column = std::max(room.column - beside, 1);
    if (!mirrored) room.left += beside;
    room.most = std::min(kMostBubble, room.column * (narrow ? 82 : 72) / 100);
    room.mirrored = mirrored;
    return room;
}

BubbleLayout::Part BubbleLayout::partAt(QPoint point, bool spoilersShown) const {
    if (chipAt(point) >= 0) return Part::Chip;
    if (retry.contains(point)) return Part::Retry;
    if (follow.contains(point)) return Part::Follow;
    if (under.contains(point)) return Part::Under;
    if (!box.contains(point)) return Part::None;
    if (more.contains(point)) return Part::More;
    if (quote.contains(point)) return Part::Quote;
    if (meta.contains(point)) return Part::Meta;
    if (!text.contains(point)) return Part::Bubble;
    if (marks.empty() && links.empty()) return Part::Text;
    const int at = body.characterAt(point - text.topLeft());
    if (!spoilersShown && isWithinSpoiler(at)) return Part::Spoiler;
    return linkAt(point) >= 0 ? Part::Link : Part::Text;
}

int BubbleLayout::linkAt(QPoint point) const {
    const int at = body.characterAt(point - text.topLeft());
    for (std::size_t i = 0; i < links.size(); ++i)
        if (links[i].range.from <= at && at < links[i].range.to) return static_cast<int>(i);
    return -1;
}

bool BubbleLayout::isWithinSpoiler(int position) const {
    return std::any_of(marks.begin(), marks.end(), [position](const MarkedRange& each) {
        return each.mark == Mark::Spoiler && each.range.from <= position &&
               position < each.range.to;
    });
}

QRect BubbleLayout::ringRect() const {
    if (!hasRing) return {};
    const bool mirrored = isOwn != atRight;
    const int x = mirrored ? meta.right() + 1 - kRingSize : meta.left();
    return {x, meta.top() + (meta.height() - kRingSize + 1) / 2, kRingSize, kRingSize};
}

int BubbleLayout::chipAt(QPoint point) const {
    for (std::size_t i = 0; i < chips.size(); ++i)
        if (chips[i].rect.contains(point)) return static_cast<int>(i);
    return -1;
}

QRect BubbleLayout::chipsRect() const {
    QRect around;
    for (const auto& chip : chips)
        around |= chip.rect;
    return around;
}

QString readMoreText(bool isUnfolded) {
    return isUnfolded ? MessageView::tr("Show less") : MessageView::tr("Read more");
}

QString retryText() {
    return MessageView::tr("Send now");
}

QString followText() {
    return MessageView::tr("Follow setting", "to let messages disappear as the other side does");
}

QFont underFont(const Look& look) {
    auto font = look.font(Type::Meta);
    font.setPixelSize(12);
    return font;
}

QFont linkFont(const Look& look, int pixelSize) {
    auto font = look.font(Type::Name);
    font.setPixelSize(pixelSize);
    return font;
}

}  // namespace starling::ui
