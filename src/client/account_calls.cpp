// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the client does for the account as a whole, each on the executor it belongs to.

#include "base/encoding.h"
#include "client/client_asks.h"
#include "store/account_file.h"

#include <algorithm>

namespace starling {

namespace {

/// Whoever guesses by hand shall not guess fast.
constexpr Millis kNoSooner{500};

/// In one place, and wiped when that goes.
struct TypedPassphrase {
    explicit TypedPassphrase(std::string& from) : text{from} { wipe(from); }
    TypedPassphrase(const TypedPassphrase&) = delete;
    TypedPassphrase& operator=(const TypedPassphrase&) = delete;
    ~TypedPassphrase() { wipe(*text); }

    std::optional<std::string> text;
};

Result<bool> opens(const std::filesystem::path& account, const TypedPassphrase& typed) {
    const auto guarded = hasPassphrase(account);
    if (!guarded) return guarded.error();
    if (!*guarded) return Error{Errc::Invalid, "this profile has no passphrase"};
    const auto opened = openAccount(account, typed.text);
    if (!opened && opened.error().code != Errc::WrongKey) return opened.error();
    return opened.has_value();
}

}  // namespace

std::string ClientImpl::recoveryCode() const {
    return toHex(engine_->identity().seed().view());
}

/// Argon2id takes its time: core does something else meanwhile, and so it does while a wrong one
/// is not yet called wrong.
void ClientImpl::checkPassphrase(std::string passphrase, Answer<bool> done) {
    auto typed = std::make_shared<TypedPassphrase>(passphrase);
    pollIo_.post([this, typed = std::move(typed), done = std::move(done),
                  alive = std::weak_ptr<bool>{alive_}, asked = clock_.uptime()]() mutable {
        const auto right = opens(folder_->account(), *typed);
        typed.reset();
        const bool wrong = right && !*right;
        const auto early = std::max(Millis{0}, asked + kNoSooner - clock_.uptime());
        core_.postAfter(wrong ? early : Millis{0}, [&home = home_, alive, right, done] {
            home.post([alive, right, done] {
                if (alive.lock()) done(right);
            });
        });
    });
}

void ClientImpl::resolveName(std::string name, Answer<AccountId> done) {
    ask<AccountId>(
        pollIo_,
        [this, name = std::move(name)] { return engine_->network().names().resolve(name, stop_); },
        std::move(done));
}

/// Nothing of ours is on its way there meanwhile, nor later if it is gone.
void ClientImpl::wipeSwarm(Answer<std::size_t> done) {
    core_.post([this, done = std::move(done)] {
        engine_->configs().hold([this, done] {
            ask<std::size_t>(
                pollIo_,
                [this] {
                    const auto& own = engine_->identity();
                    auto gone =
                        engine_->network().swarms().deleteAll(own.id(), own.signKey(), stop_);
                    if (!gone) core_.post([this] { engine_->configs().release(); });
                    return gone;
                },
                done);
        });
    });
}

}  // namespace starling
