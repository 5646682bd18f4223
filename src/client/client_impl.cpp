// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/client_impl.h"

#include "base/log.h"
#include "crypto/mnemonic.h"

#include <algorithm>

namespace starling {

namespace {

Result<std::vector<Message>> toMessages(const Result<std::vector<MessageRow>>& rows) {
    if (!rows) return rows.error();
    std::vector<Message> out;
    out.reserve(rows->size());
    for (const auto& row : *rows)
        out.push_back(toMessage(row));
    return out;
}

/// What SQL takes as a LIMIT; nobody pages more than this at once.
int bounded(std::size_t limit) {
    return static_cast<int>(std::min<std::size_t>(limit, 100'000));
}

}  // namespace

ClientImpl::ClientImpl(ClientConfig config, Executor& home, Transport* wire)
    : config_{std::move(config)}
    , home_{home}
    , watchers_{std::make_shared<Watchers>(home)}
    , wire_{wire} {}

ClientImpl::~ClientImpl() {
    alive_.reset();
    if (engine_) engine_->stop();
    if (searchDatabase_) searchDatabase_->interrupt();
    sendIo_.stop();
    pollIo_.stop();
    search_.stop();
    core_.stop();
}

void ClientImpl::open(std::unique_ptr<ClientImpl> self, std::optional<SignUp> signUp,
                      Answer<std::unique_ptr<Client>> done) {
    auto& client = *self;
    // std::function copies what it holds, so what has one owner travels in a box.
    auto box = std::make_shared<std::unique_ptr<ClientImpl>>(std::move(self));
    client.core_.post([&client, box, signUp = std::move(signUp), done = std::move(done)] {
        auto built = client.build(signUp);
        // The client is handed over, or destroyed, at home: a thread cannot wait for itself.
        client.home_.post([box, built, done] {
            if (!built) {
                box->reset();
                return done(built.error());
            }
            done(std::unique_ptr<Client>{std::move(*box)});
        });
    });
}

Result<void> ClientImpl::build(const std::optional<SignUp>& signUp) {
    initCrypto();
    std::optional<Proxy> proxy;
    if (!config_.proxy.empty()) {
        auto parsed = parseProxy(config_.proxy);
        if (!parsed) return parsed.error();
        proxy = *std::move(parsed);
    }
    auto profile = openProfile(config_, signUp, clock_, random_);
    if (!profile) return profile.error();
    folder_ = std::move(profile->folder);
    mark_.emplace(std::move(profile->mark));
    log_ = std::move(profile->log);
    auto searching = Store::openForSearch(*folder_, profile->databaseKey.view());
    if (!searching) return searching.error();
    searchDatabase_ = *std::move(searching);
    opening_.salvaged = std::move(profile->salvaged);
    watchForDamage(*searchDatabase_);
    watchForDamage(profile->store->database());
    if (!wire_) wire_ = &transport_.emplace(std::move(proxy));
    engine_ = std::make_unique<Engine>(
        Engine::World{core_, sendIo_, pollIo_, *wire_, clock_, random_}, std::move(profile->store),
        std::move(profile->identity), std::move(profile->network),
        [watchers = watchers_](Event event) { watchers->tell(std::move(event)); });
    opening_.endedBadly = mark_->tell();
    if (opening_.endedBadly)
        logLine(LogLevel::Warning, "profile", "the last program did not end in order");
    engine_->startSending();
    return {};
}

/// Nothing is mended under a running engine: the next opening does it.
void ClientImpl::watchForDamage(Database& database) {
    constexpr const char* kAdvice = "open this profile again, and what can be read is saved";
    database.onDamage(kAdvice, [this, kAdvice] {
        if (damageTold_.exchange(true)) return;
        if (const auto marked = markDamaged(*folder_); !marked)
            logLine(LogLevel::Warning, "engine", marked.error().detail);
        watchers_->tell(ProfileDamaged{std::string{"The database is damaged: "} + kAdvice + "."});
    });
}

template <class T>
void ClientImpl::ask(Executor& where, std::function<Result<T>()> job, Answer<T> done) {
    where.post([&home = home_, alive = std::weak_ptr<bool>{alive_}, job = std::move(job),
                done = std::move(done)] {
        home.post([alive, result = job(), done] {
            if (alive.lock()) done(result);
        });
    });
}

std::string ClientImpl::recoveryWords() const {
    return encodePhrase(engine_->identity().seed());
}

void ClientImpl::startPolling() {
    core_.post([this] { engine_->startPolling(); });
}

void ClientImpl::networkStatus(Answer<NetworkStatus> done) {
    ask<NetworkStatus>(
        pollIo_, [this] { return Result{engine_->lookAtNetwork()}; }, std::move(done));
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
    ask<std::vector<Message>>(
        core_, [this, with, page] { return pageOf(with, page); }, std::move(done));
}

Result<std::vector<Message>> ClientImpl::pageOf(const ConversationId& with, const Page& page) {
    auto& table = engine_->store().messages;
    std::optional<MessageCursor> before;
    if (page.before) {
        const auto row = table.find(*page.before);
        if (!row) return row.error();
        if (!*row) return Error{Errc::NotFound, "the message to page from is gone"};
        before = placeOf(**row);
    }
    auto messages = toMessages(table.page(with, before, bounded(page.limit)));
    if (messages) std::reverse(messages->begin(), messages->end());
    return messages;
}

void ClientImpl::recent(std::size_t limit, Answer<std::vector<Message>> done) {
    ask<std::vector<Message>>(
        core_,
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
    ask<std::vector<Message>>(
        core_, [this, limit] { return toMessages(engine_->store().news.take(bounded(limit))); },
        std::move(done));
}

void ClientImpl::pending(Answer<std::size_t> done) {
    ask<std::size_t>(
        core_,
        [this]() -> Result<std::size_t> {
            const auto count = engine_->outbox().pending();
            if (!count) return count.error();
            return static_cast<std::size_t>(*count);
        },
        std::move(done));
}

void ClientImpl::list(Answer<std::vector<Conversation>> done) {
    ask<std::vector<Conversation>>(
        core_, [this] { return listNow(); }, std::move(done));
}

void ClientImpl::setBlocked(const ConversationId& who, bool blocked, Answer<Conversation> done) {
    ask<Conversation>(
        core_, [this, who, blocked] { return engine_->contacts().setBlocked(who, blocked); },
        std::move(done));
}

Result<std::vector<Conversation>> ClientImpl::listNow() {
    auto& store = engine_->store();
    std::vector<Conversation> out;
    for (const auto kind :
         {ConversationKind::Accepted, ConversationKind::Request, ConversationKind::Blocked}) {
        const auto rows = store.conversations.list(kind);
        if (!rows) return rows.error();
        for (const auto& row : *rows) {
            std::optional<MessageRow> last;
            if (row.lastMessage) {
                auto found = store.messages.find(*row.lastMessage);
                if (!found) return found.error();
                last = *std::move(found);
            }
            out.push_back(toConversation(row, last ? &*last : nullptr));
        }
    }
    std::stable_sort(out.begin(), out.end(), [](const Conversation& a, const Conversation& b) {
        return a.lastActivity > b.lastActivity;
    });
    return out;
}

void createClient(ClientConfig config, SignUp account, Executor& home,
                  Answer<std::unique_ptr<Client>> done) {
    ClientImpl::open(std::make_unique<ClientImpl>(std::move(config), home), std::move(account),
                     std::move(done));
}

void openClient(ClientConfig config, Executor& home, Answer<std::unique_ptr<Client>> done) {
    ClientImpl::open(std::make_unique<ClientImpl>(std::move(config), home), std::nullopt,
                     std::move(done));
}

}  // namespace starling
