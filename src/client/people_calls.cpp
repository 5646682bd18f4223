// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the client forwards about people and conversations, all of it to core.

#include "client/client_asks.h"
#include "client/reading.h"
#include "client/words_memory.h"

namespace starling {

void ClientImpl::decide(std::function<Result<Conversation>(Contacts&)> what,
                        Answer<Conversation> done) {
    ask<Conversation>(
        core_, [this, what = std::move(what)] { return what(engine_->contacts()); },
        std::move(done));
}

/// What begins with a decision and ends when the last message is gone.
void ClientImpl::removeAfter(const ConversationId& id,
                             std::function<Result<void>(Contacts&)> decision,
                             Answer<ConversationId> done) {
    core_.post([this, id, decision = std::move(decision), done = std::move(done)] {
        const auto home = [this, done](Result<ConversationId> result) {
            ask<ConversationId>(
                core_, [result = std::move(result)] { return result; }, done);
        };
        if (const auto begun = decision(engine_->contacts()); !begun) return home(begun.error());
        engine_->removals().run(id, home);
    });
}

void ClientImpl::list(Answer<std::vector<Conversation>> done) {
    look<std::vector<Conversation>>([this] { return listConversations(engine_->store()); },
                                    std::move(done));
}

void ClientImpl::setBlocked(const ConversationId& who, bool blocked, Answer<Conversation> done) {
    decide([who, blocked](Contacts& contacts) { return contacts.setBlocked(who, blocked); },
           std::move(done));
}

void ClientImpl::markRead(const ConversationId& id, Answer<Conversation> done) {
    decide([id](Contacts& contacts) { return contacts.markRead(id); }, std::move(done));
}

void ClientImpl::markUnread(const ConversationId& id, Answer<Conversation> done) {
    decide([id](Contacts& contacts) { return contacts.markUnread(id); }, std::move(done));
}

void ClientImpl::setTyping(const ConversationId& id, bool typing) {
    core_.post([this, id, typing] { engine_->presence().setTyping(id, typing); });
}

void ClientImpl::privacy(Answer<Privacy> done) {
    look<Privacy>([this] { return readPrivacy(engine_->store()); }, std::move(done));
}

void ClientImpl::setPrivacy(Privacy privacy, Answer<Privacy> done) {
    ask<Privacy>(
        core_, [this, privacy] { return keepPrivacy(engine_->store(), privacy); }, std::move(done));
}

void ClientImpl::setPinned(const ConversationId& id, bool pinned, Answer<Conversation> done) {
    decide([id, pinned](Contacts& contacts) { return contacts.setPinned(id, pinned); },
           std::move(done));
}

void ClientImpl::setMuted(const ConversationId& id, bool muted, Answer<Conversation> done) {
    decide([id, muted](Contacts& contacts) { return contacts.setMuted(id, muted); },
           std::move(done));
}

void ClientImpl::setMutedUntil(const ConversationId& id, Timestamp until,
                               Answer<Conversation> done) {
    decide([id, until](Contacts& contacts) { return contacts.setMutedUntil(id, until); },
           std::move(done));
}

void ClientImpl::setArchived(const ConversationId& id, bool archived, Answer<Conversation> done) {
    decide([id, archived](Contacts& contacts) { return contacts.setArchived(id, archived); },
           std::move(done));
}

void ClientImpl::setExpiry(const ConversationId& id, Expiry expiry, Answer<Conversation> done) {
    ask<Conversation>(
        core_, [this, id, expiry] { return engine_->outbox().setExpiry(id, expiry); },
        std::move(done));
}

void ClientImpl::setNickname(const ConversationId& id, std::string nickname,
                             Answer<Conversation> done) {
    decide([id, nickname = std::move(nickname)](
               Contacts& contacts) { return contacts.setNickname(id, nickname); },
           std::move(done));
}

void ClientImpl::setNoteToSelfHidden(bool hidden, Answer<Conversation> done) {
    decide([hidden](Contacts& contacts) { return contacts.setNoteToSelfHidden(hidden); },
           std::move(done));
}

void ClientImpl::setDraft(const ConversationId& id, std::string text, Answer<Conversation> done) {
    decide([id, text = std::move(text)](Contacts& contacts) { return contacts.setDraft(id, text); },
           std::move(done));
}

void ClientImpl::accept(const ConversationId& id, Answer<Conversation> done) {
    ask<Conversation>(
        core_, [this, id] { return engine_->outbox().accept(id); }, std::move(done));
}

void ClientImpl::remove(const ConversationId& id, Answer<ConversationId> done) {
    removeAfter(
        id, [id](Contacts& contacts) { return contacts.remove(id); }, std::move(done));
}

void ClientImpl::removeContact(const ConversationId& id, Answer<ConversationId> done) {
    removeAfter(
        id, [id](Contacts& contacts) { return contacts.removeContact(id); }, std::move(done));
}

void ClientImpl::decline(const ConversationId& id, Answer<ConversationId> done) {
    removeAfter(
        id, [id](Contacts& contacts) { return contacts.decline(id); }, std::move(done));
}

void ClientImpl::declineAll(Answer<std::size_t> done) {
    core_.post([this, done = std::move(done)] {
        engine_->removals().clearRequests([this, done](Result<std::size_t> result) {
            ask<std::size_t>(
                core_, [result = std::move(result)] { return result; }, done);
        });
    });
}

void ClientImpl::syncState(Answer<SyncState> done) {
    look<SyncState>([this] { return Result{engine_->configs().syncState()}; }, std::move(done));
}

void ClientImpl::wordsState(Answer<WordsState> done) {
    ask<WordsState>(
        core_, [this] { return wordsStateNow(engine_->store()); }, std::move(done));
}

void ClientImpl::noteWordsSeen(Answer<WordsState> done) {
    ask<WordsState>(
        core_, [this] { return keepWordsSeen(engine_->store()); }, std::move(done));
}

void ClientImpl::hideWords(Answer<WordsState> done) {
    ask<WordsState>(
        core_, [this] { return keepWordsHidden(engine_->store()); }, std::move(done));
}

}  // namespace starling
