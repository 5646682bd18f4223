// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One conversation: header with the path light, banner, messages, composer; or the empty view.
/// Window thread.
#pragma once

#include "bridge/bridge.h"
#include "look/look.h"
#include "models/message_list_model.h"
#include "widgets/path_light.h"

#include <QUrl>
#include <QWidget>

#include <memory>

namespace starling::ui {

class Composer;
class MessageView;

class ConversationPane : public QWidget {
    Q_OBJECT

public:
    ConversationPane(const Look& look, Bridge& bridge, QWidget* parent = nullptr);
    ~ConversationPane() override;

    /// A person there is no conversation with yet is one with an empty Conversation.
    void open(const Conversation& conversation);
    void showEmpty();
    std::optional<ConversationId> conversation() const;
    void showMessage(MessageId message);  ///< Of the conversation that is open.
    void find();                          ///< Opens the bar that searches it.
    void endSelection();                  ///< Of several messages: what was asked for is done.

    /// Stacked: a back button, and the light without its word.
    void setStacked(bool stacked);
    void setPath(PathState state, const QString& sentence);
    void setRecentEmoji(const QStringList& recent);
    void setNobodyYet(bool nobody);  ///< There is no conversation to choose.

    Composer& composer();
    MessageView& view();
    MessageListModel& messages();

signals:
    void backRequested();
    void pathRequested();
    void newMessageRequested();
    void ownIdRequested();
    /// A click on the title, or Details.
    void profileRequested(const starling::Conversation& conversation);
    void nicknameRequested(const starling::Conversation& conversation);
    void expiryRequested(const starling::Conversation& conversation);
    // What can be done with a message and needs a dialog.
    void eraseRequested(const starling::Message& message);
    void forwardRequested(const starling::Message& message);
    void eraseAllRequested(const std::vector<starling::Message>& messages);
    void forwardAllRequested(const QStringList& texts);
    void infoRequested(const starling::Message& message, const QString& peerName);
    void linkRequested(const QUrl& url);
    void dateRequested();                                ///< A day to go to.
    void recentEmojiChanged(const QStringList& recent);  ///< To be remembered.
    void closed();  ///< Removed, or a request that was blocked: the list should come back.

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent*) override;
    void showEvent(QShowEvent*) override;
    void keyPressEvent(QKeyEvent*) override;

private:
    class Parts;
    const Look& look_;
    std::unique_ptr<Parts> parts_;
};

}  // namespace starling::ui
