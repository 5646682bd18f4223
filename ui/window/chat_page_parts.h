// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the page of an account consists of and does: for its own files only. Window thread.
#pragma once

#include "panes/conversation_pane.h"
#include "panes/list_pane.h"
#include "widgets/banner.h"
#include "window/chat_page.h"
#include "window/shortcuts.h"
#include "window/side_by_side.h"

namespace starling::ui {

class NewMessageDialog;
struct Pasted;

class ChatPage::Parts {
public:
    Parts(ChatPage& page, Look& look, std::unique_ptr<Client> client, bool hasPassphrase)
        : page_{page}
        , look_{look}
        , hasPassphrase_{hasPassphrase}
        , bridge{std::move(client)}
        , list{new ListPane{look, bridge}}
        , conversation{new ConversationPane{look, bridge}}
        , columns{new SideBySide{look, list, conversation, &page}}
        , notice{new Banner{look, &page}} {}

    void connectAll();
    void open(const Conversation& what);
    void openById(const AccountId& id);
    void profile(const Conversation& who);
    void close();
    void showPath();
    NewMessageDialog* newMessage();
    void offerScan(const Pasted& pasted);
    void ownId();
    void pathDialog();
    void tellOpening();
    void search();
    void find();
    void openDate();
    std::vector<KeyAction> keys();

private:
    void connectList();
    void connectConversation();
    void connectMessages();
    void connectSeveral();
    template <class T, class... Arguments>
    T* openDialog(Arguments&&... arguments) {
        auto* dialog = new T{std::forward<Arguments>(arguments)..., &page_};
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
        return dialog;
    }

    ChatPage& page_;
    Look& look_;
    const bool hasPassphrase_;

public:
    Bridge bridge;
    // Owned by the page, which goes with its children before the bridge does.
    ListPane* list;
    ConversationPane* conversation;
    SideBySide* columns;
    Banner* notice;
};

}  // namespace starling::ui
