// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/executors.h"
#include "base/log.h"
#include "client/crash_mark.h"
#include "client/log_file.h"
#include "crypto/keys.h"
#include "starling/client.h"
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
    // std::function copies what it holds, so what has one owner travels in a box. The thread ends
    // at home: it cannot wait for itself.
    auto thread = std::make_shared<std::unique_ptr<ThreadExecutor>>();
    *thread = std::make_unique<ThreadExecutor>(1);
    auto& worker = **thread;
    worker.post([thread, order, &home, done = std::move(done)]() mutable {
        auto result = carryOut(*order);
        order.reset();
        home.post([thread, result = std::move(result), done] {
            thread->reset();
            done(result);
        });
    });
}

}  // namespace starling
