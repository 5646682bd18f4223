// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/bubble_layout.h"

#include "look/words.h"
#include "view/mark_formats.h"
#include "view/message_view.h"
#include "view/timer_ring.h"

#include <QFontMetrics>

#include <algorithm>

namespace starling::ui {

namespace {

constexpr int kPadX = 13;  // 12 and the border
constexpr int kPadY = 9;   // 8 and the border
constexpr int kMetaInset = 12;
constexpr int kMetaGap = 10;
constexpr int kMarkGap = 3;
constexpr int kUnderGap = 4;
constexpr int kUnderInset = 4;
constexpr int kMostUnder = 660;
constexpr int kUnderPitch = 16;
constexpr int kUnderIcon = 14;
constexpr int kUnderIconGap = 5;
constexpr int kQuoteOut = 4;  // So much it reaches out of the text at either side.
constexpr int kQuoteBelow = 6;
constexpr int kUnderChips = 4;  // A bubble grows by it.
constexpr int kJumboChipsGap = 3;
constexpr int kFollowAbove = 2;

StateMark markOf(const Message& message, bool isOwn) {
    if (!isOwn || isNotice(message.kind)) return StateMark::None;
    if (message.state == MessageState::Sending) return StateMark::Clock;
    if (isGone(message.kind)) return StateMark::None;
    if (message.state == MessageState::Read) return StateMark::DoubleCheck;
    return message.state == MessageState::Sent ? StateMark::Check : StateMark::None;
}

int widthOf(StateMark mark) {
    return mark == StateMark::None ? 0 : kMarkGap + sizeOf(mark);
}

int textWidth(const QFont& font, const QString& text) {
    return QFontMetrics{font}.horizontalAdvance(text);
}

bool isFewEmoji(const Message& message) {
    return message.text.size() < 200 && emojiOnly(ui::text(message.text)) > 0;
}

/// Turns what lies on the right of `within` to its left.
QRect mirror(const QRect& rect, const QRect& within) {
    return {within.left() + within.right() - rect.right(), rect.top(), rect.width(), rect.height()};
}

/// Lays the pieces of one bubble out, one after the other.
class Layouter {
public:
    Layouter(const Look& look, const Room& room, BubbleLayout& out)
        : look_{look}, room_{room}, out_{out} {}

    void quote(const Quoted& quoted, const Manner& manner) {
        out_.quoted.name = quotedName(quoted.author == manner.self, manner.peerName);
        out_.quoted.text = oneLine(withoutMarks(quoted.text));
        out_.quoted.isMissing = !quoted.message;
        out_.quoted.onOwn = out_.isOwn;
        out_.quoted.mirrored = room_.mirrored;
        const int most = room_.most - 2 * kPadX + 2 * kQuoteOut;
        leastInner_ = quoteWidth(look_, out_.quoted, most) - 2 * kQuoteOut;
        above_ = quoteHeight(look_) + kQuoteBelow;
    }

    void bubble(const Message& message, const QString& words) {
        below_ = isSaid(message.kind) && !message.reactions.empty() ? kUnderChips : 0;
        // A few emoji that answer something need a bubble, but are as large.
        const auto type = isFewEmoji(message) ? Type::JumboEmoji : Type::Body;
        auto font = look_.font(type);
        font.setItalic(out_.isGone);
        const int width = room_.most - 2 * kPadX;
        const int lines = out_.isUnfolded ? TextBlock::kMostLines : kFoldedLines;
        const auto link = look_[out_.isOwn ? Token::LinkOwn : Token::Accent];
        auto formatted = isSaid(message.kind) ? formatMarks(words) : FormattedText{words, {}, {}};
        out_.body = TextBlock{
            formatted.text,
            {font, look_.lineHeight(type), width, lines, {}, runsOf(look_, formatted, link)}};
        out_.marks = std::move(formatted.marks);
        out_.links = std::move(formatted.links);
        measureMeta();
        if (out_.body.isCut() || out_.body.lineCount() > kFoldedLines)
            withLink();
        else
            withMeta(width);
        if (above_ > 0) placeQuote();
    }

