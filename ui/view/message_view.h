// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The messages of a conversation as bubbles, drawn by one painter: no widget a message, heights
/// and layouts kept by message and width. Scrolls by itself; asks the model for more near the ends.
/// Keyboard: arrows, Page Up/Down, Home, End; on the current message Enter retries, Ctrl+C copies.
/// Window thread.
#pragma once

#include "look/look.h"
#include "models/message_list_model.h"

#include <QAbstractScrollArea>

#include <memory>

namespace starling::ui {

class MessageView : public QAbstractScrollArea {
    Q_OBJECT

public:
    MessageView(const Look& look, MessageListModel& model, QWidget* parent = nullptr);
    ~MessageView() override;

    void setPeerName(const QString& name);
    void scrollToEnd();
    bool isAtEnd() const;

    /// The message the keyboard is on.
    std::optional<MessageId> current() const;
    void setCurrent(std::optional<MessageId> message);

    /// Where a message is in the viewport; empty when it is not shown. For tests and tool tips.
    QRect rectOf(MessageId message) const;
    /// Where its "Send now" is; empty without one.
    QRect retryRectOf(MessageId message) const;

    /// What a screen reader has of a row, and its press.
    const MessageListModel& model() const;
    QString sentenceOf(int row) const;
    void pressMessage(int row);

signals:
    void retryRequested(starling::MessageId message);
    void cancelRequested(starling::MessageId message);
    void copyRequested(const QString& text);
    /// The reader has the end of the conversation before them.
    void readToEnd();

protected:
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent*) override;
    void mousePressEvent(QMouseEvent*) override;
    void mouseMoveEvent(QMouseEvent*) override;
    void mouseReleaseEvent(QMouseEvent*) override;
    void mouseDoubleClickEvent(QMouseEvent*) override;
    void wheelEvent(QWheelEvent*) override;
    void contextMenuEvent(QContextMenuEvent*) override;
    void focusInEvent(QFocusEvent*) override;
    void focusOutEvent(QFocusEvent*) override;
    bool event(QEvent*) override;
    bool viewportEvent(QEvent*) override;

private:
    class Body;  ///< Rows, heights and what is where: message_view_body.h.
    std::unique_ptr<Body> body_;
};

}  // namespace starling::ui
