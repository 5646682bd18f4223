// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The window of one account: list and conversation side by side, or one at a time below 700 px.
/// Owns the bridge. Window thread.
#pragma once

#include "bridge/bridge.h"
#include "look/look.h"

#include <QWidget>

#include <memory>

namespace starling::ui {

class ConversationPane;
class ListPane;

class ChatPage : public QWidget {
    Q_OBJECT

public:
    /// With a passphrase it can be locked, and the recovery words lie behind that.
    ChatPage(Look& look, std::unique_ptr<Client> client, bool hasPassphrase,
             QWidget* parent = nullptr);
    ~ChatPage() override;

    Bridge& bridge();
    ListPane& list();
    ConversationPane& conversation();
    bool isStacked() const;
    int listWidth() const;
    void setListWidth(int width);
    void showRequests();  ///< Also when there is none.
    void openConversation(const ConversationId& id);

signals:
    void lockRequested();
    void settingsRequested();
    void themeToggled();
    void quitRequested();

private:
    class Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace starling::ui
