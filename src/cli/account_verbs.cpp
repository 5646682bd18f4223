// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/secret.h"
#include "cli/verbs.h"
#include "starling/checks.h"

namespace starling::cli {

namespace {

constexpr std::size_t kMaxWordsBytes = 4096;

/// How long a restored account waits for news of its swarm before the rest is left for later.
constexpr std::chrono::seconds kRestorePatience{15};

/// Fetches what the swarm still holds, so that a restored profile is whole when this returns.
void catchUp(Desk& desk) {
    auto& session = desk.session;
    session.startPolling();
    auto deadline = std::chrono::steady_clock::now() + kRestorePatience;
    std::string problem = "The swarm has not answered in time.";
    while (session.waitForEvent(deadline) == Session::Woken::Event) {
        for (const auto& event : session.takeEvents()) {
            if (std::holds_alternative<CaughtUp>(event)) return;
            if (std::holds_alternative<MessageAdded>(event))
                deadline = std::chrono::steady_clock::now() + kRestorePatience;
            const auto* changed = std::get_if<ConnectionChanged>(&event);
            if (changed && !changed->online) problem = changed->problem;
        }
    }
    if (!session.interrupted()) {
        desk.console.failure(
            {Errc::TimedOut, problem + " The account is restored; its messages come with "
                                       "\"starling-cli listen\" later."});
    }
}

Exit createWith(Desk& desk, SignUp signUp) {
    if (auto made = desk.session.create(desk.arguments, std::move(signUp)); !made)
        return desk.fail(made.error());
    desk.session.with(
        [&](Client& client) { desk.console.account(client.id().hex(), client.recoveryWords()); });
    return Exit::Ok;
}

}  // namespace

Exit run(Desk& desk, const Create& verb) {
    return createWith(desk, {verb.name, std::nullopt});
}

Exit run(Desk& desk, const Restore&) {
    auto words = readStandardInput(kMaxWordsBytes);
    if (!words) return desk.fail(words.error());
    if (auto ofCode = wordsOfRecoveryCode(*words)) {
        std::swap(*words, *ofCode);
        wipe(*ofCode);
    }
    const auto made = createWith(desk, {"", *std::move(words)});
    if (made == Exit::Ok) catchUp(desk);
    return made;
}

Exit run(Desk& desk, const ShowId&) {
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    desk.console.id(desk.session.id().hex());
    return Exit::Ok;
}

Exit run(Desk& desk, const ShowPath&) {
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    const auto status = desk.session.await<NetworkStatus>(
        [&](Client& client, Answer<NetworkStatus> done) { client.networkStatus(std::move(done)); });
    if (!status) return desk.fail(status.error());
    desk.console.path(*status);
    return status->problem.empty() ? Exit::Ok : Exit::Unreachable;
}

Exit run(Desk& desk, const Repair&) {
    if (auto opened = desk.open(true); !opened) return desk.fail(opened.error());
    desk.session.with([&](Client& client) { desk.console.repaired(client.opening().salvaged); });
    return Exit::Ok;
}

}  // namespace starling::cli
