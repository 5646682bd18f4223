// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the reader's hands are on: the message the keyboard is on, the text marked in one message,
/// and what the mouse went down on. Values; knows no widget. Window thread.
#pragma once

#include "view/rows.h"

#include <algorithm>
#include <vector>

namespace starling::ui {

/// What is under a point of the view.
struct Hit {
    int row = -1;
    BubbleLayout::Part part = BubbleLayout::Part::None;
    QPoint point;  ///< From the upper left of the bubble's row.
};

struct Marked {
    std::optional<MessageId> message;
    int anchor = 0;
    int cursor = 0;

    TextRange range() const { return {std::min(anchor, cursor), std::max(anchor, cursor)}; }
    TextRange in(MessageId id) const { return message == id ? range() : TextRange{}; }
    bool isEmpty() const { return !message || anchor == cursor; }
};

struct Reader {
    std::optional<MessageId> current;
    bool showsCurrent = false;  ///< By a ring: only for who uses the keyboard.
    bool wasLed = false;        ///< And that from elsewhere: the keyboard need not be here.
    Marked marked;
    bool isMarking = false;
    Hit pressed;
    std::vector<MessageId> uncovered;  ///< Their spoilers are shown.

    bool hasUncovered(MessageId id) const {
        return std::find(uncovered.begin(), uncovered.end(), id) != uncovered.end();
    }

    /// Nothing of this has gone with the rows.
    void keepTo(const Rows& rows) {
        if (current && !rows.rowOf(*current)) current.reset();
        if (marked.message && !rows.rowOf(*marked.message)) marked = {};
        if (!marked.message) isMarking = false;
        pressed = {};
    }
};

}  // namespace starling::ui
