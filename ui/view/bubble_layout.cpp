// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/bubble_layout.h"

#include "look/words.h"
#include "view/message_view.h"

#include <QFontMetrics>

#include <algorithm>

namespace starling::ui {

namespace {

constexpr int kNarrow = 700;
constexpr int kMostColumn = 960;
constexpr int kMostBubble = 560;

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

StateMark markOf(const Message& message, bool isOwn) {
    if (!isOwn) return StateMark::None;
    if (message.state == MessageState::Sending) return StateMark::Clock;
    return message.state == MessageState::Sent ? StateMark::Check : StateMark::None;
}

int widthOf(StateMark mark) {
    if (mark == StateMark::None) return 0;
    return kMarkGap + (mark == StateMark::Clock ? 13 : 14);
}

int textWidth(const QFont& font, const QString& text) {
    return QFontMetrics{font}.horizontalAdvance(text);
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

    void bubble(const Message& message) {
        const int width = room_.most - 2 * kPadX;
        const int lines = out_.isUnfolded ? TextBlock::kMostLines : kFoldedLines;
        out_.body = TextBlock{ui::text(message.text),
                              {look_.font(Type::Body), look_.lineHeight(Type::Body), width, lines}};
        measureMeta();
        if (out_.body.isCut() || out_.body.lineCount() > kFoldedLines) return withLink();
        const bool fits = out_.body.lastLineWidth() + kMetaGap + metaWidth_ <= width;
        const bool apart =
            out_.body.lineCount() > 1 && out_.body.lastLineIsRightToLeft() != room_.mirrored;
        if (fits && !apart) return withMetaBeside();
        placeBox(std::max(out_.body.width(), metaWidth_),
                 out_.body.height() + look_.lineHeight(Type::Body));
        placeText(innerWidth());
    }

    void control(const Message& message, const QString& peerName) {
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

    /// The line under the bubble: what is wrong, and what to do.
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
        out_.under = {left, out_.box.bottom() + 1 + kUnderGap, indent + width, height};
        out_.retry = {left + indent + lastLine, out_.under.bottom() + 1 - kUnderPitch, link,
                      kUnderPitch};
        if (room_.mirrored) out_.retry = mirror(out_.retry, out_.under);
    }

private:
    int innerWidth() const { return out_.box.width() - 2 * kPadX; }

    void measureMeta() {
        metaWidth_ = textWidth(look_.font(Type::Meta), out_.time) + widthOf(out_.mark);
    }

    void placeBox(int inner, int height) {
        const int width = inner + 2 * kPadX;
        out_.box = {out_.atRight ? room_.column - width : 0, 0, width, height + 2 * kPadY};
        const int metaHeight = look_.lineHeight(Type::Meta);
        out_.meta = {out_.box.right() + 1 - kMetaInset - metaWidth_,
                     out_.box.bottom() + 1 - kPadY - metaHeight, metaWidth_, metaHeight};
        if (room_.mirrored) out_.meta = mirror(out_.meta, out_.box);
    }

    /// In `width` of room at the side where writing begins.
    void placeText(int width) {
        out_.body.alignWithin(width);
        const int left = out_.box.left() + kPadX + (room_.mirrored ? innerWidth() - width : 0);
        out_.text = {left, kPadY, width, out_.body.height()};
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
};

}  // namespace

Room Room::within(int width, bool mirrored) {
    const bool narrow = width < kNarrow;
    Room room;
    room.column = std::clamp(width - 2 * (narrow ? 12 : 16), 1, kMostColumn);
    room.left = (width - room.column) / 2;
    room.most = std::min(kMostBubble, room.column * (narrow ? 82 : 72) / 100);
    room.mirrored = mirrored;
    return room;
}

BubbleLayout::Part BubbleLayout::partAt(QPoint point) const {
    if (retry.contains(point)) return Part::Retry;
    if (under.contains(point)) return Part::Under;
    if (!box.contains(point)) return Part::None;
    if (more.contains(point)) return Part::More;
    if (meta.contains(point)) return Part::Meta;
    return text.contains(point) ? Part::Text : Part::Bubble;
}

bool canRetry(const Message& message) {
    return message.state == MessageState::Failed ||
           (message.state != MessageState::Received && !message.reason.empty());
}

bool canStop(const Message& message) {
    return message.state == MessageState::Sending;
}

QString stateInWords(const Message& message) {
    if (message.state == MessageState::Sending) return MessageView::tr("waiting to be sent");
    if (message.state == MessageState::Sent) return MessageView::tr("sent");
    if (message.state == MessageState::Failed) return MessageView::tr("not sent");
    return {};
}

QString readMoreText(bool isUnfolded) {
    return isUnfolded ? MessageView::tr("Show less") : MessageView::tr("Read more");
}

QString retryText() {
    return MessageView::tr("Send now");
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

QString shownText(const Message& message, bool isOwn, const QString& peerName) {
    return message.kind == MessageKind::RequestAccepted ? acceptedInWords(isOwn, peerName)
                                                        : ui::text(message.text);
}

BubbleLayout layOut(const Look& look, const Message& message, const Manner& manner,
                    const Room& room) {
    BubbleLayout out;
    out.isOwn = manner.isOwn;
    out.isControl = message.kind == MessageKind::RequestAccepted;
    out.atRight = out.isOwn != room.mirrored;
    out.isFailed = message.state == MessageState::Failed;
    out.mark = markOf(message, out.isOwn);
    out.time = clockTime(message.sentAt);
    out.isUnfolded = manner.isUnfolded;
    out.isJumbo = message.text.size() < 200 && emojiOnly(ui::text(message.text)) > 0;
    Layouter layouter{look, room, out};
    if (out.isControl)
        layouter.control(message, manner.peerName);
    else if (out.isJumbo)
        layouter.jumbo(message);
    else
        layouter.bubble(message);
    if (out.isOwn && canRetry(message)) layouter.under(message);
    out.height = (out.under.isEmpty() ? out.box : out.under).bottom() + 1;
    return out;
}

}  // namespace starling::ui
