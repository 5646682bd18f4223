// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The messages of a conversation as bubbles, drawn by one painter: no widget a message, heights
/// and layouts kept by message and width. Scrolls by itself; asks the model for more near the ends.
/// Keyboard: arrows, Page Up/Down, Home, End; on the current message Enter shows its spoilers, then
/// retries or unfolds,
/// Ctrl+C copies, Ctrl+R (also with Shift) replies, Ctrl+Shift+E reacts, Ctrl+Enter shows what it
/// answers, Delete deletes, and the menu key or Shift+F10 has all of it. While several are
/// selected, Space takes or leaves the current one, Shift with the arrows stretches, Ctrl+A takes
/// all that is loaded, Escape ends it, and what is to be done with them is the window's. The window
/// does what is asked for. Window thread.
#pragma once

#include "look/look.h"
#include "models/message_list_model.h"

#include <QAbstractScrollArea>
#include <QUrl>

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

    /// Leads to a message and lights it up, wherever in the conversation it is; originalMissing()
    /// when it is nowhere.
    void showMessage(MessageId message);

    /// Whether one may reply and react here: not to a request, nor to whoever is blocked.
    void setAnswerable(bool answerable);

    /// How what we write here goes: where theirs goes otherwise, and one may write, it is offered
    /// to follow them.
    void setExpiry(const Expiry& ours);

    /// Whether messages are being selected, and which, oldest first: also those that scrolled out
    /// of the model's window.
    bool isSelecting() const;
    std::vector<MessageId> selected() const;
    void endSelection();

    /// The message the keyboard is on.
    std::optional<MessageId> current() const;
    void setCurrent(std::optional<MessageId> message);

    /// Where a message is in the viewport; empty when it is not shown. For tests and tool tips.
    QRect rectOf(MessageId message) const;
    /// Where its "Send now" is; empty without one.
    QRect retryRectOf(MessageId message) const;
    /// Where its quote is, and its chip with this emoji; empty without one.
    QRect quoteRectOf(MessageId message) const;
    QRect chipRectOf(MessageId message, const QString& emoji) const;
    /// Where its "Follow setting" is, and its circle while several are selected; empty without one.
    QRect followRectOf(MessageId message) const;
    QRect tickRectOf(MessageId message) const;

    /// What a screen reader has of a row, and its press.
    const MessageListModel& model() const;
    QString sentenceOf(int row) const;
    void pressMessage(int row);
    void showMenuOf(int row);
    bool hasCoveredSpoilers(int row) const;
    /// What that press does, in a word; empty: there is none.
    QString pressText(int row) const;
    bool isSelected(MessageId message) const;

signals:
    void retryRequested(starling::MessageId message);
    void cancelRequested(starling::MessageId message);
    void copyRequested(const QString& text);
    /// A link was pressed: whoever opens it asks first, and says where it leads.
    void linkRequested(const QUrl& url);
    /// The reader wants to see the message that another one quotes: showMessage() does it.
    void jumpRequested(starling::MessageId message);
    /// They wanted to, and it is not here any more.
    void originalMissing();
    void reactionToggled(starling::MessageId message, const QString& emoji, bool on);
    void replyRequested(starling::MessageId message);
    void reactRequested(starling::MessageId message, QPoint globalPos);
    void forwardRequested(starling::MessageId message);
    void infoRequested(starling::MessageId message);
    void eraseRequested(starling::MessageId message);
    /// The reader wishes that theirs goes as that line says.
    void followRequested(starling::MessageId message);
    /// Others are selected, or selecting began or ended.
    void selectionChanged();
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
