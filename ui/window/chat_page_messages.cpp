// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is done with messages and needs a dialog.

#include "dialogs/date_dialog.h"
#include "dialogs/delete_message_dialog.h"
#include "dialogs/forward_dialog.h"
#include "dialogs/link_dialog.h"
#include "dialogs/message_info_dialog.h"
#include "look/words.h"
#include "view/message_words.h"
#include "window/chat_page_parts.h"

#include <QDesktopServices>

namespace starling::ui {

void ChatPage::Parts::connectMessages() {
    connect(conversation, &ConversationPane::eraseRequested, &page_, [this](const Message& what) {
        openDialog<DeleteMessageDialog>(look_, bridge, std::vector{what});
    });
    connect(conversation, &ConversationPane::forwardRequested, &page_, [this](const Message& what) {
        openDialog<ForwardDialog>(look_, bridge, QStringList{text(what.text)});
    });
    connect(conversation, &ConversationPane::linkRequested, &page_, [this](const QUrl& url) {
        openDialog<LinkDialog>(look_, url, &QDesktopServices::openUrl);
    });
    connect(conversation, &ConversationPane::infoRequested, &page_,
            [this](const Message& what, const QString& peerName) {
                openDialog<MessageInfoDialog>(
                    look_,
                    MessageInfoDialog::Facts{what, bridge.id(), peerName, stateInWords(what)});
            });
}

/// What is done with several is done, and they are chosen no more.
void ChatPage::Parts::connectSeveral() {
    connect(conversation, &ConversationPane::eraseAllRequested, &page_,
            [this](const std::vector<Message>& what) {
                connect(openDialog<DeleteMessageDialog>(look_, bridge, what), &QDialog::accepted,
                        conversation, &ConversationPane::endSelection);
            });
    connect(conversation, &ConversationPane::forwardAllRequested, &page_,
            [this](const QStringList& texts) {
                connect(openDialog<ForwardDialog>(look_, bridge, texts), &QDialog::accepted,
                        conversation, &ConversationPane::endSelection);
            });
}

void ChatPage::Parts::openDate() {
    const auto where = conversation->conversation();
    if (!where) return;
    auto* dialog = openDialog<DateDialog>(look_, bridge, *where);
    connect(dialog, &DateDialog::found, conversation, [this, where](MessageId message) {
        if (conversation->conversation() == where) conversation->showMessage(message);
    });
}

}  // namespace starling::ui
