// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Where everything is in one bubble: its text, time and state, and the line under it that says
/// what is wrong. A value made from a message and the room there is; colours and corners come when
/// it is painted. All places count from the upper left of the bubble's row, within the column of
/// content. Window thread. Measures: docs/look.md.
#pragma once

#include "look/look.h"
#include "starling/message.h"
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

    static Room within(int width, bool mirrored);
};

enum class StateMark { None, Clock, Check };

struct BubbleLayout {
    bool isOwn = false;
    bool isControl = false;  ///< What happened, not what was said: a quiet line in the middle.
    bool isJumbo = false;    ///< Nothing but a few emoji: large, without a bubble.
    bool atRight = false;
    bool isFailed = false;
    StateMark mark = StateMark::None;
    QString time;

    QRect box;   ///< The bubble.
    QRect text;  ///< Its text.
    QRect meta;  ///< Time and state.
    QRect more;  ///< "Read more" or "Show less"; empty without one.
    QRect under;
    QRect retry;  ///< "Send now"; empty without one.
    TextBlock body;
    TextBlock reason;
    TextRange name;  ///< In a control line: who it is about.
    bool isUnfolded = false;
    int height = 0;

    enum class Part { None, Bubble, Text, Meta, More, Under, Retry };
    Part partAt(QPoint point) const;
};

constexpr int kFoldedLines = 25;

/// What can still be done with a message of ours.
bool canRetry(const Message& message);
bool canStop(const Message& message);

/// The state in words: what a screen reader and a tool tip say of an own message.
QString stateInWords(const Message& message);

QString readMoreText(bool isUnfolded);
QString retryText();
QFont underFont(const Look& look);
QFont linkFont(const Look& look, int pixelSize);

/// What of a message can be read and copied.
QString shownText(const Message& message, bool isOwn, const QString& peerName);

/// How a message is to be laid out, but for the message.
struct Manner {
    bool isOwn = false;
    bool isUnfolded = false;
    QString peerName;  ///< For control lines.
};
BubbleLayout layOut(const Look& look, const Message& message, const Manner& manner,
                    const Room& room);

}  // namespace starling::ui
