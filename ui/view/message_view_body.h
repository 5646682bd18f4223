// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The inside of the message view: its rows, where the reader is in them, and what their hands are
/// on. Paints, and does what mouse and keyboard ask for. Window thread.
#pragma once

#include "view/message_view.h"
#include "view/motion.h"
#include "view/reader.h"
#include "view/scroller.h"
#include "view/to_end_button.h"

#include <QElapsedTimer>

namespace starling::ui {

class MessageView::Body {
public:
    Body(MessageView& view, const Look& look, MessageListModel& model);

    // message_view_body.cpp: rows and places
    void resized();
    void readerScrolled(int value);
    void goToEnd();
    void tellIfRead();
    Hit hitAt(QPoint point);
    QPoint originOf(int row) const;  ///< The upper left of its bubble's row, in the viewport.
    QRect inView(int row, QRect BubbleLayout::*part);  ///< Empty when it is not in view.
    void setCurrent(std::optional<MessageId> message, bool shown);

    // message_view_paint.cpp
    void paint(QPainter& painter, const QRect& clip);

    // message_view_mouse.cpp
    void press(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    void release(const QMouseEvent& event);
    void markWord(QPoint point);
    void wheel(const QWheelEvent& event);
    QString toolTipAt(QPoint point);

    // message_view_keys.cpp
    bool key(const QKeyEvent& event);
    void focusByKey();
    QString textToCopy();
    QString markedText();
    void retry(int row);
    void toggleFold(int row);

    // message_view_menu.cpp
    void showMenu(int row, QPoint global);

    MessageView& view;
    const Look& look;
    MessageListModel& model;
    QString textOf(int row) const;  ///< What can be read and copied.
    Rows rows;
    Scroller scroller;
    Reader reader;

private:
    void watchModel();
    void modelReset();
    void rowsInserted(int first, int last);
    void rowsRemoved();
    void changed(int first, int last);
    void afterMove();
    void placeToEndButton();
    void relook();
    void colourGround();

    void paintRow(QPainter& painter, int row, const QRect& clip);
    void paintFloatingDay(QPainter& painter);
    QRect columnAt(int y) const;

    void mark(const Hit& hit, bool extends);
    int positionAt(const Hit& hit);
    void showCursorFor(const Hit& hit);
    bool moveCurrent(int by);
    bool scrollByKey(const QKeyEvent& event);
    enum class Edge { Top, Bottom };
    void takeAlong(Edge edge);

    FloatingDay floatingDay_;
    Entrance entrance_;
    ToEndButton toEnd_;
    std::optional<ConversationId> opened_;
    std::optional<MessageId> told_;  ///< The last message that was said to be read.
    bool isOpening_ = false;
    int wheelRest_ = 0;
    QElapsedTimer sinceWord_;
};

}  // namespace starling::ui
