// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The inside of the message view: its rows, where the reader is in them, and what their hands are
/// on. Paints, and does what mouse and keyboard ask for. Window thread.
#pragma once

#include "view/message_view.h"
#include "view/motion.h"
#include "view/reader.h"
#include "view/scroller.h"
#include "view/selection.h"
#include "view/to_end_button.h"

#include <QElapsedTimer>
#include <QTimer>

class QMenu;

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
    QPoint handleOf(int row);  ///< Where on the screen to open what belongs to it.
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

    // message_view_marks.cpp
    FormattedText formattedText(int row) const;  ///< Empty when it is nothing said.
    bool hasCovered(int row) const;              ///< There are spoilers in it which are not shown.
    void uncover(int row);
    void openLink(const Hit& pressed, const Hit& released);
    QString spokenText(int row) const;  ///< Without what is covered.

    // message_view_rings.cpp
    Timestamp now() const;
    void watchRings();  ///< Wakes up when the next one that is seen has to be painted anew.
    void offerFollow();
    void follow(int row);

    // message_view_select.cpp
    void endSelecting();
    void toggleSelected(int row);
    QString selectText(int row) const;  ///< What that does, in a word.
    QRect tickOf(int row);

    // message_view_jump.cpp
    void showMessage(MessageId message);
    void jumpFrom(int row);  ///< To what it answers.
    QRect chipInView(MessageId message, const QString& emoji);

    MessageView& view;
    const Look& look;
    MessageListModel& model;
    QString textOf(int row) const;  ///< What can be read and copied.
    Rows rows;
    Scroller scroller;
    Reader reader;
    Selection selection;
    Expiry expiry;  ///< Ours.
    bool isAnswerable = true;

private:
    void watchModel();
    void modelReset();
    void rowsInserted(int first, int last);
    void rowsLeaving(int first, int last);
    void rowsRemoved();
    void changed(int first, int last);
    void afterMove();
    void placeToEndButton();
    void relook();
    Room room() const;
    void colourGround();

    void paintRow(QPainter& painter, int row, const QRect& clip);
    void paintFloatingDay(QPainter& painter);
    void paintSelected(QPainter& painter, int row);
    void paintHighlight(QPainter& painter, int row, const BubbleLayout& layout);
    QRect columnAt(int y) const;

    void sought(MessageId message);
    void pressChip(int row, int index);
    void toggleReaction(MessageId message, const QString& emoji, bool on);
    QString chipToolTip(int row, int index);

    void addAnswers(QMenu& menu, int row, QPoint global);
    void addReactions(QMenu& menu, int row);
    void addCopies(QMenu& menu, int row);
    void addMarks(QMenu& menu, int row);  ///< message_view_marks.cpp.
    void addDeeds(QMenu& menu, int row);
    void addSelecting(QMenu& menu, int row);  ///< message_view_select.cpp.
    void addSending(QMenu& menu, int row);

    void ringsTurned();
    void beginSelecting(int row);
    void stretchSelected(int row);
    void selectAll();
    void selectionGone(MessageId message);
    void tellSelection(int first, int last);
    bool pressToSelect(const Hit& hit, const QMouseEvent& event);
    bool releaseToSelect(const Hit& hit, const Hit& pressed, const QMouseEvent& event);
    bool isOnRow(const Hit& hit) const;
    bool keyToSelect(const QKeyEvent& event);

    bool keyOn(int row, const QKeyEvent& event);
    void mark(const Hit& hit, bool extends);
    int positionAt(const Hit& hit);
    void showCursorFor(const Hit& hit);
    bool moveCurrent(int by);
    bool scrollByKey(const QKeyEvent& event);
    enum class Edge { Top, Bottom };
    void takeAlong(Edge edge);

    FloatingDay floatingDay_;
    Entrance entrance_;
    Highlight highlight_;
    QTimer* rings_;
    ToEndButton toEnd_;
    std::optional<ConversationId> opened_;
    std::optional<MessageId> told_;  ///< The last message that was said to be read.
    bool isOpening_ = false;
    int wheelRest_ = 0;
    QElapsedTimer sinceWord_;
};

}  // namespace starling::ui
