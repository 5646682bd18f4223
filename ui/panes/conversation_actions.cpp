// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/conversation_actions.h"

#include "look/words.h"
#include "widgets/dialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>

namespace starling::ui {

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

void ConversationActions::mute(const ConversationId& id, std::chrono::seconds time) const {
    bridge_.client().conversations().setMutedUntil(
        id, now() + time,
        [self = *this, over = QPointer{&over_}, id, time](const Result<Conversation>& done) {
            if (done || !over) return;
            self.tellFailure(tr("Not muted"), done.error(),
                             [self, id, time] { self.mute(id, time); });
        });
}

void ConversationActions::follow(const Conversation& conversation, const Expiry& theirs) const {
    const auto after = durationInWords(theirs.after);
    const auto consequence =
        !theirs.isOn() ? tr("Messages you write here will no longer disappear.")
        : theirs.mode == ExpiryMode::AfterRead
            ? tr("Messages you write here will disappear %1 after they are read.", "a duration")
                  .arg(after)
            : tr("Messages you write here will disappear %1 after they are sent.", "a duration")
                  .arg(after);
    ask(look_, &over_, tr("Follow this setting?"), consequence, tr("Follow"), false,
        [self = *this, id = conversation.id, theirs](bool yes) {
            if (yes) self.setExpiry(id, theirs);
        });
}

void ConversationActions::setExpiry(const ConversationId& id, const Expiry& expiry) const {
    bridge_.client().conversations().setExpiry(
        id, expiry,
        [self = *this, over = QPointer{&over_}, id, expiry](const Result<Conversation>& done) {
            if (done || !over) return;
            self.tellFailure(tr("Not set"), done.error(),
                             [self, id, expiry] { self.setExpiry(id, expiry); });
        });
}

Timestamp ConversationActions::now() const {
    return fromUnixMillis(look_.now().toMSecsSinceEpoch());
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

bool mayExpire(const Conversation& conversation, const AccountId& own) {
    return conversation.id == own ||
           (conversation.isApproved && !conversation.isRequest && !conversation.isBlocked);
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
