// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the client does for the account as a whole, each on the executor it belongs to.

#include "client/client_asks.h"
#include "crypto/mnemonic.h"

namespace starling {

std::string ClientImpl::recoveryCode() const {
    return toHex(engine_->identity().seed().view());
}

void ClientImpl::checkPassphrase(std::string, Answer<bool> done) {
    ask<bool>(
        core_,
        [] {
            return Result<bool>{Error{Errc::Invalid, "not yet"}};
        },
        std::move(done));
}

void ClientImpl::resolveName(std::string, Answer<AccountId> done) {
    ask<AccountId>(
        core_,
        [] {
            return Result<AccountId>{Error{Errc::Invalid, "not yet"}};
        },
        std::move(done));
}

void ClientImpl::wipeSwarm(Answer<std::size_t> done) {
    ask<std::size_t>(
        core_,
        [] {
            return Result<std::size_t>{Error{Errc::Invalid, "not yet"}};
        },
        std::move(done));
}

void removeProfile(std::string, Executor& home, Answer<std::string> done) {
    home.post([done = std::move(done)] { done(Error{Errc::Invalid, "not yet"}); });
}

}  // namespace starling
