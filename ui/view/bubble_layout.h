// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Where everything is in one bubble: what it answers, its text, time and state, the reactions and
/// the line under it that says what is wrong. A value made from a message and the room there is;
/// colours and corners come when it is painted. All places count from the upper left of the
/// bubble's row, within the column of content. Window thread. Measures: docs/look.md.
#pragma once

#include "look/look.h"
#include "starling/message.h"
#include "view/chips.h"
#include "view/marks.h"
#include "view/message_words.h"
#include "view/quote.h"
#include "view/text_block.h"

#include <QRect>

namespace starling::ui {

/// The column of content, and how wide a bubble may be in it.
struct Room {
    int left = 0;  ///< Of the column, in the view.
    int column = 0;
    int most = 0;
    bool mirrored = false;  ///< Written from the right: own bubbles are on the left.
    bool operator==(const Room&) const = default;

    /// `ticked`: with room for ticks at the side where writing begins.
    static Room within(int width, bool mirrored, bool ticked = false);
};

enum class StateMark { None, Clock, Check, DoubleCheck };

int sizeOf(StateMark mark);  ///< Of its icon.

struct BubbleLayout {
    bool isOwn = false;
    bool isControl = false;  ///< What happened, not what was said: a quiet line in the middle.
    bool isJumbo = false;    ///< Nothing but a few emoji: large, without a bubble.
    bool isGone = false;     ///< Deleted: its text says so, quietly.
    bool atRight = false;
    bool isFailed = false;
    StateMark mark = StateMark::None;
    QString time;
    bool hasRing = false;  ///< It goes by itself.

    QRect box;    ///< The bubble.
    QRect quote;  ///< What it answers; empty without.
    QRect text;   ///< Its text.
    QRect meta;   ///< Ring, time and state.
    QRect more;   ///< "Read more" or "Show less"; empty without one.
    QRect under;
    QRect retry;   ///< "Send now"; empty without one.
    QRect follow;  ///< "Follow setting", in a control line; empty without one.
    QuoteWords quoted;
    std::vector<ReactionChip> chips;
    TextBlock body;
    std::vector<MarkedRange> marks;  ///< In it.
    std::vector<Link> links;
    TextBlock reason;
    TextRange name;  ///< In a control line: who it is about.
    bool isUnfolded = false;
    int height = 0;

    enum class Part {
        None,
        Bubble,
        Quote,
        Text,
        Link,
        Spoiler,
        Meta,
        More,
        Chip,
        Under,
        Retry,
        Follow
    };
    Part partAt(QPoint point, bool spoilersShown = false) const;
    int chipAt(QPoint point) const;  ///< -1: none.
    int linkAt(QPoint point) const;  ///< -1: none.
    QRect ringRect() const;          ///< Where meta begins; empty without.
    bool isWithinSpoiler(int position) const;
    QRect chipsRect() const;  ///< Around all of them; empty without.
};

constexpr int kFoldedLines = 25;
constexpr int kMostBubble = 560;  ///< So wide.
constexpr int kFollowFont = 13;

QString readMoreText(bool isUnfolded);
QString retryText();
QString followText();
QFont underFont(const Look& look);
QFont linkFont(const Look& look, int pixelSize);

/// How a message is to be laid out, but for the message.
struct Manner {
    bool isOwn = false;
    bool isUnfolded = false;
    QString peerName = {};  ///< For control lines and quotes.
    AccountId self = {};
    bool showsAllReactions = false;
    bool offersFollow = false;  ///< Of a control line: we may wish the same as they do.
};
BubbleLayout layOut(const Look& look, const Message& message, const Manner& manner,
                    const Room& room);

}  // namespace starling::ui
