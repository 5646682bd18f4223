// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the client forwards, each to the executor it belongs to.

#include "base/log.h"
#include "client/client_asks.h"
#include "client/reading.h"
#include "crypto/mnemonic.h"
#include "messenger/own_name.h"

namespace starling {

std::string ClientImpl::recoveryWords() const {
    return encodePhrase(engine_->identity().seed());
}

void ClientImpl::name(Answer<std::string> done) {
    look<std::string>([this] { return ownName(engine_->store()); }, std::move(done));
}

void ClientImpl::setName(std::string name, Answer<std::string> done) {
    ask<std::string>(
        core_, [this, name = std::move(name)] { return setOwnName(engine_->store(), name); },
        std::move(done));
}

void ClientImpl::startPolling() {
    core_.post([this] { engine_->startPolling(); });
}

void ClientImpl::networkStatus(Answer<NetworkStatus> done) {
    ask<NetworkStatus>(
        pollIo_, [this] { return Result{engine_->lookAtNetwork()}; }, std::move(done));
}

void ClientImpl::knownNetwork(Answer<NetworkStatus> done) {
    look<NetworkStatus>([this] { return Result{engine_->knownNetwork()}; }, std::move(done));
}

void ClientImpl::newPaths(Answer<NetworkStatus> done) {
    ask<NetworkStatus>(
        pollIo_, [this] { return Result{engine_->newPaths()}; }, std::move(done));
}

void ClientImpl::wokeUp() {
    core_.post([this] { engine_->wokeUp(); });
}

Subscription ClientImpl::subscribe(std::function<void(const Event&)> watcher) {
    return watchers_->add(std::move(watcher));
}

void ClientImpl::send(const ConversationId& to, std::string text, Answer<Message> done) {
    ask<Message>(
        core_, [this, to, text = std::move(text)] { return engine_->outbox().send(to, text); },
        std::move(done));
}

void ClientImpl::cancel(MessageId message, Answer<Message> done) {
    ask<Message>(
        core_, [this, message] { return engine_->outbox().cancel(message); }, std::move(done));
}

void ClientImpl::retry(MessageId message, Answer<Message> done) {
    ask<Message>(
        core_, [this, message] { return engine_->outbox().retry(message); }, std::move(done));
}

void ClientImpl::history(const ConversationId& with, Page page, Answer<std::vector<Message>> done) {
    look<std::vector<Message>>(
        [this, with, page] { return readPage(engine_->store(), with, page); }, std::move(done));
}

void ClientImpl::recent(std::size_t limit, Answer<std::vector<Message>> done) {
    look<std::vector<Message>>(
        [this, limit] {
            return toMessages(engine_->store().messages.history(std::nullopt, bounded(limit)));
        },
        std::move(done));
}

void ClientImpl::search(std::string query, std::size_t limit, Answer<std::vector<Message>> done) {
    // Nobody waits for the searches before any more: neither for those in the queue nor, so the
    // number first, for the one that runs.
    const auto ticket = ++lastSearch_;
    searchDatabase_->interrupt();
    ask<std::vector<Message>>(
        search_,
        [this, query = std::move(query), limit, ticket]() -> Result<std::vector<Message>> {
            if (ticket != lastSearch_) return Error{Errc::Cancelled, "another search began"};
            return toMessages(SearchIndex{*searchDatabase_}.search(query, bounded(limit)));
        },
        std::move(done));
}

void ClientImpl::takeNew(std::size_t limit, Answer<std::vector<Message>> done) {
    look<std::vector<Message>>(
        [this, limit] { return toMessages(engine_->store().news.take(bounded(limit))); },
        std::move(done));
}

void ClientImpl::pending(Answer<std::size_t> done) {
    look<std::size_t>(
        [this]() -> Result<std::size_t> {
            const auto count = engine_->outbox().pending();
            if (!count) return count.error();
            return static_cast<std::size_t>(*count);
        },
        std::move(done));
}

void ClientImpl::list(Answer<std::vector<Conversation>> done) {
    look<std::vector<Conversation>>([this] { return listConversations(engine_->store()); },
                                    std::move(done));
}

void ClientImpl::setBlocked(const ConversationId& who, bool blocked, Answer<Conversation> done) {
    ask<Conversation>(
        core_, [this, who, blocked] { return engine_->contacts().setBlocked(who, blocked); },
        std::move(done));
}

void ClientImpl::markRead(const ConversationId& id, Answer<Conversation> done) {
    ask<Conversation>(
        core_, [this, id] { return engine_->contacts().markRead(id); }, std::move(done));
}

void ClientImpl::setDraft(const ConversationId& id, std::string text, Answer<Conversation> done) {
    ask<Conversation>(
        core_,
        [this, id, text = std::move(text)] { return engine_->contacts().setDraft(id, text); },
        std::move(done));
}

void ClientImpl::remove(const ConversationId& id, Answer<ConversationId> done) {
    core_.post([this, id, done = std::move(done)] { removeInTurns(id, done); });
}

/// What was cut short when the client went.
void ClientImpl::goOnRemoving() {
    const auto begun = engine_->store().conversations.beingRemoved();
    if (!begun) return logLine(LogLevel::Warning, "engine", begun.error().detail);
    for (const auto& id : *begun)
        remove(id, [](const Result<ConversationId>&) {});
}

/// A long conversation keeps core from nobody: each turn is a piece of work of its own.
void ClientImpl::removeInTurns(const ConversationId& id, const Answer<ConversationId>& done) {
    const auto gone = engine_->contacts().removeSome(id);
    if (gone && !*gone) return core_.post([this, id, done] { removeInTurns(id, done); });
    const auto result = gone ? Result<ConversationId>{id} : Result<ConversationId>{gone.error()};
    ask<ConversationId>(
        core_, [result] { return result; }, done);
}

void ClientImpl::markUnread(const ConversationId&, Answer<Conversation> done) {
    ask<Conversation>(
        core_,
        [] {
            return Result<Conversation>{Error{Errc::Invalid, "not yet"}};
        },
        std::move(done));
}

void ClientImpl::setPinned(const ConversationId&, bool, Answer<Conversation> done) {
    ask<Conversation>(
        core_,
        [] {
            return Result<Conversation>{Error{Errc::Invalid, "not yet"}};
        },
        std::move(done));
}

void ClientImpl::setMuted(const ConversationId&, bool, Answer<Conversation> done) {
    ask<Conversation>(
        core_,
        [] {
            return Result<Conversation>{Error{Errc::Invalid, "not yet"}};
        },
        std::move(done));
}

void ClientImpl::setNickname(const ConversationId&, std::string, Answer<Conversation> done) {
    ask<Conversation>(
        core_,
        [] {
            return Result<Conversation>{Error{Errc::Invalid, "not yet"}};
        },
        std::move(done));
}

void ClientImpl::setNoteToSelfHidden(bool, Answer<Conversation> done) {
    ask<Conversation>(
        core_,
        [] {
            return Result<Conversation>{Error{Errc::Invalid, "not yet"}};
        },
        std::move(done));
}

void ClientImpl::accept(const ConversationId&, Answer<Conversation> done) {
    ask<Conversation>(
        core_,
        [] {
            return Result<Conversation>{Error{Errc::Invalid, "not yet"}};
        },
        std::move(done));
}

void ClientImpl::decline(const ConversationId&, Answer<ConversationId> done) {
    ask<ConversationId>(
        core_,
        [] {
            return Result<ConversationId>{Error{Errc::Invalid, "not yet"}};
        },
        std::move(done));
}

void ClientImpl::declineAll(Answer<std::size_t> done) {
    ask<std::size_t>(
        core_,
        [] {
            return Result<std::size_t>{Error{Errc::Invalid, "not yet"}};
        },
        std::move(done));
}

void ClientImpl::removeContact(const ConversationId&, Answer<ConversationId> done) {
    ask<ConversationId>(
        core_,
        [] {
            return Result<ConversationId>{Error{Errc::Invalid, "not yet"}};
        },
        std::move(done));
}

void ClientImpl::wordsState(Answer<WordsState> done) {
    ask<WordsState>(
        core_,
        [] {
            return Result<WordsState>{Error{Errc::Invalid, "not yet"}};
        },
        std::move(done));
}

void ClientImpl::noteWordsSeen(Answer<WordsState> done) {
    ask<WordsState>(
        core_,
        [] {
            return Result<WordsState>{Error{Errc::Invalid, "not yet"}};
        },
        std::move(done));
}

void ClientImpl::hideWords(Answer<WordsState> done) {
    ask<WordsState>(
        core_,
        [] {
            return Result<WordsState>{Error{Errc::Invalid, "not yet"}};
        },
        std::move(done));
}

void ClientImpl::syncState(Answer<SyncState> done) {
    ask<SyncState>(
        core_,
        [] {
            return Result<SyncState>{Error{Errc::Invalid, "not yet"}};
        },
        std::move(done));
}

}  // namespace starling