    void control(const Message& message, const Manner& manner) {
        const auto& peerName = manner.peerName;
        const auto words = shownText(message, out_.isOwn, peerName);
        const auto at = static_cast<int>(out_.isOwn ? -1 : words.indexOf(peerName));
        if (at >= 0) out_.name = {at, at + static_cast<int>(peerName.size())};
        auto font = look_.font(Type::Label);
        font.setWeight(QFont::Normal);
        const int most = std::min(room_.column - 2 * kPadX, kMostBubble);
        out_.body =
            TextBlock{words, {font, look_.lineHeight(Type::Label), most, kFoldedLines, out_.name}};
        const int width = out_.body.width();
        out_.body.centreWithin(width);
        out_.box = {(room_.column - width) / 2, 0, width, out_.body.height()};
        out_.text = out_.box;
        if (manner.offersFollow) placeFollow();
    }

    void jumbo(const Message& message) {
        const int pitch = look_.lineHeight(Type::JumboEmoji);
        out_.body =
            TextBlock{ui::text(message.text), {look_.font(Type::JumboEmoji), pitch, room_.most, 1}};
        measureMeta();
        const int width = std::max(out_.body.width(), metaWidth_);
        const int height = pitch + look_.lineHeight(Type::Meta);
        out_.box = {out_.atRight ? room_.column - width : 0, 0, width, height};
        out_.text = {out_.box.left(), 0, out_.body.width(), pitch};
        out_.meta = {out_.box.left(), pitch, metaWidth_, look_.lineHeight(Type::Meta)};
        if (!out_.atRight) return;
        out_.text.moveRight(out_.box.right());
        out_.meta.moveRight(out_.box.right());
    }

    void chips(const Message& message, const Manner& manner) {
        ChipPlace place;
        place.under = out_.box;
        if (out_.isJumbo) place.overlap = -kJumboChipsGap;
        place.column = room_.column;
        place.atRight = out_.atRight;
        place.mirrored = room_.mirrored;
        place.all = manner.showsAllReactions;
        out_.chips = layOutChips(look_, message.reactions, manner.self, place);
        if (!out_.chips.empty()) out_.height = out_.chips.back().rect.bottom() + 1 + kChipsBelow;
    }

    /// The line under all of it: what is wrong, and what to do.
    void under(const Message& message) {
        const auto why =
            message.reason.empty() ? MessageView::tr("Not sent.") : reasonInWords(message.reason);
        const auto font = underFont(look_);
        const int indent = kUnderIcon + kUnderIconGap;
        const int most = std::min(room_.column - 2 * kUnderInset, kMostUnder) - indent;
        out_.reason = TextBlock{why, {font, kUnderPitch, most, kFoldedLines}};
        const int link = textWidth(linkFont(look_, 12), retryText());
        const bool fits = out_.reason.lastLineWidth() + kUnderIconGap + link <= most &&
                          out_.reason.lastLineIsRightToLeft() == room_.mirrored;
        const int lastLine = fits ? out_.reason.lastLineWidth() + kUnderIconGap : 0;
        const int width = std::max(out_.reason.width(), lastLine + link);
        const int height = out_.reason.height() + (fits ? 0 : kUnderPitch);
        out_.reason.alignWithin(width);
        const int left = out_.atRight ? room_.column - kUnderInset - indent - width : kUnderInset;
        out_.under = {left, out_.height + kUnderGap, indent + width, height};
        out_.height = out_.under.bottom() + 1;
        out_.retry = {left + indent + lastLine, out_.under.bottom() + 1 - kUnderPitch, link,
                      kUnderPitch};
        if (room_.mirrored) out_.retry = mirror(out_.retry, out_.under);
    }

private:
    int innerWidth() const { return out_.box.width() - 2 * kPadX; }

    void measureMeta() {
        metaWidth_ = textWidth(look_.font(Type::Meta), out_.time) + widthOf(out_.mark) +
                     (out_.hasRing ? kRingSize + kRingGap : 0);
    }

    void placeFollow() {
        const int width = textWidth(linkFont(look_, kFollowFont), followText());
        out_.follow = {(room_.column - width) / 2, out_.box.bottom() + 1 + kFollowAbove, width,
                       look_.lineHeight(Type::Body)};
        out_.box |= out_.follow;
    }

