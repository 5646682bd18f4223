// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The inside of ConversationPane: what is open, and what is shown of it. Belongs to
/// conversation_pane.cpp.
#pragma once

#include "panes/conversation_actions.h"
#include "panes/conversation_pane.h"
#include "panes/drafts.h"
#include "panes/reactions.h"
#include "panes/replies.h"

#include <QPointer>

namespace starling::ui {

class Banner;
class ChatHeader;
class ConnectionBanner;
class EmptyView;
class FindBar;
class PendingLine;
class QuietPage;
class RequestFoot;
class SelectionBar;
class Skeleton;
class StrangerCard;

class ConversationPane::Parts : public QObject {
public:
    Parts(const Look& look, Bridge& bridge, ConversationPane& pane);

    void open(const Conversation& conversation);
    void showEmpty();
    void endFinding();
    void endSelection();
    bool selectionKey(const QKeyEvent& event);
    void seen();  ///< The reader may have the newest messages before them.

    MessageListModel messages;
    std::optional<Conversation> conversation;
    ChatHeader* header;
    FindBar* find;
    EmptyView* empty;
    MessageView* view;
    Composer* composer;
    Reactions reactions;

protected:
    bool eventFilter(QObject*, QEvent*) override;

private:
    /// From opening a conversation to leaving it: answers may come after that.
    struct Visit {
        ConversationId id;
        bool isOver = false;
        QString rest;  ///< What was in the field when it ended and is not being sent.
    };

    void build();
    void connectBridge();
    void connectWidgets();
    void leave();
    void refresh();
    void refreshHead();
    void refreshFoot();
    void refreshBody();
    void takeFocus();
    void changed(const std::vector<Conversation>& conversations);
    void removed(const ConversationId& id);
    void close();
    void openMenu();
    bool typedIntoView(QKeyEvent& event);

    // conversation_pane_messages.cpp
    void connectMessages();
    void connectWriting();
    void watchAnswered();
    const Message* said(MessageId id) const;  ///< Among the rows; null when nothing is left of it.
    void answer(MessageId id);
    void answerNext(int step);
    void stopAnswering();
    void showAnswered();
    void tellWriting(bool on);
    void recall();
    void send(const QString& text);
    void sent(const std::shared_ptr<Visit>& visit, const QString& text,
              const std::optional<Message>& answered, const Result<Message>& result);
    void tellQuietly(const QString& fact, const QString& consequence);

    // conversation_pane_selection.cpp
    void connectSelection();
    void selectionChanged();
    void keepFoot();
    QString textOfChosen() const;

    const Look& look_;
    Bridge& bridge_;
    ConversationPane& pane_;
    ConversationActions actions_;
    Drafts drafts_;
    Replies replies_;
    std::shared_ptr<Visit> visit_;
    bool answering_ = false;  ///< A request, and the field is shown to answer it.
    bool readsMark_ =
        false;  ///< It was marked unread when it was opened: seeing it takes that back.

    std::vector<Message> chosen_;  ///< While several are; oldest first.

    SelectionBar* selection_;
    QWidget* rest_;  ///< While they are: in place of the composer, that nothing moves.
    ConnectionBanner* banner_;
    Banner* notice_;
    StrangerCard* stranger_;
    QWidget* body_;
    Skeleton* skeleton_;
    QuietPage* quiet_;
    PendingLine* pending_;
    RequestFoot* foot_;
};

}  // namespace starling::ui
