// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/log.h"
#include "client/crash_mark.h"
#include "client/log_file.h"
#include "client/own_thread.h"
#include "crypto/keys.h"
#include "store/rekey.h"

namespace starling {

namespace {

/// With the secrets, which are in this one place and are wiped with it.
struct Order {
    std::string profile;
    std::string program;
    PassphraseChange change;

    ~Order() {
        for (auto* secret : {&change.present, &change.next})
            if (*secret) wipe(**secret);
    }
};

/// Leaves nothing behind in `from`, not even in the place of a short string.
std::optional<std::string> takeSecret(std::optional<std::string>& from) {
    auto taken = from;
    if (from) wipe(*from);
    return taken;
}

Result<Rekeyed> carryOut(const Order& order) {
    initCrypto();
    std::error_code ignored;
    if (!std::filesystem::exists(order.profile, ignored))
        return Error{Errc::NotFound, "there is no such profile folder: check --profile"};
    const auto folder = ProfileFolder::open(order.profile, order.program);
    if (!folder) return folder.error();
    const SystemClock clock;
    SystemRandom random;
    const CrashMark mark{folder->path()};
    const auto lease = logInto(folder->path(), clock);
    auto changed = changePassphrase(*folder, order.change, random);
    logLine(LogLevel::Info, "passphrase",
            changed ? "the passphrase was changed, and the database has a new key"
                    : "the passphrase was not changed: " + changed.error().detail);
    return changed;
}

}  // namespace

void changePassphrase(ClientConfig config, std::optional<std::string> next, Executor& home,
                      Answer<Rekeyed> done) {
    auto order = std::make_shared<Order>();
    order->profile = config.profile;
    order->program = config.program;
    order->change.present = takeSecret(config.passphrase);
    order->change.next = takeSecret(next);
    onOwnThread<Rekeyed>(
        home, [order = std::move(order)] { return carryOut(*order); }, std::move(done));
}

}  // namespace starling