    void placeBox(int inner, int text) {
        const int width = std::max(inner, leastInner_) + 2 * kPadX;
        const int height = above_ + text + below_ + 2 * kPadY;
        out_.box = {out_.atRight ? room_.column - width : 0, 0, width, height};
        const int metaHeight = look_.lineHeight(Type::Meta);
        out_.meta = {out_.box.right() + 1 - kMetaInset - metaWidth_,
                     out_.box.bottom() + 1 - kPadY - below_ - metaHeight, metaWidth_, metaHeight};
        if (room_.mirrored) out_.meta = mirror(out_.meta, out_.box);
    }

    /// In `width` of room at the side where writing begins.
    void placeText(int width) {
        out_.body.alignWithin(width);
        const int left = out_.box.left() + kPadX + (room_.mirrored ? innerWidth() - width : 0);
        out_.text = {left, kPadY + above_, width, out_.body.height()};
    }

    void placeQuote() {
        const int width = innerWidth() + 2 * kQuoteOut;
        out_.quote = {out_.box.left() + kPadX - kQuoteOut, kPadY, width, quoteHeight(look_)};
        out_.quoted = elidedFor(look_, out_.quoted, width);
    }

    /// On the last line, or on one of its own.
    void withMeta(int width) {
        const bool fits = out_.body.lastLineWidth() + kMetaGap + metaWidth_ <= width;
        const bool apart =
            out_.body.lineCount() > 1 && out_.body.lastLineIsRightToLeft() != room_.mirrored;
        if (fits && !apart && !out_.body.endsInLinesBox()) return withMetaBeside();
        placeBox(std::max(out_.body.width(), metaWidth_),
                 out_.body.height() + look_.lineHeight(Type::Body));
        placeText(innerWidth());
    }

    void withMetaBeside() {
        const int last = out_.body.lastLineWidth() + kMetaGap + metaWidth_ - 1;
        placeBox(std::max(out_.body.width(), last), out_.body.height());
        placeText(out_.body.lineCount() == 1 ? out_.body.width() : innerWidth());
    }

    void withLink() {
        const int pitch = look_.lineHeight(Type::Body);
        const int link = textWidth(linkFont(look_, 14), readMoreText(out_.isUnfolded));
        placeBox(std::max(out_.body.width(), link + kMetaGap + metaWidth_),
                 out_.body.height() + pitch);
        placeText(innerWidth());
        out_.more = {out_.box.left() + kPadX, out_.text.bottom() + 1, link, pitch};
        if (room_.mirrored) out_.more = mirror(out_.more, out_.box);
    }

    const Look& look_;
    const Room& room_;
    BubbleLayout& out_;
    int metaWidth_ = 0;
    int above_ = 0;       ///< The text, within the box: the quote.
    int below_ = 0;       ///< The text: room for the chips.
    int leastInner_ = 0;  ///< What the quote wants.
};

}  // namespace

BubbleLayout layOut(const Look& look, const Message& message, const Manner& manner,
                    const Room& room) {
    BubbleLayout out;
    out.isOwn = manner.isOwn;
    out.isControl = isNotice(message.kind);
    out.isGone = isGone(message.kind);
    out.atRight = out.isOwn != room.mirrored;
    out.isFailed = message.state == MessageState::Failed;
    out.mark = markOf(message, out.isOwn);
    out.time = clockTime(message.sentAt);
    out.hasRing = disappears(message);
    out.isUnfolded = manner.isUnfolded;
    const bool isSaid = starling::isSaid(message.kind);
    out.isJumbo = isSaid && !message.quote && isFewEmoji(message);
    Layouter layouter{look, room, out};
    if (isSaid && message.quote) layouter.quote(*message.quote, manner);
    if (out.isControl)
        layouter.control(message, manner);
    else if (out.isJumbo)
        layouter.jumbo(message);
    else
        layouter.bubble(message, shownText(message, out.isOwn, manner.peerName));
    out.height = out.box.bottom() + 1;
    if (isSaid) layouter.chips(message, manner);
    if (out.isOwn && canRetry(message)) layouter.under(message);
    return out;
}

}  // namespace starling::ui
