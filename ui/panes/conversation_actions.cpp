// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/conversation_actions.h"

#include "look/words.h"
#include "widgets/dialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>

namespace starling::ui {

// The actions are carried by value: a menu may outlive the list row it was made for.
void ConversationActions::fill(Menu& menu, const Conversation& conversation) const {
    fillMarks(menu, conversation);
    fillPerson(menu, conversation);
    fillEnds(menu, conversation);
}

void ConversationActions::fillMarks(Menu& menu, const Conversation& conversation) const {
    const auto self = *this;
    const auto id = conversation.id;
    const bool isSelf = id == bridge_.id();
    const bool isListed = !conversation.isRequest && !conversation.isBlocked;
    if (isListed && !conversation.isHidden) {
        const bool pinned = conversation.isPinned;
        menu.add("pin", pinned ? tr("Unpin") : tr("Pin"), [self, id, pinned] {
            self.set(&Conversations::setPinned, id, !pinned,
                     pinned ? tr("Not unpinned") : tr("Not pinned"));
        });
    }
    if (conversation.isRequest && !conversation.isBlocked)
        menu.add("check", tr("Accept request"), [self, id] { self.accept(id); });
    menu.add("copy", isSelf ? tr("Copy my ID") : tr("Copy ID"), [self, id] { self.copyId(id); });
    if (isListed && !isSelf) {
        const bool muted = conversation.isMuted;
        menu.add(muted ? "bell" : "mute", muted ? tr("Unmute") : tr("Mute"), [self, id, muted] {
            self.set(&Conversations::setMuted, id, !muted,
                     muted ? tr("Not unmuted") : tr("Not muted"));
        });
    }
    if (conversation.unread > 0 || conversation.isMarkedUnread)
        menu.add("check", tr("Mark read"), [self, id] { self.markRead(id); });
    else if (isListed && !conversation.isHidden)
        menu.add("mail", tr("Mark unread"), [self, id] {
            self.bridge_.client().conversations().markUnread(id,
                                                             [](const Result<Conversation>&) {});
        });
}

void ConversationActions::fillPerson(Menu& menu, const Conversation& conversation) const {
    if (conversation.id == bridge_.id()) return;
    const auto elsewhere = elsewhere_;
    if (elsewhere.nickname && !conversation.isRequest && !conversation.isBlocked)
        menu.add("edit", tr("Set nickname…"),
                 [elsewhere, conversation] { elsewhere.nickname(conversation); });
    if (elsewhere.details)
        menu.add("person", tr("Details"),
                 [elsewhere, conversation] { elsewhere.details(conversation); });
}

void ConversationActions::fillEnds(Menu& menu, const Conversation& conversation) const {
    const auto self = *this;
    const bool isSelf = conversation.id == bridge_.id();
    if (isSelf && conversation.isHidden)
        menu.add("eye", tr("Show Note to Self"), [self] { self.setNotesHidden(false); });
    else if (isSelf)
        menu.add("archive", tr("Hide Note to Self…"), [self] { self.hideNotes(); });
    if (!isSelf && conversation.isBlocked)
        menu.add("block", tr("Unblock"), [self, id = conversation.id] { self.unblock(id); });
    if (!isSelf && !conversation.isBlocked)
        menu.add("block", tr("Block…"), [self, conversation] { self.block(conversation); });
    menu.add("trash", conversation.isRequest ? tr("Delete request…") : tr("Delete conversation…"),
             [self, conversation] { self.remove(conversation); });
    if (!isSelf && !conversation.isRequest && conversation.isApproved)
        menu.add("trash", tr("Delete contact…"),
                 [self, conversation] { self.removeContact(conversation); });
}

void ConversationActions::markRead(const ConversationId& id) const {
    bridge_.client().conversations().markRead(id, [](const Result<Conversation>&) {});
}

void ConversationActions::copyId(const ConversationId& id) const {
    QGuiApplication::clipboard()->setText(QString::fromStdString(id.hex()));
}

void ConversationActions::accept(const ConversationId& id) const {
    bridge_.client().conversations().accept(
        id, [self = *this, over = QPointer{&over_}, id](const Result<Conversation>& done) {
            if (done || !over || done.error().code == Errc::NotFound) return;
            self.tellFailure(tr("Not accepted"), done.error(), [self, id] { self.accept(id); });
        });
}

void ConversationActions::block(const Conversation& conversation) const {
    const auto name = isolated(displayName(conversation, bridge_.id()));
    ask(look_, &over_, tr("Block %1?").arg(name),
        tr("Nothing they write is kept or shown any more. They are not told. Search and the "
           "settings find them when you want to unblock them."),
        tr("Block"), true, [self = *this, id = conversation.id](bool yes) {
            if (yes) self.set(&Conversations::setBlocked, id, true, tr("Not blocked"));
        });
}

void ConversationActions::unblock(const ConversationId& id) const {
    set(&Conversations::setBlocked, id, false, tr("Not unblocked"));
}

void ConversationActions::set(Work work, const ConversationId& id, bool on,
                              const QString& failed) const {
    (bridge_.client().conversations().*work)(
        id, on,
        [self = *this, over = QPointer{&over_}, work, id, on,
         failed](const Result<Conversation>& done) {
            if (done || !over) return;
            self.tellFailure(failed, done.error(),
                             [self, work, id, on, failed] { self.set(work, id, on, failed); });
        });
}

void ConversationActions::hideNotes() const {
    ask(look_, &over_, tr("Hide Note to Self?"),
        tr("What you wrote stays. You find it in the search and among your contacts, and opening "
           "it there shows it in the list again."),
        tr("Hide"), false, [self = *this](bool yes) {
            if (yes) self.setNotesHidden(true);
        });
}

void ConversationActions::setNotesHidden(bool hidden) const {
    bridge_.client().conversations().setNoteToSelfHidden(
        hidden, [self = *this, over = QPointer{&over_}, hidden](const Result<Conversation>& done) {
            if (done || !over) return;
            self.tellFailure(hidden ? tr("Not hidden") : tr("Not shown"), done.error(),
                             [self, hidden] { self.setNotesHidden(hidden); });
        });
}

void ConversationActions::remove(const Conversation& conversation) const {
    const auto name = isolated(displayName(conversation, bridge_.id()));
    const bool isRequest = conversation.isRequest;
    const bool isSelf = conversation.id == bridge_.id();
    const auto title = isRequest ? tr("Delete the request of %1?").arg(name)
                       : isSelf  ? tr("Delete all notes to yourself?")
                                 : tr("Delete the conversation with %1?").arg(name);
    const auto consequence =
        isRequest ? tr("Its messages are removed from your devices. They are not told, and may ask "
                       "again.")
        : isSelf  ? tr("They are removed from all your devices. There is no way back.")
                  : tr("Its messages are removed from your devices; the other side keeps theirs, "
                        "and contacts stay contacts. What still waits is not sent.");
    const auto removal = isRequest ? &Conversations::decline : &Conversations::remove;
    ask(look_, &over_, title, consequence, tr("Delete"), true,
        [self = *this, removal, id = conversation.id](bool yes) {
            if (yes) self.end(removal, id);
        });
}

void ConversationActions::removeContact(const Conversation& conversation) const {
    const auto name = isolated(displayName(conversation, bridge_.id()));
    ask(look_, &over_, tr("Delete the contact %1?").arg(name),
        tr("The contact, your nickname for them and all messages are removed from your devices. "
           "They are not told. What they write next comes as a request."),
        tr("Delete"), true, [self = *this, id = conversation.id](bool yes) {
            if (yes) self.end(&Conversations::removeContact, id);
        });
}

void ConversationActions::end(Removal removal, const ConversationId& id) const {
    (bridge_.client().conversations().*removal)(id, [self = *this, over = QPointer{&over_}, removal,
                                                     id](const Result<ConversationId>& done) {
        if (done || !over || done.error().code == Errc::NotFound) return;
        self.tellFailure(tr("Not deleted"), done.error(),
                         [self, removal, id] { self.end(removal, id); });
    });
}

void ConversationActions::declineAll(std::function<void()> begins,
                                     std::function<void()> done) const {
    ask(look_, &over_, tr("Delete all requests?"),
        tr("Their messages are removed from your devices. Nobody is told, and they may ask again."),
        tr("Delete all"), true,
        [self = *this, begins = std::move(begins), done = std::move(done)](bool yes) {
            if (!yes) return;
            begins();
            self.declineAllNow(done);
        });
}

void ConversationActions::declineAllNow(const std::function<void()>& done) const {
    bridge_.client().conversations().declineAll(
        [self = *this, over = QPointer{&over_}, done](const Result<std::size_t>& result) {
            if (!over) return;
            done();
            if (!result)
                self.tellFailure(tr("Not deleted"), result.error(),
                                 [self, done] { self.declineAllNow(done); });
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
