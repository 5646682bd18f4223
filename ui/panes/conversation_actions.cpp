// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/conversation_actions.h"

#include "look/words.h"
#include "widgets/dialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>

namespace starling::ui {

void ConversationActions::fill(Menu& menu, const Conversation& conversation) const {
    // The actions are carried by value: the menu may outlive the list row it was made for.
    const auto self = *this;
    const bool isSelf = conversation.id == bridge_.id();
    if (conversation.unread > 0)
        menu.add("check", tr("Mark read"), [self, id = conversation.id] { self.markRead(id); });
    menu.add("copy", isSelf ? tr("Copy my ID") : tr("Copy ID"),
             [self, id = conversation.id] { self.copyId(id); });
    if (!isSelf && conversation.isBlocked)
        menu.add("block", tr("Unblock"), [self, id = conversation.id] { self.unblock(id); });
    if (!isSelf && !conversation.isBlocked)
        menu.add("block", tr("Block…"), [self, conversation] { self.block(conversation); });
    menu.add("trash", conversation.isRequest ? tr("Delete request…") : tr("Delete conversation…"),
             [self, conversation] { self.remove(conversation); });
}

void ConversationActions::markRead(const ConversationId& id) const {
    bridge_.client().conversations().markRead(id, [](const Result<Conversation>&) {});
}

void ConversationActions::copyId(const ConversationId& id) const {
    QGuiApplication::clipboard()->setText(QString::fromStdString(id.hex()));
}

void ConversationActions::block(const Conversation& conversation) const {
    const auto name = displayName(conversation, bridge_.id());
    ask(look_, &over_, tr("Block %1?").arg(name),
        tr("Nothing they write is kept or shown any more. They are not told. Search finds them "
           "when you want to unblock them."),
        tr("Block"), true, [self = *this, id = conversation.id](bool yes) {
            if (yes) self.setBlocked(id, true);
        });
}

void ConversationActions::unblock(const ConversationId& id) const {
    setBlocked(id, false);
}

void ConversationActions::setBlocked(const ConversationId& id, bool blocked) const {
    bridge_.client().conversations().setBlocked(
        id, blocked,
        [self = *this, over = QPointer{&over_}, id, blocked](const Result<Conversation>& done) {
            if (done || !over) return;
            self.tellFailure(blocked ? tr("Not blocked") : tr("Not unblocked"), done.error(),
                             [self, id, blocked] { self.setBlocked(id, blocked); });
        });
}

void ConversationActions::remove(const Conversation& conversation) const {
    const auto name = displayName(conversation, bridge_.id());
    const auto title = conversation.isRequest ? tr("Delete the request of %1?")
                                              : tr("Delete the conversation with %1?");
    const auto consequence =
        conversation.isRequest
            ? tr("Its messages are removed from this device. They are not told, and may ask again.")
            : tr("Its messages are removed from this device; the other side keeps theirs. What "
                 "still waits is not sent.");
    ask(look_, &over_, title.arg(name), consequence, tr("Delete"), true,
        [self = *this, id = conversation.id](bool yes) {
            if (yes) self.removeNow(id);
        });
}

void ConversationActions::removeNow(const ConversationId& id) const {
    bridge_.client().conversations().remove(
        id, [self = *this, over = QPointer{&over_}, id](const Result<ConversationId>& done) {
            if (done || !over || done.error().code == Errc::NotFound) return;
            self.tellFailure(tr("Not deleted"), done.error(), [self, id] { self.removeNow(id); });
        });
}

void ConversationActions::tellFailure(const QString& title, const Error& error,
                                      std::function<void()> again) const {
    ask(look_, &over_, title, errorInWords(error), tr("Try again"), false,
        [again = std::move(again)](bool yes) {
            if (yes) again();
        });
}

QString errorInWords(const Error& error) {
    switch (error.code) {
        case Errc::Storage:
            return ConversationActions::tr(
                "The disk is full or cannot be written. What you wrote is still here.");
        case Errc::Corrupt:
            return ConversationActions::tr(
                "The profile on this device is damaged. Start Starling again to mend it.");
        default:
            return reasonInWords(error.detail);
    }
}

}  // namespace starling::ui
