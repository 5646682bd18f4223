// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/session.h"

#include "cli/console.h"

namespace starling::cli {

namespace {

ClientConfig configOf(const Arguments& arguments, std::optional<std::string> passphrase,
                      bool checkDatabase = false) {
    return {arguments.profile,     arguments.network, arguments.proxy,
            std::move(passphrase), "starling-cli",    checkDatabase};
}

Result<std::optional<std::string>> givenPassphrase(const Arguments& arguments) {
    if (!arguments.passphraseFile) return std::optional<std::string>{};
    auto text = readPassphraseFile(*arguments.passphraseFile, "--passphrase-file");
    if (!text) return text.error();
    return std::optional{*std::move(text)};
}

}  // namespace

Session::Session(const StopFlag& interrupt) : Session{interrupt, nullptr} {
    home_.emplace(1);
}

Session::Session(const StopFlag& interrupt, std::shared_ptr<LentClient> lent)
    : interrupt_{interrupt}, lent_{std::move(lent)} {
    const auto ring = [bell = bell_] {
        const std::lock_guard lock{bell->mutex};
        bell->changed.notify_all();
    };
    watch_ = interrupt_.onRequest(ring);
    if (!lent_) return;
    goneWatch_ = lent_->gone().onRequest(ring);
    subscription_ = lent_->subscribe([this](const Event& event) { hear(event); });
    lent_->with([this](Client& client) { id_ = client.id(); });
}

Session::~Session() {
    close();
    if (home_) home_->stop();
}

bool Session::with(const std::function<void(Client&)>& use) {
    if (lent_) return lent_->with(use);
    if (client_) use(*client_);
    return client_ != nullptr;
}

/// A window polls already.
void Session::startPolling() {
    with([](Client& client) { client.startPolling(); });
}

void Session::close() {
    subscription_.reset();
    client_.reset();
}

Result<void> Session::open(const Arguments& arguments, bool checkDatabase) {
    if (lent_) return wasTakenBack() ? Result<void>{stopped()} : Result<void>{};
    auto passphrase = givenPassphrase(arguments);
    if (!passphrase) return passphrase.error();
    const bool given = passphrase->has_value();
    const auto tryWith = [&](std::optional<std::string> key) {
        return adopt([&](Answer<std::unique_ptr<Client>> done) {
            openClient(configOf(arguments, std::move(key), checkDatabase), *home_, std::move(done));
        });
    };
    auto opened = tryWith(*std::move(passphrase));
    if (opened || opened.error().code != Errc::WrongKey || given) return opened;
    auto typed = askPassphrase();
    if (!typed) return typed.error();
    return tryWith(*std::move(typed));
}

Result<void> Session::create(const Arguments& arguments, SignUp signUp) {
    auto passphrase = givenPassphrase(arguments);
    if (!passphrase) return passphrase.error();
    return adopt([&](Answer<std::unique_ptr<Client>> done) {
        createClient(configOf(arguments, *std::move(passphrase)), std::move(signUp), *home_,
                     std::move(done));
    });
}

Result<Rekeyed> Session::changePassphrase(const Arguments& arguments, Passphrases passphrases,
                                          const std::function<void()>& slow) {
    constexpr std::chrono::milliseconds kPatience{500};
    std::optional<Result<Rekeyed>> answer;
    starling::changePassphrase(configOf(arguments, std::move(passphrases.present)),
                               std::move(passphrases.next), *home_, [&](Result<Rekeyed> result) {
                                   const std::lock_guard lock{mutex_};
                                   answer.emplace(std::move(result));
                                   changed_.notify_all();
                               });
    const auto answered = [&answer] { return answer.has_value(); };
    std::unique_lock lock{mutex_};
    if (!changed_.wait_for(lock, kPatience, answered)) {
        slow();
        changed_.wait(lock, answered);
    }
    return std::move(*answer);
}

Result<std::string> Session::removeProfile(const std::string& profile) {
    const auto slot = std::make_shared<std::optional<Result<std::string>>>();
    starling::removeProfile(profile, *home_, into<std::string>(slot));
    return patiently<std::string>(slot);
}

/// A client that comes when we are gone would find no home, and an account that is made must be
/// shown to its owner.
Result<void> Session::adopt(const std::function<void(Answer<std::unique_ptr<Client>>)>& start) {
    using Opened = std::unique_ptr<Client>;
    const auto slot = std::make_shared<std::optional<Result<Opened>>>();
    start(into<Opened>(slot));
    auto opened = patiently<Opened>(slot);
    if (!opened) return opened.error();
    client_ = *std::move(opened);
    id_ = client_->id();
    subscription_ = client_->subscribe([this](const Event& event) { hear(event); });
    return {};
}

/// Whoever reads slowly makes a window keep no more than this for them.
void Session::hear(const Event& event) {
    constexpr std::size_t kMostEvents = 20'000;
    const std::lock_guard lock{mutex_};
    if (lent_ && events_.size() >= kMostEvents)
        events_.erase(events_.begin(), events_.begin() + kMostEvents / 2);
    events_.push_back(event);
    changed_.notify_all();
}

Error Session::stopped() const {
    return {Errc::Cancelled, wasTakenBack() ? "the account was closed in the window" : "stopped"};
}

bool Session::waitUntil(const std::function<bool()>& ready, const Deadline& deadline) {
    std::unique_lock lock{mutex_};
    while (!ready()) {
        if (interrupted()) return false;
        if (!deadline) {
            changed_.wait(lock);
        } else if (changed_.wait_until(lock, *deadline) == std::cv_status::timeout) {
            return ready();
        }
    }
    return true;
}

Session::Woken Session::waitForEvent(const Deadline& deadline) {
    const auto ready = [this] { return !events_.empty() || std::exchange(nudged_, false); };
    if (waitUntil(ready, deadline)) return Woken::Event;
    return interrupted() ? Woken::Interrupted : Woken::Deadline;
}

void Session::nudge() {
    const std::lock_guard lock{mutex_};
    nudged_ = true;
    changed_.notify_all();
}

std::vector<Event> Session::takeEvents() {
    const std::lock_guard lock{mutex_};
    return std::exchange(events_, {});
}

}  // namespace starling::cli
