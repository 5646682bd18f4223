// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the client forwards, each to the executor it belongs to.

#include "base/log.h"
#include "client/client_asks.h"
#include "client/reading.h"
#include "crypto/mnemonic.h"
#include "messenger/events.h"
#include "messenger/own_name.h"

namespace starling {

std::string ClientImpl::recoveryWords() const {
    return encodePhrase(engine_->identity().seed());
}

void ClientImpl::name(Answer<std::string> done) {
    look<std::string>([this] { return Result{engine_->state().ownName()}; }, std::move(done));
}

void ClientImpl::setName(std::string name, Answer<std::string> done) {
    ask<std::string>(
        core_,
        [this, name = std::move(name)] {
            return setOwnName(engine_->state(), name, engine_->network().clock().now());
        },
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
        core_,
        [this, to, text = std::move(text)] {
            engine_->presence().noteSent(to);
            return engine_->outbox().send(to, text);
        },
        std::move(done));
}

void ClientImpl::reply(MessageId to, std::string text, Answer<Message> done) {
    ask<Message>(
        core_,
        [this, to, text = std::move(text)] {
            auto sent = engine_->talk().reply(to, text);
            if (sent) engine_->presence().noteSent(sent->conversation);
            return sent;
        },
        std::move(done));
}

void ClientImpl::react(MessageId to, std::string emoji, bool on, Answer<Message> done) {
    ask<Message>(
        core_,
        [this, to, emoji = std::move(emoji), on] { return engine_->talk().react(to, emoji, on); },
        std::move(done));
}

void ClientImpl::erase(MessageId message, Reach reach, Answer<MessageId> done) {
    ask<MessageId>(
        core_, [this, message, reach] { return engine_->talk().erase(message, reach); },
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

void ClientImpl::find(MessageId message, Answer<Message> done) {
    look<Message>(
        [this, message]() -> Result<Message> {
            const auto row = engine_->store().messages.find(message);
            if (!row) return row.error();
            if (!*row) return Error{Errc::NotFound, "there is no such message"};
            return toMessage(**row);
        },
        std::move(done));
}

void ClientImpl::history(const ConversationId& with, Page page, Answer<std::vector<Message>> done) {
    look<std::vector<Message>>(
        [this, with, page] { return readPage(engine_->store(), with, page); }, std::move(done));
}

void ClientImpl::firstSince(const ConversationId& with, Timestamp since, Answer<Message> done) {
    look<Message>(
        [this, with, since]() -> Result<Message> {
            auto& messages = engine_->store().messages;
            auto row = messages.firstSince(with, since);
            if (!row) return row.error();
            if (*row) return toMessage(**row);
            const auto newest = messages.page(with, std::nullopt, 1);
            if (!newest) return newest.error();
            if (newest->empty()) return Error{Errc::NotFound, "nothing was said there"};
            return toMessage(newest->front());
        },
        std::move(done));
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
            const auto now = engine_->network().clock().now();
            return toMessages(SearchIndex{*searchDatabase_}.search(query, bounded(limit), now));
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

}  // namespace starling
