// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the reader is: keeps what they read in its place when rows come, go or change their
/// height, follows the end when they are there, and asks the model for more before they come to an
/// end of the window. Window thread.
#pragma once

#include "view/rows.h"

#include <QScrollBar>

#include <functional>

namespace starling::ui {

class Scroller {
public:
    Scroller(Rows& rows, MessageListModel& model, QScrollBar& bar);

    void setViewHeight(int height);
    int viewHeight() const { return height_; }

    int value() const { return value_; }
    int most() const;
    /// Of the content in the view: what is too little stands at the bottom.
    int offset() const;
    bool isAtEnd() const;
    int toEnd() const { return most() - value_; }
    /// Whether the bar is being set by us and not by the reader.
    bool isPlacing() const { return placing_; }

    void place();  ///< After anything changed: the reader sees the same as before.
    void readerMoved(int value);
    /// These rows go: what is beside them stays where it is.
    void leaving(int first, int last);
    void scrollBy(int pixels);
    void showRow(int row);  ///< Moves as little as possible.

    void centre(int row);  ///< Its bubble in the middle, or its top when it is higher than that.

    void opened();   ///< A conversation: at its unread ones, or at the end.
    void goToEnd();  ///< Of the conversation, which may not be loaded.
    void goToStart();
    void replaced();  ///< The model shows other rows.
    void wantMore();

private:
    enum class Anchor { End, Start, Unread, Message };
    void anchorAt(int value);
    int wanted() const;
    void apply(int value);

    Rows& rows_;
    MessageListModel& model_;
    QScrollBar& bar_;
    Anchor anchor_ = Anchor::End;
    MessageId message_{};
    int distance_ = 0;  ///< From the top of the view to the bubble of the anchored message.
    int height_ = 0;
    int value_ = 0;
    bool placing_ = false;
};

}  // namespace starling::ui
