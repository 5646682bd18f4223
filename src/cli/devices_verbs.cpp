// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One account on several devices: docs/user/devices.md.

#include "cli/verbs.h"

namespace starling::cli {

namespace {

using Clock = std::chrono::steady_clock;

/// The rest leaves with a later verb.
constexpr std::chrono::seconds kPatience{15};

Result<SyncState> syncStateOf(Session& session) {
    return session.await<SyncState>(
        [&](Client& client, Answer<SyncState> done) { client.syncState(std::move(done)); });
}

/// What a round of asking has told so far.
struct Round {
    bool ended = false;  ///< Well, with nothing left to fetch.
    std::string problem = "The swarm has not answered in time.";

    void hear(const std::vector<Event>& events) {
        for (const auto& event : events) {
            if (std::holds_alternative<CaughtUp>(event)) ended = true;
            const auto* const changed = std::get_if<ConnectionChanged>(&event);
            if (changed && !changed->online) problem = changed->problem;
        }
    }
};

/// Asked on the terminal, unless the command line says it.
Result<void> makeSure(const Wipe& verb) {
    if (verb.sure) return {};
    const std::string what = verb.network
                                 ? "This removes the account from this device and asks the "
                                   "network to delete what it holds."
                                 : "This removes the account from this device.";
    const auto sure =
        confirmed(what + " Only the recovery words bring it back.\nType wipe to do it: ", "wipe");
    if (!sure) return sure.error();
    if (!*sure) return Error{Errc::Invalid, "nothing was removed"};
    return {};
}

/// What is on its way to the swarm would arrive there after everything was deleted.
Result<std::size_t> wipeNetwork(Desk& desk) {
    waitForDevices(desk.session);
    auto confirmed = desk.session.await<std::size_t>(
        [&](Client& client, Answer<std::size_t> done) { client.wipeSwarm(std::move(done)); });
    if (confirmed) return confirmed;
    auto why = confirmed.error();
    if (!why.detail.ends_with('.')) why.detail += '.';
    why.detail +=
        " Nothing was removed; without --network the account goes from this device alone.";
    return why;
}

}  // namespace

void waitForDevices(Session& session) {
    const auto deadline = Clock::now() + kPatience;
    while (true) {
        const auto state = syncStateOf(session);
        const bool mayPush = state && state->isFetched && state->problem.empty();
        if (!mayPush || state->isPushed) return;
        if (session.waitForEvent(deadline) != Session::Woken::Event) return;
        session.takeEvents();
    }
}

Exit run(Desk& desk, const Sync& verb) {
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    const auto deadline = Clock::now() + verb.timeout;
    desk.session.startPolling();
    Round round;
    while (true) {
        auto state = syncStateOf(desk.session);
        if (!state) return desk.fail(state.error());
        const bool agreed = round.ended && state->isFetched && state->isPushed;
        const bool late = !agreed && desk.session.waitForEvent(deadline) != Session::Woken::Event;
        if (!agreed && !late) {
            round.hear(desk.session.takeEvents());
            continue;
        }
        if (!round.ended && state->problem.empty()) state->problem = round.problem;
        desk.console.synced(*state);
        return agreed ? Exit::Ok : Exit::Unreachable;
    }
}

Exit run(Desk& desk, const Wipe& verb) {
    if (auto sure = makeSure(verb); !sure) return desk.fail(sure.error());
    std::optional<std::size_t> members;
    if (verb.network) {
        if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
        const auto confirmed = wipeNetwork(desk);
        if (!confirmed) return desk.fail(confirmed.error());
        members = *confirmed;
        desk.session.close();
    }
    const auto folder = desk.session.removeProfile(desk.arguments.profile);
    if (!folder) return desk.fail(folder.error());
    desk.console.wiped(*folder, members);
    return Exit::Ok;
}

}  // namespace starling::cli
