// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/client_impl.h"

#include "base/log.h"

#include <future>

namespace starling {

ClientImpl::ClientImpl(ClientConfig config, Executor& home, Transport* wire)
    : config_{std::move(config)}
    , home_{home}
    , watchers_{std::make_shared<Watchers>(home)}
    , wire_{wire} {}

ClientImpl::~ClientImpl() {
    alive_.reset();
    stop_.request();
    if (engine_) engine_->stop();
    if (searchDatabase_) searchDatabase_->interrupt();
    sendIo_.stop();
    pollIo_.stop();
    search_.stop();
    finishAsked();
    core_.stop();
    // The last to close brings the log into the file, which a reader cannot.
    searchDatabase_.reset();
}

/// What is due on core already, down to the last draft: it stops without what is queued. The io
/// threads are gone, so nothing there waits for the network.
void ClientImpl::finishAsked() {
    const auto done = std::make_shared<std::promise<void>>();
    core_.post([done] { done->set_value(); });
    done->get_future().wait();
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
    if (auto loaded = engine_->load(); !loaded) return loaded;
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
